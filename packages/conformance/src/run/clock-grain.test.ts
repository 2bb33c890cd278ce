import { describe, expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { watchClocks } from "./clock-grain.ts";
import type { Sighting } from "./journal.ts";

const lifecycle = sketch({
  states: { open: {} },
  events: {
    create: { from: "$none", to: "open", set: { "/made": "$now" } },
    check: { from: "open", set: { "/checked": "$now" } },
  },
});

describe("watchClocks()", () => {
  test.for<readonly [what: string, grain: number, times: readonly string[]]>([
    ["milliseconds", 1, [".200", ".207", ".208"]],
    ["ticks, whatever the digits", 15, [".200", ".215", ".260"]],
    ["tenths", 100, [".2", ".9", ".3"]],
    ["nothing yet", Number.POSITIVE_INFINITY, [".2", ".2"]],
  ])("tells %s", ([, grain, times]) => {
    const clocks = watchClocks();
    for (const time of times) clocks.look([seen({ made: `2026-01-01T00:00:00${time}Z` })]);

    expect(clocks.of(lifecycle, "/made")).toBe(grain);
    expect(clocks.of(lifecycle, "/checked")).toBe(Number.POSITIVE_INFINITY);
  });

  test("goes by what it has seen last", () => {
    const clocks = watchClocks();
    const look = (time: string) => clocks.look([seen({ checked: `2026-01-01T00:00:00${time}Z` })]);
    look(".100");
    look(".200");
    const [before] = [clocks.of(lifecycle, "/checked")];
    look(".205");

    expect([before, clocks.of(lifecycle, "/checked")]).toEqual([100, 5]);
  });
});

function seen(value: Sighting["value"]): Sighting {
  const exchange = {
    index: 0,
    turn: 0,
    after: 0,
    request: {},
    reply: {},
    sentAt: 0,
    receivedAt: 0,
  };
  return { lifecycle, value, exchange } as unknown as Sighting;
}
