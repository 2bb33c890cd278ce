import {
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  parseReference,
} from "@conduct/contract";
import type { Check } from "../check.ts";
import { type Counter, countersOf } from "../model/counters.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";
import { innerTasks } from "./inner.ts";

/** There are as many attempts as the counter says, and none began before the one before it was over. */
export const attemptsListed: Check = {
  id: "LC-RET-05",
  phase: "review",
  tasks: (session) => [
    ...innerTasks(session, "LC-RET-05"),
    ...sightingTasks(
      session,
      (lifecycle) => rollsOf(lifecycle).length > 0,
      ({ value }, { lifecycle }) => {
        let told = false;
        for (const { pointer, counter, first } of rollsOf(lifecycle)) {
          const attempts = getPointer(value, pointer);
          const count = getPointer(value, counter.pointer);
          if (!Array.isArray(attempts) || typeof count !== "number") continue;
          told = true;
          const wanted = count - counter.base + first;
          if (attempts.length !== wanted) {
            const expected = `${wanted} elements at ${pointer}, since ${counter.pointer} is ${count}`;
            return { expected, observed: String(attempts.length), member: pointer };
          }
          const overlap = overlapIn(attempts as readonly Json[], timesIn(lifecycle, pointer));
          if (overlap !== undefined) {
            const expected = `${pointer}/${overlap} begins after the one before it is over`;
            return { expected, observed: JSON.stringify(attempts), member: pointer };
          }
        }
        return told ? "holds" : undefined;
      },
      "no reply shows both the attempts and their number",
    ),
  ],
};

/** An array to which every event that counts an attempt appends one. */
interface Roll {
  readonly pointer: string;
  readonly counter: Counter;

  /** How many a new resource has. */
  readonly first: number;
}

function rollsOf(lifecycle: Lifecycle): readonly Roll[] {
  const cases = Object.values(lifecycle.events).flatMap((event) => event.cases);
  const births = cases.filter(({ from }) => from.includes("$none"));
  return countersOf(lifecycle).flatMap((counter) => {
    const adders = cases.filter(({ effects }) => effects.add?.[counter.pointer] === 1);
    const all = cases.filter(({ effects }) => effects.add?.[counter.pointer] !== undefined);
    const places = Object.keys(adders[0]?.effects.append ?? {}).filter(
      (pointer) => !pointer.includes("/-1") && lifecycle.each.append?.[pointer] === undefined,
    );
    return places.flatMap((pointer): readonly Roll[] => {
      const appends = cases.filter(({ effects }) => effects.append?.[pointer] !== undefined);
      const together =
        all.length === adders.length &&
        appends.length === adders.length &&
        adders.every(({ effects }) => effects.append?.[pointer] !== undefined);
      const sure = adders.every(
        ({ effects }) =>
          effects.assumed?.some((one) => one === pointer || one === counter.pointer) !== true,
      );
      const lengths = births.map(({ effects }) => {
        const made = effects.set?.[pointer] ?? effects.init?.[pointer];
        return Array.isArray(made) ? made.length : undefined;
      });
      const [first] = lengths;
      const alike = first !== undefined && lengths.every((length) => length === first);
      return together && sure && alike ? [{ pointer, counter, first }] : [];
    });
  });
}

/** Members of the last element that are set to the time while it is the last. */
function timesIn(lifecycle: Lifecycle, pointer: string): readonly string[] {
  const start = `${pointer}/-1`;
  const effects = [
    lifecycle.each,
    ...Object.values(lifecycle.states).map(({ enter }) => enter),
    ...Object.values(lifecycle.events).flatMap((event) => event.cases.map((one) => one.effects)),
  ];
  const written = effects.flatMap(({ set, init }) => Object.entries({ ...set, ...init }));
  return [
    ...new Set(
      written
        .filter(([place, value]) => place.startsWith(`${start}/`) && isNow(value))
        .map(([place]) => place.slice(start.length)),
    ),
  ];
}

function isNow(value: Json): boolean {
  return typeof value === "string" && parseReference(value)?.source.startsWith("now") === true;
}

/** The first element that has a time before one of the element before it. */
function overlapIn(attempts: readonly Json[], times: readonly string[]): number | undefined {
  const moments = attempts.map((attempt) =>
    times.flatMap((time) => {
      const value = isJsonObject(attempt) ? getPointer(attempt, time) : undefined;
      const moment = typeof value === "string" ? Date.parse(value) : Number.NaN;
      return Number.isNaN(moment) ? [] : [moment];
    }),
  );
  const found = moments.findIndex((own, index) => {
    const before = moments[index - 1] ?? [];
    return before.some((moment) => own.some((one) => one < moment));
  });
  return found < 0 ? undefined : found;
}
