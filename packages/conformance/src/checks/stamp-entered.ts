import { getPointer, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { drift, initialStates } from "../model/explain.ts";
import { type Entered, isLaterStamp, stampsOf } from "../model/stamps.ts";
import type { History } from "../run/histories.ts";
import type { Sighting } from "../run/journal.ts";
import type { Session } from "../run/session.ts";
import { type Opinion, sightingTasks } from "../run/sighting-tasks.ts";

/** What says when a live state was entered is there once it was, and not before. */
export const stampStarted: Check = {
  id: "LC-TS-02",
  phase: "review",
  tasks: (session) => tasksOf(session, ({ final }) => !final),
};

/** What says when a final state was entered is there exactly in final states. */
export const stampFinished: Check = {
  id: "LC-TS-03",
  phase: "review",
  tasks: (session) => tasksOf(session, ({ final }) => final),
};

function tasksOf(session: Session, concerns: (entered: Entered) => boolean) {
  const stamps = (lifecycle: Lifecycle) => stampsOf(lifecycle).entered.filter(concerns);
  return sightingTasks(
    session,
    (lifecycle) => stamps(lifecycle).length > 0,
    (sighting, history): Opinion => {
      if (sighting.via === "list") return undefined;
      const opinions = stamps(history.lifecycle).map((stamp) =>
        opinionOn(session, stamp, sighting, history),
      );
      return (
        opinions.find((one) => typeof one === "object") ?? opinions.find((one) => one === "holds")
      );
    },
  );
}

function opinionOn(
  { exclusive }: Session,
  stamp: Entered,
  sighting: Sighting,
  history: History,
): Opinion {
  const { pointer, states } = stamp;
  const seen = getPointer(sighting.value, pointer) ?? null;
  if (states.includes(sighting.state ?? "")) {
    if (seen !== null) return "holds";
    return {
      expected: `${pointer} is set in ${sighting.state}`,
      observed: "null",
      member: pointer,
    };
  }
  // Only the very first look is sure to come before the state: later ones may follow a visit unseen.
  const newborn = history.ours && sighting === history.sightings[0];
  if (!newborn || !isLaterStamp(history.lifecycle, stamp) || asked(sighting, pointer))
    return undefined;
  // Unless the system has been there already, and gone on or come back, before the first look.
  const { lifecycle } = history;
  const reached = drift(lifecycle, initialStates(lifecycle), exclusive);
  const visited = new Set(states.filter((state) => reached.has(state)));
  if (drift(lifecycle, visited, exclusive).has(sighting.state ?? "")) return undefined;
  return seen === null
    ? "holds"
    : {
        expected: `${pointer} is not set before ${states.join(" or ")}`,
        observed: JSON.stringify(seen),
        member: pointer,
      };
}

/** The request itself supplied a value. */
function asked({ exchange }: Sighting, pointer: string): boolean {
  return getPointer(exchange.data?.body, pointer) !== undefined;
}
