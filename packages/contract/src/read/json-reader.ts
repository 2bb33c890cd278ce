import type { Json } from "../json.ts";
import { formatPointer } from "../pointer.ts";
import { problem } from "../problem.ts";
import { type MemberSpots, placeOfSpot, type Spots, type Text } from "./source.ts";
import { deepest, Refusal, setMember, tooDeep, writtenTwice } from "./yaml-reader.ts";

/**
 * Reads strict JSON and notes where each part stands, or returns undefined for a text that is not JSON.
 *
 * YAML reads JSON too, but takes ten times as long and as much memory, and the largest documents are
 * JSON that some program wrote.
 *
 * @throws {Refusal} for a key that is written twice, and for values that are nested too deeply.
 */
export function readJson(
  text: string,
  lines: Text,
): { readonly root: Json; readonly spots: Spots } | undefined {
  const scanner = new Scanner(text, lines);
  const root = scanner.read([]);
  return root === undefined || !scanner.isAtEnd() ? undefined : { root, spots: scanner.spots };
}

class Scanner {
  readonly spots: Spots = new WeakMap();
  readonly #text: string;
  readonly #lines: Text;
  #at = 0;

  constructor(text: string, lines: Text) {
    this.#text = text;
    this.#lines = lines;
    if (text.startsWith("\uFEFF")) this.#at = 1;
  }

  isAtEnd(): boolean {
    this.#skipSpace();
    return this.#at === this.#text.length;
  }

  /** The value that starts here, or undefined if none does. */
  read(path: string[]): Json | undefined {
    if (path.length > deepest) throw this.#refusal("C005", 0, [], tooDeep);
    this.#skipSpace();
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object(path);
      case "[":
        return this.#array(path);
      case '"':
        return this.#string();
      default:
        return this.#plain();
    }
  }

  #object(path: string[]): Json | undefined {
    const value: { [member: string]: Json } = {};
    const members = this.#note(value);
    this.#at += 1;
    if (this.#take("}")) return value;
    do {
      this.#skipSpace();
      const offset = this.#at;
      const name = this.#text[offset] === '"' ? this.#string() : undefined;
      if (name === undefined || !this.#take(":")) return undefined;
      const earlier = members.get(name);
      path.push(name);
      if (earlier !== undefined) {
        const message = writtenTwice(name, placeOfSpot(earlier, "").line);
        throw this.#refusal("C004", offset, path, message);
      }
      members.set(name, { text: this.#lines, offset });
      const member = this.read(path);
      if (member === undefined) return undefined;
      path.pop();
      setMember(value, name, member);
    } while (this.#take(","));
    return this.#take("}") ? value : undefined;
  }

  #array(path: string[]): Json | undefined {
    const value: Json[] = [];
    const members = this.#note(value);
    this.#at += 1;
    if (this.#take("]")) return value;
    do {
      this.#skipSpace();
      const index = String(value.length);
      members.set(index, { text: this.#lines, offset: this.#at });
      path.push(index);
      const item = this.read(path);
      if (item === undefined) return undefined;
      path.pop();
      value.push(item);
    } while (this.#take(","));
    return this.#take("]") ? value : undefined;
  }

  #string(): string | undefined {
    const start = this.#at;
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code < 0x20) return undefined;
      if (code === backslash) at += 1;
      else if (code === quote) {
        this.#at = at + 1;
        return parseString(this.#text.slice(start, at + 1));
      }
    }
    return undefined;
  }

  #plain(): Json | undefined {
    plain.lastIndex = this.#at;
    const [found] = plain.exec(this.#text) ?? [];
    if (found === undefined) return undefined;
    this.#at += found.length;
    const value = JSON.parse(found) as Json;
    // Larger than any number: YAML will say so. And JSON has no -0.
    if (typeof value === "number" && !Number.isFinite(value)) return undefined;
    return value === 0 ? 0 : value;
  }

  #take(mark: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  #skipSpace(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  #note(value: object): MemberSpots["members"] {
    const members: MemberSpots["members"] = new Map();
    this.spots.set(value, { self: { text: this.#lines, offset: this.#at }, members });
    return members;
  }

  #refusal(code: string, offset: number, path: readonly string[], message: string): Refusal {
    const place = placeOfSpot({ text: this.#lines, offset }, formatPointer(path));
    return new Refusal(problem(code, place, message));
  }
}

const quote = 0x22;
const backslash = 0x5c;
const plain = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The text that a string stands for, or undefined if it escapes what cannot be escaped. */
function parseString(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
