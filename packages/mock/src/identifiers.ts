import { isJsonObject, type Json, type Schema } from "@conduct/contract";
import { samplePattern } from "./pattern.ts";
import { createRandom, type Random } from "./random.ts";
import { uuid } from "./sample.ts";
import type { Schemas } from "./schemas.ts";

/** Makes the nth identifier of a kind, the same for the same seed. Where few are possible, one may come twice. */
export type Identifiers = (seed: string, nth: number) => Json;

/**
 * Returns how to make identifiers that a schema allows.
 *
 * The schema may say it by its type, format or pattern, or show it by an example: after
 * `run_8fk2` come others that begin with `run_` and go on with as many letters and digits. Where the
 * example is base64 of a text (`UnVuOjk5OnFSd1g=` of `Run:99:qRwX`), the others are of such texts too,
 * for clients that look inside.
 */
export function createIdentifiers(
  schemas: Schemas,
  schema: Schema | undefined,
  kind: string,
): Identifiers {
  const own = schemas.resolve(schema);
  const rules = isJsonObject(own) ? own : {};
  const types = schemas.types(own);
  const example = [rules.examples, rules.example].flat().find((item) => typeof item === "string");
  const { pattern, format } = rules;

  return (seed, nth) => {
    if (types.size > 0 && !types.has("string")) return nth;
    const random = createRandom(seed, "id", kind, nth);
    if (format === "uuid") return uuid(random);
    if (typeof pattern === "string") {
      const text = samplePattern(pattern, random);
      if (text !== undefined) return text;
    }
    if (typeof example === "string") {
      const text = hiddenText(example);
      return text === undefined ? likeExample(example, random) : btoa(likeExample(text, random));
    }
    return `${kind.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "_").toLowerCase()}_${likeExample("a1b2c3d4e5", random)}`;
  };
}

/** The text behind an identifier in base64: a kind, a colon, and more. */
function hiddenText(example: string): string | undefined {
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(example) || example.length % 4 !== 0) return undefined;
  const text = atob(example);
  return /^[A-Za-z][\w-]*:[\x20-\x7e]+$/.test(text) ? text : undefined;
}

/** A text of the same alphabet, with the same prefix; as long, but no shorter than it takes to be unlike others. */
function likeExample(example: string, random: Random): string {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(example)) return uuid(random);
  const cut =
    Math.max(example.lastIndexOf("_"), example.lastIndexOf("-"), example.lastIndexOf(":")) + 1;
  const prefix = cut < example.length ? example.slice(0, cut) : "";
  const tail = example.slice(prefix.length).padEnd(8, "x");
  const alphabet = /[A-Z]/.test(tail) ? (/[a-z]/.test(tail) ? mixed : upper) : lower;
  return prefix + Array.from(tail, () => alphabet[random.below(alphabet.length)]).join("");
}

const lower = "abcdefghijklmnopqrstuvwxyz0123456789";
const upper = lower.toUpperCase();
const mixed = `${lower}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
