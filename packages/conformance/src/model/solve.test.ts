import { type Json, type Predicate, parseReference } from "@conduct/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RequestData } from "./evaluate.ts";
import { judge } from "./judge.ts";
import { type Bindings, type Chooser, solve } from "./solve.ts";
import { putExpected } from "./tree.ts";

const self = { count: 2, most: 3, name: "a", at: "2026-01-01T00:00:00Z" };
const free: Chooser = ({ source }) => (source === "request.body" ? { sample: 7 } : undefined);

describe("solve()", () => {
  test.for<[Predicate, boolean, Json | undefined]>([
    [{ lt: ["$self#/count", "$request.body#/x"] }, true, 3],
    [{ lt: ["$self#/count", "$request.body#/x"] }, false, 2],
    [{ gte: ["$request.body#/x", 0] }, true, 0],
    [{ gte: ["$request.body#/x", 0] }, false, -1],
    [{ present: "$request.body#/x" }, true, 7],
    [{ present: "$request.body#/x" }, false, undefined],
    [{ in: ["$request.body#/x", ["a", "b"]] }, true, "a"],
    [{ not: { eq: ["$request.body#/x", "a"] } }, true, "not-a"],
  ])("brings about that %o is %s", ([predicate, wanted, value]) => {
    const [first] = solve(predicate, wanted, { self }, free);

    expect(first?.get("$request.body#/x")).toEqual(value);
  });

  test("says when no choice can bring it about", () => {
    const predicate: Predicate = { lt: ["$self#/most", "$self#/count"] };

    expect(solve(predicate, true, { self }, free)).toEqual([]);
    expect(solve(predicate, false, { self }, free)).toEqual([new Map()]);
  });

  test("never gives a solution that does not solve", () => {
    const operand = fc.constantFrom<Json>(
      "$self#/count",
      "$self#/most",
      "$request.body#/x",
      "$request.body#/y",
      1,
      5,
    );
    const pair = fc.tuple(operand, operand);
    const simple: fc.Arbitrary<Predicate> = fc.oneof(
      pair.map((eq) => ({ eq })),
      pair.map((ne) => ({ ne })),
      pair.map((lt) => ({ lt })),
      pair.map((lte) => ({ lte })),
      pair.map((gt) => ({ gt })),
      pair.map((gte) => ({ gte })),
      operand.map((present) => ({ present })),
      operand.map((absent) => ({ absent })),
    );
    const negated = simple.map((not): Predicate => ({ not }));

    let solved = 0;
    fc.assert(
      fc.property(fc.oneof(simple, negated), fc.boolean(), (predicate, wanted) => {
        for (const solution of solve(predicate, wanted, { self, request: empty }, free)) {
          solved += 1;
          expect(judge(predicate, { self, request: bound(solution) })).toBe(wanted);
        }
      }),
      { numRuns: 500 },
    );
    expect(solved).toBeGreaterThan(200);
  });
});

const empty: RequestData = { path: {}, query: {}, headers: {}, body: {} };

function bound(solution: Bindings): RequestData {
  const body = [...solution].reduce<Json>(
    (made, [text, value]) => putExpected(made, parseReference(text)?.pointer ?? "", value) as Json,
    {},
  );
  return { ...empty, body };
}
