import { type Json, type Predicate, parseReference } from "@conduct/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RequestData } from "./evaluate.ts";
import { anything } from "./expected.ts";
import { judge } from "./judge.ts";
import { type Bindings, type Chooser, solve } from "./solve.ts";
import { putExpected } from "./tree.ts";

const self = { count: 2, most: 3, name: "a", at: "2026-01-01T00:00:00Z", hidden: anything };
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

  test.for<readonly [Predicate, boolean, readonly (readonly [string, Json | undefined][])[]]>([
    [{ eq: ["$request.body#/x", 5] }, true, [[["x", 5]]]],
    [{ eq: ["$request.body#/x", 5] }, false, [[["x", 6]], [["x", 6]]]],
    [{ ne: ["$request.body#/x", 5] }, true, [[["x", 6]], [["x", 6]]]],
    [{ ne: ["$request.body#/x", 5] }, false, [[["x", 5]]]],
    [{ lt: ["$request.body#/x", 5] }, true, [[["x", 4]]]],
    [{ lt: ["$request.body#/x", 5] }, false, [[["x", 5]], [["x", 6]]]],
    [{ lte: ["$request.body#/x", 5] }, true, [[["x", 5]], [["x", 4]]]],
    [{ lte: ["$request.body#/x", 5] }, false, [[["x", 6]]]],
    [{ gt: ["$request.body#/x", 5] }, true, [[["x", 6]]]],
    [{ gt: ["$request.body#/x", 5] }, false, [[["x", 5]], [["x", 4]]]],
    [{ gte: [5, "$request.body#/x"] }, true, [[["x", 5]], [["x", 4]]]],
    [{ gte: [5, "$request.body#/x"] }, false, [[["x", 6]]]],
    [{ eq: [true, "$request.body#/x"] }, false, [[["x", false]], [["x", true]]]],
    [{ eq: ["$request.body#/x", null] }, false, [[["x", "other"]], [["x", null]]]],
    [{ eq: ["$request.body#/x", "$self#/hidden"] }, true, []],
    [{ eq: ["$self#/hidden", "$request.body#/x"] }, true, []],
    [{ lt: ["$request.body#/x", "$self#/at"] }, true, [[["x", "2025-12-31T23:59:59.000Z"]]]],
    [{ gt: ["$request.body#/x", "$self#/at"] }, true, [[["x", "2026-01-01T00:00:01.000Z"]]]],
    [{ absent: "$request.body#/x" }, true, [[["x", undefined]]]],
    [{ absent: "$request.body#/x" }, false, [[["x", 7]]]],
    [{ absent: "$self#/nowhere" }, true, [[]]],
    [{ absent: "$self#/nowhere" }, false, []],
    [{ present: "$self#/name" }, true, [[]]],
    [{ present: "$self#/name" }, false, []],
    [{ present: "$self#/hidden" }, true, [[]]],
    [{ present: "$self#/hidden" }, false, [[]]],
    [{ in: ["$request.body#/x", ["a", "b"]] }, true, [[["x", "a"]], [["x", "b"]]]],
    [{ in: ["$request.body#/x", ["a", "b"]] }, false, [[["x", "not-a"]], [["x", 7]]]],
    [{ in: ["$request.body#/x", []] }, false, [[["x", "other"]], [["x", 7]]]],
    [{ in: ["$request.body#/x", "$self#/name"] }, true, []],
    [{ in: ["$request.body#/x", ["$self#/hidden", "b"]] }, true, [[["x", "b"]]]],
    [{ in: ["$self#/name", ["a"]] }, true, [[]]],
    [{ in: ["$self#/name", ["a"]] }, false, []],
    [{ distinct: [1, 2] }, true, [[]]],
    [{ distinct: [1, 2] }, false, []],
    [{ some: { of: [1], if: { eq: ["$item", 1] } } }, false, []],
    [{ every: { of: [1], if: { eq: ["$item", 1] } } }, true, [[]]],
    [{ all: [] }, true, [[]]],
    [{ any: [] }, true, []],
    [{ all: [] }, false, []],
    [{ any: [] }, false, [[]]],
    [
      { all: [{ present: "$request.body#/x" }, { lte: ["$request.body#/y", 1] }] },
      true,
      [
        [
          ["x", 7],
          ["y", 1],
        ],
        [
          ["x", 7],
          ["y", 0],
        ],
      ],
    ],
    [
      { all: [{ present: "$request.body#/x" }, { gt: ["$request.body#/y", 1] }] },
      false,
      [[["x", undefined]], [["y", 1]], [["y", 0]]],
    ],
    [
      { any: [{ present: "$request.body#/x" }, { gt: ["$request.body#/y", 1] }] },
      true,
      [[["x", 7]], [["y", 2]]],
    ],
    [
      { any: [{ present: "$request.body#/x" }, { lte: ["$request.body#/y", 1] }] },
      false,
      [
        [
          ["x", undefined],
          ["y", 2],
        ],
      ],
    ],
    [{ all: [{ absent: "$self#/name" }, { present: "$request.body#/x" }] }, true, []],
  ])("finds for %o being %s %j", ([predicate, wanted, solutions]) => {
    const found = solve(predicate, wanted, { self }, free);

    expect(found.map((one) => [...one])).toEqual(
      solutions.map((one) => one.map(([name, value]) => [`$request.body#/${name}`, value])),
    );
  });

  test("takes what is no reference, or not free, for what it is", () => {
    expect(solve({ eq: ["$nonsense", "$nonsense"] }, true, {}, free)).toEqual([new Map()]);
    expect(solve({ eq: ["$self#/count", 2] }, true, { self }, () => undefined)).toEqual([
      new Map(),
    ]);
    expect(solve({ eq: ["$self#/count", 2] }, false, { self }, () => undefined)).toEqual([]);
  });

  test("stops at sixteen ways to make several parts hold", () => {
    const part: Predicate = { lte: ["$request.body#/x", 5] };

    expect(solve({ all: [part, part, part, part] }, true, {}, free)).toHaveLength(16);
    expect(solve({ all: [part, part, part, part, part] }, true, {}, free)).toHaveLength(16);
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
