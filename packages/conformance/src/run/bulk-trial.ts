import type { Basis, Lifecycle, Place } from "@conduct/contract";
import { drift } from "../model/explain.ts";
import { weakest } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import type { Trigger } from "../model/triggers.ts";
import type { Exchange } from "../target/exchange.ts";
import { gather, type Herd } from "./herd.ts";
import { type Problem, trialOf } from "./judge-trial.ts";
import { isOwnAccord } from "./own-accord.ts";
import { isUnreached, type Resource, readAgain, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";
import { followAll } from "./watch.ts";

/** What a request to each of many has done that it should not, or not done. */
export interface BulkProblem {
  /**
   * `none`: it is refused, or nothing that it picks has moved. `some`: one has, another has not, or not as
   * its effects say. `over`: what is over has another state. `other`: it has struck what it does not pick.
   */
  readonly kind: "none" | "some" | "over" | "other";
  readonly expected: string;
  readonly observed: string;
  readonly basis: Basis;
  readonly place: Place;
  readonly member?: string;
  readonly story: readonly Exchange[];
}

export type BulkTrial =
  | Untried
  | {
      readonly problems: readonly BulkProblem[];

      /** How many resources could have shown one, of each kind. */
      readonly tried: { readonly [kind in BulkProblem["kind"]]: number };
    };

interface Untried {
  readonly untried: string;
  readonly story: readonly Exchange[];
}

const rounds = 3;

/**
 * Tries an operation that acts on each of many: on some that it picks, one that is over, and one that it
 * does not pick. What goes wrong counts only if it goes wrong each time.
 */
export function tryBulk(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
): Promise<BulkTrial> {
  return session.once(`bulk ${lifecycle.name} ${trigger.name}`, async () => {
    const most = session.rows === undefined ? rounds : 1;
    let last: Tried | Untried = { untried: "it was not tried", story: [] };
    let known: readonly string[] | undefined;
    for (let round = 1; round <= most; round += 1) {
      const now = await tryOnce(session, lifecycle, trigger);
      if ("untried" in now) {
        if ("untried" in last) last = now;
        continue;
      }
      const kinds = now.problems.map(({ kind }): string => kind);
      const recurring: readonly string[] = known?.filter((kind) => kinds.includes(kind)) ?? kinds;
      known = recurring;
      last = now;
      if (recurring.length === 0 && now.tried.none > 0) break;
    }
    if ("untried" in last) return last;
    const problems = last.problems.filter(({ kind }) => known?.includes(kind));
    const [struck] = problems.filter((one) => one.kind === "other" && one.alike !== undefined);
    const byItself =
      struck !== undefined &&
      (await happensAnyway(session, lifecycle, trigger, struck.alike ?? ""));
    return { ...last, problems: problems.filter((one) => one !== struck || !byItself) };
  });
}

/** A problem, and the state that the system could have led the resource to as well. */
type Suspected = BulkProblem & { readonly alike?: string };

interface Tried {
  readonly problems: readonly Suspected[];
  readonly tried: { readonly [kind in BulkProblem["kind"]]: number };
}

async function tryOnce(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
): Promise<Tried | Untried> {
  const herd = await gather(session, lifecycle, trigger);
  if (isUnreached(herd)) return { untried: herd.unreached, story: herd.story };
  const { picked, over, other, request } = herd;
  const fired = await session.call(trigger.operation, request);
  const looks = await Promise.all(
    [...picked, ...(over === undefined ? [] : [over]), ...(other === undefined ? [] : [other])].map(
      async (before): Promise<Look> => {
        const asked = { ...before, story: [...before.story, fired] };
        return { before, fired, after: await readAgain(session, asked) };
      },
    ),
  );
  const of = (one: Resource | undefined) => looks.find(({ before }) => before === one);
  const mine = looks.filter(({ before }) => picked.includes(before));
  const judged = mine.map((look) => ({
    look,
    ...judgeOne(session, lifecycle, trigger, herd, look),
  }));
  const wrong = judged.filter(({ problems }) => problems.some((one) => one.member === undefined));
  const refused = judged.find(({ problems }) => problems.some(({ aspect }) => aspect === "answer"));
  const told = (kind: BulkProblem["kind"], { problems, look }: (typeof judged)[number]) =>
    problems
      .slice(0, 1)
      .map((one): BulkProblem => ({ ...toldOf(one), kind, story: look.after.story }));
  const failed = judged.find(({ problems }) => problems.length > 0);
  const all = refused !== undefined || wrong.length === judged.length;
  const [left = failed] = refused === undefined ? wrong : [refused];
  const last = of(over);
  const ended = last && judgeOne(session, lifecycle, trigger, herd, last);
  const stranger = of(other);
  return {
    problems: [
      ...(left === undefined ? [] : told(all ? "none" : "some", left)),
      // Its answer was judged already.
      ...(last === undefined || ended === undefined || refused !== undefined
        ? []
        : told(ended.problems.some(({ member }) => member === undefined) ? "over" : "some", {
            look: last,
            ...ended,
          })),
      ...(stranger === undefined ? [] : strikeProblems(session, lifecycle, trigger, stranger)),
    ],
    tried: {
      none: judged.filter(({ moved }) => moved).length,
      some: judged.filter(({ moved }) => moved).length > 1 ? judged.length : 0,
      over: last === undefined ? 0 : 1,
      other: stranger === undefined ? 0 : 1,
    },
  };
}

interface Look {
  readonly before: Resource;
  readonly fired: Exchange;
  readonly after: Resource | Unreached;
}

/** Judges what became of one that was picked; `moved`: it shows what the event has done, or should have. */
function judgeOne(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
  { request }: Herd,
  { before, fired, after }: Look,
): { readonly problems: readonly Problem[]; readonly moved: boolean } {
  const state = stateOf(lifecycle, before.value) ?? "";
  const { place } = lifecycle.events[trigger.event ?? ""] ?? lifecycle;
  const cell = {
    lifecycle,
    state,
    trigger,
    expected: undefined,
    name: trigger.name,
    place,
    request,
  };
  const trial = trialOf(session, cell, { before, fired, after });
  if ("untried" in trial) return { problems: [], moved: false };
  const { problems, outcome } = trial;
  // What the request cannot move is passed over, whatever it answers.
  if (outcome.kind === "refused")
    return { problems: problems.filter(({ aspect }) => aspect === "left"), moved: false };
  return { problems, moved: problems.length > 0 || trial.unmoved === undefined };
}

function toldOf({ expected, observed, basis, place, member }: Problem) {
  return { expected, observed, basis, place, ...(member === undefined ? {} : { member }) };
}

/** What the request does not pick stays as it is, but for what the system itself may do to it. */
function strikeProblems(
  session: Session,
  lifecycle: Lifecycle,
  { operation, event = "" }: Trigger,
  { before, after }: Look,
): readonly Suspected[] {
  const was = stateOf(lifecycle, before.value) ?? "";
  const now = isUnreached(after) ? "$none" : (stateOf(lifecycle, after.value) ?? "");
  const same = !isUnreached(after) && JSON.stringify(after.value) === JSON.stringify(before.value);
  if (same) return [];
  const { basis = operation.basis, cases = [] } = lifecycle.events[event] ?? {};
  const meant = cases.some(({ from, to }) => from.includes(was) && to === now);
  const alone = isUnreached(after)
    ? drift(lifecycle, new Set([was]), session.exclusive).has("$none")
    : isOwnAccord(session, lifecycle, before, after);
  if (alone && !(meant && was !== now)) return [];
  const problem: Suspected = {
    kind: "other",
    expected: `${was} kept: ${operation.id} was not asked to touch it`,
    observed: isUnreached(after) ? after.unreached : now === was ? "it has changed" : now,
    basis: weakest(basis, operation.basis),
    place: operation.place,
    story: after.story,
  };
  return [alone ? { ...problem, alike: now } : problem];
}

/** Milliseconds; what a request does that strikes others is seen at once. */
const aWhile = 1_500;

/**
 * Whether what was not asked for happens without the request too: the same resources are made as often,
 * and left alone. What came each time after the request, and never without it, came from the request.
 */
async function happensAnyway(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
  state: string,
): Promise<boolean> {
  for (let round = 1; round <= rounds; round += 1) {
    const herd = await gather(session, lifecycle, trigger);
    if (isUnreached(herd) || herd.other === undefined) return true;
    const [watched] = await followAll(session, [herd.other], { within: aWhile });
    if (watched === undefined || stateOf(lifecycle, watched.resource.value) === state) return true;
  }
  return false;
}
