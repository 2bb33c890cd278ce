import type { Json, Operation, Pagination } from "@conduct/contract";
import { put, read, segmentsOf } from "./edit.ts";
import { type Engine, headerText, mediaOf, replyOf } from "./engine.ts";
import type { MockReply } from "./exchange.ts";
import { createFilterReader } from "./filtering.ts";
import { type Ordered, type Ordering, readOrdering } from "./ordering.ts";
import { cut, isPagingError, isSameKey, type Page, type Step } from "./paging.ts";
import { refuse } from "./refusal.ts";
import type { RequestFacts, Scope } from "./scope.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";
import { createHeaders, textOf, withMembers } from "./views.ts";

/** Answers a list operation; the resource is the one whose elements it lists, where it lists such. */
export type Listing = (
  resource: Resource | undefined,
  scope: Scope & { readonly request: RequestFacts },
) => MockReply;

/** An item of a list: a resource, or an element of an array inside one. */
interface Item {
  readonly value: Json;
  readonly resource?: Resource;
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
  const cache = new Map<
    string,
    { readonly version: number; readonly items: readonly Ordered<Item>[] }
  >();

  return (resource, scope) => {
    const { request } = scope;
    const filtering = readFilters(request, scope.now);
    if ("error" in filtering)
      return refuse(engine, filtering.error, operation, { ...scope, value: filtering.value });
    const ordering = readOrdering(pagination?.order, request);
    const query = `${filtering.name} ${ordering.name}`;

    const version = machine.store.version(kind);
    const isKept = at === undefined && filtering.isTimeless;
    const known = isKept ? cache.get(query) : undefined;
    const items =
      known?.version === version
        ? known.items
        : arrange(itemsOf(resource, scope), filtering.accepts, ordering);
    if (isKept && known?.version !== version) remember(cache, query, { version, items });

    const page = cut(
      pagination,
      {
        items,
        ordering,
        query,
        seed: machine.seed(),
        contentOf: ({ value }) => value,
        lookUp: (cursor) => lookUp(cursor, resource, scope, ordering, filtering.contains),
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
        : textOf(entry.resource, item, machine.filling(entry.resource)),
    );
    const list = `[${texts.join(",")}]`;
    const roles = writeRoles(page, scope, key);
    const named = {
      ...(media === undefined ? {} : { "content-type": media[0] }),
      ...headers,
      ...roles.headers,
    };
    if (media === undefined) return { status, headers: named };
    if (place.length === 0) return { status, headers: named, body: list };
    let body: Json = withMembers({}, operation, { ...scope, self: resource?.value });
    for (const [pointer, value] of roles.members) body = put(body, segmentsOf(pointer), value);
    body = envelope(put(body, place, none), filling);
    // The items are texts already: they go where a mark stands for them.
    const text = JSON.stringify(put(body, place, mark));
    return { status, headers: named, body: text.replace(JSON.stringify(mark), () => list) };
  };

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
        keys: ordering.keysOf(found.value, found.order),
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

function arrange(
  items: Iterable<Item>,
  accepts: (value: Json) => boolean,
  ordering: Ordering,
): readonly Ordered<Item>[] {
  const accepted: Ordered<Item>[] = [];
  let index = 0;
  for (const item of items) {
    const sequence = item.resource?.order ?? index++;
    if (accepts(item.value)) accepted.push({ item, keys: ordering.keysOf(item.value, sequence) });
  }
  return accepted.sort((a, b) => ordering.compare(a.keys, b.keys));
}

function remember<Value>(cache: Map<string, Value>, name: string, value: Value): void {
  cache.delete(name);
  cache.set(name, value);
  const oldest = cache.size > 16 ? cache.keys().next() : undefined;
  if (oldest?.done === false) cache.delete(oldest.value);
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

/** What the envelope says of a page: members of the body by pointer, and headers. */
interface Roles {
  readonly members: readonly (readonly [string, Json])[];
  readonly headers: { readonly [name: string]: string };
}

/** Works out once where the envelope of an operation says what. */
function createRoles(
  engine: Engine,
  operation: Operation,
): (page: Page<Item>, scope: Scope, key: string) => Roles {
  const { schemas } = engine.machine;
  const { pagination } = operation;
  const schema = mediaOf(replyOf(operation, operation.success))?.[1].schema;
  const roles = Object.entries(pagination?.response ?? {}).filter(([role]) => role !== "items");
  if (pagination === undefined || roles.length === 0) return () => ({ members: [], headers: {} });

  return (page, scope, key) => {
    const members: [string, Json][] = [];
    const headers: Record<string, string> = {};
    const links: string[] = [];
    for (const [role, place] of roles) {
      if (place.startsWith("link.")) {
        const step = stepOf(page, role);
        if (step !== undefined)
          links.push(`<${urlOf(pagination, step, scope)}>; rel="${place.slice("link.".length)}"`);
        continue;
      }
      const value = roleValue(pagination, page, role, scope, key);
      if (place.startsWith("header.")) {
        const text = headerText(value);
        if (text !== undefined) headers[place.slice("header.".length).toLowerCase()] = text;
      } else {
        const shown = value ?? nothingAt(place);
        if (shown !== undefined) members.push([place, shown]);
      }
    }
    if (links.length > 0) headers.link = links.join(", ");
    return { members, headers };
  };

  /** How a member says that there is nothing: by null, by its absence, or by an empty text. */
  function nothingAt(place: string): Json | undefined {
    const segments = segmentsOf(place);
    if (schemas.allowsNull(schemas.at(schema, segments))) return null;
    const isRequired = schemas
      .required(schemas.at(schema, segments.slice(0, -1)))
      .has(segments.at(-1) ?? "");
    return isRequired ? "" : undefined;
  }
}

function roleValue(
  pagination: Pagination,
  page: Page<Item>,
  role: string,
  scope: Scope,
  key: string,
): Json | undefined {
  const hasNext = page.from + page.items.length < page.total;
  const hasPrev = page.from > 0;
  const isReversed = page.isBackward && pagination.more === "travel";
  const size = page.size ?? Math.max(1, page.total);
  switch (role) {
    case "more":
      return isReversed ? hasPrev : hasNext;
    case "less":
      return isReversed ? hasNext : hasPrev;
    case "total":
      return page.total;
    case "pages":
      return Math.ceil(page.total / size);
    case "size":
      return size;
    case "offset":
      return sentNumber(pagination, "offset", scope) ?? page.from;
    case "page":
      return (
        sentNumber(pagination, "page", scope) ?? pagination.base + Math.floor(page.from / size)
      );
    case "head":
      return read(page.items[0]?.value, key);
    case "tail":
      return read(page.items.at(-1)?.value, key);
    default: {
      const step = stepOf(page, role);
      return step && pagination.style === "url" ? urlOf(pagination, step, scope) : step?.value;
    }
  }
}

/** A page after the end is still the page that was asked for. */
function sentNumber(
  pagination: Pagination,
  role: "page" | "offset",
  { request }: Scope,
): number | undefined {
  const name = pagination.request[role]?.replace(/^query\./, "");
  const sent = name === undefined ? undefined : request?.query[name];
  return typeof sent === "number" ? sent : undefined;
}

function stepOf(page: Page<Item>, role: string): Step | undefined {
  if (role === "next" || role === "prev" || role === "first" || role === "last") return page[role];
  return undefined;
}

/** The URL of the request with another page asked for. */
function urlOf(pagination: Pagination, step: Step, { request, origin }: Scope): string {
  const [path = "", search = ""] = (request?.url ?? "").split("?");
  const query = new URLSearchParams(search);
  for (const role of ["page", "offset", "cursor", "after", "before"] as const)
    query.delete(nameOf(pagination, role));
  query.set(nameOf(pagination, step.role), String(step.value));
  return `${origin?.() ?? ""}${path}?${query}`;
}

function nameOf(pagination: Pagination, role: Step["role"]): string {
  return (pagination.request[role] ?? `query.${role}`).replace(/^query\./, "");
}
