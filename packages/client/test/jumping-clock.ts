import type { Clock } from "../src/clock.ts";

/** A clock that jumps: whoever sleeps moves it, at once. `random` is always 1 less a hair: no jitter. */
export interface JumpingClock extends Clock {
  /** The sleeps, in order. */
  readonly slept: readonly number[];

  /** Lets time pass while nobody sleeps, such as during a request. */
  skip(ms: number): void;
}

export function jumpingClock(start = 0): JumpingClock {
  const slept: number[] = [];
  let time = start;
  return {
    slept,
    skip: (ms) => {
      time += ms;
    },
    now: () => time,
    random: () => 1,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      time += ms;
    },
  };
}
