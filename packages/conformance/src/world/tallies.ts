import type { Contract, Lifecycle } from "@conduct/contract";
import { causedEvents, isTwin } from "../model/caused.ts";
import { derived } from "../model/derived.ts";
import { topOf } from "../model/top-of.ts";

/**
 * The members in which the system counts or notes something while a resource stays where it is: how often it
 * has done so, no number of steps that anybody would go through tells. What happens only as it is caused happens
 * just as often as that.
 */
export function tallies(contract: Contract, { name }: Lifecycle): ReadonlySet<string> {
  return talliesIn(contract).get(name) ?? none;
}

const none: ReadonlySet<string> = new Set();

const talliesIn = derived(
  (contract: Contract): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      Object.entries(contract.lifecycles).map(([name, one]) => [
        name,
        talliesOf(one, new Set(causedEvents(contract, name))),
      ]),
    ),
);

function talliesOf(lifecycle: Lifecycle, caused: ReadonlySet<string>): ReadonlySet<string> {
  const written = Object.entries(lifecycle.events)
    .filter(([name, { by }]) => by !== "client" && !caused.has(name) && !isTwin({ name }))
    .flatMap(([, { by, cases }]) =>
      cases
        .filter(({ to }) => to === undefined)
        .flatMap(({ effects: { add, append, set, init } }) =>
          // What a worker is asked to write, a request writes.
          Object.keys({ ...add, ...append, ...(by === "worker" ? {} : { ...set, ...init }) }),
        ),
    );
  return new Set(written.map(topOf));
}
