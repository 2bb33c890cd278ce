import { type Basis, getPointer, isJsonObject, type Json, type Place } from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import { countersOf, uncounted } from "../model/counters.ts";
import type { RequestData } from "../model/evaluate.ts";
import { withHoles } from "../model/hidden.ts";
import { type Outcome, outcomesOf, type Refused, weakest } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { writableOf } from "../model/writable.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { driftOf } from "./due.ts";
import { changedProblems, effectProblems, stillProblems } from "./effect-problems.ts";
import { mayBeGone } from "./gone.ts";
import type { Looks } from "./looks.ts";
import { isOutrun } from "./own-accord.ts";
import { inForm } from "./refusal-form.ts";
import { refusalProblems, type Seen } from "./refusal-problems.ts";
import { wrongMembers } from "./reply-members.ts";
import { representationSchema } from "./representation.ts";
import { isUnreached } from "./resource.ts";
import type { Session } from "./session.ts";

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

  /**
   * In which of several ways it is wrong, where one names it better than another. `said`: it is only about what
   * a reply says beside the resource; `gone`: there is no resource any more; `nothing`:
   * the resource is as it was in every member.
   */
  readonly way?: string;
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
  const asleep = session.isAsleep(before.id, lifecycle, cell.state);
  const starts = asleep ? [cell.state] : [...driftOf(session, before, cell.state, self)];
  const candidates = starts.flatMap((from) =>
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
  const [best] = candidates.toSorted((a, b) => distance(a.problems) - distance(b.problems));
  const unmoved = candidates
    .filter(({ from }) => from === cell.state)
    .toSorted((a, b) => distance(a.problems) - distance(b.problems))[0];
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

/** How far a trial is from an outcome: another answer or state is further off than any number of members. */
function distance(problems: readonly Problem[]): number {
  const isMember = ({ aspect }: Problem) => aspect === "effect" || aspect === "unchanged";
  return problems.reduce((sum, one) => sum + (isMember(one) ? 1 : 100), 0);
}

/** Where the system has moved a resource, that is where it is, or has come from there. */
function movedProblems(
  session: Session,
  { lifecycle }: Cell,
  { before, after, from }: Looks,
): readonly Seen[] {
  const state = isUnreached(after) ? undefined : stateOf(lifecycle, after.value);
  const possible = driftOf(session, before, from);
  if (state !== undefined && possible.has(state)) return [];
  if (mayBeGone(session, before, after, from)) return [];
  return [[[...possible].join(" or "), isUnreached(after) ? after.unreached : String(state)]];
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
    ...(aspect === "unchanged" && isCounted(cell.lifecycle, { member, was, observed })
      ? { way: "counts" }
      : {}),
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
      ...refusalProblems(session, outcome, fired).map((seen) => {
        const { decided } = outcome;
        const found = { ...problem("answer", seen), ...inForm(session, [outcome.error], fired) };
        return decided !== undefined && hasMade(fired) ? { ...found, basis: decided } : found;
      }),
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
  }).map((seen): Problem => ({ ...problem("answer", seen), way: "said" }));
  if (to === "$none") {
    return isUnreached(after)
      ? said
      : [...said, problem("state", ["no such resource any more", "it is still there"])];
  }
  const { lifecycle } = cell;
  const shown = shownBy(looks);
  const last = isUnreached(after) ? shown : after.value;
  const allowed = driftOf(session, looks.before, to, made, uncounted(lifecycle, made, last));
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
  if (mayBeGone(session, looks.before, after, to)) return said;
  if (isUnreached(after))
    return [...said, { ...problem("state", [to, after.unreached]), way: "gone" }];
  if (states.some((state) => state !== to) || moved) return said;

  const value = shown ?? after.value;
  const changes = outcome.kind === "taken" ? outcome.effected.changes : [];
  const isIdle = JSON.stringify(looks.before.value) === JSON.stringify(after.value);
  return [
    ...said,
    ...effectProblems(session, cell, outcome, value, after, fired).map(
      (seen): Problem => ({ ...problem("effect", seen), ...(isIdle ? { way: "nothing" } : {}) }),
    ),
    ...stillProblems(session, cell, outcome, looks).map((seen) => problem("effect", seen)),
    ...changedProblems(
      session,
      cell,
      looks,
      changes.map((change) => change.pointer),
    ).map((seen) => problem("unchanged", seen)),
  ];
}

/** A counter of attempts that should have stayed where it was has gone up. */
function isCounted(
  lifecycle: Cell["lifecycle"],
  {
    member,
    was,
    observed,
  }: { member?: string | undefined; was?: Json | undefined; observed: string },
): boolean {
  const isCounter = countersOf(lifecycle).some(({ pointer }) => pointer === member);
  return isCounter && typeof was === "number" && Number(observed) > was;
}

/** What was asked for was done, as its reply shows: no matter of whether it can be asked for like this. */
function hasMade(fired: Exchange): boolean {
  const { operation } = fired;
  if (operation?.returns !== "spawned" || !isSuccess(fired)) return false;
  return isJsonObject(getPointer(fired.reply.body, operation.view) ?? null);
}

/** That what is final stays is as sure as that it is final, however sure the refusal is. */
function leftBasis({ lifecycle, state }: Cell, { basis }: Refused): Basis {
  const { final, basis: known = basis } = lifecycle.states[state] ?? {};
  return final === undefined ? basis : known;
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
