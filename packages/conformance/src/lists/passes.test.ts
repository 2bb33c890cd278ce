import type { Filter } from "@conduct/contract";
import { expect, test } from "vitest";
import { passes } from "./passes.ts";

const filter = { field: "/note", op: "exists", as: "string" } as Filter;

test.for([
  ["true", { note: "here" }, true],
  ["true", { note: null }, false],
  ["false", { note: "here" }, false],
  ["false", {}, true],
  ["sample", { note: "here" }, undefined],
] as const)("asked whether it exists with %s, %j passes: %s", ([text, item, wanted]) => {
  expect(passes(filter, text, item, 0)).toBe(wanted);
});

const since = { field: "/at", op: "gte", as: "string" } as Filter;

test.for([
  ["2026-01-01T00:00:00.827860Z", true],
  ["2026-01-01T00:00:00.827123Z", undefined],
  ["2026-01-01T00:00:00.827999Z", undefined],
  ["2026-01-01T00:00:00.826999Z", false],
  ["2026-01-01T00:00:00.828Z", true],
] as const)("a bound of .827860: an item of %s passes: %s", ([at, wanted]) => {
  expect(passes(since, "2026-01-01T00:00:00.827860Z", { at }, 0)).toBe(wanted);
});
