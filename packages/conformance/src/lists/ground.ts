import { type Filter, isJsonObject, type Lifecycle, type Operation } from "@conduct/contract";
import { bodySchema } from "../model/body-schema.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { namesNeed } from "../model/self-rule.ts";
import type { Bindings } from "../model/solve.ts";
import { uniqueMembers } from "../model/unique-members.ts";
import { type Creator, creationRequests, creators, makerOf } from "../run/creators.ts";
import { idly } from "../run/idle-ways.ts";
import {
  create,
  existingOnes,
  isUnreached,
  make,
  type Parents,
  type Resource,
  type Unreached,
} from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { schemaAt } from "../schema/sample.ts";
import type { List } from "./list.ts";
import type { Ask } from "./page.ts";
import { markedTexts, nearTexts } from "./telling-texts.ts";
import { type Turns, variationOf } from "./varied.ts";

/** A part of a list that this run fills by itself. */
export interface Ground {
  readonly list: List;

  /** What narrows the list down to this part, as far as the API can. */
  readonly ask: Ask;

  /** `mark`: a filter finds exactly what was put there; `parent`: it stands under a parent of its own. */
  readonly by: "mark" | "parent" | "nothing";

  /** Puts another item there: a plain one, or such a one as is asked for. */
  add(item?: Item): Promise<Resource | Unreached>;

  /** Puts an item beside it that a filter might take for one of them; undefined where there is none of the kind. */
  addNear?(turn: number): Promise<Resource | Unreached> | undefined;
}

/** What an item of a list is to be like. */
interface Item {
  /** With all that a creation can say. */
  readonly richly?: boolean;

  /** With other values of what filters read than the one before it has; plain where that is refused. */
  readonly turn?: number;
}

/** Finds a part of a list for items of one's own: under a mark, under a parent, or among all others. */
export async function groundFor(
  session: Session,
  list: List,
  name: string,
): Promise<Ground | Unreached> {
  const { lifecycle } = list;
  const tag = tagOf(session, list, markOf(session, `${list.operation.id}-${name}`));
  if (tag !== undefined && (await takesMarks(session, list, tag))) {
    const { operation, filter, mark, request } = tag;
    // What is numbered or has to exist bears the bare mark: nothing else is known to leave it whole.
    const isBare =
      uniqueMembers(lifecycle).includes(filter.field) ||
      namesNeed(operation, `$request.body#${filter.field}`);
    const said = isBare ? {} : { [filter.field]: markedTexts(filter, mark) };
    const near = nearTexts(filter, mark).flatMap(
      (text) => draftOf(operation, session.drafting, saying(filter, text)) ?? [],
    );
    return {
      list,
      ask: { filters: { [filter.param]: mark } },
      by: "mark",
      add: adding(session, list, operation, request, { said }),
      addNear: (turn) => {
        const draft = near[turn % Math.max(near.length, 1)];
        return draft && create(session, operation, lifecycle, idly(session, operation, draft));
      },
    };
  }
  const own = await parentGround(session, list);
  if (own !== undefined) return own;
  const creator = makerOf(session, lifecycle);
  if (creator === undefined) {
    return { unreached: `no request creates a ${lifecycle.name}`, story: [] };
  }
  const { operation, request } = creator;
  return { list, ask: {}, by: "nothing", add: adding(session, list, operation, request) };
}

/** How items are put into a list by one request. */
function adding(
  session: Session,
  list: List,
  operation: Operation,
  request: RequestData,
  { said, parents }: { readonly said?: Turns; readonly parents?: Parents } = {},
): Ground["add"] {
  const { lifecycle } = list;
  const vary = variationOf(session, list, operation, request, said);
  const refused = new Set<string>();
  const make = (one: RequestData) =>
    create(session, operation, lifecycle, idly(session, operation, one), parents);
  return async ({ richly = false, turn = 0 } = {}) => {
    const plain = richly ? telling(session, lifecycle, operation, request) : request;
    const varied = vary(plain, turn);
    const told = JSON.stringify(varied);
    if (told === JSON.stringify(plain) || refused.has(told)) return make(plain);
    const made = await make(varied);
    if (!isUnreached(made)) return made;
    refused.add(told);
    const again = await make(plain);
    return { ...again, story: [...made.story, ...again.story] };
  };
}

/** A request with all that a creation can say besides. */
function telling(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
  request: RequestData,
): RequestData {
  const told = creationRequests(session, lifecycle, operation).at(-1)?.body;
  if (!isJsonObject(told) || !isJsonObject(request.body)) return request;
  return { ...request, body: { ...told, ...request.body } };
}

/** Whether a mark may stand where it would: what has to exist, as a version of something, takes none but by luck. */
async function takesMarks(
  session: Session,
  list: List,
  { operation, filter }: Tag,
): Promise<boolean> {
  if (!namesNeed(operation, `$request.body#${filter.field}`)) return true;
  return await session.once(`marks ${operation.id} ${filter.field}`, async () => {
    const probe = tagOf(session, list, markOf(session, "probe"));
    if (probe === undefined) return false;
    return !isUnreached(await create(session, operation, list.lifecycle, probe.request));
  });
}

/** A parent that nobody else uses, where a list shows what stands under one. */
export async function parentGround(session: Session, list: List): Promise<Ground | undefined> {
  const own = await ownParents(session, list);
  if (own === undefined) return undefined;
  const { operation, request, parents } = own;
  return {
    list,
    ask: { parents },
    by: "parent",
    add: adding(session, list, operation, request, { parents }),
  };
}

/** Two parents that were there before us and take what is listed, where no request makes any. */
export async function existingGrounds(session: Session, list: List): Promise<readonly Ground[]> {
  const { lifecycle, operation } = list;
  const above = session.contract.lifecycles[operation.within.at(-1)?.lifecycle ?? ""];
  const creator = above && creatorUnder(session, lifecycle, above.name);
  const request = creator && draftOf(creator.operation, session.drafting);
  if (above === undefined || creator === undefined || request === undefined) return [];
  if (session.exploration(above).nodes.length > 0) return [];
  const known = await existingOnes(session, above);
  const grounds: Ground[] = [];
  for (const one of isUnreached(known) ? [] : known.slice(0, 5)) {
    const parents = new Map([[above.name, one]]);
    const add = () =>
      create(
        session,
        creator.operation,
        lifecycle,
        idly(session, creator.operation, request),
        parents,
      );
    // Not everything that is there takes more.
    if (isUnreached(await add())) continue;
    grounds.push({ list, ask: { parents }, by: "parent", add });
    if (grounds.length === 2) break;
  }
  return grounds;
}

function creatorUnder(session: Session, lifecycle: Lifecycle, parent: string): Creator | undefined {
  return creators(session.contract).find(
    (one) =>
      one.lifecycle === lifecycle && one.operation.within.some((each) => each.lifecycle === parent),
  );
}

/** How a list can be narrowed down to what a run has marked: a filter on a text that creators choose. */
export interface Tag {
  readonly filter: Filter;
  readonly mark: string;
  readonly operation: Creator["operation"];
  readonly request: RequestData;
}

/** A text that no other mark has in it. */
export function markOf({ tag }: Session, name: string): string {
  return `${tag}-${name}-end`;
}

/** Marks what is created so that a filter finds exactly it, if the API has such a filter. */
export function tagOf(session: Session, list: List, mark: string, by?: Operation): Tag | undefined {
  for (const { operation } of creators(session.contract).filter(
    (one) => one.lifecycle === list.lifecycle && (by === undefined || one.operation === by),
  )) {
    const schema = bodySchema(operation);
    // What has to exist is the last thing to be made up.
    const isNeeded = ({ field }: Filter) => Number(namesNeed(operation, `$request.body#${field}`));
    const filters = list.operation.filters.toSorted((a, b) => isNeeded(a) - isNeeded(b));
    for (const filter of filters) {
      const plain = tellsMarks.has(filter.op) && filter.as === "string";
      if (!plain || filter.values !== undefined || !filter.param.startsWith("query.")) continue;
      // What no two may have in common is numbered, and only a part of it is the mark.
      const single = list.lifecycle.unique?.some(({ by }) => by.at(-1) === filter.field) ?? false;
      if (single && !findsParts.has(filter.op)) continue;
      const declared = schemaAt(schema, filter.field, session.validator);
      const resolved = session.validator.resolve(declared);
      const free =
        resolved.type === "string" && resolved.enum === undefined && resolved.const === undefined;
      if (!free) continue;
      const request = draftOf(operation, session.drafting, saying(filter, mark));
      if (request !== undefined) return { filter, mark, operation, request };
    }
  }
  return undefined;
}

function saying({ field }: Filter, text: string): Bindings {
  return new Map([[`$request.body#${field}`, text]]);
}

const findsParts: ReadonlySet<Filter["op"]> = new Set(["contains", "icontains", "prefix"]);
const tellsMarks: ReadonlySet<Filter["op"]> = new Set([...findsParts, "eq", "in"]);

async function ownParents(
  session: Session,
  { lifecycle, operation }: List,
): Promise<
  | (Omit<Creator, "lifecycle"> & { readonly request: RequestData; readonly parents: Parents })
  | undefined
> {
  const parent = operation.within.at(-1)?.lifecycle;
  const above = session.contract.lifecycles[parent ?? ""];
  if (parent === undefined || above === undefined || operation.lists?.match === undefined)
    return undefined;
  const creator = creatorUnder(session, lifecycle, parent);
  const [node] = session.exploration(above).nodes;
  const request = creator && draftOf(creator.operation, session.drafting);
  if (creator === undefined || node === undefined || request === undefined) return undefined;
  const made = await make(session, above, node);
  return isUnreached(made)
    ? undefined
    : { operation: creator.operation, request, parents: new Map([[parent, made]]) };
}
