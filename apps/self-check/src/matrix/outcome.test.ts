import { describe, expect, test } from "vitest";
import type { Case } from "./case.ts";
import type { Finding, Run } from "./judge-case.ts";
import { outcomeOf, surpriseOf } from "./outcome.ts";

const clean: Case = {
  api: "runs",
  kind: "clean",
  id: "clean",
  violates: [],
  seen: "always",
  assumed: false,
  credentials: false,
  socket: false,
};
const fault: Case = { ...clean, kind: "fault", id: "loses-pages", violates: ["PG-C-01"] };

const found: Finding = {
  id: "PG-C-01",
  verdict: "fail",
  level: "must",
  subject: "listRuns",
  told: "run_2 in the list, not nothing",
  steps: 3,
};
const other: Finding = { ...found, id: "LC-CRE-02", subject: "createRun" };

describe("surpriseOf()", () => {
  test("tells of a correct server that is rejected, and of a fault that is missed", () => {
    expect(surpriseOf(clean, runWith(found))).toBe(
      "rejected by PG-C-01 listRuns: run_2 in the list, not nothing",
    );
    expect(surpriseOf(fault, runWith())).toBe("missed");
  });

  test("is silent where all is as it should be", () => {
    expect(surpriseOf(clean, runWith({ ...found, verdict: "difference" }))).toBeUndefined();
    expect(surpriseOf(fault, runWith(found))).toBeUndefined();
    // Whether a difference tells it apart from the clean server is not known before the end.
    expect(surpriseOf({ ...fault, assumed: true }, runWith())).toBeUndefined();
  });

  test("tells of any server that could not be judged", () => {
    expect(surpriseOf(fault, { ...runWith(), problem: "it is gone" })).toBe(
      "not judged: it is gone",
    );
  });
});

describe("outcomeOf()", () => {
  test("counts what was found, named and named first in each run", () => {
    const runs = [runWith(found), runWith(other, found), runWith(other), runWith()];

    const outcome = outcomeOf(fault, runs, new Set());

    expect(outcome).toMatchObject({ caught: 3, named: 2, first: 1, extra: 1 });
    expect(outcome.ids).toEqual(["PG-C-01", "LC-CRE-02"]);
  });

  test("takes a difference for a finding where nobody published what is broken, unless a clean server has it", () => {
    const difference: Finding = { ...found, verdict: "difference" };
    const runs = [runWith(difference)];

    expect(outcomeOf(fault, runs, new Set()).caught).toBe(0);
    expect(outcomeOf({ ...fault, assumed: true }, runs, new Set()).caught).toBe(1);
    const usual = new Set(["PG-C-01 listRuns"]);
    expect(outcomeOf({ ...fault, assumed: true }, runs, usual).caught).toBe(0);
  });
});

function runWith(...findings: readonly Finding[]): Run {
  return {
    seed: 1,
    findings,
    judged: 1,
    untried: 0,
    requests: 9,
    plan: "",
    milliseconds: 1,
  };
}
