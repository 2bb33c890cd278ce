import { type Basis, getPointer, type Lifecycle, type Place } from "@conduct/contract";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { weakest } from "../model/outcomes.ts";
import { matchRule } from "../model/self-rule.ts";
import { idOf, stateOf } from "../model/state-of.ts";
import type { Trigger } from "../model/triggers.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { comesBefore, isRewritten, rankedRequests } from "./claim-order.ts";
import { creatorOf } from "./creators.ts";
import { fitsIn } from "./herd.ts";
import { trialOf } from "./judge-trial.ts";
import {
  create,
  isUnreached,
  type Resource,
  readAgain,
  type Unreached,
  underParents,
} from "./resource.ts";
import type { Session } from "./session.ts";

/** What a request has done wrong that takes whichever is first in line. */
export interface ClaimProblem {
  readonly kind: "refused" | "none" | "wrong" | "twice" | "unmoved";
  readonly expected: string;
  readonly observed: string;
  readonly basis: Basis;
  readonly place: Place;
  readonly story: readonly Exchange[];
}

export type ClaimTrial =
  | { readonly untried: string; readonly story: readonly Exchange[] }
  | {
      readonly problem?: ClaimProblem;

      /** How many requests could have shown one. */
      readonly tried: number;
    };

const rounds = 3;

/** The system may be busy once, and it may take back what it has given. */
const doubtful: ReadonlySet<ClaimProblem["kind"]> = new Set(["refused", "twice"]);

/**
 * Tries an operation that takes whichever resource is first in line: on several that wait, one request first,
 * and then two at the same time.
 *
 * It is never tried where others work on the target, whose work it would take; and where nobody has said that
 * there are none, only if what is made for it can be made to come first. What is taken need not be
 * what was made for it: only what surely waited all the while can have been passed over.
 */
export function tryClaim(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
): Promise<ClaimTrial> {
  return session.once(`claim ${lifecycle.name} ${trigger.name}`, async () => {
    let known: ReadonlySet<string> | undefined;
    let last: ClaimTrial = { untried: "it was not tried", story: [] };
    for (let round = 1; round <= (session.rows === undefined ? rounds : 1); round += 1) {
      const now = await tryOnce(session, lifecycle, trigger);
      if ("untried" in now) return now;
      const { problems, tried } = now;
      const sure = problems.find(({ kind }) => !doubtful.has(kind));
      if (sure !== undefined) return { tried, problem: sure };
      const kinds = problems.map(({ kind }) => kind);
      known = new Set(kinds.filter((kind) => known?.has(kind) ?? true));
      const problem = problems.find(({ kind }) => known?.has(kind));
      last = { tried, ...(problem === undefined ? {} : { problem }) };
      if (problem === undefined) break;
    }
    return last;
  });
}

interface Untried {
  readonly untried: string;
  readonly story: readonly Exchange[];
}

interface Tried {
  readonly problems: readonly ClaimProblem[];
  readonly tried: number;
}

async function tryOnce(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
): Promise<Tried | Untried> {
  const { operation } = trigger;
  const none = (untried: string): Untried => ({ untried, story: [] });
  if (!session.exclusive)
    return none("others work on the target, and it would take what is theirs");
  const creator = creatorOf(session, lifecycle);
  const draft = draftOf(operation, session.drafting);
  if (creator === undefined || draft === undefined)
    return none(`no request makes a ${lifecycle.name} for ${operation.id} to take`);
  const request = await underParents(session, operation, draft);
  if ("unreached" in request) return none(request.unreached);
  const [last, first] = rankedRequests(
    operation,
    creator.operation,
    creator.request,
    session.validator,
  );
  // What comes before what others have made is taken before it.
  if (!session.toldWhoActs && last === first)
    return none("nobody has said that no others wait in the same line");
  const make = (sent: RequestData) => create(session, creator.operation, lifecycle, sent);
  const line = { session, lifecycle, trigger, request };

  const two = lineUp(line, [await make(last), await make(first)]);
  if ("untried" in two) return two;
  // What was made may take its time to get in line.
  await session.clock.sleep(session.target.settles ?? 0);
  const taken = await takeFrom(line, two, { times: 1, gone: new Set() });
  if (taken.problems.length > 0) return { problems: taken.problems, tried: 1 };
  const more = lineUp(line, [...taken.after, await make(last), await make(last)]);
  if ("untried" in more) return { problems: [], tried: 1 };
  await session.clock.sleep(session.target.settles ?? 0);
  const { problems } = await takeFrom(line, more, { times: 2, gone: taken.gone });
  return { problems, tried: 3 };
}

/** What an operation takes from, and how it is asked. */
interface Line {
  readonly session: Session;
  readonly lifecycle: Lifecycle;
  readonly trigger: Trigger;
  readonly request: RequestData;
}

/** Those that wait of some that were made: of the others nothing is to be told. */
function lineUp(
  line: Line,
  made: readonly (Resource | Unreached)[],
): readonly Resource[] | Untried {
  const failed = made.find(isUnreached);
  if (failed !== undefined) return { untried: failed.unreached, story: failed.story };
  const waiting = made.flatMap((one) => (isUnreached(one) || !waits(line, one) ? [] : [one]));
  return waiting.length > 0
    ? waiting
    : { untried: "what was made does not wait", story: made.flatMap(({ story }) => story) };
}

/** Whether a resource is one of those that the operation takes from, as it was seen last. */
function waits({ trigger, request }: Line, { value }: Resource): boolean {
  const match = matchRule(trigger.operation.self)?.match ?? {};
  return fitsIn(match, value, request, undefined) === true;
}

interface Taken {
  readonly problems: readonly ClaimProblem[];

  /** Who was taken, and seen not to wait any more. */
  readonly gone: ReadonlySet<string>;

  /** The resources as they look now. */
  readonly after: readonly Resource[];
}

/** Takes from the line with so many requests at the same time, and judges what has come of it. */
async function takeFrom(
  line: Line,
  waiting: readonly Resource[],
  { times, gone }: { readonly times: number; readonly gone: ReadonlySet<string> },
): Promise<Taken> {
  const { session, lifecycle, trigger, request } = line;
  const sent = Array.from({ length: times }, () => session.call(trigger.operation, request));
  const asked = await Promise.all(sent);
  const looks = await Promise.all(
    waiting.map(async (before): Promise<Look> => {
      const told = { ...before, story: [...before.story, ...asked] };
      return { before, after: await readAgain(session, told) };
    }),
  );
  const after = looks.flatMap((look) => (isUnreached(look.after) ? [] : [look.after]));
  const taken = new Set<string>();
  const problems = asked.flatMap((fired): readonly ClaimProblem[] => {
    const id = shownBy(lifecycle, fired);
    const again = id !== undefined && (taken.has(id) || gone.has(id));
    if (id !== undefined) taken.add(id);
    const found = again
      ? ({ kind: "twice", expected: "another one each time", observed: `${id} again` } as const)
      : (flawOf(line, fired, looks) ?? (times === 1 ? unmovedBy(line, fired, looks) : undefined));
    return found === undefined
      ? []
      : [{ ...certaintyOf(line), ...found, story: told(looks, asked) }];
  });
  const left = after.filter((one) => taken.has(one.id) && !waits(line, one)).map(({ id }) => id);
  return { problems, gone: new Set([...gone, ...left]), after };
}

interface Look {
  readonly before: Resource;
  readonly after: Resource | Unreached;
}

type Flaw = Pick<ClaimProblem, "kind" | "expected" | "observed"> & { readonly basis?: Basis };

/** Whether a request was refused, or was given none or the wrong one of those that surely waited all the while. */
function flawOf(
  { lifecycle, trigger }: Line,
  fired: Exchange,
  looks: readonly Look[],
): Flaw | undefined {
  const { operation } = trigger;
  const { status, text, body } = fired.reply;
  if (!isSuccess(fired)) {
    const expected = `${operation.success} and one that waits`;
    return { kind: "refused", expected, observed: `${status} ${text.slice(0, 200)}` };
  }
  if (operation.returns !== "self") return undefined;
  const id = shownBy(lifecycle, fired);
  const still = looks.flatMap(({ before, after }) =>
    !isUnreached(after) && JSON.stringify(after.value) === JSON.stringify(before.value)
      ? [before]
      : [],
  );
  if (id === undefined) {
    const [left] = still;
    if (left === undefined) return undefined;
    return { kind: "none", expected: `${left.id}, which waits`, observed: text.slice(0, 200) };
  }
  const look = looks.find(({ before }) => before.id === id);
  if (look === undefined && isRewritten(trigger, lifecycle)) return undefined;
  const value = look?.before.value ?? getPointer(body, operation.view) ?? null;
  const passed = still.find((one) => one.id !== id && comesBefore(operation, one.value, value));
  if (passed === undefined) return undefined;
  return { kind: "wrong", expected: `${passed.id}, which comes first`, observed: id };
}

/** Whether what a request was given is not moved as the event says, if it is one that we have made. */
function unmovedBy(
  { session, lifecycle, trigger, request }: Line,
  fired: Exchange,
  looks: readonly Look[],
): Flaw | undefined {
  const id = shownBy(lifecycle, fired);
  const look = looks.find(({ before }) => before.id === id);
  if (look === undefined) return undefined;
  const { name } = trigger;
  const { place } = lifecycle;
  const state = stateOf(lifecycle, look.before.value) ?? "";
  const cell = { lifecycle, state, trigger, expected: undefined, name, place, request };
  const trial = trialOf(session, cell, { ...look, fired });
  if ("untried" in trial) return undefined;
  const [wrong] = trial.problems;
  if (wrong === undefined) return undefined;
  const { expected, observed, basis } = wrong;
  return { kind: "unmoved", expected, observed, basis };
}

/** How sure the contract is of the line, and where it says so. */
function certaintyOf({ lifecycle, trigger: { operation, event = "" } }: Line) {
  const { basis = operation.basis } = lifecycle.events[event] ?? {};
  return { basis: weakest(operation.basis, basis), place: operation.place };
}

function shownBy(lifecycle: Lifecycle, fired: Exchange): string | undefined {
  const { operation, reply } = fired;
  if (operation?.returns !== "self" || !isSuccess(fired)) return undefined;
  return idOf(lifecycle, getPointer(reply.body, operation.view) ?? null);
}

/** The requests that made them, those that took from them, and the last looks. */
function told(looks: readonly Look[], asked: readonly Exchange[]): readonly Exchange[] {
  const begun = looks.flatMap(({ before }) => before.story);
  const ended = looks.flatMap(({ after }) => after.story.slice(-1));
  return [...new Set([...begun, ...asked, ...ended])].toSorted((a, b) => a.index - b.index);
}
