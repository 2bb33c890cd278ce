import type { Contract, Lifecycle } from "@conduct/contract";
import { expect, test } from "vitest";
import { tallies } from "./tallies.ts";

const event = (by: string, effects: object, to?: string) => ({
  by,
  cases: [{ from: ["on"], effects, ...(to === undefined ? {} : { to }) }],
});

test("are what others than clients write while nothing else happens, but not what workers are asked to", () => {
  const lifecycle = {
    name: "Life",
    events: {
      count: event("worker", { add: { "/count": 1 }, append: { "/log/lines": "on" } }),
      report: event("worker", { set: { "/report": "$request.body#/report" } }),
      advance: event("server", { set: { "/progress/share": 50 } }),
      finish: event("server", { set: { "/result": "done" } }, "off"),
      rename: event("client", { set: { "/name": "$request.body#/name" } }),
    },
  } as unknown as Lifecycle;

  expect(
    [...tallies({ lifecycles: { Life: lifecycle } } as unknown as Contract, lifecycle)].toSorted(),
  ).toEqual(["/count", "/log", "/progress"]);
});
