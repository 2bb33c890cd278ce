import type { Answer, CallOptions } from "./call.ts";
import type { HoldSpec } from "./hold.ts";
import type { LifecycleSpec } from "./lifecycle.ts";
import { type PaginationSpec, turn } from "./pagination.ts";
import { getPointer } from "./pointer.ts";
import { readRole, sentRole, toNumber, withRole } from "./role.ts";

/** How a list of numbered events is read, as data. */
export interface EventsSpec {
  /** `GET /runs/{id}/events`. */
  readonly name: string;

  /** Where the reply holds the events, and an event its index, counted from 0. */
  readonly items: string;
  readonly index: string;

  /** The parameter that asks for the events after an index, or from it on. */
  readonly param: string;
  readonly inclusive?: boolean;

  /** How the list is cut into pages, if it is. */
  readonly pages?: PaginationSpec;
  readonly hold?: HoldSpec;
}

/** How the timeline of a resource is read. */
export interface TimelineSpec extends EventsSpec {
  readonly lifecycle: LifecycleSpec;

  /** Where the resource sits in the reply of the operation that reads it. */
  readonly view: string;

  /** Members that an event is shown with although they are not its own, and so may change. */
  readonly borrowed?: readonly string[];
}

/** A place in a timeline. It is plain data: keep it, and go on from it in another process. */
export interface EventCursor {
  /** The index of the event that was seen last. */
  readonly index: number;

  /** What the first and the last event were, to notice when the timeline starts anew. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** An event and its index. */
export interface Numbered<Event> {
  readonly event: Event;
  readonly index: number;
}

/** Some events of a timeline. */
export interface Batch<Event> {
  /** In order of their index. */
  readonly events: readonly Numbered<Event>[];
  readonly hasMore: boolean;
}

/** The place that the caller's own parameter names. */
export function asked(spec: EventsSpec, request: CallOptions): EventCursor | undefined {
  const sent = toNumber(sentRole(request, spec.param));
  const index = sent === undefined ? -1 : sent - (spec.inclusive ? 1 : 0);
  return index < 0 ? undefined : { index };
}

/** Options that ask for the events after an index; after -1, for all. */
export function asking(spec: EventsSpec, request: CallOptions, index: number): CallOptions {
  const value = index < 0 ? undefined : index + (spec.inclusive ? 1 : 0);
  return withRole(request, spec.param, value);
}

/** Reads the events after an index from a reply. */
export function batchOf<Event>(
  { name, items, index, pages }: EventsSpec,
  sent: CallOptions,
  answer: Answer,
  after: number,
): Batch<Event> {
  const found = readRole(answer, items);
  const events = (Array.isArray(found) ? (found as readonly Event[]) : [])
    .map((event) => ({ event, index: indexIn(event, index, name) }))
    .filter((one) => one.index > after)
    .sort((one, other) => one.index - other.index);
  const hasMore = pages !== undefined && turn(pages, sent, answer, "forward").next !== undefined;
  return { events, hasMore };
}

function indexIn(event: unknown, pointer: string, name: string): number {
  const index = getPointer(event, pointer);
  if (typeof index === "number") return index;
  throw new TypeError(`An event of ${name} has no number at "${pointer}", so it has no place.`);
}
