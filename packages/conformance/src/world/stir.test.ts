import type { Contract, LifecycleEvent } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { mayStrike, stirrings } from "./stir.ts";
import { emptyWorld, type Thing } from "./world.ts";

const now = Date.parse("2026-01-01T12:00:00Z");

test.for([
  ["a time that has passed", "2026-01-01T11:00:00Z", 0, true],
  ["a time that comes soon", "2026-01-01T12:00:10Z", 0, true],
  ["a time that is far off", "2026-01-02T12:00:00Z", 0, false],
  ["some time after one that has passed", "2026-01-01T11:59:59Z", 3_600_000, false],
  ["no time", null, 0, false],
] as const)("a clock that goes by %s strikes soon: %s", ([, time, after, wanted]) => {
  const event = { by: "clock", at: "$self#/expiresAt", after } as unknown as LifecycleEvent;
  const thing = { self: { expiresAt: time } } as unknown as Thing;

  expect(mayStrike(event, thing, now)).toBe(wanted);
});

test.for([
  ["assumed", ["cracked", "fine"]],
  ["documented", ["fine"]],
] as const)("a case that is %s may lead to: %s", async ([basis, wanted]) => {
  const { contract } = await readContract(`${import.meta.dirname}/../../test/crates.yaml`);
  const { Part } = contract?.lifecycles ?? {};
  const { pass, crack } = Part?.events ?? {};
  const [first] = pass?.cases ?? [];
  const [second] = crack?.cases ?? [];
  if (!contract || !Part || !pass || !first || !second) return expect.unreachable();
  // Of two cases that fit, the first is taken.
  const cases = [{ ...first, basis }, second].map(({ if: _, causes: __, ...one }) => one);
  const lifecycle = { ...Part, events: { pass: { ...pass, cases } } };
  const rules = {
    contract: { ...contract, lifecycles: { Part: lifecycle } },
    writable: () => () => true,
  };
  const thing: Thing = { lifecycle, key: "one", state: "new", self: { id: "one", status: "new" } };
  const { doubted } = stirrings(rules, false, now);
  const found = doubted({ ...emptyWorld, things: [thing] }).map(({ world }) => world.things);

  expect(found.map(([one]) => one?.state).toSorted()).toEqual(wanted);
});

const work = sketch({
  name: "Work",
  states: { on: {}, off: { final: "success" } },
  events: {
    pull: { by: "server", from: "on", add: { "/sheets": 1 } },
    dry: { by: "server", from: "on", to: "off", if: { gte: ["$self#/sheets", 3] } },
  },
});

test.for([
  ["counts up to what lets it end", 0, ["pull"]],
  ["has counted enough", 3, ["dry"]],
] as const)("work that %s", ([, sheets, wanted]) => {
  const contract = { lifecycles: { Work: work }, operations: [] } as unknown as Contract;
  const stir = stirrings({ contract, writable: () => () => true }, false, now);
  const thing: Thing = { lifecycle: work, key: "one", state: "on", self: { id: "one", sheets } };

  const found = stir({ ...emptyWorld, things: [thing] });

  expect(found.map(({ event }) => event.name)).toEqual(wanted);
});

test("what only counts, and never lets anything happen, is passed over", () => {
  const { pull } = work.events;
  if (pull === undefined) return expect.unreachable();
  const idle = { ...work, events: { pull } };
  const contract = { lifecycles: { Work: idle }, operations: [] } as unknown as Contract;
  const stir = stirrings({ contract, writable: () => () => true }, false, now);
  const thing: Thing = { lifecycle: idle, key: "one", state: "on", self: { id: "one", sheets: 0 } };

  expect(stir({ ...emptyWorld, things: [thing] })).toEqual([]);
});
