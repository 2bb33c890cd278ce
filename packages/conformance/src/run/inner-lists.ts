import { getPointer, isJsonObject, type Json, type Lifecycle } from "@conduct/contract";
import { type List, listsOf } from "../lists/list.ts";
import { getPage } from "../lists/page.ts";
import type { Cell } from "../model/cells.ts";
import { modelled } from "../model/effects.ts";
import { type Expected, fits, formatExpected, isHole } from "../model/expected.ts";
import { isShown } from "../model/hidden.ts";
import { orderOf } from "../model/judge.ts";
import { type Outcome, outcomesOf, type Taken, weakest } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { getExpected, putExpected } from "../model/tree.ts";
import { writableOf } from "../model/writable.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { representationSchema } from "./representation.ts";
import { addressed, bring, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";

/** Something that a list inside a resource shows otherwise than the events have left it. */
export interface InnerProblem {
  /** The array as the lifecycle knows it, and what is wrong inside: `/attempts`, `/0/state`; empty: how many there are. */
  readonly at: string;
  readonly pointer: string;
  readonly expected: string;
  readonly observed: string;

  /** What it should be: a value that is known, or one that only has to be there. */
  readonly wanted: Expected | undefined;

  /** `before` the event, by what it has done, `untouched` by it, or by itself in the end. */
  readonly when: "before" | "done" | "untouched" | "later";
  readonly outcome: Taken;
  readonly story: readonly Exchange[];
}

/** One step that was looked at from inside, and what the list showed in the end. */
export interface InnerLook {
  readonly list: List;
  readonly problems: readonly InnerProblem[];
  readonly items: readonly Json[];
  readonly story: readonly Exchange[];
}

const repeats = 3;

/**
 * Watches members that no representation shows, through the lists that show them: one step for each
 * case of an event, with a look at the list before and after.
 *
 * The system itself may act in between; so what goes wrong is tried again, and only counts if it goes
 * wrong each time while the resource itself is where it should be.
 */
export function innerLooks(session: Session, lifecycle: Lifecycle): Promise<readonly InnerLook[]> {
  return session.once(`inner ${lifecycle.name}`, async () => {
    const found: InnerLook[] = [];
    for (const list of hiddenLists(session, lifecycle)) {
      for (const cell of stepsOf(session, lifecycle, list.at ?? "")) {
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
    ({ at, lifecycle: of, pagination }) =>
      of === lifecycle &&
      at !== undefined &&
      pagination.style === "none" &&
      !isShown(schema, at, session.validator),
  );
}

type Step = Cell & {
  readonly node: NonNullable<Cell["node"]>;
  readonly request: NonNullable<Cell["request"]>;
};

/** One cell for each case that touches the array; of several the one that tells most. */
function stepsOf(session: Session, lifecycle: Lifecycle, at: string): readonly Step[] {
  const steps = new Map<string, Step>();
  for (const cell of session.exploration(lifecycle).cells) {
    const { expected, node, request } = cell;
    if (expected?.kind !== "taken" || node === undefined || request === undefined) continue;
    if (expected.to === "$none") continue;
    const touches = expected.effected.changes.some(({ pointer }) => pointer.startsWith(at));
    if (!touches) continue;
    const named = expected.case.to?.startsWith("$") === true ? "" : expected.to;
    const key = `${expected.event.name} ${expected.event.cases.indexOf(expected.case)} ${named}`;
    steps.set(key, { ...cell, node, request });
  }
  return [...steps.values()];
}

async function lookInside(
  session: Session,
  list: List,
  step: Step,
): Promise<InnerLook | undefined> {
  const { lifecycle, node, request, trigger, state } = step;
  const at = list.at ?? "";
  const before = await bring(session, lifecycle, node);
  if (isUnreached(before)) return undefined;
  const first = await itemsOf(session, list, before);
  const data = addressed(session, trigger.operation, before, request);
  const fired = await session.call(trigger.operation, data);
  const after = await readAgain(session, { ...before, story: [...before.story, fired] });
  const second = await itemsOf(session, list, before);
  if (first === undefined || second === undefined || isUnreached(after)) return undefined;

  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const self = putExpected(before.value, at, first.items) ?? {};
  const writable = writableOf(schema, session.validator);
  const scope = { self, request: data, from: state };
  const outcomes = outcomesOf(lifecycle, trigger, state, scope, writable);
  const outcome = outcomes.find((one) => one.kind === "taken");
  const story = [...before.story, first.exchange, fired, ...after.story.slice(-1), second.exchange];
  if (!isSuccess(fired) || outcome === undefined || outcomes.length > 1) return undefined;
  if (stateOf(lifecycle, after.value) !== outcome.to) return undefined;
  // Where the resource itself is not as it should be, that is what is to be told.
  if (!isAsForetold(session, outcome, before, after)) return undefined;

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
      when: isTouched(outcome, at, one.pointer) ? ("done" as const) : ("untouched" as const),
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
  return { list, problems: [...found, ...moved], items: second.items, story };
}

async function itemsOf(session: Session, list: List, owner: Resource) {
  const page = await getPage(session, list, { owner });
  if (!page.ok) return undefined;
  const { order } = list.pagination;
  // In which order they come is another question.
  const by = typeof order?.by === "string" ? order.by : undefined;
  const place = (a: Json, b: Json) =>
    by === undefined ? 0 : (orderOf(getPointer(a, by), getPointer(b, by)) ?? 0);
  return { items: page.items.toSorted(place), exchange: page.exchange };
}

/** The resource has changed as the event says, and in nothing else: nobody else has touched it. */
function isAsForetold(
  session: Session,
  { effected: { changes } }: Taken,
  before: Resource,
  { lifecycle, value }: Resource,
): boolean {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const topOf = (pointer: string) => /^\/[^/]+/.exec(pointer)?.[0] ?? pointer;
  const touched = new Set([...changes.map(({ pointer }) => topOf(pointer)), lifecycle.state]);
  const others = [...modelled(lifecycle)].map(topOf).filter((one) => !touched.has(one));
  return (
    changes.every(
      ({ pointer, expected, assumed }) =>
        assumed ||
        !isShown(schema, pointer, session.validator) ||
        fits(expected, getPointer(value, pointer)),
    ) && others.every((one) => fits(getPointer(before.value, one), getPointer(value, one)))
  );
}

type Difference = Pick<InnerProblem, "pointer" | "expected" | "observed" | "wanted">;

/** Where elements differ from what they should be, member by member; what was not foretold may be anything. */
function differences(wanted: Expected | undefined, items: readonly Json[]): readonly Difference[] {
  if (!Array.isArray(wanted) || isHole(wanted)) return [];
  const elements = wanted as readonly Expected[];
  if (elements.length !== items.length) {
    const expected = `${elements.length} elements`;
    return [{ pointer: "", expected, observed: `${items.length}`, wanted: undefined }];
  }
  return elements.flatMap((element, index) => {
    const item = items[index] ?? null;
    if (!isJsonObject(item) || isHole(element) || typeof element !== "object") return [];
    return Object.entries(element ?? {}).flatMap(([name, member]: [string, Expected]) =>
      fits(member, item[name])
        ? []
        : [
            {
              pointer: `/${index}/${name}`,
              expected: formatExpected(member),
              observed: JSON.stringify(item[name]) ?? "nothing",
              wanted: member,
            },
          ],
    );
  });
}

function isTouched({ effected }: Taken, at: string, pointer: string): boolean {
  return effected.changes.some(
    (change) => change.pointer === at || `${at}${pointer}`.startsWith(change.pointer),
  );
}

/** How sure the author is of what was expected. */
export function basisOf({ at, pointer, outcome }: InnerProblem): Outcome["basis"] {
  const place = `${at}${pointer}`;
  const change = outcome.effected.changes.findLast((one) => place.startsWith(one.pointer));
  // The element that is appended has no number yet: there the place reads `/attempts/-/events`.
  const appended = place.replace(/\/\d+(?=\/|$)/, "/-");
  const unsure = outcome.case.effects.assumed?.includes(appended) === true;
  return weakest(outcome.basis, unsure || change?.assumed === true ? "assumed" : "documented");
}
