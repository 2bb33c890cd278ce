import { getPointer, type Json, type Lifecycle, parseReference } from "@conduct/contract";
import type { Check } from "../check.ts";
import { toInstant } from "../model/expected.ts";
import { orderOf } from "../model/judge.ts";
import { type Entered, setOnTheWay, stampsOf } from "../model/stamps.ts";
import { isSetBy, mayBeTold } from "../model/told-stamps.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";
import { innerOrderTasks } from "./inner.ts";

/** Created before started, started before finished, and never updated before any of them. */
export const stampOrder: Check = {
  id: "LC-TS-04",
  phase: "review",
  tasks: (session) => [
    ...innerOrderTasks(session),
    ...sightingTasks(
      session,
      (lifecycle) => rows(lifecycle).length > 0,
      ({ value }, { lifecycle, firings, id }) => {
        // Where somebody else acts too, they may tell what a request may tell.
        const supplied = (pointer: string) =>
          firings.some(({ exchange }) => getPointer(exchange.data?.body, pointer) !== undefined) ||
          (mayBeTold(lifecycle, pointer) &&
            !session.isAlone(id) &&
            !firings.some(({ event }) => isSetBy(lifecycle, event, pointer)));
        let compared = false;
        for (const [earlier, later] of rows(lifecycle)) {
          if (supplied(earlier) || supplied(later)) continue;
          const [first, second] = [getPointer(value, earlier), getPointer(value, later)];
          const order = orderOf(first, second);
          if (order === undefined) continue;
          compared = true;
          // One event may read its clock more than once.
          const isOneEvent = stampsOf(lifecycle).updated.includes(later);
          if (order > 0 && !(isOneEvent && isAtOnce(first, second))) {
            return {
              expected: `${earlier} is not after ${later}`,
              observed: `${JSON.stringify(first)} and ${JSON.stringify(second)}`,
              member: later,
              ...(stampsOf(lifecycle).created.includes(earlier) ? { way: "before all" } : {}),
            };
          }
        }
        return compared ? "holds" : undefined;
      },
    ),
  ],
};

/** Two times that one event may have set, each by another look at the clock. */
function isAtOnce(first: Json | undefined, second: Json | undefined): boolean {
  const [one, other] = [toInstant(first), toInstant(second)];
  return one !== undefined && other !== undefined && Math.abs(one - other) <= oneEvent;
}

/** Milliseconds that the work of one event may take. */
const oneEvent = 50;

/** Pairs of stamps of which the first cannot be the later one. */
function rows(lifecycle: Lifecycle): readonly (readonly [string, string])[] {
  const { created, updated, ...told } = stampsOf(lifecycle);
  const entered = [...told.entered, ...setOnTheWay(lifecycle)];
  const started = entered.filter(({ final, states }) => !final && !mayRepeat(lifecycle, states));
  const finished = entered.filter(({ final }) => final);
  const pointers = (stamps: readonly Entered[]) => stamps.map(({ pointer }) => pointer);
  return [
    ...created.flatMap((one) => pointers(entered).map((other) => [one, other] as const)),
    ...created.flatMap((one) => updated.map((other) => [one, other] as const)),
    ...pointers(started).flatMap((one) => pointers(finished).map((other) => [one, other] as const)),
    ...told.entered
      .filter(({ states }) => !mayBeEnteredSilently(lifecycle, states))
      .flatMap(({ pointer }) => updated.map((other) => [pointer, other] as const)),
  ];
}

/** An event that leads there does not count as an update. */
function mayBeEnteredSilently({ events }: Lifecycle, states: readonly string[]): boolean {
  return Object.values(events).some(
    ({ each, cases }) =>
      !each &&
      cases.some(
        ({ to }) => to !== undefined && (states.includes(to) || parseReference(to) !== undefined),
      ),
  );
}

/** A final state can be left for one of these, so a stamp of theirs may be younger than the end. */
function mayRepeat(lifecycle: Lifecycle, states: readonly string[]): boolean {
  const events = Object.values(lifecycle.events).flatMap((event) => event.cases);
  const revivals = events.some(
    ({ from, to }) =>
      to !== undefined &&
      to !== "$none" &&
      from.some((state) => lifecycle.states[state]?.final !== undefined),
  );
  return revivals && states.length > 0;
}
