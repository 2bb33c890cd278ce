import { getPointer, type Json } from "@conduct/contract";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { addressed } from "../run/addressing.ts";
import { type Parents, type Resource, underParents } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { toRequest, withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { wayOf } from "./links.ts";
import { keyOf, type List } from "./list.ts";

/** What to ask a list for, role by role. */
export interface Ask {
  readonly size?: number | string;
  readonly page?: number | string;
  readonly offset?: number | string;
  readonly cursor?: string;
  readonly after?: string;
  readonly before?: string;

  /** By the role of the parameter: `query.status`. */
  readonly filters?: { readonly [param: string]: string };

  /** The address of a page, as a reply gave it, and the path of that reply; nothing else is sent then. */
  readonly url?: string;
  readonly from?: string;

  /** Parents to list under, instead of those that all checks share. */
  readonly parents?: Parents;

  /** Asked with the credentials of somebody else. */
  readonly stranger?: boolean;

  /** The resource inside of which is listed. */
  readonly owner?: Resource;
}

/** One page, taken apart by the roles that the contract declares. */
export interface Page {
  readonly ask: Ask;
  readonly exchange: Exchange;
  readonly ok: boolean;
  readonly items: readonly Json[];
  readonly keys: readonly string[];
  readonly next: string | undefined;
  readonly more: boolean | undefined;
  readonly less: boolean | undefined;
  readonly total: number | undefined;
  readonly pages: number | undefined;
}

/** Asks for a page. */
export async function getPage(session: Session, list: List, ask: Ask): Promise<Page> {
  const { url, from = "/", stranger } = ask;
  const { operation } = list;
  const data = await dataOf(session, list, ask);
  if (url !== undefined) {
    const { path } = wayOf(session, url, from);
    const { method, headers } = toRequest(operation, data);
    return toPage(list, ask, await session.send({ method, path, headers }, operation));
  }
  return toPage(
    list,
    ask,
    stranger === true
      ? await session.send({ ...toRequest(operation, data), stranger })
      : await session.call(operation, data),
  );
}

/** Asks for a page with the text of one parameter written by hand: twice, say. */
export async function getRawPage(
  session: Session,
  list: List,
  ask: Ask,
  extra: string,
): Promise<Page> {
  const request = toRequest(list.operation, await dataOf(session, list, ask));
  const path = `${request.path}${request.path.includes("?") ? "&" : "?"}${extra}`;
  return toPage(list, ask, await session.send({ ...request, path }, list.operation));
}

async function dataOf(session: Session, list: List, ask: Ask): Promise<RequestData> {
  const { operation, pagination } = list;
  const draft = draftOf(operation, session.drafting) ?? { path: {}, query: {}, headers: {} };
  const placed = await underParents(session, operation, draft, ask.parents);
  const base = "unreached" in placed ? draft : placed;
  let data = ask.owner === undefined ? base : addressed(session, operation, ask.owner, base);
  const { size, page, offset, cursor, after, before } = pagination.request;
  const roles: readonly (readonly [string | undefined, string | number | undefined])[] = [
    [size, ask.size],
    [page, ask.page],
    [offset, ask.offset],
    [cursor, ask.cursor],
    [after, ask.after],
    [before, ask.before],
    ...Object.entries(ask.filters ?? {}),
  ];
  for (const [role, value] of roles) {
    if (role !== undefined && value !== undefined) data = withRole(data, role, value);
  }
  return data;
}

function toPage(list: List, ask: Ask, exchange: Exchange): Page {
  const { response } = list.pagination;
  const found = getPointer(exchange.reply.body, response.items);
  const ok = isSuccess(exchange) && Array.isArray(found);
  const items: readonly Json[] = ok ? (found as readonly Json[]) : [];
  const read = (role: string | undefined) => readRole(exchange, role);
  return {
    ask,
    exchange,
    ok,
    items,
    keys: items.map((item) => keyOf(list, item)),
    next: textOf(read(response.next)),
    more: booleanOf(read(response.more)),
    less: booleanOf(read(response.less)),
    total: numberOf(read(response.total)),
    pages: numberOf(read(response.pages)),
  };
}

/** The value of a response role: `/pointer`, `header.<name>` or `link.<rel>`. */
export function readRole({ reply }: Exchange, role: string | undefined): Json | undefined {
  if (role === undefined) return undefined;
  if (role.startsWith("header.")) return reply.headers[role.slice("header.".length).toLowerCase()];
  if (role.startsWith("link.")) return linkOf(reply.headers.link ?? "", role.slice("link.".length));
  return getPointer(reply.body, role);
}

/** The target of the first link of a relation; the names of parameters and of relations have no case. */
function linkOf(header: string, rel: string): string | undefined {
  return header
    .split(/,(?=\s*<)/)
    .map((part) => /<([^>]*)>(.*)/.exec(part))
    .find((part) =>
      new RegExp(`\\brel\\s*=\\s*"?[^";]*\\b${rel}\\b`, "i").test(part?.[2] ?? ""),
    )?.[1];
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== ""
    ? value
    : typeof value === "number"
      ? String(value)
      : undefined;
}

function booleanOf(value: Json | undefined): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === "string" && /^\d+$/.test(value)) return Number(value);
  return typeof value === "number" ? value : undefined;
}
