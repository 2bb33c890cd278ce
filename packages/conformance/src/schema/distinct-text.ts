import type { JsonObject, Schema } from "@conduct/contract";
import { sample, stringMatching } from "fast-check";
import type { Validator } from "./validator.ts";

/** What tells a text from all others: the run that makes it, in small letters and digits, and a number within it. */
export interface Mark {
  readonly run: string;
  readonly number: number;
}

/**
 * A text like the one given that nothing else is, as far as the schema of such texts allows any; else the one given.
 *
 * A text that the schema forbids anyhow was spoiled on purpose: it is only marked.
 */
export function distinctText(
  text: string,
  { run, number }: Mark,
  schema: Schema | undefined,
  validator: Validator,
): string {
  const mark = `-${run}-${number}`;
  const isAllowed = (one: string) =>
    schema === undefined ||
    validator.validate(schema, readAs(one, schema, validator), "request").length === 0;
  const marked = `${text}${mark}`;
  if (!isAllowed(text)) return marked;
  const bare = mark.replaceAll("-", "");
  const many =
    String(Number.parseInt(run.replaceAll("-", ""), 36) % 900_000) +
    String(number).padStart(3, "0");
  const candidates = [
    marked,
    `${text.slice(0, Math.max(0, text.length - mark.length))}${mark}`,
    `c${mark}`,
    `${text}${bare}`,
    `c${bare}`,
    `C${bare}`.toUpperCase(),
    many,
    uuidOf(many),
  ];
  return candidates.find(isAllowed) ?? drawn(schema, many, isAllowed, validator) ?? text;
}

/** Parameters of a path are texts, also where they stand for numbers. */
function readAs(text: string, schema: Schema, validator: Validator): string | number {
  const { type } = validator.resolve(schema);
  return (type === "integer" || type === "number") && /^\d+$/.test(text) ? Number(text) : text;
}

function uuidOf(digits: string): string {
  const text = digits.padStart(20, "0");
  return `${text.slice(0, 8)}-0000-4000-8000-${text.slice(8)}`;
}

/** One of the texts that a pattern describes, another one for each mark. */
function drawn(
  schema: Schema | undefined,
  digits: string,
  isAllowed: (text: string) => boolean,
  validator: Validator,
): string | undefined {
  const { pattern }: JsonObject = validator.resolve(schema);
  if (typeof pattern !== "string") return undefined;
  const texts = sample(stringMatching(new RegExp(pattern, "u")), {
    numRuns: draws,
    seed: Number(digits) % 2 ** 31,
  });
  return texts.filter(isAllowed).toSorted((a, b) => b.length - a.length)[0];
}

/** Of so many the longest is taken: of the short ones there are few. */
const draws = 20;
