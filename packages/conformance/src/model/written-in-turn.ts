import type { Case, Cause, Contract, Lifecycle } from "@conduct/contract";
import { modelledBy } from "./effects.ts";
import { topOf } from "./top-of.ts";

/**
 * The members of a resource that what an event causes may write once more: through a chain that comes back to its
 * kind, and so perhaps to it. What they hold in the end no effects of that event alone tell. Where it may be led so
 * is not said here.
 */
export function writtenInTurn(
  lifecycles: Contract["lifecycles"],
  { name, state }: Lifecycle,
  taken: Case,
): ReadonlySet<string> {
  const written = new Set<string>();
  const known = new Set<string>();
  const queue = [...followersOf(taken)];
  for (const { lifecycle, event: called, set } of queue) {
    const target = lifecycles[lifecycle];
    const event = target?.events[called];
    if (target === undefined || event === undefined) continue;
    // What comes into being is another one.
    const onExisting = event.cases.filter(({ from }) => from.some((state) => state !== "$none"));
    if (lifecycle === name && onExisting.length > 0)
      for (const pointer of Object.keys(set)) written.add(topOf(pointer));
    const key = `${lifecycle} ${called}`;
    if (known.has(key)) continue;
    known.add(key);
    queue.push(...event.cases.flatMap(followersOf));
    if (lifecycle !== name) continue;
    for (const one of onExisting) {
      const entered = one.to === undefined ? [] : statesOf(target, one.to);
      const steps = [
        one.effects,
        ...(event.each ? [target.each] : []),
        ...entered.map(({ enter }) => enter),
      ];
      for (const pointer of steps.flatMap(modelledBy)) written.add(topOf(pointer));
    }
  }
  written.delete(topOf(state));
  return written;
}

function followersOf({
  spawn,
  causes = [],
}: Case): readonly Pick<Cause, "lifecycle" | "event" | "set">[] {
  return spawn === undefined ? causes : [spawn, ...causes];
}

/** The state that a case names, or any where a value does. */
function statesOf({ states }: Lifecycle, to: string) {
  const state = states[to];
  if (state !== undefined) return [state];
  return to === "$none" ? [] : Object.values(states);
}
