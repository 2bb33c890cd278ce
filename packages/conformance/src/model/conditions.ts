import type { Predicate } from "@conduct/contract";

/** The conditions that a condition is made of. */
export function partsOf(predicate: Predicate): readonly Predicate[] {
  if ("all" in predicate) return predicate.all.flatMap(partsOf);
  if ("any" in predicate) return predicate.any.flatMap(partsOf);
  if ("not" in predicate) return partsOf(predicate.not);
  return [predicate];
}
