import { describe, expect, test } from "vitest";
import { exitCode } from "./exit-code.ts";
import type { Report, Result } from "./report.ts";

const stale: NonNullable<Report["baseline"]> = {
  file: "known.yaml",
  known: 0,
  flaky: 0,
  flakyFailed: 0,
  stale: [{ kind: "passes", id: "A-01", message: "It passes." }],
};

describe("exitCode()", () => {
  test.for<readonly [0 | 1 | 2, string, readonly Partial<Result>[], Partial<Report>]>([
    [0, "what holds", [{}], {}],
    [1, "a MUST that fails", [{}, { verdict: "fail" }], {}],
    [0, "a SHOULD that fails", [{}, { verdict: "fail", level: "should" }], {}],
    [0, "a MUST that was not tested", [{}, { verdict: "inconclusive" }], {}],
    [0, "a difference from what is only assumed", [{ verdict: "difference" }], {}],
    [2, "nothing at all", [], {}],
    [2, "only what was skipped", [{ verdict: "skipped" }], {}],
    [2, "only what was not tested", [{ verdict: "inconclusive" }], {}],
    [2, "a mistake of the referee", [{}, { verdict: "error" }], {}],
    [2, "a target that is down", [{}], { problem: "got no answer" }],
    [1, "a failure before the target went down", [{ verdict: "fail" }], { problem: "gone" }],
    [0, "a known failure", [{ verdict: "fail", excused: { as: "known", reason: "" } }], {}],
    [0, "a flaky error", [{}, { verdict: "error", excused: { as: "flaky", reason: "" } }], {}],
    [1, "an entry that is out of date", [{}], { baseline: stale }],
  ])("is %i for %s", ([code, , results, more]) => {
    expect(exitCode(reportWith(results, more))).toBe(code);
  });

  test("counts a SHOULD with failOn should, and what was not tested with strict", () => {
    const should = reportWith([{}, { verdict: "fail", level: "should" }]);
    const open = reportWith([{}, { verdict: "inconclusive" }]);
    const openShould = reportWith([{}, { verdict: "inconclusive", level: "should" }]);

    expect(exitCode(should, { failOn: "should" })).toBe(1);
    expect(exitCode(open, { strict: true })).toBe(1);
    expect(exitCode(openShould, { strict: true })).toBe(0);
    expect(exitCode(openShould, { strict: true, failOn: "should" })).toBe(1);
  });
});

function reportWith(results: readonly Partial<Result>[], more: Partial<Report> = {}): Report {
  return {
    version: 1,
    contract: { name: "a", title: "A", version: "1", source: "a.yaml" },
    target: "http://a.test",
    seed: 1,
    startedAt: "2026-01-01T00:00:00.000Z",
    duration: 1,
    requests: 1,
    plan: "00000000",
    counts: {
      pass: 0,
      fail: 0,
      difference: 0,
      inconclusive: 0,
      "not-applicable": 0,
      skipped: 0,
      error: 0,
    },
    coverage: [],
    causes: [],
    results: results.map((result) => ({
      id: "A-01",
      key: "A-01",
      level: "must",
      verdict: "pass",
      sentence: "",
      source: "",
      subject: "",
      exercised: 1,
      witness: [],
      ...result,
    })),
    ...more,
  };
}
