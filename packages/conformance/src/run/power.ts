import type { Operation } from "@conduct/contract";
import { alikeBefore } from "../model/body-schema.ts";
import type { Session } from "./session.ts";

/**
 * How much a task of a requirement tells of a server for what it takes, where that is more than usual.
 *
 * What moves resources shows their times, results and attempts as well, which others review; so the first
 * few moves come before much else. A list that is filled and filtered shows most of what can be wrong with it.
 */
const powers: { readonly [id: string]: number } = {
  "LC-EVT-03": 6,
  "LC-EVT-01": 4,
  "LC-CAN-02": 3,
  "LC-CAN-03": 3,
  "LC-CAN-05": 2,
  "LC-CAN-06": 3,
  "LC-RET-04": 3,
  "LC-TERM-03": 2,
  "LC-TERM-04": 3,
  "LC-EVT-02": 2,
  "PG-F-01": 3,
  "SC-REQ-02": 2,
};

/**
 * Races need nothing that others have prepared, and nothing else shows what they show: each kind comes early
 * so many times. Most need many requests, so the rest comes late.
 */
const earlyTurns: { readonly [id: string]: number } = {
  "LC-CRE-07": 1,
  "LC-RACE-01": 2,
  "LC-RACE-02": 2,
  "LC-RACE-03": 1,
  "LC-RACE-05": 1,
};
const early = 4;

/** When its turn is among the tasks of all requirements; less is earlier. `turn` is its place among those of its own. */
export function urgencyOf(id: string, turn: number): number {
  const power = turn < (earlyTurns[id] ?? 0) ? early : (powers[id] ?? 1);
  return (turn + 1) / power;
}

/** With less than this to spend, each request has to tell something by itself. */
export const little = 300;

/** Whether that is so: at the end nothing else comes that could tell more. */
export function isScarce({ left, isLast }: Pick<Session, "left" | "isLast">): boolean {
  return !isLast && left() < little;
}

/** Of operations that are alike, as many as tell enough; all of them where there is plenty to spend. */
export function someOfEach(
  { budget }: Pick<Session, "budget">,
  operations: readonly Operation[],
  formOf: (operation: Operation) => unknown,
): readonly Operation[] {
  if (budget.requests >= plenty) return operations;
  const turns = alikeBefore(operations, formOf);
  return operations.filter((_, index) => (turns[index] ?? 0) < mostAlike);
}

const plenty = 5_000;
const mostAlike = 2;
