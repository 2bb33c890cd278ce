import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "./clock.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("systemClock.sleep()", () => {
  test("wakes after the time, and takes its listener off the signal", async () => {
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, "removeEventListener");
    const sleeping = systemClock.sleep(50, signal);

    await vi.advanceTimersByTimeAsync(50);

    await expect(sleeping).resolves.toBeUndefined();
    expect(removed).toHaveBeenCalledTimes(1);
  });

  test("rejects with the reason as soon as the signal aborts, and leaves no timer", async () => {
    const stopped = new AbortController();
    const sleeping = systemClock.sleep(60_000, stopped.signal);

    stopped.abort(new Error("enough"));

    await expect(sleeping).rejects.toThrow("enough");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("does not begin when the signal is aborted already", async () => {
    await expect(systemClock.sleep(60_000, AbortSignal.abort(new Error("no")))).rejects.toThrow(
      "no",
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  test("sleeps the longest a timer can, rather than not at all, when asked for more", async () => {
    const woke = vi.fn();
    void systemClock.sleep(2 ** 40).then(woke);

    await vi.advanceTimersByTimeAsync(60_000);

    expect(woke).not.toHaveBeenCalled();
  });
});
