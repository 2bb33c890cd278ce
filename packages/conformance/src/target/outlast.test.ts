import { describe, expect, test } from "vitest";
import type { Clock } from "./clock.ts";
import { outlast } from "./outlast.ts";

describe("outlast()", () => {
  test("waits for as long as it is told", async () => {
    const { clock } = clockLate([]);

    const { over, heldUp } = outlast(clock, 900, new AbortController().signal);
    await over;

    expect(clock.now()).toBe(900);
    expect(heldUp()).toBe(0);
  });

  test("does not count the time in which the machine was held up", async () => {
    const { clock } = clockLate([0, 1_500]);

    const { over, heldUp } = outlast(clock, 900, new AbortController().signal);
    await over;

    expect(clock.now()).toBe(2_400);
    expect(heldUp()).toBe(1_500);
  });

  test("takes timers that are a little late for what they are", async () => {
    const { clock } = clockLate([20, 30, 10, 40]);

    const { over, heldUp } = outlast(clock, 900, new AbortController().signal);
    await over;

    expect(heldUp()).toBe(0);
  });

  test("ends where nothing is waited for any more", async () => {
    const { clock } = clockLate([]);
    const done = new AbortController();

    const { over } = outlast(clock, 900, done.signal);
    done.abort();
    await over;

    expect(clock.now()).toBe(250);
  });
});

/** A clock whose sleeps take longer than asked for, one after the other. */
function clockLate(lates: readonly number[]): { readonly clock: Clock } {
  const rest = [...lates];
  let now = 0;
  return {
    clock: {
      now: () => now,
      async sleep(milliseconds) {
        now += milliseconds + (rest.shift() ?? 0);
      },
    },
  };
}
