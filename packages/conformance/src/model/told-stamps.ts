import type { Case, Json, Lifecycle } from "@conduct/contract";

/** Whether a request may tell the time that a member has: an event takes it over from there. */
export function mayBeTold(lifecycle: Lifecycle, pointer: string): boolean {
  return Object.values(lifecycle.events)
    .flatMap(({ cases }) => cases)
    .some((one) => JSON.stringify(valuesFor(lifecycle, one, pointer)).includes("$request."));
}

/** Whether an event sets a member in one case or another, itself or by the state that it leads to. */
export function isSetBy(lifecycle: Lifecycle, event: string | undefined, pointer: string): boolean {
  const cases = lifecycle.events[event ?? ""]?.cases ?? [];
  return cases.some((one) => valuesFor(lifecycle, one, pointer).length > 0);
}

function valuesFor({ states }: Lifecycle, { effects, to }: Case, pointer: string): readonly Json[] {
  const merged = typeof effects.merge === "object" ? effects.merge : {};
  const enter = states[to ?? ""]?.enter ?? {};
  return [effects, enter]
    .flatMap(({ set, init }) => [set?.[pointer], init?.[pointer]])
    .concat(merged[pointer])
    .filter((value) => value !== undefined);
}
