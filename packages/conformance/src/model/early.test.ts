import type { Lifecycle } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { dueOf } from "./early.ts";

const lifecycleOf = (more: object = {}, enter: object = {}) =>
  ({
    states: { done: { enter: {} }, expired: { enter } },
    each: {},
    events: {
      finish: {
        name: "finish",
        by: "server",
        cases: [{ from: ["$none"], to: "done", effects: {} }],
      },
      expire: {
        ...{ name: "expire", by: "clock", at: "$self#/expires_at", after: 1_000 },
        cases: [{ from: ["done"], to: "expired", effects: {} }],
      },
      ...more,
    },
  }) as unknown as Lifecycle;

const value = { expires_at: "2026-01-01T00:00:00Z" };

describe("dueOf()", () => {
  test("is the instant that is shown, and what has to pass after it", () => {
    expect(dueOf(lifecycleOf(), "expired", value)).toMatchObject({
      pointer: "/expires_at",
      time: Date.UTC(2026, 0, 1) + 1_000,
    });
  });

  test("is nothing where something else leads there too", () => {
    const stop = { by: "client", cases: [{ from: ["done"], to: "expired", effects: {} }] };

    expect(dueOf(lifecycleOf({ stop }), "expired", value)).toBeUndefined();
    expect(
      dueOf(lifecycleOf({ stop }), "expired", value, ({ by }) => by === "clock"),
    ).toBeDefined();
    expect(dueOf(lifecycleOf(), "done", value)).toBeUndefined();
  });

  test("is nothing where the instant is not shown, or is written anew when it comes", () => {
    expect(dueOf(lifecycleOf(), "expired", {})).toBeUndefined();
    const renewed = lifecycleOf({}, { set: { "/expires_at": "$now" } });

    expect(dueOf(renewed, "expired", value)).toBeUndefined();
  });
});
