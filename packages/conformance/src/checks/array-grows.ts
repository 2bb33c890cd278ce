import { getPointer, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { isSpontaneous } from "../model/explain.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";
import { isSuccess } from "../target/exchange.ts";

/** An array that events only append to never loses or changes an element. */
export const arrayGrows: Check = {
  id: "LC-RES-05",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => arraysOf(lifecycle).length > 0,
      (sighting, { lifecycle, sightings, firings }, index) => {
        const before = sightings[index - 1];
        if (before === undefined || before.exchange.receivedAt > sighting.exchange.sentAt)
          return undefined;
        const called = firings
          .filter(
            ({ exchange }) =>
              exchange.index > before.exchange.index && exchange.index <= sighting.exchange.index,
          )
          .filter(({ exchange }) => isSuccess(exchange) || exchange.reply.status >= 500)
          .map(({ event }) => event);
        let compared = false;
        for (const { pointer, resetBy } of arraysOf(lifecycle)) {
          const reset = resetBy.some((name) => {
            const event = lifecycle.events[name];
            return (
              called.includes(name) ||
              (event !== undefined && isSpontaneous(event, session.exclusive))
            );
          });
          const [was, is] = [
            getPointer(before.value, pointer),
            getPointer(sighting.value, pointer),
          ];
          if (reset || !Array.isArray(was) || !Array.isArray(is)) continue;
          compared = true;
          if (JSON.stringify(is.slice(0, was.length)) === JSON.stringify(was)) continue;
          return {
            expected: `${pointer} begins with ${JSON.stringify(was)}`,
            observed: JSON.stringify(is),
            before,
            member: pointer,
          };
        }
        return compared ? "holds" : undefined;
      },
    ),
};

interface Grown {
  readonly pointer: string;

  /** Events that set or clear it. */
  readonly resetBy: readonly string[];
}

function arraysOf(lifecycle: Lifecycle): readonly Grown[] {
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
    }));
}
