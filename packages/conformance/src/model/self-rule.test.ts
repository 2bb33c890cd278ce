import type { Lifecycle, Self } from "@conduct/contract";
import { expect, test } from "vitest";
import { identifierIn, idReference, matchRule } from "./self-rule.ts";

const match = { match: { "/name": "$request.path.id" } };

test.for<readonly [unknown, unknown, unknown]>([
  [undefined, undefined, undefined],
  ["$request.path.id", "$request.path.id", undefined],
  [match, undefined, match],
  [["$request.path.id", match], "$request.path.id", match],
  [[match, "$request.path.id"], "$request.path.id", match],
])("of %j takes %j and %j", ([self, reference, rule]) => {
  expect(idReference(self as Self | undefined)).toEqual(reference);
  expect(matchRule(self as Self | undefined)).toEqual(rule);
});

test.for<readonly [unknown, string, string | undefined]>([
  [undefined, "/name", undefined],
  ["$request.path.id", "/id", "$request.path.id"],
  [match, "/name", "$request.path.id"],
  [match, "/id", undefined],
  [{ match: { "/id": 7 } }, "/id", undefined],
])("of %j with the identifier at %s says %j", ([self, id, reference]) => {
  expect(identifierIn(self as Self | undefined, { id } as Lifecycle)).toEqual(reference);
});
