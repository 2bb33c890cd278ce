import {
  type Contract,
  isJsonObject,
  type Json,
  type Operation,
  parseReference,
} from "@conduct/contract";
import { examplesOf, requiredPart } from "./example-of.ts";

/** A request that fits an operation, made of its own examples. */
export interface Sketch {
  readonly operation: Operation;

  /** With `{…}` where the identifier of the resource goes. */
  readonly path: string;

  /** The name between those braces, if the path has one. */
  readonly hole?: string;
  readonly body?: Json;

  /** No example of the document shows this body: it is made of the members that are required. */
  readonly invented: boolean;
}

/**
 * Sketches requests for an operation, one for each example of its body.
 *
 * Where a member of the body chooses an event, the examples for `value` are taken, or one is made of the
 * members that are required. None where the operation needs
 * something that its document does not show.
 */
export function sketchRequests(
  { schemas }: Contract,
  operation: Operation,
  value?: string,
): readonly Sketch[] {
  const holes = operation.parameters.filter((parameter) => parameter.in === "path");
  const others = operation.parameters.filter((parameter) => parameter.in !== "path");
  if (holes.length > 1 || others.some(({ required }) => required)) return [];
  const base = {
    operation,
    path: operation.path,
    ...(holes[0] && { hole: holes[0].name }),
    invented: false,
  };
  const media = Object.entries(operation.body?.content ?? {}).find(([name]) =>
    /\bjson$/.test(name),
  )?.[1];
  if (media === undefined) return operation.body?.required === true ? [] : [base];
  const examples = examplesOf(media, schemas);
  const selector = selected(operation);
  if (selector !== undefined && value !== undefined) {
    const shown = examples.filter((one) => isJsonObject(one) && one[selector] === value);
    if (shown.length > 0) return shown.map((body) => ({ ...base, body }));
    const body = { ...requiredPart(media, examples[0] ?? {}, schemas), [selector]: value };
    return [{ ...base, body, invented: true }];
  }
  if (operation.body?.required !== true) return [base];
  return examples.map((body) => ({ ...base, body }));
}

/** The member of the body that chooses the event, where a body member does. */
function selected({ fires }: Operation): string | undefined {
  if (fires === undefined || !("select" in fires)) return undefined;
  const reference = parseReference(fires.select);
  const member = /^\/([^/]+)$/.exec(reference?.pointer ?? "");
  return reference?.source === "request.body" ? member?.[1] : undefined;
}
