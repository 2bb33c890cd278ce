import type { Json } from "../json.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { Operation, Self } from "../operation.ts";
import type { Place } from "../place.ts";
import type { Predicate } from "../predicate.ts";
import type { ReferenceSource } from "../reference.ts";
import { selfRules } from "../self-rules.ts";
import type { Value } from "../value.ts";
import { operandsOf } from "./references.ts";

/** A template, where it stands, and what the references in it may speak of. */
export interface Template {
  /** As it reads in a message: `"set /progress" of Run.report`. */
  readonly title: string;

  /** What it is a part of: `Run.report`. */
  readonly owner: string;
  readonly value: Value;
  readonly place: Place;
  readonly sources: readonly ReferenceSource[];

  /** Whose requests fill it in. Empty where there is no request, or none yet. */
  readonly operations: readonly Operation[];

  /** It tells what the request is about: which resource, which event. */
  readonly binds?: true;

  /** What `$self` is; absent where it may be several things or none. */
  readonly self?: Lifecycle;
}

/** What the templates of one owner have in common. */
export type TemplateScope = Omit<Template, "title" | "value">;

/** One template: `"part" of owner`. */
export function templateOf(part: string, value: Value, scope: TemplateScope): Template {
  return { ...scope, title: `"${part}" of ${scope.owner}`, value };
}

/** One template for each operand of a condition. */
export function conditionTemplates(
  part: string,
  predicate: Predicate | undefined,
  scope: TemplateScope,
): readonly Template[] {
  const operands: readonly Json[] = predicate === undefined ? [] : operandsOf(predicate);
  return operands.map((value) => templateOf(part, value, scope));
}

/** One template for each pointer that gets a value. */
export function assignmentTemplates(
  part: string,
  values: { readonly [pointer: string]: Value } | undefined,
  scope: TemplateScope,
): readonly Template[] {
  return Object.entries(values ?? {}).map(([pointer, value]) =>
    templateOf(`${part} ${pointer}`, value, scope),
  );
}

/** A template where there is one. */
export function optionalTemplate(
  part: string,
  value: Value | undefined,
  scope: TemplateScope,
): readonly Template[] {
  return value === undefined ? [] : [templateOf(part, value, scope)];
}

/** The values by which a request, or a cause, names a resource. */
export function selfValues(self: Self | undefined): readonly Value[] {
  return selfRules(self).flatMap((rule) =>
    typeof rule === "string" ? [rule] : Object.values(rule.match),
  );
}

/** The references that mean something, by the occasion. */
export const sourcesOf: {
  readonly [occasion in
    | "clock"
    | "request"
    | "event"
    | "file"
    | "response"]: readonly ReferenceSource[];
} = {
  clock: ["now", "now.iso", "now.unix", "now.unixms", "new"],
  request: [
    "request.body",
    "request.query",
    "request.path",
    "request.header",
    "request.url",
    "request.method",
    "request.id",
  ],
  event: ["self", "event", "from", "to"],
  file: ["file.url", "file.size", "file.expires"],
  response: ["response.body", "response.header", "response.status"],
};
