import { getPointer, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { askedOf } from "../model/asked-of.ts";
import type { Cell } from "../model/cells.ts";
import { countsIn } from "../model/counted-states.ts";
import { countersOf, limitIn } from "../model/counters.ts";
import { modelledBy } from "../model/effects.ts";
import { isSpontaneous } from "../model/explain.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";
import { isBefore, isSuccess } from "../target/exchange.ts";
import { consequenceTasks } from "../world/consequences.ts";

/** Attempts are counted from the declared base, and by one. */
export const attemptsCount: Check = {
  id: "LC-RET-01",
  phase: "review",
  tasks: (session) => [
    ...consequenceTasks(session, "LC-RET-01"),
    ...cellTasks(session, counts, ["effect"], ({ member }, { lifecycle }) =>
      countersOf(lifecycle).some(({ pointer }) => pointer === member),
    ),
    ...sightingTasks(
      session,
      (lifecycle) => countersOf(lifecycle).length > 0,
      (sighting, { lifecycle, ours, sightings }, index) => {
        const before = sightings[index - 1];
        for (const { pointer, base, raisedBy } of countersOf(lifecycle)) {
          const seen = getPointer(sighting.value, pointer);
          if (seen === undefined) return undefined;
          if (before === undefined) {
            if (!ours) return undefined;
            // Before it was seen first, the system may have tried more than once.
            const mayBeMore = raisedBy.some((event) =>
              isSpontaneous(event, session.isAlone(sighting.id)),
            );
            if (seen !== base && !(mayBeMore && typeof seen === "number" && seen > base))
              return {
                expected: `${pointer} is ${base} at first`,
                observed: JSON.stringify(seen),
                member: pointer,
              };
          }
        }
        return "holds";
      },
    ),
  ],
};

/** Attempts never exceed the number that is allowed, but by a retry that a client asks for. */
export const attemptsLimit: Check = {
  id: "LC-RET-02",
  phase: "review",
  tasks: (session) => [
    ...cellTasks(session, isGuarded, ["state"]),
    ...sightingTasks(
      session,
      (lifecycle) => countersOf(lifecycle).some(({ limit }) => limit !== undefined),
      (sighting, { lifecycle, firings, foreign, sightings }, index) => {
        for (const { pointer, limit, beyond, base } of countersOf(lifecycle)) {
          if (limit === undefined) continue;
          // What others have asked of theirs is not known.
          if (foreign && (beyond.length > 0 || isChanged(lifecycle, limit))) return undefined;
          if (
            firings.some(
              ({ event, exchange }) => beyond.includes(event ?? "") && isSuccess(exchange),
            )
          )
            return undefined;
          const [count, most] = [
            getPointer(sighting.value, pointer),
            getPointer(sighting.value, limit),
          ];
          if (typeof count !== "number" || typeof most !== "number") return undefined;
          // The limit may be brought down afterwards.
          const wasAllowed = sightings
            .slice(0, index)
            .some(
              ({ value }) =>
                getPointer(value, pointer) === count && Number(getPointer(value, limit)) >= count,
            );
          if (wasAllowed) continue;
          // What is allowed no attempt at all has its first one.
          if (count > most && count !== base)
            return {
              expected: `${pointer} is at most ${limit}: ${most}`,
              observed: String(count),
              member: pointer,
            };
        }
        return "holds";
      },
    ),
    ...sightingTasks(
      session,
      (lifecycle) => countersOf(lifecycle).some(({ pointer }) => isJudged(lifecycle, pointer)),
      ({ state, value }, { lifecycle, ours, firings }) => {
        if (!ours || state === undefined) return undefined;
        for (const { pointer } of countersOf(lifecycle)) {
          const count = getPointer(value, pointer);
          const isTold = firings.some(
            ({ exchange }) => getPointer(exchange.data?.body, pointer) !== undefined,
          );
          if (typeof count !== "number" || isTold || !isJudged(lifecycle, pointer))
            return undefined;
          const counts = countsIn(lifecycle, pointer, value, count + 1);
          const possible = counts?.get(state);
          if (counts === undefined || possible?.has(count)) continue;
          const some = [...(possible ?? [])].toSorted((a, b) => a - b);
          return {
            expected: `${pointer} in ${state} is ${some.length === 0 ? `more than ${count}` : some.join(" or ")}, as the conditions on it say`,
            observed: String(count),
            member: pointer,
            way: "by its conditions",
          };
        }
        return "holds";
      },
    ).map((task) => ({ ...task, subject: `${task.subject}, by its conditions` })),
  ],
};

/** Some event writes a member of what is there already. */
function isChanged({ events, each }: Lifecycle, pointer: string): boolean {
  const later = Object.values(events).flatMap(({ cases }) =>
    cases.filter(({ from }) => !from.includes("$none")).map(({ effects }) => effects),
  );
  return [each, ...later].some(
    (effects) => typeof effects.merge === "string" || modelledBy(effects).includes(pointer),
  );
}

/** A condition of some event compares the counter with a number. */
function isJudged({ events }: Lifecycle, pointer: string): boolean {
  return Object.values(events).some(({ cases }) =>
    cases.some((one) => askedOf(one.if).has(pointer)),
  );
}

/** The number of the attempt never goes back. */
export const attemptsMonotone: Check = {
  id: "LC-RET-03",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => countersOf(lifecycle).length > 0,
      (sighting, { lifecycle, sightings }, index) => {
        const before = sightings[index - 1];
        if (before === undefined || !isBefore(before.exchange, sighting.exchange)) return undefined;
        // Who answers a key once more may answer as the first time.
        if (sighting.via === "fire" && sighting.exchange.operation?.self === undefined)
          return undefined;
        for (const { pointer } of countersOf(lifecycle)) {
          const [was, is] = [
            getPointer(before.value, pointer),
            getPointer(sighting.value, pointer),
          ];
          if (typeof was === "number" && typeof is === "number" && is < was) {
            return {
              expected: `${pointer} is at least ${was}`,
              observed: String(is),
              before,
              member: pointer,
            };
          }
        }
        return "holds";
      },
    ),
};

/** The event begins a further attempt. */
function counts({ expected, lifecycle }: Cell): boolean {
  if (expected?.kind !== "taken") return false;
  const added = Object.keys(expected.case.effects.add ?? {});
  return countersOf(lifecycle).some(({ pointer }) => added.includes(pointer));
}

/** Whether there is a further attempt hangs on how many there were. */
function isGuarded({ expected, lifecycle, state }: Cell): boolean {
  if (expected?.kind !== "taken") return false;
  return countersOf(lifecycle).some(({ pointer, limit }) =>
    expected.event.cases.some(
      (one) =>
        one.from.includes(state) && limit !== undefined && limitIn(one.if, pointer) !== undefined,
    ),
  );
}
