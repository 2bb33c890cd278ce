import { getPointer, type Json } from "@conduct/contract";
import type { Check } from "../check.ts";
import { after, silently, timelinesOf } from "../model/timelines.ts";
import { type Opinion, sightingTasks } from "../run/sighting-tasks.ts";
import { innerTasks } from "./inner.ts";

/** Each entry of a history can have followed the one before, and the last leads to the present state. */
export const historyPath: Check = {
  id: "LC-HIST-01",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => timelinesOf(lifecycle).length > 0,
      (sighting, { lifecycle }) => {
        let told = false;
        for (const timeline of timelinesOf(lifecycle)) {
          const entries = getPointer(sighting.value, timeline.pointer);
          if (!Array.isArray(entries) || entries.length === 0) continue;
          // It may begin anywhere: what was before may stand with an earlier attempt.
          let possible: ReadonlySet<string> = new Set(Object.keys(lifecycle.states));
          for (const [index, entry] of (entries as readonly Json[]).entries()) {
            const next = after(lifecycle, timeline, possible, entry);
            if (next.possible.size === 0) {
              const name = String(getPointer(entry, timeline.name));
              return {
                expected: `an entry at ${timeline.pointer}/${index} that can follow in ${[...possible].join(" or ")}`,
                observed: name,
                member: timeline.pointer,
                basis: next.basis,
              };
            }
            possible = next.possible;
          }
          told = true;
          const { state } = sighting;
          const ends = silently(lifecycle, timeline, possible);
          if (state === undefined || ends.has(state)) continue;
          return {
            expected: `${[...ends].join(" or ")}, after the last entry at ${timeline.pointer}`,
            observed: state,
            member: timeline.pointer,
            basis: timeline.basis,
          };
        }
        return told ? "holds" : undefined;
      },
    ),
};

/** The times of a history do not go back. */
export const historyTimes: Check = {
  id: "LC-HIST-02",
  phase: "review",
  tasks: (session) => [
    ...innerTasks(session, "LC-HIST-02"),
    ...sightingTasks(
      session,
      (lifecycle) => timelinesOf(lifecycle).some(({ time }) => time !== undefined),
      ({ value }, { lifecycle }): Opinion => {
        let told = false;
        for (const { pointer, time, basis } of timelinesOf(lifecycle)) {
          const entries = getPointer(value, pointer);
          if (!Array.isArray(entries) || time === undefined) continue;
          const times = (entries as readonly Json[]).map((entry) =>
            momentOf(getPointer(entry, time)),
          );
          for (const [index, moment] of times.entries()) {
            const before = times[index - 1];
            if (before === undefined || moment === undefined) continue;
            told = true;
            if (moment >= before) continue;
            return {
              expected: `${pointer}/${index}${time} is not before that of ${pointer}/${index - 1}`,
              observed: String(getPointer(value, `${pointer}/${index}${time}`)),
              member: pointer,
              basis,
            };
          }
        }
        return told ? "holds" : undefined;
      },
    ),
  ],
};

/** An instant as a number, however it is written. */
function momentOf(value: Json | undefined): number | undefined {
  if (typeof value === "number") return value;
  const moment = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}
