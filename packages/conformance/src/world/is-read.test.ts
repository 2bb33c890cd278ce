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
