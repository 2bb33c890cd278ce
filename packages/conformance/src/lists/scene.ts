import { type Basis, getPointer } from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import { weakest } from "../model/outcomes.ts";
import { addressed } from "../run/addressing.ts";
import { isUnreached, type Resource } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { type Ground, groundFor } from "./ground.ts";
import { type List, sizesOf } from "./list.ts";
import { orderingsOf } from "./ordering.ts";
import type { Ask, Page } from "./page.ts";
import { type Walk, walk } from "./walk.ts";
import { repeated } from "./walks.ts";

/** A list with items of one check alone, to be changed while somebody reads it. */
export interface Scene {
  readonly ground: Ground;
  readonly made: readonly Resource[];

  /** The list before anything happens, with nothing in it twice and all that was made. */
  readonly before: Walk;

  /** What to ask for: pages that are small enough for several. */
  readonly ask: Ask;

  /** The list shows what was made and nothing else. */
  readonly alone: boolean;
}

/** Why a list could not be prepared. */
export interface Unprepared {
  readonly unprepared: string;
  readonly story: readonly Exchange[];
}

const plenty = 7;

/** Fills a part of a list and reads it once. */
export async function prepare(
  session: Session,
  list: List,
  name: string,
  items: number = plenty,
): Promise<Scene | Unprepared> {
  const { standard, most } = sizesOf(list);
  const sized = list.pagination.request.size !== undefined;
  const count = sized || list.pagination.style === "none" ? items : (standard ?? plenty) + 2;
  if (count > 24) return { unprepared: `pages have ${standard} items at least`, story: [] };
  const ground = await groundFor(session, list, name);
  if (isUnreached(ground)) return { unprepared: ground.unreached, story: ground.story };
  const made: Resource[] = [];
  for (let index = 0; index < count; index += 1) {
    const one = await ground.add();
    if (isUnreached(one)) return { unprepared: one.unreached, story: one.story };
    made.push(one);
  }
  const ids = new Set(made.map(({ id }) => id));
  const before = await walk(session, list, { ...ground.ask, ...largeSize(list) });
  const ours = before.keys.filter((key) => ids.has(key));
  if (ours.length !== ids.size || repeated(ours) !== undefined) {
    const unprepared = "even a list that nobody changes does not show each item once";
    return { unprepared, story: before.story };
  }
  const last = before.keys.findLastIndex((key) => ids.has(key));
  const size = Math.max(sizesOf(list).least, 2, Math.ceil((last + 1) / 20));
  if (sized && size > (most ?? size)) return { unprepared: "the list is too long", story: [] };
  const ask = sized ? { ...ground.ask, size } : ground.ask;
  return { ground, made, before, ask, alone: before.keys.length === ids.size };
}

/** A list that was changed while it was walked. */
export interface Motion {
  readonly walk: Walk;

  /** What was there from the beginning to the end and kept its place. */
  readonly steady: readonly string[];
}

/** Walks a list in small pages, and changes it between them. */
export async function walkWhile(
  session: Session,
  { ground, made, before, ask }: Scene,
  change: (page: Page, turn: number) => Promise<void>,
): Promise<Motion> {
  const { list } = ground;
  const moving = await walk(session, list, ask, change);
  const after = await walk(session, list, { ...ground.ask, ...largeSize(list) });
  const steady = made
    .map(({ id }) => id)
    .filter(
      (id) => after.keys.includes(id) && placeOf(list, before, id) === placeOf(list, after, id),
    );
  return { walk: moving, steady };
}

/** A request that deletes a resource, and what leads to where it can. */
export interface Removal {
  readonly basis: Basis;

  /** Deletes it, and says whether that went well. */
  remove(resource: Resource): Promise<readonly Exchange[] | undefined>;
}

/** How the resources of a list can be deleted, if they can. */
export function removalOf(
  session: Session,
  { lifecycle }: Pick<List, "lifecycle">,
): Removal | undefined {
  const cells = session
    .exploration(lifecycle)
    .cells.filter(({ expected }) => expected?.kind === "taken" && expected.to === "$none")
    .filter(({ node, request }) => node !== undefined && request !== undefined)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  // From where it was made: what the system takes to its end by itself is another way.
  const cell = cells.find(
    ({
      node: {
        steps: [first, ...more],
      } = { steps: [] },
    }) => first !== undefined && !("reach" in first) && more.every((step) => "trigger" in step),
  );
  const request = cell?.request;
  if (cell?.node === undefined || request === undefined) return undefined;
  const steps = [...cell.node.steps.slice(1), { trigger: cell.trigger, request, to: "$none" }];
  return {
    basis: weakest(cell.expected?.basis ?? "documented", cell.trigger.operation.basis),
    async remove(resource) {
      const story: Exchange[] = [];
      for (const [index, step] of steps.entries()) {
        if (!("trigger" in step)) return undefined;
        const { operation } = step.trigger;
        const asked = addressed(session, operation, resource, step.request);
        const answer = await session.call(operation, asked);
        story.push(answer);
        // The system may have taken it further meanwhile: only the last word counts.
        if (!isSuccess(answer) && index === steps.length - 1) return undefined;
      }
      return story;
    },
  };
}

/** Pages as large as anybody needs. */
export function largeSize(list: List): Ask {
  if (list.pagination.request.size === undefined) return {};
  return { size: Math.min(sizesOf(list).most ?? 100, 100) };
}

function lengthOf({ node }: Cell): number {
  return node?.steps.length ?? 0;
}

/** What the order goes by: what changes that changes its place. */
function placeOf({ pagination }: List, { keys, items }: Walk, id: string): string | undefined {
  const item = items[keys.indexOf(id)];
  const [ordering] = pagination.order === undefined ? [] : orderingsOf(pagination.order);
  return item === undefined || ordering === undefined
    ? undefined
    : JSON.stringify(getPointer(item, ordering.by) ?? null);
}
