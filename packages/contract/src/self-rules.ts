import type { Self, SelfRule } from "./operation.ts";

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

function isList(self: Self): self is readonly SelfRule[] {
  return Array.isArray(self);
}
