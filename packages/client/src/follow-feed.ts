import { anySignal } from "./abortable.ts";
import type { CallOptions, Operation } from "./call.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Pace } from "./delay.ts";
import type { Follower } from "./follow-events.ts";
import { holdUsed, withHold } from "./hold.ts";
import { inTurn } from "./in-turn.ts";
import { PatientReader } from "./patient-reader.ts";
import {
  asked,
  asking,
  batchOf,
  type EventCursor,
  type EventsSpec,
  type Numbered,
} from "./timeline.ts";

/** How a feed is read, as data: a list that events of all kinds are added to, and that has no end. */
export interface FeedSpec extends EventsSpec {
  readonly wait: Pace;
}

/** How to follow a feed. */
export interface FeedOptions {
  /** Goes on after an event that was seen before: a follower's `cursor`, or `{ index }`. */
  readonly from?: EventCursor | undefined;

  /** Stops at once, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | null | undefined;
  readonly clock?: Clock | undefined;
}

/**
 * Yields each event of a feed once and in order, as it comes. Generated code calls it.
 *
 * It never ends by itself: leave the loop, or abort its signal. Where the server can hold its answer until an
 * event comes, it is asked to; else it is polled. Filters may pass over events, so their numbers may have gaps.
 * Failures that may pass are waited out.
 */
export function followFeed<Event>(
  list: Operation,
  spec: FeedSpec,
  { from, signal, clock = systemClock, ...request }: CallOptions & FeedOptions = {},
): Follower<Event> {
  const stopped = new AbortController();
  const both = anySignal(signal, stopped.signal);
  const reader = new PatientReader(spec.wait, clock);
  const call: CallOptions = { ...request, clock };
  let cursor = from ?? asked(spec, request);
  let queue: readonly Numbered<Event>[] = [];
  let idle = 0;

  const events = inTurn(pull, () =>
    stopped.abort(new DOMException("The follower was stopped.", "AbortError")),
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
      return cursor;
    },
    get lastIndex() {
      return cursor?.index;
    },
  };

  async function pull(): Promise<Event> {
    for (;;) {
      const [first, ...rest] = queue;
      if (first === undefined) {
        queue = await more();
        continue;
      }
      queue = rest;
      cursor = { index: first.index };
      return first.event;
    }
  }

  /** The events after the last one, perhaps none; then some time has passed. */
  async function more(): Promise<readonly Numbered<Event>[]> {
    const last = cursor?.index ?? -1;
    const { options, holdMs } = withHold(
      asking(spec, call, last),
      spec.hold,
      Number.POSITIVE_INFINITY,
    );
    const sentAt = clock.now();
    const answer = await reader.read(list, options, both);
    const found = answer && batchOf<Event>(spec, options, answer, last).events;
    if (found !== undefined && found.length > 0) {
      idle = 0;
      return found;
    }
    idle += 1;
    if (answer === undefined || !holdUsed(holdMs, clock.now() - sentAt))
      await clock.sleep(reader.delay(idle), both);
    return [];
  }
}
