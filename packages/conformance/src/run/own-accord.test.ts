import type { Json, Lifecycle } from "@conduct/contract";
import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import type { Exchange } from "../target/exchange.ts";
import { isOutrun, isOwnAccord } from "./own-accord.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";

const life = sketch({
  states: { running: {}, over: { final: "success" as const } },
  events: {
    advance: { by: "worker", from: "running", add: { "/progress": 1 } },
    finish: { by: "worker", from: "running", to: "over" },
    rename: { from: "running", set: { "/name": "$request.body#/name" } },
  },
});
const busy = { exclusive: false, isAlone: () => false as boolean } as Session;

test.for([
  ["a worker's report", { state: "running", progress: 2, name: "a" }, true],
  ["what a worker has finished", { state: "over", progress: 9, name: "b" }, true],
  ["what only a client can change", { state: "running", progress: 2, name: "b" }, false],
  ["a state that no worker leads to", { state: "lost", progress: 1, name: "a" }, false],
  ["nothing at all", { state: "running", progress: 1, name: "a" }, false],
] as const)("tells whether %s can be the system's own doing", ([, value, expected]) => {
  const before = look({ state: "running", progress: 1, name: "a" });

  expect(isOwnAccord(busy, life, before, look(value))).toBe(expected);
  expect(isOwnAccord({ ...busy, isAlone: () => true } as Session, life, before, look(value))).toBe(
    false,
  );
});

test.for([
  ["another version is there that only the system can have made", 412, '"1"', '"2"', true],
  ["the version is there that was sent", 412, '"1"', '"1"', false],
  ["the write has succeeded", 200, '"1"', '"2"', false],
  ["any version was asked for", 412, "*", '"2"', false],
] as const)("takes a write for outrun where %s", ([why, status, sent, tag, expected]) => {
  const before = look({ state: "running", progress: 1 });
  const after = look({ state: "running", progress: 2 }, tag);

  expect([why, isOutrun(busy, life, { fired: write(status, sent), before, after })]).toEqual([
    why,
    expected,
  ]);
});

function look(value: Json, etag: string = '"1"'): Resource {
  const lifecycle: Lifecycle = life;
  return { lifecycle, value, story: [{ reply: { headers: { etag } } }] } as unknown as Resource;
}

function write(status: number, version: string): Exchange {
  const request = { headers: { "If-Match": version } };
  return { request, reply: { status, headers: {} } } as unknown as Exchange;
}
