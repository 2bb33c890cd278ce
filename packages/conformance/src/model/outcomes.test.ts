import type { Basis, Operation } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { here, sketch } from "../../test/lifecycle.ts";
import { anything, type Expected } from "./expected.ts";
import { type Asked, creates, outcomeKey, outcomesOf, weakest } from "./outcomes.ts";

const life = sketch({
  missing: "notFound",
  illegal: "illegal",
  states: {
    queued: { value: { "/state": "QUEUED" } },
    running: { basis: "observed" },
    done: { final: "success" },
  },
  events: {
    create: { from: "$none", to: "queued" },
    start: {
      cases: [
        { from: "queued", if: { eq: ["$self#/urgent", true] }, to: "running" },
        { from: "queued", if: { eq: ["$self#/urgent", false] }, to: "done", basis: "assumed" },
      ],
      otherwise: "late",
    },
    put: { from: ["queued", "running"], to: "$request.body#/state" },
    touch: { from: "queued", otherwise: "ignore" },
    drop: { from: ["done"], to: "$none", basis: "observed" },
  },
});

/** What becomes of a request to a resource in a state, in one word each. */
function ends(asked: Asked, from: string, self: Expected = {}, body = {}): readonly string[] {
  const request = { path: {}, query: {}, headers: {}, body };
  return outcomesOf(life, asked, from, { self, request }, () => true).map(outcomeKey);
}

const named = { self: "$request.path.id", basis: "documented", place: here } as const;

describe("outcomesOf()", () => {
  test.for<readonly [Asked, string, Expected, readonly string[]]>([
    [{ event: "start" }, "queued", { urgent: true }, ["start#0>running"]],
    [{ event: "start" }, "queued", { urgent: false }, ["start#1>done"]],
    [{ event: "start" }, "queued", {}, ["refused:late"]],
    [
      { event: "start" },
      "queued",
      { urgent: anything },
      ["start#0>running", "start#1>done", "refused:late"],
    ],
    [{ event: "start" }, "running", {}, ["refused:late"]],
    [{ event: "drop" }, "queued", {}, ["refused:illegal"]],
    [{ event: "drop" }, "done", {}, ["drop#0>$none"]],
    [{ event: "touch" }, "queued", {}, ["touch#0>queued"]],
    [{ event: "touch" }, "done", {}, ["ignored"]],
    [{ event: "nonsense" }, "queued", {}, []],
    [{}, "queued", {}, []],
    [{ fallback: "ignore" }, "queued", {}, ["ignored"]],
    [{ fallback: { error: "odd" } }, "queued", {}, ["refused:odd"]],
    [{ event: "start", fallback: "ignore" }, "queued", { urgent: true }, ["ignored"]],
    [{ event: "create" }, "$none", {}, ["create#0>queued"]],
    [{ event: "start", operation: named }, "$none", {}, ["refused:notFound"]],
    [{ fallback: "ignore", operation: named }, "$none", {}, ["refused:notFound"]],
  ])("of %j in %s with %j are %j", ([asked, from, self, outcomes]) => {
    expect(ends(asked, from, self)).toEqual(outcomes);
  });

  test("reads the state that a request names, by its name or by the value that stands for it", () => {
    expect(ends({ event: "put" }, "running", {}, { state: "done" })).toEqual(["put#0>done"]);
    expect(ends({ event: "put" }, "running", {}, { state: "QUEUED" })).toEqual(["put#0>queued"]);
    expect(ends({ event: "put" }, "running", {}, { state: "odd" })).toEqual(["put#0>odd"]);
    expect(ends({ event: "put" }, "running", {}, {})).toEqual(["put#0>running"]);
  });

  test("sees the state it comes from, and what it does", () => {
    const asks = sketch({
      states: { a: {}, b: {} },
      events: {
        go: { from: ["a", "b"], if: { eq: ["$from", "a"] }, to: "b", set: { "/was": "$from" } },
      },
    });
    const [taken] = outcomesOf(asks, { event: "go" }, "a", { self: {} }, () => true);

    expect(taken?.kind === "taken" && taken.effected.self).toEqual({ was: "a", state: "b" });
    expect(outcomesOf(asks, { event: "go" }, "b", { self: {} }, () => true)).toEqual([
      { kind: "refused", basis: "documented", decided: "documented", place: here },
    ]);
  });

  test("is as sure as the least sure of all who say so", () => {
    const basisOf = (asked: Asked, from: string, self: Expected = {}) =>
      outcomesOf(life, asked, from, { self }, () => true)[0]?.basis;

    expect(basisOf({ event: "touch" }, "queued")).toBe("documented");
    expect(basisOf({ event: "start" }, "queued", { urgent: true })).toBe("observed");
    expect(basisOf({ event: "start" }, "queued", { urgent: false })).toBe("assumed");
    expect(basisOf({ event: "drop" }, "queued")).toBe("observed");
    expect(basisOf({ event: "drop" }, "done")).toBe("observed");
    const assumed = { operation: { ...named, basis: "assumed" as const } };
    expect(basisOf({ ...assumed, event: "touch" }, "queued")).toBe("assumed");
    expect(basisOf({ ...assumed, event: "start" }, "done")).toBe("assumed");
    expect(basisOf({ ...assumed, fallback: "ignore" }, "done")).toBe("assumed");
  });

  test("points to where it is written", () => {
    const there = { ...here, line: 9 };
    const operation = { ...named, place: there };
    const placeOf = (asked: Asked, from: string) =>
      outcomesOf(life, asked, from, { self: {} }, () => true)[0]?.place;

    expect(placeOf({ operation, fallback: "ignore" }, "queued")).toBe(there);
    expect(placeOf({ fallback: "ignore" }, "queued")).toBe(life.place);
    expect(placeOf({ operation, event: "start" }, "$none")).toBe(life.place);
    expect(placeOf({ operation, event: "start" }, "done")).toBe(life.events.start?.place);
  });

  test("names no error where none is declared", () => {
    const bare = sketch({ states: { a: {} }, events: { go: { from: "a" } } });

    expect(outcomesOf(bare, { event: "go", operation: named }, "$none", {}, () => true)).toEqual([
      { kind: "refused", basis: "documented", place: here },
    ]);
  });
});

test("creates() is true of what names no resource, or one by members that need not be there", () => {
  const matching = { of: "Job", match: { "/key": "$request.body#/key" }, pick: "only" };
  const by = (self: unknown, event?: string): Asked => ({
    operation: { ...named, self: self as NonNullable<Operation["self"]> },
    ...(event === undefined ? {} : { event }),
  });

  expect(creates(life, {})).toBe(true);
  expect(creates(life, { operation: { basis: "documented", place: here } })).toBe(true);
  expect(creates(life, by("$request.path.id", "create"))).toBe(false);
  expect(creates(life, by(matching, "create"))).toBe(true);
  expect(creates(life, by(matching, "start"))).toBe(false);
  expect(creates(life, by(matching))).toBe(false);
});

test.for<readonly [readonly Basis[], string]>([
  [[], "documented"],
  [["documented", "observed"], "observed"],
  [["observed", "assumed", "documented"], "assumed"],
])("the weakest of %j is %s", ([bases, weaker]) => {
  expect(weakest(...bases)).toBe(weaker);
});

test("outcomeKey() tells outcomes apart", () => {
  expect(outcomeKey({ kind: "refused", basis: "documented", place: here })).toBe("refused:");
});
