import { formatPointer, isJsonObject, type Json } from "@conduct/contract";
import type { ErrorObject } from "ajv/dist/2020.js";
import { type Rejudge, worthTelling } from "./unions.ts";

/** One thing in a request that its schemas do not allow. */
export interface Violation {
  readonly in: "query" | "path" | "header" | "cookie" | "body";

  /** The parameter, or the member of the body with dots between its steps. */
  readonly name: string;

  /** Where in the value: a JSON Pointer into the parameter or the body. */
  readonly pointer: string;

  /** `in` and every step to the value. */
  readonly path: readonly (string | number)[];

  /** The keyword of the schema. */
  readonly keyword: string;
  readonly message: string;

  /** What was sent; absent when it is the lack of it that is wrong. */
  readonly value?: Json;
}

/** Where the value that was judged sits in the request. */
export type Part =
  | { readonly in: "body" }
  | { readonly in: Exclude<Violation["in"], "body">; readonly name: string };

/** Words what a validator found, leaving out what only follows from something else it found. */
export function toViolations(
  part: Part,
  value: Json | undefined,
  errors: readonly ErrorObject[],
  rejudge: Rejudge,
): Violation[] {
  return worthTelling(errors, rejudge).map((error) => {
    const steps = stepsTo(error, value);
    const held = error.keyword === "required" ? undefined : at(value, steps);
    return violation(part, steps, error.keyword, wording(error), held);
  });
}

/** Makes a violation by hand. */
export function violation(
  part: Part,
  steps: readonly (string | number)[],
  keyword: string,
  message: string,
  value?: Json,
): Violation {
  const lead = part.in === "body" ? [] : [part.name];
  return {
    in: part.in,
    name: part.in === "body" ? steps.join(".") || "body" : part.name,
    pointer: formatPointer(steps),
    path: [part.in, ...lead, ...steps],
    keyword,
    message,
    ...(value === undefined ? {} : { value }),
  };
}

function stepsTo(error: ErrorObject, root: Json | undefined): (string | number)[] {
  const steps: (string | number)[] = [];
  let value = root;
  for (const text of error.instancePath.split("/").slice(1)) {
    const segment = text.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(value) ? Number(segment) : segment;
    steps.push(step);
    value = at(value, [step]);
  }
  const named: unknown =
    error.params.missingProperty ??
    error.params.additionalProperty ??
    error.params.unevaluatedProperty;
  if (typeof named === "string") steps.push(named);
  return steps;
}

function at(value: Json | undefined, steps: readonly (string | number)[]): Json | undefined {
  return steps.reduce<Json | undefined>((held, step) => {
    if (Array.isArray(held)) return held[Number(step)] as Json | undefined;
    return isJsonObject(held) ? held[String(step)] : undefined;
  }, value);
}

function wording({ keyword, params, message }: ErrorObject): string {
  if (keyword === "required") return "is required";
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties")
    return "is not a known member";
  if (keyword === "enum")
    return `must be one of ${(params.allowedValues as Json[]).map((item) => JSON.stringify(item)).join(", ")}`;
  if (keyword === "const") return `must be ${JSON.stringify(params.allowedValue)}`;
  if (keyword === "false schema") return "is not allowed here";
  if (keyword === "type") return `must be of type ${[params.type].flat().join(" or ")}`;
  return message ?? `breaks "${keyword}"`;
}
