import type { Lifecycle } from "@conduct/contract";

/** Pointers to the members of a body that name what is created, so that no two resources may have them in common. */
export function uniqueMembers(lifecycle: Lifecycle | undefined): readonly string[] {
  return (lifecycle?.unique ?? []).flatMap(({ by }) => by.slice(-1));
}
