import { type Contract, formatPointer, type Lifecycle, parsePointer } from "@conduct/contract";
import { isTwin } from "../model/caused.ts";
import { derived } from "../model/derived.ts";
import { causedEvents } from "./stir.ts";

/**
 * The members in which the system counts or notes something while a resource stays where it is: how often it
 * has done so, no number of steps that anybody would go through tells. What happens only as it is caused happens
 * just as often as that.
 */
export function tallies(contract: Contract, lifecycle: Lifecycle): ReadonlySet<string> {
  return talliesBut(lifecycle)(causedEvents(contract, lifecycle.name));
}

/** One set for each lifecycle, since what is caused is the same each time. */
const talliesBut = derived((lifecycle: Lifecycle) => {
  let known: ReadonlySet<string> | undefined;
  return (caused: readonly string[]) => {
    known ??= talliesOf(lifecycle, new Set(caused));
    return known;
  };
});

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
  return new Set(written.map((pointer) => formatPointer(parsePointer(pointer).slice(0, 1))));
}
