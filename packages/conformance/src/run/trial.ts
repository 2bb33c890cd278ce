import { getPointer, type Lifecycle } from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import type { RequestData } from "../model/evaluate.ts";
import { instant } from "../model/expected.ts";
import { emptyDraft, otherDrafts, singleDrafts, zeroDraft } from "../model/other-drafts.ts";
import { outcomeKey, outcomesOf } from "../model/outcomes.ts";
import { isFinal } from "../model/roles.ts";
import { stampsOf } from "../model/stamps.ts";
import { stateOf } from "../model/state-of.ts";
import { tellingDraft } from "../model/telling-draft.ts";
import { uniqueMembers } from "../model/unique-members.ts";
import { vastDraft } from "../model/vast-draft.ts";
import { writableOf } from "../model/writable.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { addressed } from "./addressing.ts";
import { type Trial, trialOf } from "./judge-trial.ts";
import { refusedDrafts } from "./refused-drafts.ts";
import { representationSchema } from "./representation.ts";
import { bring, isUnreached, type Resource, readAgain, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";
import { lingering, staysByItself } from "./slow-work.ts";
import { isSettled, isStill, leaveSpare, takeSpare } from "./spares.ts";
import { isMovedBySystem } from "./watch.ts";

const repeats = 3;

/**
 * Tries a cell on a resource of its own: brings it to the state, fires, and looks.
 *
 * In another `turn` it is tried anew. What goes wrong is tried again, and only counts if it goes wrong each time:
 * between two requests the system itself may have moved the resource.
 */
export function tryCell(session: Session, cell: Cell, turn = "first"): Promise<Trial> {
  return session.once(`cell ${cell.name}, ${turn}`, async () => {
    let trial = await tryOnce(session, cell, takeSpare);
    for (let run = 1; run < (session.rows === undefined ? repeats : 1); run += 1) {
      if (!("untried" in trial) && trial.problems.length === 0 && trial.unmoved === undefined)
        return trial;
      const again = await tryOnce(session, cell);
      if (!("untried" in again)) trial = again;
    }
    // Once the system may have been quicker. Each time, while no worker is about, it has not.
    if ("untried" in trial || trial.unmoved === undefined) return trial;
    if (!session.isAlone(trial.id)) {
      const { fired, id, problems, unmoved } = trial;
      const asked = { lifecycle: cell.lifecycle, id };
      const took = fired.receivedAt - (trial.story.at(-3)?.receivedAt ?? fired.sentAt);
      const isReal =
        problems.length === 0 && (await staysByItself(session, asked, cell.state, took));
      return isReal ? { ...trial, problems: unmoved } : trial;
    }
    const isSure = !session.exclusive || !isMovedBySystem(session, cell.lifecycle);
    return isSure ? { ...trial, problems: trial.unmoved } : trial;
  });
}

/** `spare` may have a resource at hand that needs not be brought there. */
async function tryOnce(
  session: Session,
  cell: Cell,
  spare: typeof takeSpare = () => undefined,
): Promise<Trial> {
  const { lifecycle, node, request } = cell;
  if (node === undefined || request === undefined) {
    return { untried: `no request leads to ${cell.state}; a driver could`, story: [] };
  }
  const before =
    spare(session, lifecycle, node) ??
    (await lingering(session, lifecycle, node)) ??
    (await bring(session, lifecycle, node));
  if (isUnreached(before)) return { untried: before.unreached, story: before.story };
  const { trial, after } = await tryOn(session, { ...cell, request }, before);
  session.tried(lifecycle, cell.name);
  if ("untried" in trial || trial.problems.length > 0 || isUnreached(after)) return trial;
  const asked = session.sent.length;
  const otherwise = await tryOtherwise(session, { ...cell, request }, after);
  const isAsked = session.sent.length > asked;
  const latest = isAsked ? otherwise?.after : after;
  if (latest !== undefined && trial.unmoved === undefined) {
    const { trigger, expected } = cell;
    const moved = expected?.kind === "taken" ? expected.to : cell.state;
    const step = { trigger, request, to: moved };
    if (moved === cell.state && isStill(session, latest, node))
      leaveSpare(session, latest, node.steps);
    else if (moved !== cell.state && !isAsked) leaveSpare(session, latest, [...node.steps, step]);
  }
  return otherwise?.wrong ?? trial;
}

/** What asking otherwise has come to: what was wrong, or the resource as it is then. */
interface Otherwise {
  readonly wrong?: Trial;
  readonly after?: Resource;
}

/** Asks for the same again in other words, once for each case that takes something over. */
async function tryOtherwise(
  session: Session,
  cell: Cell & { readonly request: RequestData },
  resource: Resource,
): Promise<Otherwise | undefined> {
  const { lifecycle, expected, request, trigger } = cell;
  const { operation } = trigger;
  const state = stateOf(lifecycle, resource.value);
  if (expected === undefined || expected.kind === "ignored" || state === undefined)
    return undefined;
  const isRefused = expected.kind === "refused";
  const isAgain = isRefused || (expected.case.from.includes(state) && !isFinal(lifecycle, state));
  if (!isAgain) return undefined;
  const isTold = isTelling(session, cell);
  const others = isRefused
    ? refusedDrafts(session, { ...cell, state, expected }, resource)
    : otherDrafts(operation, request, session.validator, isTold);
  const odd = await oddOnce(session, cell, isTold);
  if (others.length === 0 && odd.length === 0) return undefined;
  // What is refused in one state is refused for one reason, whichever of its values is sent first.
  const what = isRefused ? `${state} ${operation.id} ${trigger.event}` : isTold ? "told" : "";
  return session.once(`otherwise ${lifecycle.name} ${outcomeKey(expected)} ${what}`, async () => {
    let before = resource;
    const singles = isTold && !isRefused ? await singlesOnce(session, cell) : [];
    for (const one of singles) {
      const { wrong, after } = await tryOdd(session, { ...cell, state, request: one }, before);
      if (wrong !== undefined) return { wrong };
      before = after ?? before;
    }
    for (const other of others) {
      const { trial, after } = await tryOn(session, { ...cell, state, request: other }, before);
      if ("untried" in trial || isUnreached(after)) return undefined;
      if (trial.problems.length > 0) return { wrong: trial };
      before = after;
    }
    for (const one of odd) {
      const { wrong, after } = await tryOdd(session, { ...cell, state, request: one }, before);
      if (wrong !== undefined) return { wrong };
      before = after ?? before;
    }
    return { after: before };
  });
}

/** What zeros and long texts come to in one state, they come to in the others in which the same case is taken. */
async function oddOnce(
  session: Session,
  cell: Cell & { readonly request: RequestData },
  isTold: boolean,
): Promise<readonly RequestData[]> {
  const { lifecycle, expected } = cell;
  if (expected?.kind !== "taken") return [];
  const taken = `${expected.event.name}#${expected.event.cases.indexOf(expected.case)}`;
  const key = `odd ${lifecycle.name} ${taken} ${isTold ? "told" : ""}`;
  return (await isFirst(session, cell, key)) ? oddDrafts(session, cell, isTold) : [];
}

/** Whether a cell is the one that asks for something which is asked for by one in a run. */
async function isFirst(session: Session, { name }: Cell, key: string): Promise<boolean> {
  return (await session.once(key, async () => name)) === name;
}

/** The same with zeros; what tells all that can be told also with nothing and at length. */
function oddDrafts(
  { validator }: Session,
  { lifecycle, trigger: { operation }, request }: Cell & { readonly request: RequestData },
  isTold: boolean,
): readonly RequestData[] {
  const names = uniqueMembers(lifecycle);
  const drafts = [
    zeroDraft(operation, request, validator),
    ...(isTold
      ? [
          emptyDraft(operation, request, validator, names),
          vastDraft(operation, request, validator, names),
        ]
      : []),
  ];
  return drafts.filter((one) => one !== undefined);
}

/** What may say one thing alone is asked so by one cell in a run: the rest is to stay as it is. */
async function singlesOnce(
  session: Session,
  cell: Cell & { readonly request: RequestData },
): Promise<readonly RequestData[]> {
  const { operation } = cell.trigger;
  if (operation.method !== "PATCH") return [];
  return (await isFirst(session, cell, `singles ${operation.id}`))
    ? singleDrafts(operation, cell.request, session.validator)
    : [];
}

/** Asks for the same with zeros, or at length, or in part, which may be refused: nothing is wrong then. */
async function tryOdd(
  session: Session,
  cell: Cell & { readonly request: RequestData },
  resource: Resource,
): Promise<Otherwise> {
  const { lifecycle, trigger, expected, state, request } = cell;
  if (expected === undefined) return {};
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const scope = { self: resource.value, request, from: state };
  const writable = writableOf(schema, session.validator);
  const ends = outcomesOf(lifecycle, trigger, state, scope, writable);
  if (ends.some((end) => outcomeKey(end) !== outcomeKey(expected))) return {};
  const { trial, fired, after } = await tryOn(session, cell, resource);
  if (isUnreached(after)) return {};
  if (!isSuccess(fired) || "untried" in trial || trial.problems.length === 0) return { after };
  return { wrong: trial, after };
}

/** It says all that the event takes over, perhaps but for times, in words that nobody would come up with. */
function isTelling(session: Session, { lifecycle, trigger, request }: Cell): boolean {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const body = JSON.stringify(request?.body);
  return [true, false].some((times) => {
    const telling = tellingDraft(lifecycle, trigger, session.drafting, schema, { times });
    return telling !== undefined && JSON.stringify(telling.body) === body;
  });
}

/** Milliseconds in which the clocks behind some members go on; no longer than is worth waiting for a coarse one. */
function pauseFor(session: Session, lifecycle: Lifecycle, pointers: readonly string[]): number {
  const grains = pointers.map((one) => session.grainOf(lifecycle, one));
  return Math.max(moment, Math.min(patience, Math.max(...grains) + 1));
}

const moment = 4;
const patience = 20;

/** Fires at a resource that is in the state of a cell, and looks what becomes of it. */
export async function tryOn(
  session: Session,
  cell: Cell & { readonly request: RequestData },
  before: Resource,
): Promise<{
  readonly trial: Trial;
  readonly after: Resource | Unreached;
  readonly fired: Exchange;
}> {
  const { trigger, request, lifecycle, expected, state } = cell;
  const data = addressed(session, trigger.operation, before, request);
  // What stays where it is shows that it was asked by the time alone, and what must not move shows it by that too:
  // the clock has to go on for that. What goes on by itself would be gone by then.
  const staysPut = expected?.kind !== "taken" || expected.to === state;
  const told = staysPut ? [...stampsOf(lifecycle).updated, ...setAnew(expected, before)] : [];
  if (told.length > 0 || isSettled(session, before))
    await session.clock.sleep(pauseFor(session, lifecycle, told));
  const fired = await session.call(trigger.operation, data);
  const after = await readAgain(session, { ...before, story: [...before.story, fired] });
  const trial = trialOf(session, { ...cell, request: data }, { before, fired, after });
  return { trial, after, fired };
}

/** Times that the event sets and the resource has already. */
function setAnew(expected: Cell["expected"], { value }: Resource): readonly string[] {
  if (expected?.kind !== "taken") return [];
  return expected.effected.changes
    .filter((one) => one.expected === instant && (getPointer(value, one.pointer) ?? null) !== null)
    .map(({ pointer }) => pointer);
}
