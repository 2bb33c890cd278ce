import { getPointer, type Json, type Lifecycle } from "@conduct/contract";
import { type List, listsOf, sizesOf } from "../lists/list.ts";
import { getPage } from "../lists/page.ts";
import { saysEnd } from "../lists/walk.ts";
import type { Cell } from "../model/cells.ts";
import type { Expected } from "../model/expected.ts";
import { isShown } from "../model/hidden.ts";
import { orderOf } from "../model/judge.ts";
import { outcomesOf, type Taken } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { getExpected, putExpected } from "../model/tree.ts";
import { writableOf } from "../model/writable.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { addressed } from "./addressing.ts";
import { differences, type InnerProblem, isAsForetold, isTouched } from "./inner-differences.ts";
import { little } from "./power.ts";
import { representationSchema } from "./representation.ts";
import { bring, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";

/** One step that was looked at from inside, and what the list showed in the end. */
export interface InnerLook {
  readonly list: List;
  readonly problems: readonly InnerProblem[];
  readonly items: readonly Json[];
  readonly story: readonly Exchange[];

  /** The steps that it speaks for. */
  readonly ways: readonly string[];
}

const repeats = 3;

/**
 * Watches members that no representation shows, through the lists that show them.
 *
 * At first each list is only looked at after the last step of some ways that together take every case.
 * Where one shows what the steps have not made of it, it is one step for each case of an event, with a
 * look at the list before and after.
 *
 * The system itself may act in between; so what goes wrong is tried again, and only counts if it goes
 * wrong each time while the resource itself is where it should be.
 */
export function innerLooks(session: Session, lifecycle: Lifecycle): Promise<readonly InnerLook[]> {
  return session.once(`inner ${lifecycle.name}`, async () => {
    const lists = hiddenLists(session, lifecycle);
    const looks = session.rows === undefined ? await lookAfter(session, lifecycle, lists) : [];
    const isWrong = (list: List) =>
      !looks.some((one) => one.list === list) ||
      looks.some((one) => one.list === list && one.problems.length > 0);
    const found = looks.filter(({ list }) => !isWrong(list));
    for (const list of lists.filter(isWrong)) {
      const right = looks.filter((one) => one.list === list && one.problems.length === 0);
      const known = new Set(right.flatMap(({ ways }) => ways));
      for (const cell of stepsOf(session, lifecycle, [list])) {
        if (known.has(cell.key)) continue;
        let look = await lookInside(session, list, cell);
        for (let run = 1; run < repeats && (look?.problems.length ?? 0) > 0; run += 1)
          look = await lookInside(session, list, cell);
        if (look !== undefined) found.push(look);
      }
    }
    return found;
  });
}

/** Lists of elements that the representation itself does not show. */
export function hiddenLists(session: Session, lifecycle: Lifecycle): readonly List[] {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  return listsOf(session.contract).filter(
    ({ at, lifecycle: of, operation }) =>
      of === lifecycle &&
      at !== undefined &&
      operation.filters.length === 0 &&
      !isShown(schema, at, session.validator),
  );
}

/** The longest ways first, and no step that was on one of them; all lists after each. */
async function lookAfter(
  session: Session,
  lifecycle: Lifecycle,
  lists: readonly List[],
): Promise<InnerLook[]> {
  const found: InnerLook[] = [];
  const seen = new Set<string>();
  const longestFirst = stepsOf(session, lifecycle, lists).toSorted(
    (a, b) => b.node.steps.length - a.node.steps.length,
  );
  for (const step of longestFirst) {
    // The longest way alone tells most of what all of them tell.
    if (found.length > 0 && session.left() < little) break;
    if (seen.has(wayOf(step))) continue;
    for (const one of step.node.steps)
      if ("trigger" in one) seen.add(`${one.trigger.event} ${one.to}`);
    const before = await bring(session, lifecycle, step.node);
    if (isUnreached(before)) continue;
    const self = lists.reduce<Expected>(
      (known, { at = "" }) => putExpected(known, at, getExpected(step.node.self, at)) ?? known,
      before.value,
    );
    const shot = await fireAt(session, step, before, self);
    if (shot === undefined) continue;
    const isOver = lifecycle.states[shot.outcome.to]?.final !== undefined;
    for (const list of lists.filter((one) => isKnown(session, one, before))) {
      const shown = await itemsOf(session, list, shot.after);
      const later = shown && isOver ? await itemsOf(session, list, shot.after) : shown;
      if (shown === undefined || later === undefined) continue;
      const at = list.at ?? "";
      const wrong = [
        ...differences(getExpected(shot.outcome.effected.self, at), shown.items),
        ...differences(shown.items, later.items),
      ];
      const story = [...shot.after.story, shown.exchange];
      const { outcome } = shot;
      const problems = wrong.map((one) => ({ ...one, at, outcome, when: "done" as const, story }));
      found.push({ list, problems, items: shown.items, story, ways: [step.key] });
    }
  }
  return found;
}

/** What a step is called on a longer way; no such name where more than one case leads there. */
function wayOf({ trigger, expected, key }: Step): string {
  if (expected?.kind !== "taken") return key;
  const { event, to } = expected;
  const alike = event.cases.filter((one) => one.to === expected.case.to);
  return alike.length > 1 ? key : `${trigger.event} ${to}`;
}

/** Where workers act, only what nobody else touches has a history that is known step by step. */
function isKnown(session: Session, { pagination }: List, { id }: Resource): boolean {
  return pagination.style === "none" || session.isAlone(id);
}

type Step = Cell & {
  readonly key: string;
  readonly node: NonNullable<Cell["node"]>;
  readonly request: NonNullable<Cell["request"]>;
};

/** One cell for each case that touches what one of the lists shows; of several the one that tells most. */
function stepsOf(session: Session, lifecycle: Lifecycle, lists: readonly List[]): readonly Step[] {
  const steps = new Map<string, Step>();
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
    steps.set(key, { ...cell, node, request, key });
  }
  return [...steps.values()];
}

async function lookInside(
  session: Session,
  list: List,
  step: Step,
): Promise<InnerLook | undefined> {
  const { lifecycle, node } = step;
  const at = list.at ?? "";
  const before = await bring(session, lifecycle, node);
  if (isUnreached(before) || !isKnown(session, list, before)) return undefined;
  const first = await itemsOf(session, list, before);
  if (first === undefined) return undefined;
  const shot = await fireAt(
    session,
    step,
    before,
    putExpected(before.value, at, first.items) ?? {},
  );
  const second = shot && (await itemsOf(session, list, before));
  if (shot === undefined || second === undefined) return undefined;
  const { outcome, fired, after } = shot;
  const story = [...before.story, first.exchange, fired, ...after.story.slice(-1), second.exchange];

  const told = { at, outcome };
  const found = [
    ...differences(getExpected(node.self, at), first.items).map((one) => ({
      ...one,
      ...told,
      when: "before" as const,
      story: [...before.story, first.exchange],
    })),
    ...differences(getExpected(outcome.effected.self, at), second.items).map((one) => ({
      ...one,
      ...told,
      when:
        one.pointer === "" && second.items.length < first.items.length
          ? ("lost" as const)
          : isTouched(outcome, at, one.pointer)
            ? ("done" as const)
            : ("untouched" as const),
      story,
    })),
  ];
  const later =
    lifecycle.states[outcome.to]?.final === undefined
      ? undefined
      : await itemsOf(session, list, before);
  const moved =
    later === undefined
      ? []
      : differences(second.items, later.items).map((one) => ({
          ...one,
          ...told,
          when: "later" as const,
          story: [...story, later.exchange],
        }));
  return { list, problems: [...found, ...moved], items: second.items, story, ways: [step.key] };
}

/** Takes a step, if the resource itself then is as it should be: where it is not, that is what is to be told. */
async function fireAt(
  session: Session,
  { lifecycle, request, trigger, state }: Step,
  before: Resource,
  self: Expected,
): Promise<
  { readonly fired: Exchange; readonly after: Resource; readonly outcome: Taken } | undefined
> {
  const data = addressed(session, trigger.operation, before, request);
  const fired = await session.call(trigger.operation, data);
  const after = await readAgain(session, { ...before, story: [...before.story, fired] });
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const writable = writableOf(schema, session.validator);
  const scope = { self, request: data, from: state };
  const outcomes = outcomesOf(lifecycle, trigger, state, scope, writable);
  const outcome = outcomes.find((one) => one.kind === "taken");
  if (!isSuccess(fired) || outcome === undefined || outcomes.length > 1) return undefined;
  if (isUnreached(after) || stateOf(lifecycle, after.value) !== outcome.to) return undefined;
  return isAsForetold(session, outcome, before, after) ? { fired, after, outcome } : undefined;
}

async function itemsOf(session: Session, list: List, owner: Resource) {
  const { most } = sizesOf(list);
  const size =
    list.pagination.request.size === undefined || most === undefined ? {} : { size: most };
  const page = await getPage(session, list, { owner, ...size });
  // What takes more than one page is not known to be whole.
  if (!page.ok || (list.pagination.style !== "none" && saysEnd(list, page) !== true))
    return undefined;
  const { order } = list.pagination;
  // In which order they come is another question.
  const by = typeof order?.by === "string" ? order.by : undefined;
  const place = (a: Json, b: Json) =>
    by === undefined ? 0 : (orderOf(getPointer(a, by), getPointer(b, by)) ?? 0);
  return { items: page.items.toSorted(place), exchange: page.exchange };
}
