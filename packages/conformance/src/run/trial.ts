import {
  type Basis,
  formatPointer,
  getPointer,
  isJsonObject,
  type Json,
  type Place,
  parsePointer,
} from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import { modelled } from "../model/effects.ts";
import type { RequestData } from "../model/evaluate.ts";
import { type Expected, fits, formatExpected, isHole, isKnown } from "../model/expected.ts";
import { drift } from "../model/explain.ts";
import { isShown, withHoles } from "../model/hidden.ts";
import { otherDrafts } from "../model/other-drafts.ts";
import {
  type Outcome,
  outcomeKey,
  outcomesOf,
  type Refused,
  type Taken,
  weakest,
} from "../model/outcomes.ts";
import { restless } from "../model/restless.ts";
import { isFinal } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { writableOf } from "../model/writable.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { isOutrun } from "./own-accord.ts";
import { refusedDrafts } from "./refused-drafts.ts";
import { wrongMembers } from "./reply-members.ts";
import { representationSchema } from "./representation.ts";
import {
  addressed,
  bring,
  isUnreached,
  type Resource,
  readAgain,
  type Unreached,
} from "./resource.ts";
import type { Session } from "./session.ts";
import { isStill, leaveSpare, takeSpare } from "./spares.ts";
import { isMovedBySystem } from "./watch.ts";

/** What happened when a cell was tried. */
export type Trial =
  | { readonly untried: string; readonly story: readonly Exchange[] }
  | {
      readonly outcome: Outcome;

      /** What differs from the outcome that fits best; empty if all is as it should be. */
      readonly problems: readonly Problem[];

      /** The resource that was asked. */
      readonly id: string;

      /** The requests from the creation to the last look, the one that counts among them. */
      readonly story: readonly Exchange[];
      readonly fired: Exchange;

      /** What would differ if the system had not moved the resource just before; absent if it need not have. */
      readonly unmoved?: readonly Problem[];
    };

/** One thing that is not as the contract says. */
export interface Problem {
  /**
   * `left`: a request that is refused has led to another state; `unchanged`: it has changed a member.
   * `stay`: the reply shows the right state, and the next read one that is neither this nor the old one.
   */
  readonly aspect: "answer" | "state" | "stay" | "effect" | "unchanged" | "left";
  readonly expected: string;
  readonly observed: string;
  readonly basis: Basis;
  readonly place: Place;

  /** The member it is about; absent if it is about more than one. */
  readonly member?: string;

  /** What the member was, if it should have stayed so. */
  readonly was?: Json;
}

const repeats = 3;

/**
 * Tries a cell on a resource of its own: brings it to the state, fires, and looks.
 *
 * What goes wrong is tried again, and only counts if it goes wrong each time: between two requests the
 * system itself may have moved the resource.
 */
export function tryCell(session: Session, cell: Cell): Promise<Trial> {
  return session.once(`cell ${cell.name}`, async () => {
    let trial = await tryOnce(session, cell, takeSpare);
    for (let run = 1; run < (session.rows === undefined ? repeats : 1); run += 1) {
      if (!("untried" in trial) && trial.problems.length === 0 && trial.unmoved === undefined)
        return trial;
      const again = await tryOnce(session, cell);
      if (!("untried" in again)) trial = again;
    }
    // Once the system may have been quicker. Each time, while no worker is about, it has not.
    if ("untried" in trial || trial.unmoved === undefined || !session.isAlone(trial.id))
      return trial;
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
  const before = spare(session, lifecycle, node) ?? (await bring(session, lifecycle, node));
  if (isUnreached(before)) return { untried: before.unreached, story: before.story };
  const { trial, after } = await tryOn(session, { ...cell, request }, before);
  session.tried(lifecycle, cell.name);
  if ("untried" in trial || trial.problems.length > 0 || isUnreached(after)) return trial;
  const asked = session.sent.length;
  const otherwise = await tryOtherwise(session, { ...cell, request }, after);
  if (session.sent.length === asked && trial.unmoved === undefined) {
    const { trigger, expected } = cell;
    const moved = expected?.kind === "taken" ? expected.to : cell.state;
    const step = { trigger, request, to: moved };
    if (moved !== cell.state) leaveSpare(session, after, [...node.steps, step]);
    else if (isStill(session, after, node)) leaveSpare(session, after, node.steps);
  }
  return otherwise ?? trial;
}

/**
 * Asks for the same again in other words, once for each case that takes something over; undefined if that
 * was all right.
 */
async function tryOtherwise(
  session: Session,
  cell: Cell & { readonly request: RequestData },
  resource: Resource,
): Promise<Trial | undefined> {
  const { lifecycle, expected, request, trigger } = cell;
  const state = stateOf(lifecycle, resource.value);
  if (expected === undefined || expected.kind === "ignored" || state === undefined)
    return undefined;
  const repeats =
    expected.kind === "refused" ||
    (expected.case.from.includes(state) && !isFinal(lifecycle, state));
  const others =
    expected.kind === "refused"
      ? refusedDrafts(session, { ...cell, state, expected }, resource)
      : otherDrafts(trigger.operation, request, session.validator);
  if (!repeats || others.length === 0) return undefined;
  const what = expected.kind === "refused" ? `${state} ${trigger.name}` : "";
  return session.once(`otherwise ${lifecycle.name} ${outcomeKey(expected)} ${what}`, async () => {
    let before = resource;
    for (const other of others) {
      const { trial, after } = await tryOn(session, { ...cell, state, request: other }, before);
      if ("untried" in trial || isUnreached(after)) return undefined;
      if (trial.problems.length > 0) return trial;
      before = after;
    }
    return undefined;
  });
}

/** Fires at a resource that is in the state of a cell, and looks what becomes of it. */
export async function tryOn(
  session: Session,
  cell: Cell & { readonly request: RequestData },
  before: Resource,
): Promise<{ readonly trial: Trial; readonly after: Resource | Unreached }> {
  const { trigger, request } = cell;
  const data = addressed(session, trigger.operation, before, request);
  const fired = await session.call(trigger.operation, data);
  const after = await readAgain(session, { ...before, story: [...before.story, fired] });
  return { trial: trialOf(session, { ...cell, request: data }, { before, fired, after }), after };
}

/** Judges what became of a request to a resource, by how the resource looked before and after. */
export function trialOf(
  session: Session,
  cell: Cell & { readonly request: RequestData },
  { before, fired, after }: Omit<Looks, "from" | "self">,
): Trial {
  const { lifecycle, trigger, request } = cell;
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const self = withHoles(lifecycle, before.value, schema, session.validator);
  const writable = writableOf(schema, session.validator);
  const alone = session.isAlone(before.id);
  const candidates = [...drift(lifecycle, new Set([cell.state]), alone, self)].flatMap((from) =>
    outcomesOf(lifecycle, trigger, from, { self, request, from }, writable).map((outcome) => ({
      outcome,
      from,
      problems: problemsOf(session, cell, outcome, {
        before,
        fired,
        after,
        from,
        self,
      }),
    })),
  );
  const [best] = candidates.toSorted((a, b) => a.problems.length - b.problems.length);
  const unmoved = candidates
    .filter(({ from }) => from === cell.state)
    .toSorted((a, b) => a.problems.length - b.problems.length)[0];
  const { story } = after;
  if (isOutrun(session, lifecycle, { fired, before, after }))
    return { untried: "the system itself has made another version of it meanwhile", story };
  return best === undefined
    ? { untried: "the contract says nothing of it", story }
    : {
        outcome: best.outcome,
        problems: best.problems,
        id: before.id,
        story,
        fired,
        ...(best.from === cell.state ? {} : { unmoved: unmoved?.problems ?? [] }),
      };
}

/** Where the system has moved a resource, that is where it is, or has come from there. */
function movedProblems(
  session: Session,
  { lifecycle }: Cell,
  { before, after, from }: Looks,
): readonly Seen[] {
  const state = isUnreached(after) ? undefined : stateOf(lifecycle, after.value);
  const possible = drift(lifecycle, new Set([from]), session.isAlone(before.id));
  if (state !== undefined && possible.has(state)) return [];
  return [[[...possible].join(" or "), isUnreached(after) ? after.unreached : String(state)]];
}

/** A request, and how the resource looked on both sides of it. */
export interface Looks {
  readonly before: Resource;
  readonly fired: Exchange;
  readonly after: Resource | Unreached;

  /** What was known of it before, as a basis for predictions. */
  readonly self: Expected;

  /** The state it is assumed to have been in when the request came: the system may have moved it. */
  readonly from: string;
}

function problemsOf(
  session: Session,
  cell: Cell,
  outcome: Outcome,
  looks: Looks,
): readonly Problem[] {
  const { basis, place } = outcome;
  const problem = (
    aspect: Problem["aspect"],
    [expected, observed, sure, member, was]: Seen,
  ): Problem => ({
    aspect,
    expected,
    observed,
    ...(member === undefined ? {} : { member }),
    ...(was === undefined ? {} : { was }),
    // However sure the author is of an answer: an error of the server is none.
    basis:
      aspect === "answer" && looks.fired.reply.status >= 500
        ? "documented"
        : weakest(basis, sure ?? basis),
    place,
  });
  const { fired, after, from } = looks;
  const moved = from !== cell.state;
  if (outcome.kind === "refused") {
    return [
      ...refusalProblems(session, outcome, fired).map((seen) => problem("answer", seen)),
      ...(moved
        ? movedProblems(session, cell, looks).map((seen) => problem("answer", seen))
        : changedProblems(session, cell, looks, []).map((seen) =>
            seen[3] === undefined
              ? { ...problem("left", seen), basis: leftBasis(cell, outcome) }
              : problem("unchanged", seen),
          )),
    ];
  }
  if (!isSuccess(fired)) {
    const wanted = `${cell.trigger.operation.success}, for ${describe(outcome, cell.state)}`;
    return [problem("answer", [wanted, `${fired.reply.status} ${fired.reply.text.slice(0, 200)}`])];
  }
  const to = outcome.kind === "taken" ? outcome.to : from;
  const made = outcome.kind === "taken" ? outcome.effected.self : looks.self;
  const said = wrongMembers(cell.trigger.operation, fired, {
    self: made,
    from,
    to,
    ...(fired.data === undefined ? {} : { request: fired.data }),
  }).map((seen) => problem("answer", seen));
  if (to === "$none") {
    return isUnreached(after)
      ? said
      : [...said, problem("state", ["no such resource any more", "it is still there"])];
  }
  const { lifecycle } = cell;
  const allowed = drift(lifecycle, new Set([to]), session.isAlone(looks.before.id), made);
  const shown = shownBy(looks);
  const states = [shown, isUnreached(after) ? undefined : after.value]
    .filter((value) => value !== undefined)
    .map(
      (value) =>
        stateOf(lifecycle, value) ?? JSON.stringify(getPointer(value, lifecycle.state) ?? null),
    );
  const wrong = states.find((state) => !allowed.has(state));
  if (wrong !== undefined) {
    const lost = states.length > 1 && wrong !== states[0] && wrong !== cell.state;
    return [...said, problem(lost ? "stay" : "state", [to, wrong])];
  }
  if (isUnreached(after)) return [...said, problem("state", [to, after.unreached])];
  if (states.some((state) => state !== to) || moved) return said;

  const value = shown ?? after.value;
  const changes = outcome.kind === "taken" ? outcome.effected.changes : [];
  return [
    ...said,
    ...effectProblems(session, cell, outcome, value, after.value).map((seen) =>
      problem("effect", seen),
    ),
    ...changedProblems(
      session,
      cell,
      looks,
      changes.map((change) => change.pointer),
    ).map((seen) => problem("unchanged", seen)),
  ];
}

/** That what is final stays is as sure as that it is final, however sure the refusal is. */
function leftBasis({ lifecycle, state }: Cell, { basis }: Refused): Basis {
  const { final, basis: known = basis } = lifecycle.states[state] ?? {};
  return final === undefined ? basis : known;
}

type Seen = readonly [
  expected: string,
  observed: string,
  basis?: Basis | undefined,
  member?: string | undefined,
  was?: Json,
];

/** Status, media type and fixed members of a refusal. */
export function refusalProblems(
  session: Session,
  { error: name }: Pick<Refused, "error">,
  { reply }: Exchange,
): readonly Seen[] {
  const error = name === undefined ? undefined : session.contract.errors[name];
  if (error === undefined) {
    return reply.status >= 400 && reply.status < 500
      ? []
      : [["a refusal with a 4xx status", String(reply.status)]];
  }
  if (reply.status !== error.status) {
    const seen = `${reply.status} ${reply.text.slice(0, 200)}`;
    return [[`${error.status} (${error.name})`, seen, error.basis]];
  }
  const media = reply.headers["content-type"]?.split(";")[0]?.trim();
  const wrongMedia: readonly Seen[] =
    error.media === undefined || media === error.media
      ? []
      : [[`content type ${error.media}`, media ?? "none", error.basis]];
  const wrongMembers = Object.entries(error.expect).flatMap(
    ([pointer, constant]): readonly Seen[] => {
      const seen = getPointer(reply.body, pointer);
      return fits(constant, seen)
        ? []
        : [
            [
              `${pointer} is ${JSON.stringify(constant)}`,
              JSON.stringify(seen) ?? "nothing",
              error.basis,
            ],
          ];
    },
  );
  return [...wrongMedia, ...wrongMembers];
}

function effectProblems(
  session: Session,
  { lifecycle }: Cell,
  outcome: Taken | Exclude<Outcome, Taken>,
  value: Json,
  later: Json,
): readonly Seen[] {
  if (outcome.kind !== "taken") return [];
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  return outcome.effected.changes.flatMap(({ pointer, expected, assumed }): readonly Seen[] => {
    if (!isShown(schema, pointer, session.validator)) return [];
    // A reply may show less of a resource than a read does.
    const seen = getPointer(value, pointer) ?? getPointer(later, pointer);
    const isRight = fits(expected, seen) || (isHole(expected) && seen === undefined);
    if (isRight && !isMixed(expected, seen)) return [];
    return [
      [
        `${pointer} is ${formatExpected(expected)}`,
        JSON.stringify(seen) ?? "nothing",
        assumed ? "assumed" : undefined,
        topOf(pointer),
      ],
    ];
  });
}

/** What we once told is still there, in an object that another has replaced. */
function isMixed(expected: Expected | undefined, seen: Json | undefined): boolean {
  const isTold = (one: unknown) => isJsonObject(one) && one.conduct === "told";
  return isKnown(expected) && !isTold(expected) && isTold(seen);
}

/** What the lifecycle knows of and this event does not touch stays as it was. */
function changedProblems(
  session: Session,
  cell: Cell,
  { before, after, self }: Looks,
  touched: readonly string[],
): readonly Seen[] {
  const { lifecycle } = cell;
  if (isUnreached(after)) return [["the resource as it was", after.unreached]];
  const state = stateOf(lifecycle, after.value) ?? "";
  const exclusive = session.isAlone(before.id);
  // Meanwhile the system itself may have gone on: then nothing is to be said about what stays.
  const movedOn =
    state !== cell.state && drift(lifecycle, new Set([cell.state]), exclusive).has(state);
  if (movedOn && touched.length === 0) return [];
  const places = new Set([...modelled(lifecycle), lifecycle.state].map(topOf));
  // Where nothing moves, a worker may report all the same.
  const free = new Set([
    ...touched.map(topOf),
    ...restless(lifecycle, new Set([cell.state, state]), exclusive, self),
  ]);
  return [...places].flatMap((pointer): readonly Seen[] => {
    if (free.has(pointer)) return [];
    const [was, is] = [getPointer(before.value, pointer), getPointer(after.value, pointer)];
    if (JSON.stringify(was ?? null) === JSON.stringify(is ?? null)) return [];
    const stays = `${pointer} stays ${JSON.stringify(was ?? null)}`;
    const member = pointer === topOf(lifecycle.state) ? undefined : pointer;
    return [[stays, JSON.stringify(is ?? null), undefined, member, was ?? null]];
  });
}

function topOf(pointer: string): string {
  return formatPointer(parsePointer(pointer).slice(0, 1));
}

/** The representation in the reply itself, if it has one of the same resource. */
function shownBy({ before, fired }: Looks): Json | undefined {
  const { operation } = fired;
  if (operation?.returns !== "self" || operation.views !== undefined) return undefined;
  const value = getPointer(fired.reply.body, operation.view);
  const same = value !== undefined && getPointer(value, before.lifecycle.id) !== undefined;
  return same ? value : undefined;
}

/** An outcome as it reads in a report. */
export function describe(outcome: Outcome, from: string): string {
  if (outcome.kind === "refused") return `a refusal (${outcome.error ?? "4xx"})`;
  if (outcome.kind === "ignored") return `${from} unchanged`;
  return outcome.to === from ? `${from} kept` : `${from} → ${outcome.to}`;
}
