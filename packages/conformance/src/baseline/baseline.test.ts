import { describe, expect, test } from "vitest";
import { judgeJobs } from "../../test/judge-jobs.ts";
import { SettingsError } from "../config/settings-file.ts";
import { exitCode } from "../report/exit-code.ts";
import { applyBaseline, type Baseline, type BaselineEntry } from "./baseline.ts";
import { formatBaseline, parseBaseline, updateBaseline } from "./baseline-file.ts";

const today = "2026-11-21";
const sins = ["refuses to cancel"];
const only = ["LC-CAN-01", "LC-CRE-01"];

describe("applyBaseline()", () => {
  test("excuses what is known, and counts it", async () => {
    const report = applyBaseline(await judgeJobs({ sins, only }), known({ id: "LC-CAN-01" }), {
      today,
    });

    expect(report.baseline).toMatchObject({ known: 1, stale: [] });
    expect(report.counts.fail).toBe(1);
    expect(report.results.filter(({ excused }) => excused)).toMatchObject([
      { id: "LC-CAN-01", verdict: "fail", excused: { as: "known", reason: "issue 12" } },
    ]);
    expect(exitCode(report)).toBe(0);
  });

  test("excuses one subject alone", async () => {
    const judged = await judgeJobs({ sins, only });
    const [failed] = judged.results.filter(({ verdict }) => verdict === "fail");
    const subject = failed?.subject ?? "";

    const mine = applyBaseline(judged, known({ id: "LC-CAN-*", subject }), { today });
    const other = applyBaseline(judged, known({ id: "LC-CAN-01", subject: `${subject}?` }), {
      today,
    });

    expect(mine.baseline).toMatchObject({ known: 1, stale: [] });
    expect(exitCode(mine)).toBe(0);
    expect(other.baseline).toMatchObject({ known: 0, stale: [{ kind: "matches-nothing" }] });
    expect(exitCode(other)).toBe(1);
  });

  test.for<readonly [string, Partial<BaselineEntry>, string]>([
    ["what passes by now", { id: "LC-CRE-01" }, "passes"],
    ["what is nowhere", { id: "LC-CRE-99" }, "matches-nothing"],
    ["a subject that is nowhere", { id: "LC-CAN-01", subject: "Job" }, "matches-nothing"],
    ["what was to be mended by now", { id: "LC-CAN-01", until: "2026-11-20" }, "overdue"],
  ])("fails the run for %s", async ([, entry, kind]) => {
    const report = applyBaseline(
      await judgeJobs({ sins, only }),
      known({ id: "LC-CAN-01" }, entry),
      {
        today,
      },
    );
    const { stale } = report.baseline ?? { stale: [] };

    expect(stale).toMatchObject([{ kind }]);
    expect(exitCode(report)).toBe(1);
  });

  test("says nothing of what was left out on request", async () => {
    const report = applyBaseline(
      await judgeJobs({ only: ["LC-CRE-01"] }),
      known({ id: "LC-CAN-01" }),
      { today },
    );

    expect(report.baseline?.stale).toEqual([]);
    expect(exitCode(report)).toBe(0);
  });

  test("lets what is flaky never decide, and counts how often it fails", async () => {
    const flaky = [{ id: "LC-CAN-01", reason: "a race" }];
    const list: Baseline = { file: "known.yaml", known: [], flaky };
    const failing = applyBaseline(await judgeJobs({ sins, only }), list, { today });
    const passing = applyBaseline(await judgeJobs({ only }), list, { today });

    expect(failing.baseline).toMatchObject({ flakyFailed: 1, stale: [] });
    expect(passing.baseline).toMatchObject({
      flaky: failing.baseline?.flaky,
      flakyFailed: 0,
      stale: [],
    });
    expect([exitCode(failing), exitCode(passing)]).toEqual([0, 0]);
  });
});

describe("parseBaseline()", () => {
  test("reads entries with their lines", () => {
    const { known, flaky } = parseBaseline(
      "known:\n  - id: LC-CAN-01\n    reason: issue 12\nflaky:\n  - {id: PG-*, reason: slow}\n",
      "known.yaml",
    );

    expect(known).toEqual([{ id: "LC-CAN-01", reason: "issue 12", line: 2 }]);
    expect(flaky).toEqual([{ id: "PG-*", reason: "slow", line: 5 }]);
  });

  test("names every mistake by line and column", () => {
    expect(() =>
      parseBaseline("known:\n  - id: LC CAN\n    because: x\n", "known.yaml"),
    ).toThrowErrorMatchingInlineSnapshot(`
      [SettingsError: known.yaml:2:5 "known.0" lacks "reason".
      known.yaml:2:5 "known.0.id" does not fit. The id of a requirement, such as "LC-CAN-01"; "*" stands for anything.
      known.yaml:3:5 "because" is not known here. There is "id", "subject", "reason", "until".]
    `);
    expect(() => parseBaseline("known: [", "known.yaml")).toThrow(SettingsError);
  });
});

describe("updateBaseline()", () => {
  test("excuses what fails, keeps reasons, and drops what is mended", async () => {
    const both = await judgeJobs({ sins: [...sins, "answers creations with 200"], only });
    const report = await judgeJobs({ sins, only });

    const first = updateBaseline(both, known({ id: "LC-CAN-01" }), { today });
    const second = updateBaseline(report, first, { today });

    expect(first.known.slice(0, 2)).toMatchObject([
      { id: "LC-CAN-01", reason: "issue 12" },
      { id: "LC-CRE-01", reason: expect.stringContaining("Fails since 2026-11-21: 200") },
    ]);
    expect(second.known).toEqual([{ id: "LC-CAN-01", reason: "issue 12" }]);
    const read = parseBaseline(formatBaseline(first), "known.yaml");
    expect(exitCode(applyBaseline(both, read, { today }))).toBe(0);
  });

  test("keeps what this run did not look at", async () => {
    const report = await judgeJobs({ only: ["LC-CRE-01"] });

    expect(updateBaseline(report, known({ id: "LC-CAN-01" }), { today }).known).toHaveLength(1);
  });
});

function known(...entries: readonly Partial<BaselineEntry>[]): Baseline {
  return {
    file: "known.yaml",
    known: entries.map((entry) => ({ id: "", reason: "issue 12", ...entry })),
    flaky: [],
  };
}
