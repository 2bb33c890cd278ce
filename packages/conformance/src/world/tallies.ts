import { formatPointer, type Lifecycle, parsePointer } from "@conduct/contract";
import { derived } from "../model/derived.ts";

/**
 * The members in which the system counts or notes something while a resource stays where it is: how often it
 * has done so, no number of steps that anybody would go through tells.
 */
export const tallies: (lifecycle: Lifecycle) => ReadonlySet<string> = derived((lifecycle) => {
  const written = Object.values(lifecycle.events)
    .filter(({ by }) => by !== "client")
    .flatMap(({ by, cases }) =>
      cases
        .filter(({ to }) => to === undefined)
        .flatMap(({ effects: { add, append, set, init } }) =>
          // What a worker is asked to write, a request writes.
          Object.keys({ ...add, ...append, ...(by === "worker" ? {} : { ...set, ...init }) }),
        ),
    );
  return new Set(written.map((pointer) => formatPointer(parsePointer(pointer).slice(0, 1))));
});
