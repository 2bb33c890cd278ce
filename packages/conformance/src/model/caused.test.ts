import type { Cause, Contract } from "@conduct/contract";
import { expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { sketch } from "../../test/lifecycle.ts";
import { isTwin, withCausedEvents } from "./caused.ts";

const plain: Contract = await jobsContract();
const child = sketch({
  name: "Child",
  states: { open: {}, shut: {} },
  events: { shut: { from: "open", to: "shut" }, open: { from: "shut", to: "open" } },
});
const cause = (lifecycle: string, event: string): Cause => ({ lifecycle, event, set: {} });
const parent = sketch({
  name: "Parent",
  states: { on: {}, off: {} },
  events: {
    end: { from: "on", to: "off", causes: [cause("Child", "shut"), cause("Child", "odd")] },
  },
});

test("an onlooker sees the server do what another resource causes", () => {
  const contract = { ...plain, lifecycles: { Child: child, Parent: parent } };
  const { lifecycles } = withCausedEvents(contract);

  expect(lifecycles.Parent).toBe(parent);
  const twin = lifecycles.Child?.events["shut (caused)"];
  expect(twin).toEqual({ ...child.events.shut, name: "shut (caused)", by: "server" });
  expect(Object.keys(lifecycles.Child?.events ?? {})).toEqual(["shut", "open", "shut (caused)"]);
  expect(Object.values(lifecycles.Child?.events ?? {}).map(isTwin)).toEqual([false, false, true]);
});

test("a contract in which nothing causes anything stays the same", () => {
  expect(withCausedEvents(plain)).toBe(plain);
});
