import type { Self } from "@conduct/contract";
import { expect, test } from "vitest";
import { idReference, matchRule } from "./self-rule.ts";

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
