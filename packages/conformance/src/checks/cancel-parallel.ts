import { getPointer, type Json } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { drift } from "../model/explain.ts";
import { type Outcome, outcomesOf, type Taken } from "../model/outcomes.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { little } from "../run/power.ts";
import { bring, isUnreached, type Resource, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

const parallel = 5;
const rounds = 3;

/** How often with little to spend. */
const few = 2;

/** Milliseconds from one request to the next, where they are not sent at once. */
const gap = 1;

/** Of parallel cancellations each is answered as declared, and one transition happens. */
export const cancelParallel: Check = {
  id: "LC-RACE-01",
  phase: "act",
  tasks: (session) =>
    Object.values(session.contract.lifecycles)
      .flatMap((lifecycle) => session.exploration(lifecycle).cells)
      .filter((cell) => roleOfCell(cell) === "cancel" && cell.trigger.select === undefined)
      .filter(
        ({ lifecycle, expected }) => expected?.kind === "taken" && isFinal(lifecycle, expected.to),
      )
      .map((cell) => ({
        subject: cell.name,
        place: cell.place,
        basis: cell.expected?.basis ?? "documented",
        judge: async () => {
          const most = staysAsItIs(cell) ? 1 : session.left() < little ? few : rounds;
          for (let round = 1; round < most; round += 1) {
            const finding = await judge(session, cell, round);
            if (finding.verdict !== "pass") return finding;
          }
          return judge(session, cell, most);
        },
      })) satisfies readonly Task[],
};

async function judge(session: Session, cell: Cell, round: number): Promise<Finding> {
  const { lifecycle, node, request, trigger, expected } = cell;
  if (node === undefined || request === undefined || expected?.kind !== "taken") {
    return undecided(`no request leads to ${cell.state}; a driver could`);
  }
  const resource = await bring(session, lifecycle, node);
  if (isUnreached(resource)) return undecided(resource.unreached, resource.story);
  const data = addressed(session, trigger.operation, resource, request);
  const answers = await Promise.all(
    Array.from({ length: parallel }, async (_, index) => {
      // Now all at the same moment, now one while another is at work: what is written twice differs then.
      if (round % 2 === 0 && index > 0) await session.clock.sleep(index * gap);
      return session.call(trigger.operation, data);
    }),
  );
  const after = await readAgain(session, resource);
  const story = [...resource.story, ...answers, ...after.story.slice(-1)];
  const wins = answers.filter(isSuccess).length;
  const isAlone = session.isAlone(resource.id);
  const [again, ...others] = endsIn(cell, expected.to);
  if (again?.kind === "refused" && others.length === 0) {
    const most = mostWins(cell, isAlone, cell.state);
    const isOver = wins === 0 && mayRefuse(cell, isAlone);
    if (isOver || (wins > 1 && wins <= most))
      return undecided("the system may have moved it on before it was cancelled", story);
    if (wins !== 1)
      return broken({
        expected: "one success, and refusals",
        observed: `${wins} successes`,
        story,
      });
  }
  const isRepeatable = [again, ...others].every(
    (end) => end !== undefined && end.kind !== "refused",
  );
  if (isRepeatable && wins !== parallel && !mayRefuse(cell, isAlone)) {
    return broken({ expected: `${parallel} successes`, observed: `${wins} successes`, story });
  }
  const state = isUnreached(after) ? after.unreached : (stateOf(lifecycle, after.value) ?? "none");
  const reached =
    wins > 0 ? mayBecome(cell, isAlone) : drift(lifecycle, new Set([cell.state]), isAlone);
  if (!reached.has(state)) return broken({ expected: expected.to, observed: state, story });
  const isOnce = [again, ...others].every((end) => end !== undefined && changesNothing(end));
  if (!isOnce || isUnreached(after)) return held(parallel);
  return (await changedTwice(session, expected, after, story)) ?? held(parallel);
}

/** Cancelling changes nothing of it: there is nothing that could be written twice, whenever they come. */
function staysAsItIs({ state, expected }: Cell): boolean {
  return expected?.kind === "taken" && expected.to === state && changesNothing(expected);
}

function changesNothing(end: Outcome): boolean {
  return end.kind !== "taken" || end.effected.changes.length === 0;
}

/** How one more cancellation may end in a state. */
function endsIn({ lifecycle, trigger, request }: Cell, state: string): readonly Outcome[] {
  const scope = { ...(request === undefined ? {} : { request }), from: state };
  return outcomesOf(lifecycle, trigger, state, scope, () => true);
}

/** The system may have brought it to where it can no longer be cancelled. */
function mayRefuse(cell: Cell, isAlone: boolean): boolean {
  const others = drift(cell.lifecycle, new Set([cell.state]), isAlone);
  return [...others].some((state) => endsIn(cell, state).some(({ kind }) => kind === "refused"));
}

/** Where it may be after some cancellations, whatever the system has done before them, between and since. */
function mayBecome(cell: Cell, isAlone: boolean): ReadonlySet<string> {
  const reached = new Set<string>();
  let from: ReadonlySet<string> = new Set([cell.state]);
  for (let count = 0; count < parallel && from.size > 0; count += 1) {
    const next = [...drift(cell.lifecycle, from, isAlone)].flatMap((state) =>
      endsIn(cell, state).flatMap((end) => {
        if (end.kind === "refused") return [];
        return end.kind === "taken" ? [end.to] : [state];
      }),
    );
    from = drift(cell.lifecycle, new Set(next), isAlone);
    for (const state of from) reached.add(state);
  }
  return reached;
}

/** How many cancellations may succeed at most, one after the other, whatever the system does meanwhile. */
function mostWins(
  cell: Cell,
  isAlone: boolean,
  state: string,
  before: readonly string[] = [],
): number {
  if (before.includes(state)) return Number.POSITIVE_INFINITY;
  const counts = [...drift(cell.lifecycle, new Set([state]), isAlone)]
    .flatMap((one) => endsIn(cell, one))
    .map((end) => {
      if (end.kind === "refused") return 0;
      return end.kind === "taken"
        ? 1 + mostWins(cell, isAlone, end.to, [...before, state])
        : Number.POSITIVE_INFINITY;
    });
  return Math.max(0, ...counts);
}

/**
 * What a cancellation writes is written once: all that show the resource as cancelled show the same, where
 * the others have changed nothing. What differs from one read to the next was not written by any of them.
 */
async function changedTwice(
  session: Session,
  { to, effected, basis }: Taken,
  after: Resource,
  story: readonly Exchange[],
): Promise<Finding | undefined> {
  const told = new Set(story.map(({ index }) => index));
  const views = session.sightings.filter(
    (one) =>
      one.id === after.id && one.state === to && !one.partial && told.has(one.exchange.index),
  );
  const differing = effected.changes.flatMap(({ pointer, assumed }) => {
    const shown = [...new Set(views.map(({ value }) => textAt(value, pointer)))];
    return shown.length < 2 || pointer.includes("/-1") ? [] : [{ pointer, assumed, shown }];
  });
  if (differing.length === 0) return undefined;
  const again = await readAgain(session, after);
  if (isUnreached(again)) return undefined;
  const first = differing.find(
    ({ pointer }) => textAt(again.value, pointer) === textAt(after.value, pointer),
  );
  if (first === undefined) return undefined;
  return broken({
    expected: `${first.pointer} written once, as ${first.shown[0]}`,
    observed: first.shown.slice(1).join(", "),
    story,
    member: first.pointer,
    basis: first.assumed ? "assumed" : basis,
  });
}

function textAt(value: Json, pointer: string): string {
  return JSON.stringify(getPointer(value, pointer) ?? null);
}
