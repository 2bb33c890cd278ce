import type { Json, Lifecycle } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { drift, explain } from "../model/explain.ts";
import { withHoles } from "../model/hidden.ts";
import { outcomeKey, outcomesOf, weakest } from "../model/outcomes.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { writableOf } from "../model/writable.ts";
import { addressed } from "../run/addressing.ts";
import { little } from "../run/power.ts";
import { representationSchema } from "../run/representation.ts";
import { bring, isUnreached, type Resource, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { workRaces } from "./work-races.ts";

/**
 * A cancellation that races with the end has one outcome, which the replies and later reads agree with; where
 * no cancellation excludes the end, as when workers are only asked to stop, two ends race; and where nobody but
 * the system ends anything, it races with that.
 */
export const cancelRaces: Check = {
  id: "LC-RACE-02",
  phase: "act",
  tasks: (session) => {
    const isEnd = (cell: Cell) =>
      roleOfCell(cell) === "other" &&
      cell.expected?.kind === "taken" &&
      isFinal(cell.lifecycle, cell.expected.to);
    return Object.values(session.contract.lifecycles).flatMap((lifecycle) => {
      const cancels = (cell: Cell) => roleOfCell(cell) === "cancel" && !isChosen(cell);
      const tasks = racesOf(session, lifecycle, cancels, (_, other) => isEnd(other));
      if (tasks.length > 0) return tasks;
      const ends = racesOf(
        session,
        lifecycle,
        isEnd,
        (one, other) => isEnd(other) && one !== other,
      );
      return ends.length > 0 ? ends.slice(0, 1) : workRaces(session, lifecycle);
    });
  },
};

/** Parallel retries begin one further attempt. */
export const retryRaces: Check = {
  id: "LC-RACE-03",
  phase: "act",
  tasks: (session) =>
    Object.values(session.contract.lifecycles).flatMap((lifecycle) => {
      const retries = (cell: Cell) => roleOfCell(cell) === "retry" && !isChosen(cell);
      return racesOf(session, lifecycle, retries, (retry, other) => retry === other);
    }),
};

/** The event is one of several that a request may name. */
function isChosen({ trigger }: Cell): boolean {
  return trigger.select !== undefined;
}

/** Milliseconds from the first request to the second, round by round; and with little to spend. */
const gaps = [0, 0, 2, 2, 4, 4];
const fewGaps = [0, 2];

/** One task for each state in which two requests can race that the contract does not accept together. */
function racesOf(
  session: Session,
  lifecycle: Lifecycle,
  begins: (one: Cell) => boolean,
  fits: (one: Cell, other: Cell) => boolean,
): readonly Task[] {
  const cells = session.exploration(lifecycle).cells;
  const firsts = cells.filter(
    (cell) =>
      begins(cell) &&
      cell.request !== undefined &&
      cell.expected?.kind === "taken" &&
      cell.expected.to !== cell.state,
  );
  const tasks = distinct(firsts, ({ state, trigger }) => `${state} ${trigger.name}`).flatMap(
    (one) => {
      const others = cells.filter(
        (cell) =>
          cell.state === one.state &&
          cell.request !== undefined &&
          fits(one, cell) &&
          excludes(session, one, cell),
      );
      // One rival of each operation will do: the last, since what goes well is declared before what does not.
      return distinct(others.toReversed(), ({ trigger }) => trigger.operation.id).map((other) => ({
        pair: `${one.trigger.operation.id} ${other.trigger.operation.id}`,
        subject: `${lifecycle.name} · ${one.state} · ${one.trigger.name} beside ${other.trigger.name}`,
        place: one.place,
        basis: weakest(one.expected?.basis ?? "documented", other.expected?.basis ?? "documented"),
        judge: () => race(session, one, other),
      }));
    },
  );
  // First each two operations once: who has time for a few races is to have them all try something else.
  const apart = distinct(tasks, ({ pair }) => pair);
  return [...apart, ...tasks.filter((one) => !apart.includes(one))];
}

/** The first of each kind. */
function distinct<T>(all: readonly T[], kind: (one: T) => string): readonly T[] {
  return [...Map.groupBy(all, kind).values()].flatMap((some) => some.slice(0, 1));
}

/** After either has happened the other is refused: two successes contradict each other. */
function excludes(session: Session, one: Cell, other: Cell): boolean {
  return refusedAfter(session, one, other) && refusedAfter(session, other, one);
}

function refusedAfter(session: Session, first: Cell, then: Cell): boolean {
  const { lifecycle, expected } = first;
  if (expected?.kind !== "taken" || then.request === undefined) return false;
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const writable = writableOf(schema, session.validator);
  const scope = { self: expected.effected.self, request: then.request, from: expected.to };
  const after = outcomesOf(lifecycle, then.trigger, expected.to, scope, writable);
  return after.length > 0 && after.every(({ kind }) => kind === "refused");
}

async function race(session: Session, one: Cell, other: Cell): Promise<Finding> {
  const { lifecycle, node } = one;
  if (node === undefined) return undecided(`no request leads to ${one.state}; a driver could`);
  let tried = 0;
  const pauses = session.left() < little ? fewGaps : gaps;
  for (const [round, gap] of pauses.entries()) {
    const resource = await bring(session, lifecycle, node);
    if (isUnreached(resource)) return undecided(resource.unreached, resource.story);
    if (![one, other].every((cell) => endsSo(session, cell, resource.value)))
      return undecided("it is such that one of them ends otherwise", resource.story);
    // Now the one is sent first, now the other.
    const pair = round % 2 === 0 ? [one, other] : [other, one];
    const answers = await Promise.all(
      pair.map(async ({ trigger, request = { path: {}, query: {}, headers: {} } }, place) => {
        // Now at the same moment, now while the first is at work.
        if (place > 0 && gap > 0) await session.clock.sleep(gap);
        const data = addressed(session, trigger.operation, resource, request);
        return session.call(trigger.operation, data);
      }),
    );
    const after = await readAgain(session, resource);
    const told = [...resource.story, ...answers];
    const story = [...told, ...after.story.slice(-1)];
    const wins = pair.filter((_, index) => {
      const answer = answers[index];
      return answer !== undefined && isSuccess(answer);
    });
    if (wins.length > 1) {
      const took = Math.max(...answers.map(({ receivedAt }) => receivedAt)) - sentFirst(answers);
      if (await comesRound(session, resource, one, other, took))
        return undecided("the system itself may have led it back between the two", told);
      const expected = "one success, since each excludes the other";
      return broken({ expected, observed: "two successes", story: told, exercised: tried + 1 });
    }
    const [winner] = wins;
    const state = isUnreached(after) ? undefined : (stateOf(lifecycle, after.value) ?? undefined);
    if (
      winner?.expected?.kind === "taken" &&
      !follows(session.isAlone(resource.id), lifecycle, winner.expected.to, state)
    ) {
      const observed = isUnreached(after) ? after.unreached : shown(lifecycle, after.value);
      const expected = `${winner.expected.to}, since ${winner.trigger.name} has won`;
      return broken({ expected, observed, story, exercised: tried + 1 });
    }
    tried += 1;
  }
  return held(tried);
}

function sentFirst(answers: readonly Exchange[]): number {
  return Math.min(...answers.map(({ sentAt }) => sentAt));
}

/** How often is looked whether the system is as quick as that. */
const controls = 3;

/**
 * The control: whether after the one of them alone the system itself goes on, in no more time than the two took, to
 * where the other is taken again.
 */
async function comesRound(
  session: Session,
  { id }: Resource,
  one: Cell,
  other: Cell,
  took: number,
): Promise<boolean> {
  const { lifecycle, node, expected, trigger, request } = one;
  if (session.isAlone(id) || expected?.kind !== "taken" || node === undefined) return false;
  const cases = lifecycle.events[other.trigger.event ?? ""]?.cases ?? [];
  const isTakenIn = (state: string) => cases.some(({ from }) => from.includes(state));
  if (![...drift(lifecycle, new Set([expected.to]), false)].some(isTakenIn)) return false;
  for (let turn = 0; turn < controls; turn += 1) {
    const resource = await bring(session, lifecycle, node);
    if (isUnreached(resource) || request === undefined) return true;
    await session.call(trigger.operation, addressed(session, trigger.operation, resource, request));
    await session.clock.sleep(took);
    const after = await readAgain(session, resource);
    if (isUnreached(after) || isTakenIn(stateOf(lifecycle, after.value) ?? "")) return true;
  }
  return false;
}

/** As it really is, and not only as it was foretold, a request would end as its cell says. */
function endsSo(session: Session, { lifecycle, trigger, ...cell }: Cell, value: Json): boolean {
  const { expected, request, state } = cell;
  if (expected === undefined || request === undefined) return true;
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const self = withHoles(lifecycle, value, schema, session.validator);
  const writable = writableOf(schema, session.validator);
  const ends = outcomesOf(lifecycle, trigger, state, { self, request, from: state }, writable);
  return ends.some((end) => outcomeKey(end) === outcomeKey(expected));
}

function follows(
  exclusive: boolean,
  lifecycle: Lifecycle,
  from: string,
  state: string | undefined,
): boolean {
  if (state === undefined) return false;
  return explain(lifecycle, new Set([from]), { state, called: new Set(), exclusive }).size > 0;
}

function shown(lifecycle: Lifecycle, value: Json): string {
  return stateOf(lifecycle, value) ?? "no declared state";
}
