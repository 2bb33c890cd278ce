import type { Cause } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { writtenInTurn } from "./written-in-turn.ts";

const cause = (lifecycle: string, event: string): Cause => ({ lifecycle, event, set: {} });
const whole = sketch({
  name: "Whole",
  states: { open: {} },
  events: {
    create: { from: "$none", to: "open", causes: [cause("Part", "put")] },
    rename: { from: "open" },
    count: { from: "open", add: { "/parts": 1 } },
  },
});
const part = sketch({
  name: "Part",
  states: { there: {} },
  events: { put: { from: "$none", to: "there", causes: [cause("Whole", "count")] } },
});
const all = { Whole: whole, Part: part };

describe("writtenInTurn()", () => {
  test("names what an event writes by what it causes elsewhere, and nothing else", () => {
    expect([...writtenIn("create")]).toEqual(["/parts"]);
    expect([...writtenIn("rename")]).toEqual([]);
  });
});

function writtenIn(name: string): ReadonlySet<string> {
  const [taken] = whole.events[name]?.cases ?? [];
  return taken === undefined ? expect.unreachable() : writtenInTurn(all, whole, taken);
}
