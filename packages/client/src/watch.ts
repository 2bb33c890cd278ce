import { anySignal } from "./abortable.ts";
import type { CallOptions, Operation } from "./call.ts";
import { type Clock, systemClock } from "./clock.ts";
import { inTurn } from "./in-turn.ts";
import { isFinal, type LifecycleSpec, statusKey } from "./lifecycle.ts";
import { PatientReader } from "./patient-reader.ts";
import { getPointer } from "./pointer.ts";

/** What is watched, as data. */
export interface WatchSpec {
  readonly lifecycle: LifecycleSpec;

  /** Where the resource sits in the reply. */
  readonly view: string;
}

/** How to watch. */
export interface WatchOptions {
  readonly signal?: AbortSignal | null | undefined;
  readonly clock?: Clock | undefined;
}

/**
 * Yields a resource as it is now, then each time its status has changed. Generated code calls it.
 *
 * It ends after a final status. What comes and goes between two polls is not seen: a follower of events
 * sees everything. The server is never asked to hold its answer, since a hold passes changes over.
 * Failures that may pass are waited out.
 */
export function watch<Resource>(
  read: Operation,
  spec: WatchSpec,
  options: CallOptions & WatchOptions,
): AsyncIterable<Resource> {
  return {
    [Symbol.asyncIterator]: () => {
      const stopped = new AbortController();
      const looks = new Looks<Resource>(read, spec, options, stopped.signal);
      return inTurn(
        () => looks.next(),
        () => stopped.abort(new DOMException("The watch was stopped.", "AbortError")),
      );
    },
  };
}

/** A watch that is under way. */
class Looks<Resource> {
  readonly #read: Operation;
  readonly #spec: WatchSpec;
  readonly #request: CallOptions;
  readonly #signal: AbortSignal | undefined;
  readonly #clock: Clock;
  readonly #reader: PatientReader;
  #seen: string | undefined;
  #ended = false;

  constructor(
    read: Operation,
    spec: WatchSpec,
    { signal, clock = systemClock, ...request }: CallOptions & WatchOptions,
    stopped: AbortSignal,
  ) {
    this.#read = read;
    this.#spec = spec;
    this.#request = { ...request, clock };
    this.#signal = anySignal(signal, stopped);
    this.#clock = clock;
    this.#reader = new PatientReader(spec.lifecycle.wait, clock);
  }

  async next(): Promise<Resource | undefined> {
    const { lifecycle, view } = this.#spec;
    if (this.#ended) return undefined;
    for (let attempt = 1; ; attempt += 1) {
      if (attempt > 1 || this.#seen !== undefined)
        await this.#clock.sleep(this.#reader.delay(attempt), this.#signal);
      const answer = await this.#reader.read(this.#read, this.#request, this.#signal);
      if (answer === undefined) continue;
      const resource = getPointer(answer.data, view) as Resource;
      const key = statusKey(lifecycle, resource);
      if (key === this.#seen) continue;
      this.#seen = key;
      this.#ended = isFinal(lifecycle, resource);
      return resource;
    }
  }
}
