import { type Basis, getPointer, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { derived } from "../model/derived.ts";
import { isSpontaneous } from "../model/explain.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";
import { isBefore, isSuccess, mayLieBetween } from "../target/exchange.ts";

/** An array that events only append to never loses or changes an element. */
export const arrayGrows: Check = {
  id: "LC-RES-05",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => arraysOf(lifecycle).length > 0,
      (sighting, { lifecycle, sightings, firings }, index) => {
        // A list may show less than a read: like is compared with like.
        const before = sightings.findLast(
          ({ via }, place) => place < index && (via === "list") === (sighting.via === "list"),
        );
        if (before === undefined || !isBefore(before.exchange, sighting.exchange)) return undefined;
        const called = firings
          .filter(({ exchange }) => mayLieBetween(exchange, before.exchange, sighting.exchange))
          .filter(({ exchange }) => isSuccess(exchange) || exchange.reply.status >= 500)
          .map(({ event }) => event);
        let compared = false;
        const mayHappen = (name: string) => {
          const event = lifecycle.events[name];
          const byItself =
            event !== undefined && isSpontaneous(event, session.isAlone(sighting.id));
          return called.includes(name) || byItself;
        };
        for (const { pointer, resetBy, touchedBy, basis } of arraysOf(lifecycle)) {
          const reset = resetBy.some(mayHappen);
          const [was, is] = [
            getPointer(before.value, pointer),
            getPointer(sighting.value, pointer),
          ];
          if (reset || !Array.isArray(was) || !Array.isArray(is)) continue;
          compared = true;
          // The last element may still be written to.
          const done = touchedBy.some(mayHappen) ? was.slice(0, -1) : was;
          const kept = JSON.stringify(is.slice(0, done.length)) === JSON.stringify(done);
          if (kept && is.length >= was.length) continue;
          return {
            basis,
            expected: `${pointer} begins with ${JSON.stringify(done)}`,
            observed: JSON.stringify(is),
            before,
            member: pointer,
          };
        }
        return compared ? "holds" : undefined;
      },
    ),
};

/** An array that events add to, and never write into. */
export function isHistory(lifecycle: Lifecycle, at: string): boolean {
  return arraysOf(lifecycle).some(
    ({ pointer, touchedBy }) => pointer === at && touchedBy.length === 0,
  );
}

interface Grown {
  readonly pointer: string;

  /** Events that set or clear it, and those that write to its last element. */
  readonly resetBy: readonly string[];
  readonly touchedBy: readonly string[];
  readonly basis: Basis;
}

const arraysOf = derived((lifecycle: Lifecycle): readonly Grown[] => {
  const events = Object.values(lifecycle.events);
  const all = [lifecycle.each, ...events.flatMap((event) => event.cases.map((one) => one.effects))];
  const appended = new Set(all.flatMap((effects) => Object.keys(effects.append ?? {})));
  return [...appended]
    .filter((pointer) => !pointer.includes("/-1"))
    .map((pointer) => ({
      pointer,
      resetBy: events
        .filter((event) =>
          event.cases.some(
            ({ effects }) =>
              effects.set?.[pointer] !== undefined || effects.clear?.includes(pointer),
          ),
        )
        .map((event) => event.name),
      touchedBy: events
        .filter((event) =>
          event.cases.some(({ effects: { set, init, clear, append, add } }) =>
            [...Object.keys({ ...set, ...init, ...append, ...add }), ...(clear ?? [])].some((one) =>
              one.startsWith(`${pointer}/`),
            ),
          ),
        )
        .map((event) => event.name),
      basis: all.some(
        ({ append, assumed }) =>
          append?.[pointer] !== undefined && assumed?.includes(pointer) !== true,
      )
        ? "documented"
        : "assumed",
    }));
});
