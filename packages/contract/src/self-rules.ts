import { isJsonObject, type Json } from "./json.ts";
import type { Self, SelfRule, SortKey } from "./operation.ts";

/**
 * The rules by which a request names a resource, in the order in which they are tried.
 *
 * ```ts
 * selfRules("$request.path.id"); // ["$request.path.id"]
 * selfRules(operation.self);     // [] where there is none to name
 * ```
 */
export function selfRules(self: Self | undefined): readonly SelfRule[] {
  if (self === undefined) return [];
  return isList(self) ? self : [self];
}

/**
 * What a `by` orders resources by: a pointer, or a list of pointers and of `{at, dir}`.
 *
 * ```ts
 * sortKeys([{ at: "/priority", dir: "desc" }, "/created_at"]);
 * // [{ at: "/priority", dir: "desc" }, { at: "/created_at", dir: "asc" }]
 * ```
 */
export function sortKeys(by: Json | undefined): readonly SortKey[] {
  if (by === undefined) return [];
  const keys: readonly Json[] = Array.isArray(by) ? by : [by];
  return keys.flatMap((key): readonly SortKey[] => {
    const { at, dir } = isJsonObject(key) ? key : { at: key, dir: "asc" };
    return typeof at === "string" ? [{ at, dir: dir === "desc" ? "desc" : "asc" }] : [];
  });
}

/** The status of the reply where a request names nothing; undefined where it is refused then. */
export function statusOfNone(self: Self | undefined): number | undefined {
  return selfRules(self)
    .map((rule) => (typeof rule === "string" ? undefined : rule.none))
    .find((status) => status !== undefined);
}

function isList(self: Self): self is readonly SelfRule[] {
  return Array.isArray(self);
}
