import type { Json, Operation, Pagination } from "@conduct/contract";
import { segmentsOf } from "./edit.ts";
import { type Engine, headerText, mediaOf, replyOf } from "./engine.ts";
import type { Page, Step } from "./paging.ts";
import type { Scope } from "./scope.ts";

/** What the envelope says of a page: members of the body by pointer, and headers. */
export interface Roles {
  readonly members: readonly (readonly [string, Json])[];
  readonly headers: { readonly [name: string]: string };
}

/** The member of an item that serves as its key. */
type KeyOf<Item> = (item: Item | undefined) => Json | undefined;

/** Works out once where the envelope of an operation says what. */
export function createRoles(
  engine: Engine,
  operation: Operation,
): <Item>(page: Page<Item>, scope: Scope, keyOf: KeyOf<Item>) => Roles {
  const { schemas } = engine.machine;
  const { pagination } = operation;
  const schema = mediaOf(replyOf(operation, operation.success))?.[1].schema;
  const roles = Object.entries(pagination?.response ?? {}).filter(([role]) => role !== "items");
  if (pagination === undefined || roles.length === 0) return () => ({ members: [], headers: {} });

  return (page, scope, keyOf) => {
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
      const value = roleValue(pagination, page, role, scope, keyOf);
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

function roleValue<Item>(
  pagination: Pagination,
  page: Page<Item>,
  role: string,
  scope: Scope,
  keyOf: KeyOf<Item>,
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
      return keyOf(page.items[0]);
    case "tail":
      return keyOf(page.items.at(-1));
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

function stepOf<Item>(page: Page<Item>, role: string): Step | undefined {
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
