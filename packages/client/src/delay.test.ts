import { describe, expect, test } from "vitest";
import { delayAfter, retryAfter } from "./delay.ts";

const pace = { every: 1000, backoff: 2, max: 5000 };

describe("delayAfter()", () => {
  test("grows to the maximum, and draws the second half by chance", () => {
    const delays = [1, 2, 3, 4].map((attempt) => [
      delayAfter(attempt, undefined, pace, 0, 0),
      delayAfter(attempt, undefined, pace, 0, 1),
    ]);

    expect(delays).toEqual([
      [500, 1000],
      [1000, 2000],
      [2000, 4000],
      [2500, 5000],
    ]);
  });

  test("does what Retry-After asks, even beyond the maximum", () => {
    expect(delayAfter(1, new Headers({ "Retry-After": "30" }), pace, 0, 0)).toBe(30_000);
  });

  test("puts the contract's own header before Retry-After", () => {
    const headers = new Headers({ "Retry-After": "30", "X-Poll-Ms": "1500" });
    const hint = { header: "X-Poll-Ms", unit: "ms" } as const;

    expect(delayAfter(1, headers, { ...pace, hint }, 0, 0)).toBe(1500);
  });

  test.for(["0", "-5", "soon", ""])("is never a hot loop, whatever the server says: %j", (text) => {
    const headers = new Headers({ "Retry-After": text });

    expect(
      delayAfter(1, headers, { every: 1000, backoff: 1, max: 1000 }, 0, 0),
    ).toBeGreaterThanOrEqual(100);
  });

  test("keeps a pause between polls when the contract asks for none", () => {
    expect(delayAfter(1, undefined, { every: 120, backoff: 1, max: 120 }, 0, 0)).toBe(100);
  });
});

describe("retryAfter()", () => {
  const now = Date.parse("2026-11-20T10:00:00Z");

  test.for([
    ["7", 7000],
    ["1.5", 1500],
    ["Fri, 20 Nov 2026 10:00:09 GMT", 9000],
    ["Fri, 20 Nov 2026 09:00:00 GMT", 0],
    ["soon", undefined],
  ] as const)("reads %s", ([text, ms]) => {
    expect(retryAfter(new Headers({ "Retry-After": text }), now)).toBe(ms);
  });
});
