import { isJsonObject, type Json, type Operation, type Schema } from "@conduct/contract";
import type { Validator } from "../schema/validator.ts";
import type { RequestData } from "./evaluate.ts";
import { rewrittenDraft } from "./rewritten-draft.ts";
import { isFree, isTime } from "./telling-draft.ts";

/**
 * The same request with texts that are long and strange, times of another zone, and objects that are deep and wide
 * wherever the schema takes any: whoever keeps what it is told keeps these as well. `spared` are pointers of members
 * that stay as they are. Undefined if nothing in the body can be told so.
 */
export function vastDraft(
  operation: Operation,
  request: RequestData,
  validator: Validator,
  spared: readonly string[] = [],
): RequestData | undefined {
  return rewrittenDraft(operation, request, validator, spared, vastOf);
}

function vastOf(schema: Schema, value: Json, validator: Validator): Json | undefined {
  if (isJsonObject(value)) return isFree(schema, validator) ? vastObject : undefined;
  if (typeof value !== "string") return undefined;
  if (isTime(schema, validator)) return inOtherZone(value);
  const resolved = validator.resolve(schema);
  const isBound = ["enum", "const", "pattern", "format"].some(
    (name) => resolved[name] !== undefined,
  );
  return isBound ? undefined : strangeText(Math.min(Number(resolved.maxLength ?? long), long));
}

/** Longer than what many keep of a text that nobody has bounded. */
const long = 300;

/** A text of so many letters, some of which take two places or four bytes, and which no end has to be cut off from. */
function strangeText(length: number): string {
  const letters = [
    ...` told ☂ 🙂 e\u0301 "quoted" \\ <b>&amp;</b> %20 \t\n${"long ".repeat(length)}`,
  ];
  return `${letters.slice(0, Math.max(0, length - 1)).join("")} `;
}

/** The same instant, told two hours further east. */
function inOtherZone(text: string): string | undefined {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  const local = new Date(time + 2 * 3_600_000).toISOString();
  return local.replace(/(?:\.000)?Z$/, "+02:00");
}

/** What any store keeps that keeps what it is given, and what many forget, cut off or change. */
const vastObject: Json = {
  conduct: "told",
  "a.b": "dotted",
  $dollar: "named so",
  "UPPER and lower": true,
  text: strangeText(600),
  numbers: [-1, 0, -0.1234567890123, 9_007_199_254_740_991, 1.5],
  nothing: [null, false, "", [], {}],
  deep: { a: { b: { c: { d: { e: [1, [2, [3, { f: "end" }]]] } } } } },
  many: Array.from({ length: 120 }, (_, index) => index),
  time: "2026-01-02T05:04:05.125+02:00",
};
