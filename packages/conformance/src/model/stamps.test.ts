import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { basisOf, isLaterStamp, stampsOf } from "./stamps.ts";

const life = sketch({
  each: { set: { "/updatedAt": "$now", "/by": "$event" } },
  states: {
    queued: { enter: { set: { "/queuedAt": "$now" } } },
    running: { enter: { init: { "/startedAt": "$now.unix", "/parts/-1/at": "$now" } } },
    done: { final: "success", enter: { set: { "/endedAt": "$now" } } },
    failed: {
      final: "failure",
      basis: "assumed",
      enter: { set: { "/endedAt": "$now", "/failedAt": "$now" } },
    },
  },
  events: {
    create: {
      from: "$none",
      to: "queued",
      set: {
        "/createdAt": "$now",
        "/seenAt": "$now",
        "/wipedAt": "$now",
        "/n": 1,
        "/label": "now",
      },
      init: { "/bornAt": "$now" },
    },
    copy: {
      from: "$none",
      to: "queued",
      set: { "/createdAt": "$now", "/seenAt": "$now", "/wipedAt": "$now", "/copiedAt": "$now" },
      init: { "/bornAt": "$now" },
    },
    look: { from: "queued", set: { "/seenAt": "$now" } },
    guess: { from: "queued", basis: "assumed", set: { "/guessedAt": "$now" } },
    hint: { from: "queued", set: { "/hintedAt": "$now" }, assumed: ["/hintedAt"] },
    wipe: { from: "queued", clear: ["/wipedAt"] },
  },
});

test("finds stamps by what sets them", () => {
  expect(stampsOf(life)).toEqual({
    created: ["/createdAt", "/bornAt", "/queuedAt"],
    updated: ["/updatedAt"],
    entered: [
      { pointer: "/startedAt", states: ["running"], final: false },
      { pointer: "/endedAt", states: ["done", "failed"], final: true },
      { pointer: "/failedAt", states: ["failed"], final: true },
    ],
  });
  expect(stampsOf(sketch({ states: { a: {} } }))).toEqual({
    created: [],
    updated: [],
    entered: [],
  });
});

test("knows which of them a new resource cannot have", () => {
  const later = stampsOf(life).entered.filter((one) => isLaterStamp(life, one));

  expect(later.map(({ pointer }) => pointer)).toEqual(["/startedAt", "/endedAt", "/failedAt"]);
});

test.for([
  ["/updatedAt", "documented"],
  ["/createdAt", "documented"],
  ["/endedAt", "documented"],
  ["/failedAt", "assumed"],
  ["/guessedAt", "assumed"],
  ["/hintedAt", "assumed"],
  ["/nowhere", "assumed"],
] as const)("is as sure of %s as %s", ([pointer, basis]) => {
  expect(basisOf(life, pointer)).toBe(basis);
});

test("is as sure of a stamp in one state as of what leads there", () => {
  expect([basisOf(life, "/endedAt", "done"), basisOf(life, "/endedAt", "failed")]).toEqual([
    "documented",
    "assumed",
  ]);
  // Not its entry sets this one, but whatever came before.
  expect(basisOf(life, "/startedAt", "done")).toBe(basisOf(life, "/startedAt"));
});

test("takes no birth for a creation that something later touches on entry", () => {
  const again = sketch({
    states: { queued: { enter: { init: { "/createdAt": "$now" } } }, done: {} },
    events: {
      create: { from: "$none", to: "queued", set: { "/createdAt": "$now" } },
      reopen: { from: "done", to: "queued" },
    },
  });

  expect(stampsOf(again).created).toEqual([]);
});
