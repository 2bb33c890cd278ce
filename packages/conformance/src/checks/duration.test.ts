import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { apart, begunElsewhere, scaled } from "./duration.ts";

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

test.for([0, 0.588, 5.88, 58_800, 588_000])(
  "a duration of %f is no number of milliseconds where 588 have gone by",
  (took) => {
    expect(scaled(life, { ...times, took })).toEqual({
      expected: "/took is about 588, from /startedAt to /endedAt",
      observed: String(took),
      member: "/took",
    });
  },
);

test.for([
  ["is what it should be", { ...times, took: 588 }],
  ["is a tenth, or ten times as much", { ...times, took: 5_880 }],
  ["is as near as a hundredth", { ...times, took: 5.89 }],
  ["is as near as a hundred times as much", { ...times, took: 58_799 }],
  ["is for a moment", { ...times, startedAt: "2026-01-01T12:00:00.981Z", took: 1_000_000 }],
  ["has no end yet", { ...times, endedAt: null, took: 0 }],
  ["has no beginning", { ...times, startedAt: null, took: 0 }],
  ["is not there", times],
] as const)("says nothing of the unit of one that %s", ([, value]) => {
  expect(scaled(life, value)).toBeUndefined();
});

test("a duration of as few milliseconds as tell is compared", () => {
  const startedAt = "2026-01-01T12:00:00.980Z";
  expect(scaled(life, { ...times, startedAt, took: 2_000 })).toBeDefined();
});

const kept = sketch({
  states: {
    live: {},
    done: {
      final: "success",
      enter: { set: { "/ended": "$now", "/gone": { $shift: ["$now", "+1h"] } } },
    },
  },
  events: {
    create: {
      from: "$none",
      to: "live",
      set: { "/made": "$now", "/due": { $shift: ["$now", "10m"] } },
    },
    touch: { from: "live", set: { "/seen": "$now", "/late": { $shift: ["$self#/made", "1d"] } } },
    end: { from: "live", to: "done" },
  },
});

const shown = {
  made: "2026-01-01T12:00:00.125Z",
  due: "2026-01-01T12:10:00.125Z",
  seen: "2026-01-01T12:03:00.125Z",
  late: "2026-01-02T12:00:00.125Z",
  ended: "2026-01-01T12:05:00.500Z",
  gone: "2026-01-01T13:05:00.501Z",
};

test.for([
  ["due", "2026-01-01T12:05:00.125Z", "/due is 600000 ms from /made, 2026-01-01T12:10:00.125Z"],
  ["late", "2026-01-02T12:03:00.125Z", "/late is 86400000 ms from /made, 2026-01-02T12:00:00.125Z"],
  ["gone", "2026-01-01T12:35:00.500Z", "/gone is 3600000 ms from /ended, 2026-01-01T13:05:00.500Z"],
] as const)("%s lies as far from another time as it is said to", ([name, time, expected]) => {
  expect(apart(kept, { ...shown, [name]: time }, [])).toEqual({
    expected,
    observed: JSON.stringify(time),
    member: `/${name}`,
  });
});

test.for([
  ["are where they should be", shown],
  ["are rounded to seconds", { ...shown, due: "2026-01-01T12:10:01Z" }],
  ["are not all there", { made: shown.made, due: shown.due }],
] as const)("times that %s are far enough apart", ([, value]) => {
  expect(apart(kept, value, [])).toBe("holds");
});
