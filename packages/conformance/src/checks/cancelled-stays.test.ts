import type { Json } from "@conduct/contract";
import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import type { History } from "../run/histories.ts";
import type { Sighting } from "../run/journal.ts";
import { hasBegunAnew } from "./cancelled-stays.ts";

const lifecycle = sketch({
  states: { queued: {}, running: {}, cancelled: { final: "cancelled" } },
  events: {
    create: { from: "$none", to: "queued", set: { "/attempt": 1, "/size": 1 } },
    start: { from: "queued", to: "running" },
    retry: { from: "running", to: "queued", add: { "/attempt": 1 } },
    grow: { from: "running", add: { "/size": 1 } },
    cancel: { from: ["queued", "running"], to: "cancelled" },
  },
});

const seen = (index: number, value: { readonly [name: string]: Json }) =>
  ({ lifecycle, exchange: { index }, state: value.state, value }) as unknown as Sighting;

const history = (...sightings: readonly Sighting[]) =>
  ({ lifecycle, sightings, firings: [] }) as unknown as History;

const cancelled = seen(1, { state: "cancelled", attempt: 1, size: 1 });

test.for([
  ["is in another state than before", { state: "queued", attempt: 1, size: 1 }, true],
  ["has counted another attempt", { state: "running", attempt: 2, size: 1 }, true],
  ["is just as it was", { state: "running", attempt: 1, size: 1 }, false],
  ["has counted something else", { state: "running", attempt: 1, size: 2 }, false],
  ["has counted less", { state: "running", attempt: 0, size: 1 }, false],
  ["does not say how often it was tried", { state: "running", attempt: null, size: 1 }, false],
] as const)("what was cancelled has begun anew if it %s: %s", ([, value, expected]) => {
  const before = seen(0, { state: "running", attempt: 1, size: 1 });
  expect(hasBegunAnew(history(before, cancelled), seen(2, value))).toBe(expected);
});

test("what was never seen before it was cancelled has begun anew", () => {
  const later = seen(3, { state: "running", attempt: 1, size: 1 });
  const now = seen(2, { state: "running", attempt: 1, size: 1 });
  expect(hasBegunAnew(history(cancelled, later), now)).toBe(true);
});
