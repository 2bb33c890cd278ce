import { describe, expect, test } from "vitest";
import { nextOccurrence } from "./recurrence.ts";

/** The next time by what a resource says, a while after its state was entered. */
function next(text: string, since: string, now: string): string | undefined {
  const scope = { now: Date.parse(now), self: { plan: text } };
  const instant = nextOccurrence(plan, Date.parse(since), scope);
  return instant === undefined ? undefined : new Date(instant).toJSON();
}

const plan = {
  of: "$self#/plan",
  forms: { "cron@": "cron", "interval@": ["d", "h", "m", "s"], "": "duration" },
} as const;
const morning = "2026-01-01T09:30:00.000Z";

describe("what comes again", () => {
  test.each([
    ["cron@0 * * * *", "2026-01-01T10:00:00.000Z"],
    ["cron@*/10 * * * * *", "2026-01-01T09:30:10.000Z"],
    ["cron@0 6 * * 1", "2026-01-05T06:00:00.000Z"],
    ["interval@0 1 30 0", "2026-01-01T11:00:00.000Z"],
    ["interval@1 0 0 0", "2026-01-02T09:30:00.000Z"],
    ["90s", "2026-01-01T09:31:30.000Z"],
  ])("by %s comes next at %s", (text, instant) => {
    expect(next(text, morning, morning)).toBe(instant);
  });

  test("at a time that it names itself comes only after it", () => {
    expect(next("cron@0 * * * *", morning, "2026-01-01T10:00:00.000Z")).toBe(
      "2026-01-01T11:00:00.000Z",
    );
  });

  test("counts intervals from when the state was entered, whoever looks in between", () => {
    expect(next("interval@0 0 10 0", morning, "2026-01-01T09:37:00.000Z")).toBe(
      "2026-01-01T09:40:00.000Z",
    );
  });

  test("after a fixed time does without a text", () => {
    const now = Date.parse(morning);

    expect(nextOccurrence({ interval: 60_000 }, now, { now })).toBe(now + 60_000);
  });

  test.each(["cron@soon", "interval@0 0 0 0", "interval@1 2 3 4 5", "now and then"])(
    "never comes by %s",
    (text) => {
      expect(next(text, morning, morning)).toBeUndefined();
    },
  );
});
