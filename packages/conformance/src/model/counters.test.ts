import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { countersOf } from "./counters.ts";

const states = { queued: {}, failed: { final: "failure" as const } };
const limited = { lt: ["$self#/attempt", "$self#/most"] as const };

test("finds what begins with a number and is added to, with its bound and who goes beyond it", () => {
  const life = sketch({
    states,
    events: {
      create: { from: "$none", to: "queued", set: { "/attempt": 1 }, init: { "/turn": 0 } },
      fail: {
        cases: [
          {
            from: "queued",
            if: { all: [{ present: "$self#/id" }, limited] },
            add: { "/attempt": 1 },
          },
          { from: "queued", to: "failed" },
        ],
      },
      retry: { from: "failed", to: "queued", add: { "/attempt": 1, "/turn": 1, "/log/-1/n": 1 } },
    },
  });

  const { fail, retry } = life.events;
  expect(countersOf(life)).toEqual([
    { pointer: "/attempt", base: 1, limit: "/most", beyond: ["retry"], raisedBy: [fail, retry] },
    { pointer: "/turn", base: 0, beyond: ["retry"], raisedBy: [retry] },
  ]);
});

test.for<readonly [string, Parameters<typeof sketch>[0]["events"]]>([
  [
    "begins with no number",
    { create: { from: "$none", to: "queued", set: { "/attempt": "$self#/x" } } },
  ],
  ["is not there at first", { create: { from: "$none", to: "queued" } }],
  [
    "begins differently",
    {
      create: { from: "$none", to: "queued", set: { "/attempt": 1 } },
      copy: { from: "$none", to: "queued", set: { "/attempt": 2 } },
    },
  ],
  ["never begins", {}],
])("leaves alone what %s", ([, events]) => {
  const retry = { from: "failed", to: "queued", add: { "/attempt": 1 } };

  expect(countersOf(sketch({ states, events: { ...events, retry } }))).toEqual([]);
});

test.for([
  { lt: ["$self#/other", "$self#/most"] },
  { lt: ["$self#/attempt", 3] },
  { lt: ["$self#/attempt", "$request.body#/most"] },
  { lte: ["$self#/attempt", "$self#/most"] },
] as const)("takes %j for no bound", (guard) => {
  const life = sketch({
    states,
    events: {
      create: { from: "$none", to: "queued", set: { "/attempt": 1 } },
      fail: { from: "queued", if: guard as never, to: "queued", add: { "/attempt": 1 } },
    },
  });

  const { fail } = life.events;
  expect(countersOf(life)).toEqual([
    { pointer: "/attempt", base: 1, beyond: ["fail"], raisedBy: [fail] },
  ]);
});

test("takes what grows by more than one for progress, not for a count of attempts", () => {
  const life = sketch({
    states,
    events: {
      create: { from: "$none", to: "queued", set: { "/progress": 0 } },
      advance: { from: "queued", add: { "/progress": 25 } },
    },
  });

  expect(countersOf(life)).toEqual([]);
});

test("counts nothing of resources that begin nowhere", () => {
  const life = sketch({
    states,
    events: {
      create: { from: "$none", set: { "/n": 1 } },
      tick: { from: "queued", add: { "/n": 1 } },
    },
  });

  expect(countersOf(life)).toEqual([]);
});

test("takes what an event sets anew for progress, not for a count of attempts", () => {
  const events = {
    create: { from: "$none", to: "queued", set: { "/attempt": 1, "/done": 0 } },
    finish: { from: "queued", to: "failed", add: { "/done": 1 } },
    retry: { from: "failed", to: "queued", add: { "/attempt": 1 } },
  };
  const again = { ...events.retry, set: { "/done": 0 } };

  expect(namesOf(sketch({ states, events }))).toEqual(["/done", "/attempt"]);
  expect(namesOf(sketch({ states, events: { ...events, retry: again } }))).toEqual(["/attempt"]);
});

function namesOf(life: Parameters<typeof countersOf>[0]): readonly string[] {
  return countersOf(life).map(({ pointer }) => pointer);
}
