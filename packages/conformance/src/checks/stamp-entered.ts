import { getPointer, type Lifecycle, parseReference } from "@conduct/contract";
import type { Check } from "../check.ts";
import { drift, explain, initialStates } from "../model/explain.ts";
import { basisOf, type Entered, isLaterStamp, stampsOf } from "../model/stamps.ts";
import { mayBeTold } from "../model/told-stamps.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import type { History } from "../run/histories.ts";
import type { Sighting } from "../run/journal.ts";
import type { Session } from "../run/session.ts";
import { type Opinion, sightingTasks } from "../run/sighting-tasks.ts";
import type { Exchange } from "../target/exchange.ts";
import { innerTasks } from "./inner.ts";

/** What says when a live state was entered is there once it was, and not before. */
export const stampStarted: Check = {
  id: "LC-TS-02",
  phase: "review",
  tasks: (session) => [
    ...innerTasks(session, "LC-TS-02"),
    ...changeTasks(session, false),
    ...tasksOf(session, ({ final }) => !final),
  ],
};

/** What says when a final state was entered is there exactly in final states. */
export const stampFinished: Check = {
  id: "LC-TS-03",
  phase: "review",
  tasks: (session) => [
    ...innerTasks(session, "LC-TS-03"),
    ...changeTasks(session, true),
    ...tasksOf(session, ({ final }) => final),
  ],
};

/** Events that set, move or take away such a time although their effects do not say so. */
function changeTasks(session: Session, final: boolean) {
  const isStamp = (lifecycle: Lifecycle, member: string | undefined) =>
    stampsOf(lifecycle).entered.some((one) => one.final === final && one.pointer === member);
  return cellTasks(
    session,
    ({ lifecycle, expected }) =>
      expected?.kind === "taken" && stampsOf(lifecycle).entered.some((one) => one.final === final),
    ["effect", "unchanged"],
    ({ member }, { lifecycle }) => isStamp(lifecycle, member),
  );
}

function tasksOf(session: Session, concerns: (entered: Entered) => boolean) {
  const stamps = (lifecycle: Lifecycle) => stampsOf(lifecycle).entered.filter(concerns);
  return sightingTasks(
    session,
    (lifecycle) => stamps(lifecycle).length > 0,
    (sighting, history): Opinion => {
      if (sighting.partial) return undefined;
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
  session: Session,
  stamp: Entered,
  sighting: Sighting,
  history: History,
): Opinion {
  const { pointer, states } = stamp;
  const seen = getPointer(sighting.value, pointer) ?? null;
  const basis = basisOf(history.lifecycle, pointer);
  if (states.includes(sighting.state ?? "") || isBehind(history.lifecycle, stamp, sighting.state)) {
    if (seen !== null) return "holds";
    return {
      basis: basisOf(history.lifecycle, pointer, sighting.state),
      expected: `${pointer} is set in ${sighting.state}`,
      observed: "null",
      member: pointer,
    };
  }
  // The very first look comes before the state, and so does any look from where no way leads back.
  const newborn = history.ours && sighting === history.sightings[0];
  // Unless the system has been there already, and gone on or come back, before the first look.
  const { lifecycle } = history;
  const exclusive = session.isAlone(history.id);
  const reached = drift(lifecycle, initialStates(lifecycle), exclusive);
  const visited = new Set(states.filter((state) => reached.has(state)));
  const passed = drift(lifecycle, visited, exclusive).has(sighting.state ?? "");
  const early = newborn && isLaterStamp(lifecycle, stamp) && !passed;
  if (!early && mayFollow(lifecycle, stamp, sighting.state)) return undefined;
  if (history.firings.some(({ exchange }) => asked(exchange, pointer))) return undefined;
  // Where somebody else acts too, they may have told it.
  if (!exclusive && mayBeTold(lifecycle, pointer)) return undefined;
  return seen === null
    ? "holds"
    : {
        basis,
        expected: `${pointer} is not set before ${states.join(" or ")}`,
        observed: JSON.stringify(seen),
        member: pointer,
        way: "too early",
      };
}

/** Every way from the beginning leads through one of the states, and nothing clears the time later. */
function isBehind(
  lifecycle: Lifecycle,
  { pointer, states, final }: Entered,
  state: string | undefined,
): boolean {
  if (state === undefined || final) return false;
  const cases = Object.values(lifecycle.events).flatMap((event) => event.cases);
  const effects = [
    lifecycle.each,
    ...cases.filter(({ from }) => !from.includes("$none")).map((one) => one.effects),
  ];
  if (effects.some(({ set, clear }) => set?.[pointer] !== undefined || clear?.includes(pointer)))
    return false;
  const reached = new Set([...initialStates(lifecycle)].filter((one) => !states.includes(one)));
  for (const one of reached) {
    for (const { from, to } of cases) {
      if (to === undefined || !from.includes(one) || states.includes(to)) continue;
      if (parseReference(to) !== undefined) return false;
      reached.add(to);
    }
  }
  return !reached.has(state);
}

/** A visit to one of the states may lie behind a resource in this one. */
function mayFollow(lifecycle: Lifecycle, { states }: Entered, state: string | undefined): boolean {
  if (state === undefined) return true;
  const all = new Set(Object.keys(lifecycle.events));
  return explain(lifecycle, new Set(states), { state, called: all, exclusive: false }).size > 0;
}

/** A request supplied a value itself. */
function asked({ data }: Exchange, pointer: string): boolean {
  return getPointer(data?.body, pointer) !== undefined;
}
