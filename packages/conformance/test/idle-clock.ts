import type { Clock } from "../src/target/clock.ts";

/** A clock that moves on to whoever wakes next as soon as nobody has anything left to do: hours pass in no time. */
export function createIdleClock(): Clock {
  let now = Date.UTC(2026, 0, 1);
  let sleepers: readonly { readonly at: number; readonly wake: () => void }[] = [];
  let watched = false;

  async function watch(): Promise<void> {
    watched = true;
    while (sleepers.length > 0) {
      // Replies take some turns of the loop, but no time.
      for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setImmediate(next));
      const at = Math.min(...sleepers.map((sleeper) => sleeper.at));
      const due = sleepers.filter((sleeper) => sleeper.at === at);
      if (due.length === 0) break;
      now = Math.max(now, at);
      sleepers = sleepers.filter((sleeper) => sleeper.at !== at);
      for (const { wake } of due) wake();
    }
    watched = false;
  }

  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((wake) => {
        const sleeper = { at: now + milliseconds, wake };
        sleepers = [...sleepers, sleeper];
        signal?.addEventListener("abort", () => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          wake();
        });
        if (!watched) void watch();
      }),
  };
}
