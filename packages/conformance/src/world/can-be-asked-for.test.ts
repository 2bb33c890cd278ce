import type { Contract, Lifecycle } from "@conduct/contract";
import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { canBeAskedFor } from "./can-be-asked-for.ts";

const run = sketch({
  name: "Run",
  states: { on: {}, off: {} },
  events: {
    create: { by: "server", from: "$none", to: "on", set: { "/tries": 1, "/note": "$now" } },
    retry: { from: "off", to: "on", add: { "/tries": 1 } },
  },
});
const plan = sketch({
  name: "Plan",
  states: { on: {} },
  events: {
    start: { from: "on", spawn: { lifecycle: "Run", event: "create", set: { "/kind": "hand" } } },
    fire: {
      by: "server",
      from: "on",
      spawn: { lifecycle: "Run", event: "create", set: { "/kind": "clock" } },
    },
  },
});

function contractOf(lifecycles: readonly Lifecycle[], returns: string): Contract {
  const operation = {
    fires: { lifecycle: "Plan", event: "start" },
    self: "$request.path.id",
    returns,
    within: [],
  };
  const named = Object.fromEntries(lifecycles.map((one) => [one.name, one]));
  return { lifecycles: named, operations: [operation] } as unknown as Contract;
}

test.for([
  [{ kind: "hand", tries: 1 }, true],
  [{ kind: "hand", tries: 3 }, true],
  [{ tries: 1 }, true],
  [{ kind: "clock", tries: 1 }, false],
] as const)("a request may have made %j: %s", ([item, wanted]) => {
  expect(canBeAskedFor(contractOf([run, plan], "spawned"), run, item)).toBe(wanted);
});

test("what no request makes nobody can ask for", () => {
  expect(canBeAskedFor(contractOf([run, plan], "self"), run, { kind: "hand" })).toBe(false);
});

test("a request that makes what it names may have made it", () => {
  const put = sketch({
    name: "Put",
    states: { on: {} },
    events: {
      put: {
        cases: [
          { from: "$none", to: "on" },
          { from: "on", to: "on" },
        ],
      },
    },
  });
  const operation = { fires: { lifecycle: "Put", event: "put" }, self: "$request.path.id" };
  const contract = { lifecycles: { Put: put }, operations: [operation] } as unknown as Contract;

  expect(canBeAskedFor(contract, put, { state: "on" })).toBe(true);
});
