import type { Contract } from "@conduct/contract";
import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { isOwnAffair } from "./own-affair.ts";

const rule = sketch({
  name: "Rule",
  states: { on: {} },
  events: {
    hear: {
      cases: [
        { from: "on", if: { in: ["$self#/key", "$self#/heard"] }, append: { "/heard": "$item" } },
        {
          from: "on",
          set: { "/heard": [], "/copy": "$self#/note", "/times": { $sum: ["$self#/times", 1] } },
          causes: [{ lifecycle: "Work", event: "begin", set: { "/by": "$self#/name" } }],
        },
      ],
    },
  },
});
const work = sketch({
  name: "Work",
  states: { on: {} },
  events: {
    begin: {
      from: "$none",
      to: "on",
      if: { eq: ["$cause#/kind", { $find: { of: "Rule", match: { "/place": 1 }, at: "/size" } }] },
    },
  },
});

function contractOf(...lifecycles: readonly (typeof rule)[]): Contract {
  const named = Object.fromEntries(lifecycles.map((one) => [one.name, one]));
  return { lifecycles: named, operations: [] } as unknown as Contract;
}

test("is a member that its own resource decides by, and that is made of nothing but itself", () => {
  const contract = contractOf(rule, work);

  expect(["/heard", "/key", "/times"].map((at) => isOwnAffair(contract, rule, at))).toEqual([
    true,
    true,
    true,
  ]);
});

test("is none that another member, or what is caused, is made of", () => {
  const contract = contractOf(rule, work);

  expect(["/note", "/name"].map((at) => isOwnAffair(contract, rule, at))).toEqual([false, false]);
});

test("is none that another resource looks at, or looks for", () => {
  const contract = contractOf(rule, work);

  expect(["/kind", "/place", "/size"].map((at) => isOwnAffair(contract, rule, at))).toEqual([
    false,
    false,
    false,
  ]);
});

test("is none where a resource is handed on as a whole", () => {
  const whole = sketch({
    name: "Work",
    states: { on: {} },
    events: { begin: { from: "$none", to: "on", set: { "/all": "$cause" } } },
  });

  expect(isOwnAffair(contractOf(rule, whole), rule, "/heard")).toBe(false);
});
