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
