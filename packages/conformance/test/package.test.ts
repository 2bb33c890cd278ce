import * as conformance from "@conduct/conformance";
import * as binding from "@conduct/conformance/vitest";
import { expect, test } from "vitest";

test("exports these names, and no others", () => {
  expect(Object.keys(conformance).toSorted()).toMatchInlineSnapshot(`
    [
      "broken",
      "checkConformance",
      "checks",
      "controlPlaneDriver",
      "exitCode",
      "explain",
      "formatReport",
      "formatResult",
      "held",
      "requirementIds",
      "requirementOf",
      "undecided",
    ]
  `);
  expect(Object.keys(binding)).toEqual(["defineConformance"]);
});
