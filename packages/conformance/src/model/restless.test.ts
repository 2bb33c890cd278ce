import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { restless } from "./restless.ts";

const life = sketch({
  states: {
    queued: {},
    running: { enter: { init: { "/started": "$now" } } },
    over: { final: "success" as const, enter: { set: { "/finished": "$now" } } },
  },
  each: { set: { "/updated": "$now" } },
  events: {
    create: { from: "$none", to: "queued", set: { "/progress": 0 } },
    rename: { from: "running", set: { "/name": "$request.body#/name" } },
    advance: { by: "worker", from: "running", add: { "/progress": 1 }, append: { "/log/-": {} } },
    start: { by: "worker", from: "queued", to: "running", set: { "/worker": "w" } },
    giveUp: { by: "server", each: false, from: "running", to: "queued", add: { "/attempt": 1 } },
    finish: { by: "worker", from: "running", to: "over", set: { "/result": {} } },
  },
});

test.for([
  ["what a worker reports, and what leads there and back again", "running", false],
  ["the same from the other side", "queued", false],
] as const)("names %s", ([, state]) => {
  const names = [...restless(life, new Set([state]), false)].sort();

  expect(names).toEqual(["/attempt", "/log", "/progress", "/started", "/updated", "/worker"]);
});

test("names nothing where nothing happens any more, nor where no worker is about", () => {
  expect([...restless(life, new Set(["over"]), false)]).toEqual([]);
  expect([...restless(life, new Set(["queued"]), true)]).toEqual([]);
});
