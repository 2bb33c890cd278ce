import type { Clock } from "./clock.ts";

/** Waits for something, and knows how long this machine itself was held up meanwhile. */
export interface Waiting {
  /** Resolves when the time is over: the time that the machine was held up does not count. */
  readonly over: Promise<void>;

  /** Milliseconds for which the machine has been held up so far. */
  heldUp(): number;
}

/**
 * Waits for so many milliseconds, a slice at a time. A slice that takes much longer than it should shows that the
 * machine was busy otherwise; where the target runs beside the referee, it could not answer either.
 */
export function outlast(clock: Clock, milliseconds: number, signal: AbortSignal): Waiting {
  let heldUp = 0;
  let begun = clock.now();
  let length = 0;
  const late = () => {
    const more = clock.now() - begun - length;
    return more > usual ? more : 0;
  };
  const over = (async () => {
    for (let left = milliseconds; left > 0 && !signal.aborted; left -= length) {
      begun = clock.now();
      length = Math.min(slice, left);
      await clock.sleep(length, signal);
      heldUp += late();
      begun = clock.now();
    }
  })();
  return { over, heldUp: () => heldUp + late() };
}

const slice = 250;

/** Timers are late by so much on any machine. */
const usual = 100;
