import type { Json, Operation } from "@conduct/contract";
import { arrange, type Item, keysOf, rearrange } from "./arranging.ts";
import { put, read, segmentsOf } from "./edit.ts";
import { type Engine, mediaOf, replyOf } from "./engine.ts";
import { createRoles } from "./envelope.ts";
import type { MockReply } from "./exchange.ts";
import { createFilterReader } from "./filtering.ts";
import { type Ordered, type Ordering, readOrdering } from "./ordering.ts";
import { cut, isPagingError, isSameKey } from "./paging.ts";
import { refuse } from "./refusal.ts";
import type { RequestFacts, Scope } from "./scope.ts";
import { matcher } from "./selection.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";
import { createHeaders, textOf, withMembers } from "./views.ts";

/** Answers a list operation. */
export interface Listing {
  /** The resource is the one whose elements are listed, where such are. */
  answer(
    resource: Resource | undefined,
    scope: Scope & { readonly request: RequestFacts },
  ): MockReply;

  /** What the same URL was answered, if that is still so. */
  recall(url: string): MockReply | undefined;
}

/** What a query has listed, and when. */
interface Kept {
  readonly version: number;
  readonly items: readonly Ordered<Item>[];
}

/** Works out once how an operation lists: what it filters, orders, cuts and shows. */
export function createListing(engine: Engine, operation: Operation): Listing {
  const { machine, contract } = engine;
  const { lists, pagination } = operation;
  const lifecycle = lists === undefined ? undefined : contract.lifecycles[lists.lifecycle];
  const shape = lists === undefined ? undefined : machine.shapes.get(lists.lifecycle);
  const kind = shape?.owner ?? "";
  const at = lists?.at;
  const status = operation.success;
  const media = mediaOf(replyOf(operation, status));
  const place = segmentsOf(pagination?.response.items ?? guessItems(engine, operation));
  const envelope = machine.projections.of(media?.[1].schema);
  const shown = machine.schemas.at(media?.[1].schema, [...place, "0"]);
  const item = machine.projections.of(shown);
  const key = pagination?.key ?? lifecycle?.id ?? "/id";
  const readFilters = createFilterReader(operation, {
    schemas: machine.schemas,
    item: at === undefined ? (shape?.schema ?? shown) : shown,
    known: (field) =>
      lifecycle?.open === false ? stateValues(lifecycle.states, field) : undefined,
  });
  const headersOf = createHeaders(engine, operation, status);
  const writeRoles = createRoles(engine, operation);
  const cache = new Map<string, Kept>();

  const isSteady = at === undefined && dependsOnUrl(operation);
  const replies = new Map<string, { readonly version: number; readonly reply: MockReply }>();

  return {
    answer(resource, scope) {
      const reply = answer(resource, scope);
      // A refusal may tell the time and the number of the request.
      if (isSteady && reply.status === status) {
        remember(replies, scope.request.url, { version: machine.store.version(kind), reply });
      }
      return reply;
    },
    recall(url) {
      const known = replies.get(url);
      return known?.version === machine.store.version(kind) ? known.reply : undefined;
    },
  };

  function answer(
    resource: Resource | undefined,
    scope: Scope & { readonly request: RequestFacts },
  ): MockReply {
    const { request } = scope;
    const filtering = readFilters(request, scope.now);
    if ("error" in filtering)
      return refuse(engine, filtering.error, operation, { ...scope, value: filtering.value });
    const ordering = readOrdering(pagination?.order, request);
    const match = lists?.match === undefined ? undefined : matcher(lists.match, scope);
    const isListed = (value: Json) => match === undefined || match.holds(value);
    const contains = (value: Json) => isListed(value) && filtering.contains(value);
    const accepts = (value: Json) => isListed(value) && filtering.accepts(value);
    const query = `${match?.name ?? ""} ${filtering.name} ${ordering.name}`;

    const version = machine.store.version(kind);
    const isKept = at === undefined && filtering.isTimeless;
    const known = isKept ? cache.get(query) : undefined;
    const items =
      known?.version === version
        ? known.items
        : (rearranged(known, accepts, ordering) ??
          arrange(itemsOf(resource, scope), accepts, ordering));
    if (isKept && known?.version !== version) remember(cache, query, { version, items });

    const page = cut(
      pagination,
      {
        items,
        ordering,
        query,
        seed: machine.seed(),
        contentOf: ({ value }) => value,
        lookUp: (cursor) => lookUp(cursor, resource, scope, ordering, contains),
        snapshots: engine.snapshots as never,
      },
      request,
    );
    if (isPagingError(page))
      return refuse(engine, page.error, operation, { ...scope, value: page.value });

    const headers = headersOf(undefined, scope);
    const filling = {
      name: `${machine.seed()}/${resource?.key ?? operation.id}`,
      now: resource?.created ?? scope.now,
    };
    const texts = page.items.map((entry, index) =>
      entry.resource === undefined
        ? JSON.stringify(
            item(entry.value, {
              ...filling,
              name: `${filling.name}${at ?? ""}/${page.from + index}`,
            }),
          )
        : textOf(machine, entry.resource, item),
    );
    const list = `[${texts.join(",")}]`;
    const roles = writeRoles(page, scope, (entry) => read(entry?.value, key));
    const named = {
      ...(media === undefined ? {} : { "content-type": media[0] }),
      ...headers,
      ...roles.headers,
    };
    if (media === undefined) return { status, headers: named };
    if (place.length === 0) return { status, headers: named, body: list };
    let body: Json = withMembers({}, operation.reply, { ...scope, self: resource?.value });
    for (const [pointer, value] of roles.members) body = put(body, segmentsOf(pointer), value);
    body = envelope(put(body, place, none), filling);
    // The items are texts already: they go where a mark stands for them.
    const text = JSON.stringify(put(body, place, mark));
    return { status, headers: named, body: text.replace(JSON.stringify(mark), () => list) };
  }

  /** What was listed before, after the changes since then. */
  function rearranged(
    known: Kept | undefined,
    accepts: (value: Json) => boolean,
    ordering: Ordering,
  ): readonly Ordered<Item>[] | undefined {
    const changes = known && machine.store.changesSince(kind, known.version);
    return changes && rearrange(known.items, changes, accepts, ordering);
  }

  function* itemsOf(resource: Resource | undefined, scope: Scope): Iterable<Item> {
    if (at === undefined) {
      for (const entry of machine.store.all(kind)) yield { value: entry.value, resource: entry };
      return;
    }
    const elements = read(resource?.value, at);
    if (!Array.isArray(elements)) return;
    const members = Object.entries(lists?.with ?? {});
    for (const [index, element] of (elements as Json[]).entries()) {
      const inner: Scope = { ...scope, self: resource?.value, item: element, index };
      let value: Json = element;
      for (const [pointer, template] of members) {
        const member = evaluate(template, inner);
        if (member !== undefined) value = put(value, segmentsOf(pointer), member);
      }
      yield { value };
    }
  }

  function lookUp(
    cursor: Json,
    resource: Resource | undefined,
    scope: Scope,
    ordering: Ordering,
    contains: (value: Json) => boolean,
  ): Ordered<Item> | undefined {
    if (at === undefined && key === lifecycle?.id) {
      const found = machine.store.get(kind, String(cursor));
      if (found === undefined || !contains(found.value)) return undefined;
      return {
        item: { value: found.value, resource: found },
        keys: keysOf(found, ordering),
      };
    }
    return arrange(itemsOf(resource, scope), contains, ordering).find(({ item: entry }) =>
      isSameKey(read(entry.value, key), cursor),
    );
  }
}

const none: readonly Json[] = [];

/** Stands for the items in an envelope that is being written. */
const mark = "\u0000items\u0000";

function remember<Value>(cache: Map<string, Value>, name: string, value: Value): void {
  cache.delete(name);
  cache.set(name, value);
  const oldest = cache.size > 16 ? cache.keys().next() : undefined;
  if (oldest?.done === false) cache.delete(oldest.value);
}

/**
 * Whether a list answers the same to the same URL as long as no resource changes.
 *
 * Not where it looks at the clock, at headers or a body, names the host, or keeps what it answered.
 */
function dependsOnUrl({
  hold,
  parameters,
  within,
  filters,
  pagination,
  lists,
  reply,
  replies,
  success,
}: Operation): boolean {
  const { request = {}, response, consistency, order } = pagination ?? {};
  const orderBy = [order?.by, order?.dir].flatMap((rule) =>
    typeof rule === "object" ? [rule.param] : [],
  );
  const places = [...filters.map(({ param }) => param), ...Object.values(request), ...orderBy];
  const isElsewhere = places.some(
    (place) => place.startsWith("header.") || place.startsWith("body#"),
  );
  const isAbsolute =
    pagination?.style === "url" ||
    Object.values(response ?? {}).some((role) => role.startsWith("link."));
  const isTimed = filters.some(({ as }) => as === "relative") || consistency === "snapshot";
  const templates = JSON.stringify([reply ?? {}, lists?.match ?? {}]);
  const isMoving = /\$(now|new|request\.(id|header|body)|parent|find)/.test(templates);
  const hasHeaders = Object.keys(replies[String(success)]?.headers ?? {}).length > 0;
  const asksForMore =
    hold !== undefined ||
    within.length > 0 ||
    parameters.some((parameter) => parameter.in === "header" || parameter.in === "cookie");
  return !asksForMore && !isElsewhere && !isAbsolute && !isTimed && !isMoving && !hasHeaders;
}

/** What the states of a lifecycle put into a field. */
function stateValues(
  states: { readonly [name: string]: { readonly value: { readonly [pointer: string]: Json } } },
  field: string,
): readonly Json[] | undefined {
  const values = Object.values(states).map(({ value }) => value[field]);
  return values.length > 0 && values.every((value) => value !== undefined)
    ? (values as Json[])
    : undefined;
}

/** Without a pagination: the whole body if it is an array, else its only array. */
function guessItems({ machine: { schemas } }: Engine, operation: Operation): string {
  const schema = mediaOf(replyOf(operation, operation.success))?.[1].schema;
  if (schemas.types(schema).has("array")) return "";
  const lists = Object.entries(schemas.members(schema)).filter(([, member]) =>
    schemas.types(member).has("array"),
  );
  return lists[0] === undefined ? "" : `/${lists[0][0]}`;
}
