import { describe, expect, test, vi } from "vitest";
import { inTurn } from "./in-turn.ts";

describe("inTurn()", () => {
  test("gives what is at hand, and pulls where nothing is, in order", async () => {
    const ready = [1, 2];
    const pull = vi.fn(async () => 3);
    const numbers = inTurn(
      pull,
      () => undefined,
      () => ready.shift(),
    );

    const all = await Promise.all([numbers.next(), numbers.next(), numbers.next()]);

    expect(all.map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(pull).toHaveBeenCalledTimes(1);
  });

  test("takes nothing that is at hand while somebody is in line before", async () => {
    const ready: number[] = [];
    const pull = async () => {
      await Promise.resolve();
      ready.push(2);
      return ready.length === 1 ? 1 : ready.shift();
    };
    const numbers = inTurn(
      pull,
      () => undefined,
      () => ready.shift(),
    );

    const first = numbers.next();
    const second = numbers.next();

    expect((await first).value).toBe(1);
    expect((await second).value).toBe(2);
  });

  test("gives nothing after it was left, not even what is at hand", async () => {
    const stop = vi.fn();
    const numbers = inTurn(
      async () => 1,
      stop,
      () => 1,
    );

    await numbers.return?.();

    await expect(numbers.next()).resolves.toEqual({ done: true, value: undefined });
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test("stops once, at the first failure, and is at its end then", async () => {
    const stop = vi.fn();
    const numbers = inTurn(() => Promise.reject(new RangeError("no")), stop);

    await expect(numbers.next()).rejects.toThrow(RangeError);
    await expect(numbers.next()).resolves.toEqual({ done: true, value: undefined });
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
