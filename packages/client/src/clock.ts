/**
 * Where the runtime takes time and chance from.
 *
 * Every function that waits takes a clock, so that a test decides how long a minute is. Nothing else
 * in this package reads the time, sets a timer or draws a number.
 *
 * ```ts
 * let time = 0;
 * const clock: Clock = {
 *   now: () => time,
 *   sleep: async (ms) => void (time += ms),
 *   random: () => 0.5,
 * };
 * ```
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;

  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;

  /** At least 0 and less than 1. */
  random(): number;

  /**
   * A signal that aborts after so many milliseconds. It bounds a request that is under way.
   *
   * Optional: on a clock whose time moves only when somebody sleeps, a request takes no time.
   */
  timeout?(ms: number): AbortSignal;
}

/** The time and chance of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),

  sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const wake = () => {
        signal?.removeEventListener("abort", stop);
        resolve();
      };
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(wake, Math.min(ms, longest));
      signal?.addEventListener("abort", stop, { once: true });
    });
  },

  timeout: (ms) => AbortSignal.timeout(Math.min(Math.ceil(ms), longest)),
};

/** Timers hold 31 bits; a longer one would fire at once. */
const longest = 2 ** 31 - 1;
