import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type YAMLMap } from "yaml";
import type { Diagnostic } from "../diagnostic.ts";
import type { Json } from "../json.ts";
import { formatPointer } from "../pointer.ts";
import { problem } from "../problem.ts";
import { type MemberSpots, placeOfSpot, type Spot, type Spots, type Text } from "./source.ts";

/** The most levels that values may be nested. */
export const deepest = 400;

/** The message for a text that is nested deeper. */
export const tooDeep: string = `Values are nested more than ${deepest} deep. Take the inner ones out into named parts.`;

/**
 * Turns a document of the YAML library into plain JSON, and notes where each part stands.
 *
 * @throws {Refusal} for what JSON cannot hold, and for aliases that unfold without bounds.
 */
export function readYaml(
  document: Document,
  text: Text,
): { readonly root: Json; readonly spots: Spots } {
  const reader = new Reader(text);
  return { root: reader.read(document.contents, []), spots: reader.spots };
}

/** Carries a diagnostic out of the recursion. */
export class Refusal extends Error {
  override readonly name: string = "Refusal";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** An object while it is read. */
interface Unfinished {
  readonly value: { [member: string]: Json };
  readonly members: MemberSpots["members"];

  /** Names that a merge key brought; the same name written out replaces them. */
  readonly merged: Set<string>;
}

class Reader {
  readonly spots: Spots = new WeakMap();
  readonly #text: Text;
  readonly #anchors = new Map<string, unknown>();

  /** What aliases stand for, from the outermost to the one that is being read. */
  readonly #open: unknown[] = [];
  #outermost: { readonly node: unknown; readonly path: readonly string[] } | undefined;
  #written = 0;
  #unfolded = 0;

  constructor(text: Text) {
    this.#text = text;
  }

  read(node: unknown, path: readonly string[]): Json {
    this.#count(path);
    if (isAlias(node)) return this.#alias(node.source, node, path);
    if (isNode(node) && node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isMap(node)) return this.#map(node, path);
    if (isSeq(node)) {
      const value: Json[] = [];
      const members = this.#note(value, node);
      for (const [index, item] of node.items.entries()) {
        members.set(String(index), this.#spot(item));
        value.push(this.read(item, [...path, String(index)]));
      }
      return value;
    }
    return this.#scalar(node, path);
  }

  #map(node: YAMLMap, path: readonly string[]): Json {
    const value: { [member: string]: Json } = {};
    const unfinished = { value, members: this.#note(value, node), merged: new Set<string>() };
    for (const { key, value: member } of node.items) {
      if (isMergeKey(key)) this.#merge(unfinished, member, path);
      else this.#member(unfinished, key, member, path);
    }
    return value;
  }

  #member(
    { value, members, merged }: Unfinished,
    key: unknown,
    member: unknown,
    path: readonly string[],
  ): void {
    const name = this.#name(key, path);
    const inside = [...path, name];
    const earlier = members.get(name);
    if (earlier !== undefined && !merged.delete(name)) {
      const { line } = placeOfSpot(earlier, "");
      throw this.#refusal("C004", key, inside, writtenTwice(name, line));
    }
    members.set(name, this.#spot(key));
    setMember(value, name, this.read(member, inside));
  }

  /** `<<` brings the members of other mappings; what is written out, or merged before, wins. */
  #merge({ value, members, merged }: Unfinished, member: unknown, path: readonly string[]): void {
    for (const part of isSeq(member) ? member.items : [member]) {
      const source = this.read(part, path);
      const spots =
        typeof source === "object" && source !== null ? this.spots.get(source) : undefined;
      if (spots === undefined || Array.isArray(source)) {
        const message = 'What "<<" merges must be a mapping, or a list of mappings.';
        throw this.#refusal("C003", part, path, message);
      }
      for (const [name, found] of Object.entries(source as object)) {
        if (Object.hasOwn(value, name)) continue;
        merged.add(name);
        members.set(name, spots.members.get(name) ?? spots.self);
        setMember(value, name, found as Json);
      }
    }
  }

  #alias(name: string, node: unknown, path: readonly string[]): Json {
    const target = this.#anchors.get(name);
    if (target === undefined) {
      throw this.#refusal("C003", node, path, `Nothing above is anchored as "&${name}".`);
    }
    if (this.#open.includes(target)) {
      const message = `"*${name}" stands inside of what it stands for, and so never ends. Use $ref where a schema contains itself.`;
      throw this.#refusal("C005", this.#outermost?.node, this.#outermost?.path ?? path, message);
    }
    if (this.#open.length === 0) this.#outermost = { node, path };
    this.#open.push(target);
    const value = this.read(target, path);
    this.#open.pop();
    return value;
  }

  #scalar(node: unknown, path: readonly string[]): Json {
    const value = isScalar(node) ? node.value : (node ?? null);
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    // JSON has no -0.
    if (typeof value === "number" && Number.isFinite(value)) return value === 0 ? 0 : value;
    const message = `JSON has no value like ${String(value)}. Write it as a string.`;
    throw this.#refusal("C003", node, path, message);
  }

  /** Names are as they are written: `200` and `1.0` stay so. */
  #name(key: unknown, path: readonly string[]): string {
    const node = isAlias(key) ? this.#anchors.get(key.source) : key;
    if (!isScalar(node)) {
      const message = "A key must be a plain value. Quote it if it holds brackets or braces.";
      throw this.#refusal("C003", key, path, message);
    }
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  }

  /** What an alias stands for counts each time it is read: that is how a small text gets large. */
  #count(path: readonly string[]): void {
    if (path.length > deepest) throw this.#refusal("C005", undefined, [], tooDeep);
    if (this.#open.length === 0) this.#written += 1;
    else this.#unfolded += 1;
    if (this.#unfolded <= mostUnfolded + this.#written) return;
    const message =
      "The aliases of this text unfold to far more than what is written. Write the parts out, or use $ref.";
    throw this.#refusal("C005", this.#outermost?.node, this.#outermost?.path ?? [], message);
  }

  #note(value: object, node: unknown): MemberSpots["members"] {
    const members: MemberSpots["members"] = new Map();
    this.spots.set(value, { self: this.#spot(node), members });
    return members;
  }

  #spot(node: unknown): Spot {
    const start = isNode(node) ? node.range?.[0] : undefined;
    return { text: this.#text, offset: start ?? 0 };
  }

  #refusal(code: string, node: unknown, path: readonly string[], message: string): Refusal {
    return new Refusal(problem(code, placeOfSpot(this.#spot(node), formatPointer(path)), message));
  }
}

const mostUnfolded = 200_000;

/** The message for a key that stands on an earlier line too. */
export function writtenTwice(name: string, line: number): string {
  return `The key "${name}" is written twice, on line ${line} and here. Remove one of them.`;
}

/** Sets a member as data, whatever its name: `__proto__` too. */
export function setMember(value: { [member: string]: Json }, name: string, member: Json): void {
  Object.defineProperty(value, name, {
    value: member,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}
