import { describe, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";

describe("fingerprint()", () => {
  test("is the same for the same members in another order, at any depth", () => {
    expect(fingerprint({ a: 1, b: { c: [2, { d: 3, e: 4 }] } })).toBe(
      fingerprint({ b: { c: [2, { e: 4, d: 3 }] }, a: 1 }),
    );
  });

  test.for([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: "1" }],
    [{ a: null }, {}],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: "12" }, { a: "21" }],
  ])("differs for %j and %j", ([one, other]) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  test("leaves out top-level members only", () => {
    const [one, other] = [
      { state: 1, in: { state: 1 } },
      { state: 2, in: { state: 1 } },
    ];

    expect(fingerprint(one, ["state"])).toBe(fingerprint(other, ["state"]));
    expect(fingerprint(one, ["state"])).not.toBe(
      fingerprint({ state: 1, in: { state: 2 } }, ["state"]),
    );
  });

  test("is short, so that a cursor is", () => {
    expect(fingerprint({ text: "x".repeat(10_000) }).length).toBeLessThan(16);
  });
});
