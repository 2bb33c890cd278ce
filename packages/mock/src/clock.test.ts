import { describe, expect, test } from "vitest";
import { createVirtualClock, wakeAt } from "./clock.ts";

describe("createVirtualClock()", () => {
  test("stands still until it is moved", () => {
    const clock = createVirtualClock({ at: "2026-01-01T00:00:00Z" });
    const start = Date.parse("2026-01-01T00:00:00Z");

    const before = clock.now();
    clock.advance(60_000);

    expect([before, clock.now()]).toEqual([start, start + 60_000]);
  });

  test("goes along with the time of day, and can be pushed ahead of it", () => {
    const clock = createVirtualClock({ flow: "real" });
    const ahead = () => clock.now() - Date.now();

    expect(ahead()).toBeLessThanOrEqual(0);
    clock.advance(3_600_000);
    expect(ahead()).toBeGreaterThan(3_590_000);
  });

  test("wakes whoever waits for an instant, once it is reached and once only", () => {
    const clock = createVirtualClock({ at: 0 });
    const calls: number[] = [];
    clock.wake(100, () => calls.push(clock.now()));

    clock.advance(99);
    const early = [...calls];
    clock.advance(1);
    clock.advance(100);

    expect([early, calls]).toEqual([[], [100]]);
  });

  test("does not wake whoever has called it off", () => {
    const clock = createVirtualClock({ at: 0 });
    const calls: number[] = [];
    const callOff = clock.wake(100, () => calls.push(1));

    callOff();
    clock.set(200);

    expect(calls).toEqual([]);
  });
});

describe("wakeAt()", () => {
  test("waits on a clock that only tells the time, as if it went like the time of day", async () => {
    const woken = await new Promise((resolve) => wakeAt({ now: () => 0 }, 1, () => resolve(true)));

    expect(woken).toBe(true);
  });
});
