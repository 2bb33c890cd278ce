import type { Contract } from "@conduct/contract";
import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { isSearched } from "./is-searched.ts";

const part = sketch({ name: "Part", states: { on: {} } });
const rule = sketch({ name: "Rule", states: { on: {} } });
const told = sketch({ name: "Told", states: { on: {} } });
const whole = sketch({
  name: "Whole",
  states: { on: {} },
  events: {
    count: {
      from: "on",
      if: { some: { of: { $find: { of: "Part" } }, if: { present: "$item#/id" } } },
      causes: [
        { lifecycle: "Rule", event: "drop", self: { match: { "/of": 1 }, pick: "first" }, set: {} },
        { lifecycle: "Told", event: "drop", self: { match: { "/of": 1 }, pick: "each" }, set: {} },
      ],
    },
  },
});
const lifecycles = { Part: part, Rule: rule, Told: told, Whole: whole };

test("what is looked for, and what is told from others of its kind", () => {
  const contract = { lifecycles, operations: [] } as unknown as Contract;

  const searched = Object.keys(lifecycles).filter((name) => isSearched(contract, name));
  expect(searched).toEqual(["Part", "Rule"]);
});
