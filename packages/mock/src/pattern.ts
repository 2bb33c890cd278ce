import type { Random } from "./random.ts";

/**
 * Makes a text that matches a regular expression, or returns undefined where that is beyond it.
 *
 * Knows what patterns of identifiers are made of: literals, classes, escapes, groups, alternatives,
 * counts and anchors. Whatever it makes is tried against the pattern before it is given out.
 */
export function samplePattern(pattern: string, random: Random): string | undefined {
  try {
    const expression = new RegExp(pattern, "u");
    for (let attempt = 0; attempt < 20; attempt++) {
      const text = new Reader(pattern, random).alternatives();
      if (expression.test(text)) return text;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** Reads a pattern and writes a text in one go. */
class Reader {
  private at = 0;
  private readonly pattern: string;
  private readonly random: Random;

  constructor(pattern: string, random: Random) {
    this.pattern = pattern;
    this.random = random;
  }

  alternatives(): string {
    const options = [this.sequence()];
    while (this.take("|")) options.push(this.sequence());
    return this.random.pick(options) ?? "";
  }

  private sequence(): string {
    let text = "";
    while (this.at < this.pattern.length && !")|".includes(this.peek())) {
      const start = this.at;
      let piece = this.atom();
      const end = this.at;
      const [least, most] = this.count();
      const after = this.at;
      const times = least + this.random.below(most - least + 1);
      if (times === 0) piece = "";
      for (let more = 1; more < times; more++) {
        this.at = start;
        piece += this.atom();
        this.at = end;
      }
      this.at = after;
      text += piece;
    }
    return text;
  }

  private atom(): string {
    const char = this.next();
    if (char === "^" || char === "$") return "";
    if (char === "(") return this.group();
    if (char === "[") return this.class();
    if (char === ".") return this.random.pick([...letters]) ?? "a";
    if (char === "\\") return this.random.pick(escaped(this.next())) ?? "";
    return char;
  }

  private group(): string {
    const silent =
      this.pattern.startsWith("?!", this.at) || this.pattern.startsWith("?<!", this.at);
    const head = /^\?(?::|<?[=!]|<[A-Za-z_]\w*>)/.exec(this.pattern.slice(this.at));
    this.at += head?.[0].length ?? 0;
    const text = this.alternatives();
    this.take(")");
    return silent || head?.[0].includes("=") ? "" : text;
  }

  private class(): string {
    const negated = this.take("^");
    const chars: string[] = [];
    while (this.peek() !== "]") {
      const char = this.next();
      const from = char === "\\" ? escaped(this.next()) : [char];
      const isRange = this.peek() === "-" && this.pattern[this.at + 1] !== "]" && from.length === 1;
      if (!isRange) {
        chars.push(...from);
        continue;
      }
      this.next();
      const to = this.take("\\") ? escaped(this.next())[0] : this.next();
      chars.push(...range(from[0] ?? "", to ?? ""));
    }
    this.next();
    const choice = negated ? [...letters].filter((letter) => !chars.includes(letter)) : chars;
    return this.random.pick(choice) ?? "";
  }

  private count(): readonly [number, number] {
    let bounds: readonly [number, number] = [1, 1];
    if (this.take("*")) bounds = [0, 4];
    else if (this.take("+")) bounds = [1, 6];
    else if (this.take("?")) bounds = [0, 1];
    else {
      const match = /^\{(\d+)(,(\d*))?\}/.exec(this.pattern.slice(this.at));
      if (match !== null) {
        this.at += match[0].length;
        const least = Number(match[1]);
        bounds = [least, match[2] === undefined ? least : match[3] ? Number(match[3]) : least + 4];
      }
    }
    this.take("?");
    return bounds;
  }

  private peek(): string {
    const char = this.pattern[this.at];
    if (char === undefined) throw new SyntaxError(`the pattern ${this.pattern} ends too early`);
    return char;
  }

  private next(): string {
    const char = this.peek();
    this.at++;
    return char;
  }

  private take(char: string): boolean {
    if (this.pattern[this.at] !== char) return false;
    this.at++;
    return true;
  }
}

const digits = "0123456789";
const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

function escaped(char: string): string[] {
  if (char === "d") return [...digits];
  if (char === "w") return [...letters, "_"];
  if (char === "s") return [" "];
  if (char === "D" || char === "W" || char === "S")
    return [...letters].filter((letter) => char !== "D" || letter > "9");
  if (char === "b" || char === "B") return [""];
  if (char === "n") return ["\n"];
  if (char === "t") return ["\t"];
  return [char];
}

function range(from: string, to: string): string[] {
  const [first, last] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    String.fromCodePoint(first + index),
  );
}
