import type { Lifecycle } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import type { RequestData } from "../model/evaluate.ts";
import { drift, initialStates } from "../model/explain.ts";
import { type Outcome, outcomesOf } from "../model/outcomes.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { birthOf } from "../run/born.ts";
import { little } from "../run/power.ts";
import { wrongMembers } from "../run/reply-members.ts";
import { isUnreached, type Resource, readAgain, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { createSome, isMovedBySystem, type Watched, watch } from "../run/watch.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/**
 * Cancellations that race with the work itself: of many resources that begin together, one after the other
 * is cancelled, from the first moment to about the time at which they end.
 *
 * Each reply must fit one state that the resource may have been in, in all that it says, and what is read
 * then must follow from that state.
 */
export function workRaces(session: Session, lifecycle: Lifecycle): readonly Task[] {
  if (!isMovedBySystem(session, lifecycle)) return [];
  const first = initialStates(lifecycle);
  const cells = session
    .exploration(lifecycle)
    .cells.filter(
      (cell) =>
        roleOfCell(cell) === "cancel" &&
        cell.trigger.select === undefined &&
        cell.request !== undefined &&
        cell.expected?.kind === "taken" &&
        first.has(cell.state),
    );
  return cells.slice(0, 1).map((cell) => ({
    subject: `${lifecycle.name} · ${cell.trigger.name} beside the work`,
    place: cell.place,
    basis: cell.expected?.basis ?? "documented",
    judge: () => race(session, cell),
  }));
}

/** How many race with the work at a time, and how often; and with little to spend, or where each takes several. */
const usual = { runners: 16, waves: 2 };
const few = { runners: 6, waves: 1 };

/** Milliseconds: what takes longer to end is raced with in its beginning. */
const longest = 2_000;

async function race(session: Session, cell: Cell): Promise<Finding> {
  const { lifecycle, request } = cell;
  const isDear = birthOf(session, lifecycle.name) !== undefined;
  const { runners, waves } = isDear || session.left() < little ? few : usual;
  // Each is created, cancelled and read.
  if (request === undefined || session.left() < 3 * runners)
    return undecided("there is too little left to spend");
  const life = usualLife(session, lifecycle, await watch(session, lifecycle));
  if (life === undefined) return undecided("nothing was seen to come to an end by itself");
  const step = Math.min(life, longest) / runners;
  let tried = 0;
  for (let wave = 0; wave < waves; wave += 1) {
    // The second time in between the moments of the first.
    const delays = Array.from(
      { length: runners },
      (_, index) => index * step + (wave * step) / waves,
    );
    const finding = await raceOnce(session, cell, request, delays);
    if (finding.verdict !== "pass") return finding;
    tried += finding.exercised;
  }
  return held(tried);
}

async function raceOnce(
  session: Session,
  cell: Cell,
  request: RequestData,
  delays: readonly number[],
): Promise<Finding> {
  const { lifecycle, trigger } = cell;
  const made = await createSome(session, lifecycle, delays.length);
  const races = await Promise.all(
    made.map(async (resource, index) => {
      await session.clock.sleep(delays[index] ?? 0);
      const data = addressed(session, trigger.operation, resource, request);
      const fired = await session.call(trigger.operation, data);
      return { resource, fired, after: await readAgain(session, resource) };
    }),
  );
  const statesOf = ({ value, id }: Resource) => {
    const from = stateOf(lifecycle, value) ?? cell.state;
    return [...drift(lifecycle, new Set([from]), session.isAlone(id))];
  };
  const wrong = races.filter(({ resource, fired, after }) => {
    // What is too busy to answer, or goes wrong, says nothing of what has won.
    if (fired.reply.status === 429 || fired.reply.status >= 500) return false;
    return !statesOf(resource).some((state) => explains(session, cell, state, fired, after));
  });
  const [first] = wrong;
  if (first !== undefined) {
    const { resource, fired, after } = first;
    return broken({
      expected: `a reply, and a state afterwards, that follow from one of ${statesOf(resource).join(", ")}`,
      observed: `${fired.reply.status} ${fired.reply.text.slice(0, 200)}, then ${shown(lifecycle, after)}`,
      story: [...resource.story, fired, ...after.story.slice(-1)],
      exercised: races.length,
      // What goes wrong each time is no matter of races.
      way: wrong.length * 2 < races.length ? "now and then" : "each time",
    });
  }
  return held(races.length, "nothing could be created");
}

/** Whether all that was seen may come of a cancellation in a state. */
function explains(
  session: Session,
  { lifecycle, trigger, request }: Cell,
  from: string,
  fired: Exchange,
  after: Resource | Unreached,
): boolean {
  const scope = { ...(request === undefined ? {} : { request }), from };
  const state = isUnreached(after) ? undefined : stateOf(lifecycle, after.value);
  return outcomesOf(lifecycle, trigger, from, scope, () => true).some((end) => {
    const to = end.kind === "taken" ? end.to : from;
    const follows = state === undefined || drift(lifecycle, new Set([to]), false).has(state);
    return follows && answers(session, end, fired, { from, to });
  });
}

/** The reply is as it is when a request ends so; how a refusal is worded is no matter of races. */
function answers(
  session: Session,
  end: Outcome,
  fired: Exchange,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  if (end.kind === "refused") {
    const error = session.contract.errors[end.error ?? ""];
    const { status } = fired.reply;
    const isSure = [end.basis, error?.basis].every((basis) => basis === "documented");
    return isSure ? status === error?.status : status >= 400;
  }
  const { operation, data } = fired;
  if (operation === undefined || !isSuccess(fired)) return false;
  const asked = data === undefined ? {} : { request: data };
  return wrongMembers(operation, fired, { from, to, ...asked }).length === 0;
}

/** Milliseconds from the creation to the end, as half of those have taken at most that ended by themselves. */
function usualLife(
  session: Session,
  lifecycle: Lifecycle,
  watched: readonly Watched[],
): number | undefined {
  const lives = watched.flatMap(({ resource: { id }, settled }) => {
    const seen = session.sightings.filter((one) => one.lifecycle === lifecycle && one.id === id);
    const end = seen.find(({ state }) => isFinal(lifecycle, state));
    const [begin] = seen;
    return !settled || begin === undefined || end === undefined
      ? []
      : [end.exchange.receivedAt - begin.exchange.receivedAt];
  });
  return lives.toSorted((a, b) => a - b)[Math.floor(lives.length / 2)];
}

function shown(lifecycle: Lifecycle, after: Resource | Unreached): string {
  return isUnreached(after) ? after.unreached : (stateOf(lifecycle, after.value) ?? "none");
}
