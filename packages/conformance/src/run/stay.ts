import type { Lifecycle, Operation } from "@conduct/contract";
import type { RequestData } from "../model/evaluate.ts";
import { type History, historiesOf } from "./histories.ts";
import type { Session } from "./session.ts";

/** When after its creation a resource is in a state, in milliseconds, and how many come there at all. */
export interface Stay {
  readonly from: number;
  readonly length: number;
  readonly share: number;

  /** A creation of which something has come there, where it can be sent again. */
  readonly way?: Way;
}

/** A request, and the operation that it is sent to. */
export interface Way {
  readonly operation: Operation;
  readonly request: RequestData;
}

/** Fewer looks than that tell nothing of when something happened. */
const several = 5;

/** Who tells when it came to a state was seen elsewhere when it was at least this part as old: one in so many. */
const exactness = 4;

/** What was seen of those that were left alone: the early ones tell when to begin to look. */
export function stayIn(
  session: Session,
  lifecycle: Lifecycle,
  state: string,
  watched: ReadonlySet<string>,
): Stay | undefined {
  const left = historiesOf(session, lifecycle).filter(
    ({ id, ours, firings, sightings }) =>
      (ours || watched.has(id)) && firings.length <= 1 && sightings.length > several,
  );
  const visits = left.flatMap(({ sightings }) => {
    const first = sightings.findIndex((one) => one.state === state);
    const created = sightings[0]?.exchange.sentAt;
    const entered = sightings[first]?.exchange;
    if (created === undefined || entered === undefined) return [];
    const notYet = sightings[first - 1]?.exchange.sentAt ?? created;
    // Where nobody had looked for long, it is not known when it came there.
    if (notYet - created < (entered.sentAt - created) / exactness) return [];
    const gone = sightings.slice(first).find((one) => one.state !== state)?.exchange;
    const begin = entered.sentAt - created;
    return [{ begin, length: gone === undefined ? 0 : gone.sentAt - entered.sentAt }];
  });
  if (visits.length === 0) return undefined;
  const early = visits.toSorted((a, b) => a.begin - b.begin)[Math.floor(visits.length / 5)];
  const usual = visits.toSorted((a, b) => a.length - b.length)[Math.floor(visits.length / 2)];
  const came = left.filter(({ sightings }) => sightings.some((one) => one.state === state));
  const way = came.map((one) => wayOf(one)).find((one) => one !== undefined);
  const said = JSON.stringify(way?.request.body);
  const alike = (one: History) => way === undefined || saidBy(one) === said;
  const share = came.filter(alike).length / left.filter(alike).length;
  const stay = { from: 0.8 * (early?.begin ?? 0), length: usual?.length ?? 0, share };
  return way === undefined ? stay : { ...stay, way };
}

function saidBy({ firings: [first] }: History): string {
  return JSON.stringify(first?.exchange.data?.body);
}

/** How a resource was made: nothing if it was not by a request, or by one that names what it makes. */
function wayOf({ firings: [first] }: History): Way | undefined {
  const { operation, data } = first?.exchange ?? {};
  if (operation === undefined || data === undefined || operation.self !== undefined)
    return undefined;
  return isKeyed(operation, data) ? undefined : { operation, request: data };
}

/** What is sent with the same key once more makes nothing. */
function isKeyed({ idempotency }: Operation, { headers }: RequestData): boolean {
  if (idempotency === undefined) return false;
  const role = "key" in idempotency ? idempotency.key.toLowerCase() : "";
  const names = Object.keys(headers).map((name) => `header.${name.toLowerCase()}`);
  return !role.startsWith("header.") || names.includes(role);
}
