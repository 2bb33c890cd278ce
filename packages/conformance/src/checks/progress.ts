import { type Basis, getPointer, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { isSpontaneous } from "../model/explain.ts";
import { weakest } from "../model/outcomes.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";
import { isBefore, isSuccess, mayLieBetween } from "../target/exchange.ts";

/** What is only ever added to while the work goes on does not go back. */
export const progressGrows: Check = {
  id: "LC-RES-06",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => gaugesOf(lifecycle).length > 0,
      (sighting, { lifecycle, sightings, firings }, index) => {
        const before = sightings[index - 1];
        if (before === undefined || !isBefore(before.exchange, sighting.exchange)) return undefined;
        const called = firings
          .filter(({ exchange }) => isSuccess(exchange) || exchange.reply.status >= 500)
          .filter(({ exchange }) => mayLieBetween(exchange, before.exchange, sighting.exchange))
          .map(({ event }) => event);
        let compared = false;
        for (const { pointer, resetBy, basis } of gaugesOf(lifecycle)) {
          const mayReset = resetBy.some((name) => {
            const event = lifecycle.events[name];
            return (
              called.includes(name) ||
              (event !== undefined && isSpontaneous(event, session.isAlone(sighting.id)))
            );
          });
          const was = getPointer(before.value, pointer);
          const is = getPointer(sighting.value, pointer);
          if (mayReset || typeof was !== "number" || typeof is !== "number") continue;
          compared = true;
          if (is >= was) continue;
          const expected = `${pointer} is ${was} or more, as it was`;
          // What only a list shows so is a matter of what lists show.
          const way = sighting.via === "list" && before.via !== "list" ? { way: "in a list" } : {};
          return { expected, observed: String(is), before, member: pointer, basis, ...way };
        }
        return compared ? "holds" : undefined;
      },
    ),
};

/** A number that events only add to where the resource stays in its state. */
interface Gauge {
  readonly pointer: string;
  readonly basis: Basis;

  /** Events that may set it to something else. */
  readonly resetBy: readonly string[];
}

function gaugesOf(lifecycle: Lifecycle): readonly Gauge[] {
  const cases = Object.values(lifecycle.events).flatMap((event) =>
    event.cases.map((one) => ({ ...one, event })),
  );
  const places = new Set(
    cases.flatMap(({ to, effects }) =>
      to === undefined
        ? Object.entries(effects.add ?? {}).flatMap(([pointer, by]) =>
            typeof by === "number" && by > 0 && !pointer.includes("/-1") ? [pointer] : [],
          )
        : [],
    ),
  );
  return [...places].flatMap((pointer): readonly Gauge[] => {
    const adders = cases.filter(({ effects }) => effects.add?.[pointer] !== undefined);
    const inPlace = adders.every(({ to, effects }) => {
      const by = effects.add?.[pointer];
      return to === undefined && typeof by === "number" && by > 0;
    });
    if (!inPlace) return [];
    const sure = adders
      .map(({ event, basis, effects }) => {
        const assumed = effects.assumed?.includes(pointer) === true;
        return assumed ? "assumed" : weakest(event.basis, basis);
      })
      .reduce((a, b) => weakest(a, b));
    return [{ pointer, basis: sure, resetBy: resettersOf(lifecycle, pointer) }];
  });
}

/** Events that write a member otherwise than by adding; creations write it before anybody has seen it. */
function resettersOf(lifecycle: Lifecycle, pointer: string): readonly string[] {
  const touches = (effects: Lifecycle["each"]) =>
    effects.merge !== undefined ||
    effects.clear?.includes(pointer) === true ||
    [effects.set, effects.init].some((writes) => writes?.[pointer] !== undefined);
  const entered = new Set(
    Object.values(lifecycle.states)
      .filter(({ enter }) => touches(enter))
      .map(({ name }) => name),
  );
  return Object.values(lifecycle.events)
    .filter(({ cases }) =>
      cases.some(
        ({ from, to, effects }) =>
          !from.includes("$none") &&
          (touches(effects) || touches(lifecycle.each) || entered.has(to ?? "")),
      ),
    )
    .map(({ name }) => name);
}
