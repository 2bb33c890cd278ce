import type { Lifecycle } from "@conduct/contract";
import type { List } from "../lists/list.ts";
import type { Cell } from "../model/cells.ts";
import { countersOf } from "../model/counters.ts";
import { initialStates } from "../model/explain.ts";
import type { Node } from "../model/node.ts";
import { outcomesOf } from "../model/outcomes.ts";
import { isFinal } from "../model/roles.ts";
import { writableOf } from "../model/writable.ts";
import { attemptWays, isLeftAlone } from "./attempt-ways.ts";
import { representationSchema } from "./representation.ts";
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
    if (!lists.some((list) => touches(cell, list))) continue;
    const { set = {}, init = {} } = lifecycle.states[expected.to]?.enter ?? {};
    const isMarked = Object.keys({ ...set, ...init }).some((one) => one.includes("/-1"));
    // Where the request says where it leads, one such state stands for all whose entry writes nothing there.
    const named = expected.case.to?.startsWith("$") === true && !isMarked ? "" : expected.to;
    const key = `${expected.event.name} ${expected.event.cases.indexOf(expected.case)} ${named}`;
    // What ends before it has begun has other times than what ends later.
    const ends = isFinal(lifecycle, expected.to) && initialStates(lifecycle).has(cell.state);
    const name = ends ? `${key} at once` : key;
    // What has come a longer way has more that may be taken over where it should not; and nobody else is in the way.
    const worth = (one: Node) => (isQuiet(session, one) ? quiet : 0) + one.steps.length;
    const known = steps.get(name);
    if (known !== undefined && worth(known.node) > worth(node)) continue;
    steps.set(name, { ...cell, node, request, key });
  }
  return [...steps.values(), ...furtherStep(session, [...steps.values()])];
}

/** It is made in a way in which nobody else takes it up. */
function isQuiet(session: Session, { steps: [first] }: Node): boolean {
  return first !== undefined && "trigger" in first && isLeftAlone(session, first.trigger.operation);
}

const quiet = 100;

/** The first step of the third attempt, by each of the ways to it: what elements say of an attempt piles up there. */
export async function attemptSteps(
  session: Session,
  lifecycle: Lifecycle,
): Promise<readonly InnerStep[]> {
  const ways = await attemptWays(session, lifecycle);
  return ways.map(({ cell, node }, index) => ({ ...cell, node, key: `attempt ${index}` }));
}

/** Whether a step writes to what a list shows. */
export function touches({ expected }: Cell, { at = "" }: List): boolean {
  return (
    expected?.kind === "taken" &&
    expected.effected.changes.some(({ pointer }) => pointer.startsWith(at))
  );
}

/** What a step is called on a longer way; no such name where more than one case leads there. */
export function wayOf({ trigger, expected, key }: InnerStep): string {
  if (expected?.kind !== "taken") return key;
  const { event, to } = expected;
  const alike = event.cases.filter((one) => one.to === expected.case.to);
  return alike.length > 1 ? key : `${trigger.event} ${to}`;
}

/**
 * The last step of a further attempt that goes well: what elements say of the attempt is the same for all that are
 * of the first, and what its end writes to the others shows only where there are others.
 */
function furtherStep(session: Session, steps: readonly InnerStep[]): readonly InnerStep[] {
  for (const { lifecycle, expected, node, trigger, request } of steps) {
    if (expected?.kind !== "taken") continue;
    const { to, effected } = expected;
    const { add = {} } = expected.case.effects;
    if (!countersOf(lifecycle).some(({ pointer }) => pointer in add)) continue;
    const way = [...node.steps, { trigger, request, to }];
    const begun = { state: to, self: effected.self, steps: way };
    const end = endFrom(session, begun, lifecycle);
    if (end !== undefined) return [end];
    const next = steps.find((one) => one.state === to && one.expected?.kind === "taken");
    if (next !== undefined) return [{ ...next, node: begun, key: `${next.key} again` }];
  }
  return [];
}

/** The last step of the shortest way from where a resource is to a success. */
function endFrom(session: Session, begun: Node, lifecycle: Lifecycle): InnerStep | undefined {
  const ends = session
    .exploration(lifecycle)
    .cells.flatMap((cell) => {
      const { expected, node, request } = cell;
      if (expected?.kind !== "taken" || node === undefined || request === undefined) return [];
      if (lifecycle.states[expected.to]?.final !== "success") return [];
      const here = node.steps.findLastIndex(({ to }) => to === begun.state);
      if (here < 0) return [];
      return [{ ...cell, node, request, key: `${expected.event.name} again`, here }];
    })
    .toSorted((a, b) => a.node.steps.length - a.here - (b.node.steps.length - b.here));
  for (const { here, ...end } of ends) {
    const node = goneOn(session, lifecycle, begun, end.node.steps.slice(here + 1));
    if (node !== undefined && node.state === end.state) return { ...end, node };
  }
  return undefined;
}

/** A resource as it would be some steps further on; undefined if that cannot be told. */
function goneOn(
  session: Session,
  lifecycle: Lifecycle,
  begun: Node,
  steps: Node["steps"],
): Node | undefined {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const writable = writableOf(schema, session.validator);
  let { state, self } = begun;
  for (const step of steps) {
    if (!("trigger" in step)) return undefined;
    const scope = { self, request: step.request, from: state };
    const [only, ...others] = outcomesOf(lifecycle, step.trigger, state, scope, writable);
    if (only?.kind !== "taken" || only.to !== step.to || others.length > 0) return undefined;
    state = only.to;
    self = only.effected.self;
  }
  return { state, self, steps: [...begun.steps, ...steps] };
}
