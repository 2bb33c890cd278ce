import {
  formatPointer,
  getPointer,
  isJsonObject,
  type Json,
  type Operation,
  type Schema,
} from "@conduct/contract";
import { membersOf } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import { bodySchema } from "./body-schema.ts";
import type { RequestData } from "./evaluate.ts";
import { namesNeed } from "./self-rule.ts";
import { putExpected } from "./tree.ts";

/** The end of what a schema allows that a request goes to. */
export type End = "least" | "most";

/** A request in which one member is as small, or as great, as it may be. */
export interface AtBound {
  readonly request: RequestData;
  readonly pointer: string;
  readonly isText: boolean;

  /** What the member is: `9`, or `a text of 80`. */
  readonly told: string;
}

/**
 * The same request with one member at its declared bound, once for each member that has such a bound; those of
 * objects and of first elements that the body has count as well. `spared` are pointers of members that stay as
 * they are. Texts are of letters that take two bytes each, since bounds count letters.
 */
export function boundDrafts(
  operation: Operation,
  request: RequestData,
  validator: Validator,
  end: End,
  spared: readonly string[] = [],
): readonly AtBound[] {
  const schema = bodySchema(operation);
  if (schema === undefined || !isJsonObject(request.body)) return [];
  return boundsIn(schema, request.body, validator, end, "").flatMap(([pointer, value]) => {
    if (spared.includes(pointer) || namesNeed(operation, `$request.body#${pointer}`)) return [];
    const body = putExpected(request.body, pointer, value) as Json;
    if (validator.validate(schema, body, "request").length > 0) return [];
    return [
      {
        request: { ...request, body },
        pointer,
        isText: typeof value === "string",
        told: told(value),
      },
    ];
  });
}

/** The same request with all of these members at their bounds; undefined if they do not go together. */
export function boundsTogether(
  operation: Operation,
  request: RequestData,
  validator: Validator,
  bounds: readonly AtBound[],
): RequestData | undefined {
  const schema = bodySchema(operation);
  const body = bounds.reduce<Json | undefined>((whole, { pointer, request: one }) => {
    return putExpected(whole, pointer, getPointer(one.body, pointer)) as Json;
  }, request.body);
  if (schema === undefined || bounds.length === 0 || body === undefined) return undefined;
  return validator.validate(schema, body, "request").length > 0 ? undefined : { ...request, body };
}

type Bound = readonly [pointer: string, value: Json];

function boundsIn(
  schema: Schema,
  value: Json | undefined,
  validator: Validator,
  end: End,
  pointer: string,
): readonly Bound[] {
  return Object.entries(membersOf(schema, validator)).flatMap(
    ([name, member]): readonly Bound[] => {
      const resolved = validator.resolve(member);
      if (resolved.readOnly === true) return [];
      const place = pointer + formatPointer([name]);
      const held = isJsonObject(value) ? value[name] : undefined;
      if (isJsonObject(held)) return boundsIn(resolved, held, validator, end, place);
      const [first] = Array.isArray(held) ? (held as readonly Json[]) : [];
      if (isJsonObject(first) && isJsonObject(resolved.items))
        return boundsIn(resolved.items, first, validator, end, `${place}/0`);
      const bound = boundOf(resolved, end);
      return bound === undefined ? [] : [[place, bound]];
    },
  );
}

function boundOf(schema: Schema, end: End): Json | undefined {
  if (!isJsonObject(schema)) return undefined;
  const { type, minimum, maximum, minLength, maxLength, pattern, format, multipleOf } = schema;
  const types = (Array.isArray(type) ? type : [type]).map(String);
  if (schema.enum !== undefined || schema.const !== undefined) return undefined;
  if (types.includes("integer") || types.includes("number")) {
    const bound = end === "least" ? minimum : maximum;
    return typeof bound === "number" && multipleOf === undefined ? bound : undefined;
  }
  if (!types.includes("string") || pattern !== undefined || format !== undefined) return undefined;
  const length = end === "least" ? minLength : maxLength;
  const isSensible = typeof length === "number" && length > 0 && length <= longest;
  return isSensible ? "ø".repeat(length) : undefined;
}

/** What is allowed to be longer is meant to be endless. */
const longest = 5_000;

function told(value: Json): string {
  return typeof value === "string" ? `a text of ${[...value].length}` : JSON.stringify(value);
}
