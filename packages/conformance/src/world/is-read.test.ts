import type { Contract } from "@conduct/contract";
import { expect, test } from "vitest";
import { isRead } from "./is-read.ts";

test("is what conditions, effects and orders speak of, but not what states alone hold", () => {
  const contract = {
    lifecycles: {
      Run: {
        states: { on: { name: "on", holds: { present: "$self#/usage" }, enter: {} } },
        events: { holds: { cases: [{ if: { lt: ["$self#/tries", 3] } }] } },
      },
    },
  } as unknown as Contract;

  expect(isRead(contract, "/usage")).toBe(false);
  expect(isRead(contract, "/tries")).toBe(true);
});

test("is what something is made of only where that is spoken of in turn", () => {
  const contract = {
    lifecycles: {
      Run: {
        states: {},
        events: {
          weigh: {
            cases: [{ effects: { set: { "/label": "$self#/weight", "/load": "$self#/size" } } }],
          },
          lift: { cases: [{ if: { lt: ["$self#/load", 3] } }] },
        },
      },
    },
  } as unknown as Contract;

  expect(isRead(contract, "/weight")).toBe(false);
  expect(isRead(contract, "/size")).toBe(true);
});
