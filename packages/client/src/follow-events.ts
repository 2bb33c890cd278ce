import { anySignal } from "./abortable.ts";
import type { CallOptions, Operation } from "./call.ts";
import { type Clock, systemClock } from "./clock.ts";
import { EventGapError } from "./event-gap-error.ts";
import { fingerprint } from "./fingerprint.ts";
import { holdUsed, withHold } from "./hold.ts";
import { inTurn } from "./in-turn.ts";
import { isFinal } from "./lifecycle.ts";
import { PatientReader } from "./patient-reader.ts";
import { getPointer } from "./pointer.ts";
import {
  asked,
  asking,
  type Batch,
  batchOf,
  type EventCursor,
  type Numbered,
  type TimelineSpec,
} from "./timeline.ts";

/** How to follow a timeline. */
export interface FollowOptions {
  /** Goes on after an event that was seen before: a follower's `cursor`, or `{ index }`. */
  readonly from?: EventCursor | undefined;

  /** Called when the timeline starts anew, such as for a further attempt. Its events follow from the first on. */
  readonly onRestart?: (() => void) | undefined;

  readonly signal?: AbortSignal | null | undefined;
  readonly clock?: Clock | undefined;
}

/** The events of one resource, as they happen: iterate it, once. */
export interface Follower<Event> extends AsyncIterableIterator<Event, undefined> {
  /** The place after the last event that was yielded; undefined before the first one. */
  readonly cursor: EventCursor | undefined;
  readonly lastIndex: number | undefined;
}

/**
 * Yields each event of a timeline once and in order, as it comes. Generated code calls it.
 *
 * It ends when the resource is final and nothing has come since. It always asks for the last event again
 * along with those after it: if that one is gone or another, the timeline has started anew, and is read
 * from its start. Failures that may pass are waited out.
 *
 * @throws {EventGapError} when an event is missing.
 */
export function followEvents<Event>(
  list: Operation,
  read: Operation,
  spec: TimelineSpec,
  options: CallOptions & FollowOptions,
): Follower<Event> {
  const stopped = new AbortController();
  const timeline = new Timeline<Event>(list, read, spec, options, stopped.signal);
  const events = inTurn(
    () => timeline.next(),
    () => stopped.abort(new DOMException("The follower was stopped.", "AbortError")),
  );
  return {
    next: () => events.next(),
    return: async () => {
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    get cursor() {
      return timeline.cursor;
    },
    get lastIndex() {
      return timeline.cursor?.index;
    },
  };
}

/** A timeline that is being read. */
class Timeline<Event> {
  /** The place after the event that was yielded last. */
  cursor: EventCursor | undefined;

  readonly #list: Operation;
  readonly #read: Operation;
  readonly #spec: TimelineSpec;
  readonly #request: CallOptions;
  readonly #onRestart: (() => void) | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #clock: Clock;
  readonly #reader: PatientReader;
  #queue: readonly Numbered<Event>[] = [];

  /** Whether to pause before the next read, and how many pauses in a row have brought nothing. */
  #pauses = false;
  #idle = 0;

  /** The resource was final when it was last seen, and nothing has come since. */
  #isFinal = false;

  /** The last event was not found again: the timeline has started anew, or this reply is an old one. */
  #isInDoubt = false;

  constructor(
    list: Operation,
    read: Operation,
    spec: TimelineSpec,
    { from, onRestart, signal, clock = systemClock, ...request }: CallOptions & FollowOptions,
    stopped: AbortSignal,
  ) {
    this.cursor = from ?? asked(spec, request);
    this.#list = list;
    this.#read = read;
    this.#spec = spec;
    this.#request = { ...request, clock };
    this.#onRestart = onRestart;
    this.#signal = anySignal(signal, stopped);
    this.#clock = clock;
    this.#reader = new PatientReader(spec.lifecycle.wait, clock);
  }

  async next(): Promise<Event | undefined> {
    for (;;) {
      const [first, ...rest] = this.#queue;
      this.#queue = rest;
      if (first !== undefined && first.index > this.#last) return this.#passed(first);
      if (first !== undefined) continue;
      if (this.#pauses) await this.#pause();
      const batch = await this.#newEvents();
      this.#pauses = true;
      if (batch === undefined) continue;
      if (batch.events.length > 0) {
        this.#queue = batch.events;
        this.#pauses = !batch.hasMore && !this.#isFinal;
        this.#isFinal = false;
        this.#idle = 0;
        continue;
      }
      if (this.#isFinal) return undefined;
      this.#isFinal = await this.#isOver();
      this.#pauses = !this.#isFinal;
    }
  }

  get #last(): number {
    return this.cursor?.index ?? -1;
  }

  #passed({ event, index }: Numbered<Event>): Event {
    if (index !== this.#last + 1) throw new EventGapError(this.#spec.name, this.#last + 1, index);
    const mark = this.#markOf(event);
    this.cursor = { index, first: index === 0 ? mark : this.cursor?.first, last: mark };
    return event;
  }

  /** The events after the last one, or undefined when it cannot be told yet. */
  async #newEvents(): Promise<Batch<Event> | undefined> {
    const last = this.#last;
    if (last < 0) return await this.#eventsAfter(-1);
    const batch = await this.#eventsAfter(last - 1);
    if (batch === undefined) return undefined;
    const [again, ...events] = batch.events;
    if (again?.index === last && this.#isSame(again.event, this.cursor?.last)) {
      this.#isInDoubt = false;
      const isFull = events.length === 0 && batch.hasMore;
      return isFull ? await this.#eventsAfter(last) : { ...batch, events };
    }
    return await this.#restarted();
  }

  /**
   * The events from the start, if they are those of another timeline.
   *
   * If they begin as before, the last reply may be that of a server which lags behind: then it counts
   * only when it comes again after a pause.
   */
  async #restarted(): Promise<Batch<Event> | undefined> {
    const batch = await this.#eventsAfter(-1);
    if (batch === undefined) return undefined;
    const [first] = batch.events;
    const isOther = first !== undefined && !this.#isSame(first.event, this.cursor?.first);
    if (!isOther && !this.#isInDoubt) {
      this.#isInDoubt = true;
      return undefined;
    }
    this.#isInDoubt = false;
    this.cursor = undefined;
    this.#onRestart?.();
    return batch;
  }

  async #eventsAfter(index: number): Promise<Batch<Event> | undefined> {
    const options = asking(this.#spec, this.#request, index);
    const answer = await this.#reader.read(this.#list, options, this.#signal);
    return answer && batchOf<Event>(this.#spec, options, answer, index);
  }

  async #isOver(): Promise<boolean> {
    const { query: _query, body: _body, ...request } = this.#request;
    const answer = await this.#reader.read(this.#read, request, this.#signal);
    const { lifecycle, view } = this.#spec;
    return answer !== undefined && isFinal(lifecycle, getPointer(answer.data, view));
  }

  /** Sleeps; where the server can hold its answer, until that says that something has come. */
  async #pause(): Promise<void> {
    this.#idle += 1;
    const wanted = asking(this.#spec, this.#request, this.#last);
    const { options, holdMs } = withHold(wanted, this.#spec.hold, Number.POSITIVE_INFINITY);
    if (holdMs > 0) {
      const sentAt = this.#clock.now();
      const answer = await this.#reader.read(this.#list, options, this.#signal);
      if (holdUsed(holdMs, this.#clock.now() - sentAt)) return;
      if (answer && batchOf(this.#spec, options, answer, this.#last).events.length > 0) return;
    }
    await this.#clock.sleep(this.#reader.delay(this.#idle), this.#signal);
  }

  #isSame(event: Event, mark: string | undefined): boolean {
    return mark === undefined || this.#markOf(event) === mark;
  }

  #markOf(event: Event): string {
    return fingerprint(event, this.#spec.borrowed);
  }
}
