import { describe, expect, test } from "vitest";
import { cutOffNote } from "./cut-off.ts";
import type { Result } from "./report.ts";

describe("cutOffNote()", () => {
  test("says which MUSTs the budget has left open, and what to do", () => {
    const note = cutOffNote({
      results: [open("LC-CAN-01", "must"), open("LC-CAN-01", "must"), open("PG-B-01", "should")],
    });

    expect(note).toContain("2 MUSTs were not judged (LC-CAN-01)");
    expect(note).toContain("--thorough");
  });

  test("says nothing where what is open is open for another reason", () => {
    const results = [{ ...open("LC-CAN-01", "must"), reason: "no request leads to RUNNING" }];

    expect(cutOffNote({ results })).toBeUndefined();
  });
});

function open(id: string, level: Result["level"]): Result {
  return {
    id,
    level,
    key: id,
    verdict: "inconclusive",
    sentence: "",
    source: "",
    subject: "",
    exercised: 0,
    reason: "The budget of 2000 requests is spent.",
    witness: [],
  };
}
