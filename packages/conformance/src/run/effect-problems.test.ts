import type { Json } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { here, sketch } from "../../test/lifecycle.ts";
import { instant } from "../model/expected.ts";
import type { Taken } from "../model/outcomes.ts";
import type { Exchange } from "../target/exchange.ts";
import { stillProblems } from "./effect-problems.ts";

const lifecycle = sketch({
  states: { open: {} },
  events: {
    create: { from: "$none", to: "open" },
    check: { from: "open", each: false, set: { "/checkedAt": "$now" } },
    rename: { from: "open" },
  },
});

describe("stillProblems()", () => {
  const early = "2026-01-01T00:00:00.250Z";

  test.for<
    readonly [what: string, was: string, is: string, later: number, found: number, grain?: number]
  >([
    ["a time that is set and stays", early, early, 5, 1],
    ["a time that is set", early, "2026-01-01T00:00:00.255Z", 5, 0],
    ["a time that stays where no clock need have gone on", early, early, 1, 0],
    [
      "a time that stays where all are whole seconds",
      "2026-01-01T00:00:00Z",
      "2026-01-01T00:00:00Z",
      5,
      0,
    ],
    ["a time that stays where the clock ticks rarely", early, early, 14, 0, 15],
  ])("finds %s", ([, was, is, later, found, grain]) => {
    const [before, after] = [{ checkedAt: was }, { checkedAt: is }];

    expect(judge(before, after, later, grain)).toHaveLength(found);
  });
});

function judge(was: Json, is: Json, later: number, grain = 1) {
  const event = lifecycle.events.check;
  const [check] = event?.cases ?? [];
  if (event === undefined || check === undefined) throw new Error("There is no such event.");
  const outcome: Taken = {
    kind: "taken",
    event,
    case: check,
    to: "open",
    basis: "documented",
    place: here,
    effected: { self: is, changes: [{ pointer: "/checkedAt", expected: instant, assumed: false }] },
  };
  const resource = (value: Json) => ({ lifecycle, id: "1", value, path: {}, story: [lookAt(0)] });
  return stillProblems({ grainOf: () => grain }, { lifecycle }, outcome, {
    before: resource(was),
    fired: lookAt(later),
    after: resource(is),
  });
}

function lookAt(time: number): Exchange {
  return {
    index: time,
    turn: time,
    after: time,
    request: { method: "GET", path: "/jobs/1", headers: {} },
    reply: { status: 200, headers: {}, text: "" },
    sentAt: time,
    receivedAt: time,
  };
}
