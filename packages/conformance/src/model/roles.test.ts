import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { isFinal, type Role, roleOf } from "./roles.ts";

const life = sketch({
  states: {
    queued: {},
    stopping: {},
    pausing: {},
    leaving: {},
    done: { final: "success" },
    called: { final: "cancelled" },
  },
  events: {
    create: { from: "$none", to: "queued" },
    start: { by: "worker", from: "queued", to: "done" },
    cancel: { from: "queued", to: "called" },
    stop: { from: "queued", to: "stopping" },
    stopped: { by: "server", from: "stopping", to: "called" },
    pause: { from: "queued", to: "pausing" },
    paused: {
      by: "server",
      cases: [
        { from: "pausing", to: "called" },
        { from: "pausing", to: "queued" },
      ],
    },
    leave: { from: "queued", to: "leaving" },
    left: { from: "leaving", to: "called" },
    stay: { by: "server", from: "leaving" },
    retry: { from: ["done", "called"], to: "queued" },
    drop: { from: "done", to: "$none" },
    rename: { from: "done" },
    reopen: { from: "done", to: "$request.body#/state" },
    finish: { from: ["done", "called"], to: "done" },
    kill: { by: "worker", from: "queued", to: "called" },
  },
});

test.for<readonly [string, Role]>([
  ["create", "other"],
  ["start", "other"],
  ["cancel", "cancel"],
  ["stop", "cancel"],
  ["pause", "other"],
  ["leave", "other"],
  ["left", "cancel"],
  ["retry", "retry"],
  ["drop", "other"],
  ["rename", "other"],
  ["reopen", "other"],
  ["finish", "other"],
  ["kill", "other"],
  ["nonsense", "other"],
])("%s is for %s", ([event, role]) => {
  expect(roleOf(life, life.events[event])).toBe(role);
});

test("knows final states", () => {
  expect(["done", "called", "queued", "odd", undefined].map((one) => isFinal(life, one))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
