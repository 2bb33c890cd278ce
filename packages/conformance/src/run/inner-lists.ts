import { getPointer, type Json, type Lifecycle } from "@conduct/contract";
import { type List, listsOf, sizesOf } from "../lists/list.ts";
import { getPage } from "../lists/page.ts";
import { saysEnd } from "../lists/walk.ts";
import type { Expected } from "../model/expected.ts";
import { isShown } from "../model/hidden.ts";
import { orderOf } from "../model/judge.ts";
import { outcomesOf, type Taken } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { getExpected, putExpected } from "../model/tree.ts";
import { writableOf } from "../model/writable.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { addressed } from "./addressing.ts";
import {
  basisOf,
  differences,
  type InnerLook,
  isAsForetold,
  isTouched,
} from "./inner-differences.ts";
import { attemptSteps, type InnerStep, stepsOf, touches, wayOf } from "./inner-steps.ts";
import { kindsOf, suspectsFirst, wayFirst } from "./inner-suspects.ts";
import { isScarce } from "./power.ts";
import { representationSchema } from "./representation.ts";
import { bringBy, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";
import { isSettled, isStill } from "./spares.ts";

const repeats = 3;

/** Milliseconds in which a clock goes on. */
const moment = 4;

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
      const wrong = looks.filter((one) => one.list === list && one.problems.length > 0);
      const steps = [
        ...stepsOf(session, lifecycle, [list]),
        ...(await attemptSteps(session, lifecycle)),
      ].filter(({ key }) => !known.has(key));
      const confirmed = new Map<string, number>();
      const isOpen = (kind: string) => (confirmed.get(kind) ?? 0) < enoughOf(kind);
      const doubted = new Set(wrong.flatMap(kindsOf));
      let since = 0;
      let open = suspectsFirst(steps, wrong);
      for (let [cell] = open; cell !== undefined; [cell] = open) {
        open = open.slice(1);
        // Of what goes wrong at many steps a few tell what it is.
        const isTold = doubted.size > 0 && ![...doubted].some(isOpen);
        if (isTold || (confirmed.size > 0 && since === enoughRight)) break;
        let look = await lookInside(session, list, cell);
        for (let run = 1; run < repeats && mayBeChance(session, look); run += 1)
          look = await lookInside(session, list, cell);
        if (look === undefined) continue;
        const kinds = kindsOf(look);
        since = kinds.some(isOpen) ? 0 : since + 1;
        for (const kind of kinds) {
          doubted.add(kind);
          confirmed.set(kind, (confirmed.get(kind) ?? 0) + 1);
        }
        found.push(look);
        if (look.problems.some(({ when }) => when === "before")) open = wayFirst(open, cell);
      }
    }
    return found;
  });
}

const enoughWrong = 3;
const enoughRight = 4;

/** Where nobody else acts, what is only a difference need not be seen again. */
function mayBeChance({ exclusive }: Session, look: InnerLook | undefined): boolean {
  const wrong = look?.problems ?? [];
  return exclusive ? wrong.some((one) => basisOf(one) === "documented") : wrong.length > 0;
}

/** What is only a difference is one however often it is seen. */
function enoughOf(kind: string): number {
  return kind.startsWith("documented") ? enoughWrong : 1;
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
  const standing: Standing[] = [];
  const longestFirst = [
    ...(await attemptSteps(session, lifecycle)),
    ...stepsOf(session, lifecycle, lists).toSorted(
      (a, b) => b.node.steps.length - a.node.steps.length,
    ),
  ];
  for (const [place, step] of longestFirst.entries()) {
    // The longest way alone tells most of what all of them tell.
    if (found.length > 0 && isScarce(session)) break;
    if (seen.has(wayOf(step))) continue;
    for (const one of step.node.steps)
      if ("trigger" in one) seen.add(`${one.trigger.event} ${one.to}`);
    const stood = takeStanding(session, standing, step);
    const before = stood?.resource ?? (await bringBy(session, lifecycle, step.node));
    if (isUnreached(before)) continue;
    // That others stay as they are shows now and then.
    const known = lists.filter(
      (one) => isKnown(session, one, before) && (touches(step, one) || place % others === 0),
    );
    const firsts = new Map<List, readonly Json[]>();
    for (const list of known) {
      const first = stood?.items.get(list) ?? (await itemsOf(session, list, before))?.items;
      if (first !== undefined) firsts.set(list, first);
    }
    const self = lists.reduce<Expected>((whole, list) => {
      const { at = "" } = list;
      return putExpected(whole, at, firsts.get(list) ?? getExpected(step.node.self, at)) ?? whole;
    }, before.value);
    // What is written to a time that should stay shows only if time has passed.
    await session.clock.sleep(moment);
    const shot = await fireAt(session, step, before, self);
    if (shot === undefined) continue;
    const isOver = lifecycle.states[shot.outcome.to]?.final !== undefined;
    const items = new Map<List, readonly Json[]>();
    for (const list of known) {
      const shown = await itemsOf(session, list, shot.after);
      const isReadAgain = isOver && found.length < enoughAgain;
      if (isReadAgain) await session.clock.sleep(moment);
      const later = shown && isReadAgain ? await itemsOf(session, list, shot.after) : shown;
      if (shown === undefined || later === undefined) continue;
      const at = list.at ?? "";
      const first = firsts.get(list);
      const wrong = [
        ...(first === undefined || stood !== undefined
          ? []
          : differences(getExpected(step.node.self, at), first)),
        ...differences(getExpected(shot.outcome.effected.self, at), shown.items),
        ...differences(shown.items, later.items),
      ];
      const story = [...shot.after.story, shown.exchange];
      const { outcome } = shot;
      const problems = wrong.map((one) => ({ ...one, at, outcome, when: "done" as const, story }));
      const events = eventsOf(step);
      found.push({ list, problems, items: shown.items, story, ways: [step.key], events });
      items.set(list, shown.items);
    }
    standing.push({ resource: shot.after, items });
  }
  return found;
}

/** A resource that has been looked at: whatever is wrong with it, what comes next can begin there. */
interface Standing {
  readonly resource: Resource;
  readonly items: ReadonlyMap<List, readonly Json[]>;
}

/** Takes one that stands where a step begins, unless that is to come a way of its own. */
function takeStanding(
  session: Session,
  standing: Standing[],
  { lifecycle, node }: InnerStep,
): Standing | undefined {
  if (!session.exploration(lifecycle).nodes.includes(node)) return undefined;
  const place = standing.findIndex(
    ({ resource }) => isSettled(session, resource) && isStill(session, resource, node),
  );
  return place < 0 ? undefined : standing.splice(place, 1)[0];
}

/** Of so many steps that leave a list alone, it is looked at after one. */
const others = 3;

/** What changes by being looked at again shows on the first few. */
const enoughAgain = 4;

/** Where workers act, only what nobody else touches has a history that is known step by step. */
function isKnown(session: Session, { pagination }: List, { id }: Resource): boolean {
  return pagination.style === "none" || session.isAlone(id);
}

async function lookInside(
  session: Session,
  list: List,
  step: InnerStep,
): Promise<InnerLook | undefined> {
  const { lifecycle, node } = step;
  const at = list.at ?? "";
  const before = await bringBy(session, lifecycle, node);
  if (isUnreached(before) || !isKnown(session, list, before)) return undefined;
  const first = await itemsOf(session, list, before);
  if (first === undefined) return undefined;
  await session.clock.sleep(moment);
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
  const earlier = differences(getExpected(node.self, at), first.items);
  const now = differences(getExpected(outcome.effected.self, at), second.items);
  const late = isBehind(getExpected(node.self, at), first.items, second.items);
  const found = [
    ...earlier.map((one) => ({
      ...one,
      ...told,
      when: late ? ("behind" as const) : ("before" as const),
      story: [...before.story, first.exchange],
    })),
    ...now.map((one) => ({
      ...one,
      ...told,
      when: late
        ? ("behind" as const)
        : one.pointer === "" && isLost(first.items, second.items)
          ? ("lost" as const)
          : isTouched(outcome, at, one.pointer)
            ? ("done" as const)
            : ("untouched" as const),
      story,
    })),
  ];
  if (lifecycle.states[outcome.to]?.final !== undefined) await session.clock.sleep(moment);
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
  const problems = [...found, ...moved];
  const events = eventsOf(step);
  return { list, problems, items: second.items, story, ways: [step.key], events };
}

function eventsOf({ node, trigger }: InnerStep): readonly string[] {
  const before = node.steps.flatMap((one) => ("trigger" in one ? (one.trigger.event ?? []) : []));
  return [...before, trigger.event ?? ""];
}

/** What was missing at the end before is there now, and what has come now is missing in its place. */
function isBehind(
  wanted: Expected | undefined,
  first: readonly Json[],
  second: readonly Json[],
): boolean {
  const isLast = Array.isArray(wanted) && wanted.length === first.length + 1;
  const isThere = isLast && second.length === wanted.length && startsLike(second, first);
  return isThere && differences(wanted, second).length === 0;
}

/** What stood first is not there any more, or there are fewer than before. */
function isLost(first: readonly Json[], second: readonly Json[]): boolean {
  if (second.length < first.length) return true;
  const there = new Set(second.map((one) => JSON.stringify(one)));
  const [gone, ...others] = first.map((one) => there.has(JSON.stringify(one)));
  return gone === false && others.includes(true);
}

function startsLike(items: readonly Json[], others: readonly Json[]): boolean {
  return JSON.stringify(items.slice(0, others.length)) === JSON.stringify(others);
}

/** Takes a step, if the resource itself then is as it should be: where it is not, that is what is to be told. */
async function fireAt(
  session: Session,
  { lifecycle, request, trigger, state }: InnerStep,
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
