import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { begunElsewhere } from "./duration.ts";

const life = sketch({
  states: {
    queued: {},
    running: { enter: { init: { "/startedAt": "$now" } } },
    done: {
      final: "success",
      enter: { set: { "/endedAt": "$now", "/took": { $elapsed: ["$self#/startedAt", "$now"] } } },
    },
  },
  events: {
    create: { from: "$none", to: "queued", set: { "/createdAt": "$now" } },
    start: { from: "queued", to: "running" },
    end: { from: "running", to: "done" },
  },
});

const times = {
  createdAt: "2026-01-01T12:00:00.000Z",
  startedAt: "2026-01-01T12:00:00.412Z",
  endedAt: "2026-01-01T12:00:01.000Z",
};

test("a duration counts from the time that it is said to", () => {
  expect(begunElsewhere(life, { ...times, took: 1000 })).toEqual({
    expected: "/took is about 588, from /startedAt to /endedAt",
    observed: "1000, as from /createdAt",
    member: "/took",
  });
});

test.for([
  ["is what it should be", { ...times, took: 588 }],
  ["is measured by another clock", { ...times, took: 601 }],
  ["is off, and from no other time", { ...times, took: 900 }],
  ["is between times of whole seconds", { ...times, startedAt: "2026-01-01T12:00:01Z", took: 999 }],
  ["is not there", times],
] as const)("says nothing of one that %s", ([, value]) => {
  expect(begunElsewhere(life, value)).toBeUndefined();
});
