import type { LifecycleEvent } from "@conduct/contract";
import { expect, test } from "vitest";
import { mayStrike } from "./stir.ts";
import type { Thing } from "./world.ts";

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
