import type { Lifecycle } from "@conduct/contract";
import type { List } from "../lists/list.ts";
import type { Cell } from "../model/cells.ts";
import { countersOf } from "../model/counters.ts";
import { initialStates } from "../model/explain.ts";
import { isFinal } from "../model/roles.ts";
import type { Session } from "./session.ts";

/** A cell that can be tried, and what it is called. */
export type InnerStep = Cell & {
  readonly key: string;
  readonly node: NonNullable<Cell["node"]>;
  readonly request: NonNullable<Cell["request"]>;
};

/** One cell for each case that touches what one of the lists shows; of several the one that tells most. */
export function stepsOf(
  session: Session,
  lifecycle: Lifecycle,
  lists: readonly List[],
): readonly InnerStep[] {
  const steps = new Map<string, InnerStep>();
  for (const cell of session.exploration(lifecycle).cells) {
    const { expected, node, request } = cell;
    if (expected?.kind !== "taken" || node === undefined || request === undefined) continue;
    if (expected.to === "$none") continue;
    const touches = expected.effected.changes.some(({ pointer }) =>
      lists.some(({ at = "" }) => pointer.startsWith(at)),
    );
    if (!touches) continue;
    const named = expected.case.to?.startsWith("$") === true ? "" : expected.to;
    const key = `${expected.event.name} ${expected.event.cases.indexOf(expected.case)} ${named}`;
    // What ends before it has begun has other times than what ends later.
    const ends = isFinal(lifecycle, expected.to) && initialStates(lifecycle).has(cell.state);
    steps.set(ends ? `${key} at once` : key, { ...cell, node, request, key });
  }
  return [...steps.values(), ...furtherStep([...steps.values()])];
}

/** What a step is called on a longer way; no such name where more than one case leads there. */
export function wayOf({ trigger, expected, key }: InnerStep): string {
  if (expected?.kind !== "taken") return key;
  const { event, to } = expected;
  const alike = event.cases.filter((one) => one.to === expected.case.to);
  return alike.length > 1 ? key : `${trigger.event} ${to}`;
}

/** A step of a further attempt: what elements say of the attempt is the same for all that are of the first. */
function furtherStep(steps: readonly InnerStep[]): readonly InnerStep[] {
  for (const { lifecycle, expected, node, trigger, request } of steps) {
    if (expected?.kind !== "taken") continue;
    const { to, effected } = expected;
    const { add = {} } = expected.case.effects;
    if (!countersOf(lifecycle).some(({ pointer }) => pointer in add)) continue;
    const next = steps.find((one) => one.state === to && one.expected?.kind === "taken");
    if (next === undefined) continue;
    const way = {
      state: to,
      self: effected.self,
      steps: [...node.steps, { trigger, request, to }],
    };
    return [{ ...next, node: way, key: `${next.key} again` }];
  }
  return [];
}
