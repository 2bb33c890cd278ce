import type { Contract } from "../contract.ts";
import type { Fires } from "../operation.ts";
import type { Place } from "../place.ts";
import { parseReference } from "../reference.ts";
import { constantsOf } from "../schema-at.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { requestSchemas } from "./request-schema.ts";

/** An operation whose request chooses the event, and the closed set of values its schema allows. */
export interface Selector {
  readonly fires: Extract<Fires, { readonly select: string }>;
  readonly title: string;
  readonly allowed: readonly string[];
  readonly place: Place;
}

/** Every selector whose schema is a closed set. Null is not a choice. */
export function selectorsOf({ operations, schemas }: Contract): readonly Selector[] {
  return operations.flatMap((operation) => {
    const { fires } = operation;
    if (fires === undefined || !("select" in fires)) return [];
    const reference = parseReference(fires.select);
    const declared = reference === undefined ? [] : requestSchemas(schemas, operation, reference);
    const sets = declared.map((schema) => constantsOf(schemas, schema));
    if (sets.length === 0 || sets.includes(undefined)) return [];
    const values = sets.flatMap((set) => set ?? []).filter((value) => value !== null);
    const allowed = [...new Set(values.map(String))];
    return [{ fires, title: titleOf(operation), allowed, place: annotationOf(operation) }];
  });
}
