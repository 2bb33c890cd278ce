import type { Json } from "@conduct/contract";
import { longestArray } from "../model/explore.ts";
import type { Node, Step } from "../model/node.ts";
import { tellingDraft } from "../model/telling-draft.ts";
import { addressed } from "../run/addressing.ts";
import { birthOf, bornOf } from "../run/born.ts";
import { creatorOf } from "../run/creators.ts";
import { isScarce } from "../run/power.ts";
import { representationSchema } from "../run/representation.ts";
import { bring, create, isUnreached, parentFor, type Resource } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { watch } from "../run/watch.ts";
import type { Exchange } from "../target/exchange.ts";
import { elementsOf } from "./elements.ts";
import { type Ground, groundFor } from "./ground.ts";
import { keyOf, type List, sizesOf } from "./list.ts";
import type { Ask } from "./page.ts";
import { stillThere } from "./still-there.ts";
import { type Walk, walk } from "./walk.ts";
import { secondBegins } from "./whole-second.ts";

/** Items that are known to be in a list, because this run has put them there. */
export interface Population {
  readonly list: List;

  /** What narrows the list down to the items of this run, as far as the API can. */
  readonly ask: Ask;

  /** The keys of what this run has made; where it made nothing, of what the list showed. */
  readonly made: readonly string[];

  /** They are of what was there already: nobody of this run knows what becomes of it. */
  readonly foreign: boolean;

  /** The list shows these items and nothing else. */
  readonly alone: boolean;

  /** The whole list, read once with large pages. */
  readonly all: Walk;

  /** Another list of this run pages in the same way, and was taken up before: what is said of it need not all be tried again. */
  readonly isLike: boolean;

  /** How often it was read anew. */
  readonly turn: number;
  readonly story: readonly Exchange[];
}

export interface Unpopulated {
  readonly unpopulated: string;
  readonly story: readonly Exchange[];
}

/** Fills a list, once in a run, and reads it. */
export function populate(session: Session, list: List): Promise<Population | Unpopulated> {
  return session.once(`population ${list.operation.id}`, () =>
    list.at === undefined ? ofResources(session, list) : ofElements(session, list, list.at),
  );
}

async function ofResources(session: Session, list: List): Promise<Population | Unpopulated> {
  const ground =
    creatorOf(session, list.lifecycle) === undefined
      ? await bearing(session, list)
      : await groundFor(session, list, "all");
  if (ground === undefined) return seeded(session, list);
  if (isUnreached(ground)) return { unpopulated: ground.unreached, story: ground.story };
  // More than a page that nobody has sized, unless others have made so many that there are more of those anyway.
  const enough = ground.by === "parent" ? 24 : 12;
  const usual = Math.max(few, Math.min((sizesOf(list).standard ?? 0) + 2, enough));
  const count = session.rows ?? (isScarce(session) ? few : usual);

  // Some one after the other, so that their times differ, and some at once, so that they may be equal.
  const made: Resource[] = [];
  const story: Exchange[] = [];
  const note = (one: Awaited<ReturnType<typeof create>>) => {
    story.push(...one.story);
    if (!isUnreached(one)) made.push(one);
  };
  const stranger = creatorOf(session, list.lifecycle);
  const add = async (index: number, turn = index) => {
    // One without the mark before all and in between: a page that forgets the filter shows it.
    if (ground.by === "mark" && stranger !== undefined && index % 3 === 0) {
      const near = await ground.addNear?.(index / 3);
      if (near === undefined || isUnreached(near))
        await create(session, stranger.operation, list.lifecycle, stranger.request);
    }
    return ground.add({ richly: index === richest, turn });
  };
  note(await add(0));
  let next = 1;
  for (let turn = 0; turn < mostSeconds && (await secondBegins(session, list, made)); turn += 1) {
    const begun = Array.from({ length: inASecond }, async (_, index) => {
      await session.clock.sleep(index);
      // What may be refused, and is made again then, hits no moment.
      return add(next + index, 0);
    });
    for (const one of await Promise.all(begun)) note(one);
    next += inASecond;
  }
  for (; next < Math.ceil(count / 2); next += 1) note(await add(next));
  const rest = await Promise.all(
    Array.from({ length: Math.floor(count / 2) }, (_, index) => ground.add({ turn: next + index })),
  );
  for (const one of rest) note(one);
  if (made.length === 0) return { unpopulated: "nothing could be created", story };
  if (count > 2) story.push(...(await diversify(session, list, made)));

  const ids = made.map((one) => one.id);
  const found = await population(session, list, ground.ask, ids, ground.by === "mark", story);
  if ("unpopulated" in found || ground.by !== "parent") return found;
  // A parent may come with children that nobody asked for.
  return { ...found, alone: found.all.keys.every((key) => found.made.includes(key)) };
}

/** With less nothing of a list can be told. */
const few = 7;

/** So many are made, one in each millisecond, when a second begins; as long as none hits it, so many times. */
const inASecond = 7;
const mostSeconds = 3;

/** Which of them says all that it can, so that a list has something to leave out. */
const richest = 1;

/** How what no request makes for itself comes about under the very parent that is listed, if it does. */
async function bearing(session: Session, list: List): Promise<Ground | undefined> {
  const { lifecycle, operation } = list;
  const birth = birthOf(session, lifecycle.name);
  const parent = session.contract.lifecycles[operation.within.at(-1)?.lifecycle ?? ""];
  if (birth?.kind !== "spawned" || parent !== birth.maker) return undefined;
  const made = await parentFor(session, operation, parent);
  if (isUnreached(made)) return undefined;
  return { list, ask: {}, by: "nothing", add: () => bornOf(session, lifecycle, birth, made) };
}

/** Moves a few of them on, so that filters on the state have something to tell apart. */
async function diversify(
  session: Session,
  list: List,
  made: readonly Resource[],
): Promise<readonly Exchange[]> {
  const story: Exchange[] = [];
  const ways = session.exploration(list.lifecycle).nodes.flatMap(({ steps }) => {
    const [, second, ...more] = steps;
    return second !== undefined && more.length === 0 && "trigger" in second ? [second] : [];
  });
  const distinct = [...new Map(ways.map((way) => [way.to, way])).values()].slice(0, 3);
  for (const [index, { trigger, request }] of distinct.entries()) {
    const resource = made[index * 2];
    if (resource === undefined) continue;
    const schema = representationSchema(session.contract, list.lifecycle, session.validator);
    const telling = tellingDraft(list.lifecycle, trigger, session.drafting, schema);
    const said = addressed(session, trigger.operation, resource, telling ?? request);
    story.push(await session.call(trigger.operation, said));
  }
  const [, finished, , failed] = made;
  if (finished !== undefined) story.push(...(await finish(session, list, finished, "success")));
  if (failed !== undefined) story.push(...(await finish(session, list, failed, "failure")));
  if (!isScarce(session)) story.push(...(await coverStates(session, list, made, distinct)));
  return story;
}

/** Where a filter asks for a state, one is brought to each that requests lead to, if that is not far. */
async function coverStates(
  session: Session,
  list: List,
  made: readonly Resource[],
  moved: readonly Step[],
): Promise<readonly Exchange[]> {
  const { lifecycle, operation } = list;
  if (!operation.filters.some(({ field }) => field === lifecycle.state)) return [];
  const { nodes } = session.exploration(lifecycle);
  const ends = (["success", "failure"] as const).flatMap(
    (outcome) => endOf(session, list, outcome) ?? [],
  );
  const covered = new Set(
    [
      ...moved,
      ...ends.flatMap(({ steps }) => steps.slice(-1)),
      ...nodes.flatMap(({ steps }) => steps.slice(0, 1)),
    ].map(({ to }) => to),
  );
  const rest = nodes.filter(
    ({ steps }) => steps.length <= far && steps.every((one) => "trigger" in one),
  );
  const firsts = new Map(rest.toReversed().map((node) => [node.state, node]));
  const story: Exchange[] = [];
  let place = made.length - 2;
  for (const node of [...firsts.values()]
    .filter(({ state }) => !covered.has(state))
    .slice(0, mostStates)) {
    const resource = made[place];
    place -= 2;
    if (resource !== undefined) story.push(...(await bringOn(session, resource, node)));
  }
  return story;
}

const far = 4;
const mostStates = 4;

/** Brings one to an end, so that the list has something to show of it. */
async function finish(
  session: Session,
  list: List,
  from: Resource,
  outcome: "success" | "failure",
): Promise<readonly Exchange[]> {
  const node = endOf(session, list, outcome);
  return node === undefined ? [] : bringOn(session, from, node);
}

function endOf(
  session: Session,
  { lifecycle }: List,
  outcome: "success" | "failure",
): Node | undefined {
  const { nodes } = session.exploration(lifecycle);
  return nodes.find(({ state }) => lifecycle.states[state]?.final === outcome);
}

/** Leads a new resource where a plan leads, as far as requests do. */
async function bringOn(
  session: Session,
  from: Resource,
  { steps }: Node,
): Promise<readonly Exchange[]> {
  const story: Exchange[] = [];
  let resource = from;
  for (const step of steps.slice(1)) {
    if (!("trigger" in step)) break;
    const { operation } = step.trigger;
    const said = addressed(session, operation, resource, step.request);
    const exchange = await session.call(operation, said);
    story.push(exchange);
    resource = { ...resource, story: [exchange] };
  }
  return story;
}

async function seeded(session: Session, list: List): Promise<Population | Unpopulated> {
  const ids = (await session.driver.seed?.(list.lifecycle.name, 7)) ?? [];
  if (ids.length === 0) {
    const found = await population(session, list, {}, [], false, []);
    if ("unpopulated" in found || found.all.keys.length > 0) return found;
    const unpopulated = `no request creates a ${list.lifecycle.name}, and there is none; a driver could`;
    return { unpopulated, story: found.story };
  }
  // What was made may stand under another parent than the one that is listed.
  const made = list.operation.lists?.match === undefined ? ids : [];
  return population(session, list, {}, made, false, []);
}

async function ofElements(
  session: Session,
  list: List,
  at: string,
): Promise<Population | Unpopulated> {
  const exploration = session.exploration(list.lifecycle);
  const schema = representationSchema(session.contract, list.lifecycle, session.validator);
  const node = longestArray(exploration, at, session.drafting, schema);
  if (node === undefined)
    return { unpopulated: `nothing creates a ${list.lifecycle.name}`, story: [] };
  const long = session.rows === undefined ? lengthened(session, list, at, node) : node;
  const brought = await bring(session, list.lifecycle, long);
  const owner =
    isUnreached(brought) && long !== node ? await bring(session, list.lifecycle, node) : brought;
  if (isUnreached(owner)) return { unpopulated: owner.unreached, story: owner.story };
  const keys = elementsOf(list, owner)?.map(({ key }) => key) ?? [];
  const made = keys.filter((key) => key !== undefined);
  const found = await population(session, list, { owner }, made, true, owner.story);
  if ("unpopulated" in found || found.all.keys.length > 0 || made.length > 0) return found;
  const filled = await filledBySystem(session, list);
  return filled ?? { unpopulated: "the resource has no elements", story: found.story };
}

/**
 * The same way with more elements left on it: what can be said again and again where the resource is, is said so
 * often that their numbers have two digits, which are not in order as texts.
 */
function lengthened(
  session: Session,
  { lifecycle, pagination }: List,
  at: string,
  node: Node,
): Node {
  if (pagination.style === "none" || isScarce(session)) return node;
  const { cells } = session.exploration(lifecycle);
  for (const [index, { to }] of node.steps.entries()) {
    const cell = cells.find(
      ({ state, expected, request }) =>
        state === to &&
        request !== undefined &&
        expected?.kind === "taken" &&
        expected.to === to &&
        expected.case.to === undefined &&
        [expected.case.effects, expected.event.each ? lifecycle.each : {}].some(
          ({ append = {} }) => at in append,
        ),
    );
    if (cell?.request === undefined) continue;
    const again = { trigger: cell.trigger, request: cell.request, to };
    const more = Array.from({ length: twoDigits }, () => again);
    const steps = [...node.steps.slice(0, index + 1), ...more, ...node.steps.slice(index + 1)];
    return { ...node, steps };
  }
  return node;
}

const twoDigits = 9;

/** What the system itself has put into a resource while it worked on it, now that it is over. */
async function filledBySystem(session: Session, list: List): Promise<Population | undefined> {
  const watched = await watch(session, list.lifecycle);
  const over = watched.filter(({ settled }) => settled).map(({ resource }) => resource);
  for (const owner of over.slice(0, several)) {
    const found = await population(session, list, { owner }, [], true, owner.story);
    if (!("unpopulated" in found) && found.all.keys.length > 0) return found;
  }
  return undefined;
}

const several = 3;

async function population(
  session: Session,
  list: List,
  ask: Ask,
  made: readonly string[],
  alone: boolean,
  story: readonly Exchange[],
): Promise<Population | Unpopulated> {
  const { most } = sizesOf(list);
  const size =
    list.pagination.request.size === undefined ? {} : { size: Math.min(most ?? 100, 100) };
  const large = await walk(session, list, { ...ask, ...size });
  // Whether the greatest size is accepted is another question: here the default one will do.
  const all =
    large.pages.length > 1 || large.ended !== "refused" ? large : await walk(session, list, ask);
  if (all.ended === "cut" && !alone) {
    return { unpopulated: `the list has more than ${all.keys.length} items`, story: [] };
  }
  if (all.ended === "refused") {
    const status = all.pages.at(-1)?.exchange.reply.status ?? 0;
    return { unpopulated: `reading the list answered ${status}`, story: all.story };
  }
  const keys = made.length > 0 ? made : all.items.map((item: Json) => keyOf(list, item));
  const { id } = list.operation;
  const isWalkedInFull = alone || all.keys.length <= readEasily;
  const first = isWalkedInFull
    ? await session.once(likenessOf(list), () => Promise.resolve(id))
    : id;
  const foreign = made.length === 0;
  return { list, ask, made: keys, foreign, alone, all, isLike: first !== id, turn: 0, story };
}

/** A list of so many items is walked in pages of any size, even if others add to it. */
export const readEasily = 30;

/** What lists have in common that are cut into pages by one rule, whatever they hold. */
function likenessOf({ pagination, at }: List): string {
  const { place: _, name: __, key: ___, order, ...rules } = pagination;
  return `walked ${JSON.stringify([rules, order?.ties === order?.by, at === undefined])}`;
}

/** Reads a list once more that others may have changed. */
export async function readAnew(
  session: Session,
  { list, ask, made, foreign, alone, story, turn }: Population,
): Promise<Population | Unpopulated> {
  const found = await population(session, list, ask, made, alone, story);
  if ("unpopulated" in found) return found;
  const isKnown = foreign && made.length > 0;
  const there = isKnown ? await stillThere(session, list, made, found.all) : found.made;
  return { ...found, made: there, foreign, turn: turn + 1 };
}

/** Of the keys of a walk, those that this run has made; all, if the list shows nothing else. */
export function ours({ alone, made }: Population, keys: readonly string[]): readonly string[] {
  if (alone) return keys;
  const known = new Set(made);
  return keys.filter((key) => known.has(key));
}
