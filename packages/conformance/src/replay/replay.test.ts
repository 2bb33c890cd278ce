import { describe, expect, test } from "vitest";
import { createJobs } from "../../test/jobs.ts";
import { jobsContract, judgeJobs } from "../../test/judge-jobs.ts";
import type { checkConformance } from "../check-conformance.ts";
import type { Report } from "../report/report.ts";
import { formatReplay, ReplayError, replay, replayExitCode } from "./replay.ts";

const only = ["LC-*"];

describe("replay()", () => {
  test("fails again on the same server, with few requests", async () => {
    const earlier = await judgeJobs({ sins: ["refuses to cancel"], only });
    const again = await replay(
      keyIn(earlier, "LC-CAN-01"),
      await options("refuses to cancel"),
      earlier,
    );

    expect(again.outcome).toBe("fails");
    expect(again.report.results).toMatchObject([{ id: "LC-CAN-01", verdict: "fail" }]);
    expect(again.report.seed).toBe(earlier.seed);
    expect(again.report.requests).toBeLessThan(20);
    expect(formatReplay(again)).toContain("STILL FAILS");
    expect(replayExitCode(again)).toBe(1);
  });

  test("is fixed on a server that was mended, and says which replies changed", async () => {
    const earlier = await judgeJobs({ sins: ["breaks on the second cancel"], only });
    const mended = await replay(keyIn(earlier, "LC-CAN-05"), await options(), earlier);

    expect(mended).toMatchObject({ outcome: "fixed", report: { counts: { pass: 1, fail: 0 } } });
    expect(formatReplay(mended)).toContain("FIXED");
    expect(replayExitCode(mended)).toBe(0);
  });

  test("says which replies changed where it fails otherwise", async () => {
    const earlier = await judgeJobs({ sins: ["breaks on the second cancel"], only });
    const other = await replay(
      keyIn(earlier, "LC-CAN-05"),
      await options("codes the second cancel otherwise"),
      earlier,
    );

    expect(formatReplay(other)).toMatch(
      /~ POST \$BASE\/jobs\/job-[\d-]+\/cancel answered 500, and now 4\d\d/,
    );
  });

  test("sends the requests of others again for what only reviews them", async () => {
    const earlier = await judgeJobs({ sins: ["ends before it begins"] });
    const again = await replay(
      keyIn(earlier, "LC-TS-04"),
      await options("ends before it begins"),
      earlier,
    );
    const mended = await replay(keyIn(earlier, "LC-TS-04"), await options(), earlier);

    expect([again.outcome, mended.outcome]).toEqual(["fails", "fixed"]);
    // Those few that showed it do so again.
    expect(again.report.requests).toBeLessThan(8);
    expect(mended.report.requests).toBeGreaterThan(500);
    expect(again.report.results).toHaveLength(1);
  });

  test("needs no report: a key is enough, and an id stands for all its results", async () => {
    const earlier = await judgeJobs({ sins: ["refuses to cancel"], only });
    const one = await replay(keyIn(earlier, "LC-CAN-01"), await options("refuses to cancel"));
    const all = await replay("LC-CAN-01", await options());

    expect(one.outcome).toBe("fails");
    expect(all.report.results.length).toBeGreaterThan(1);
    expect(all.outcome).toBe("fixed");
  });

  test("decides nothing on a target that is down", async () => {
    const earlier = await judgeJobs({ sins: ["refuses to cancel"], only });
    const down = await replay(
      keyIn(earlier, "LC-CAN-01"),
      {
        contract: await jobsContract(),
        target: { url: "http://jobs.test", fetch: () => Promise.reject(new Error("refused")) },
      },
      earlier,
    );

    expect(replayExitCode(down)).toBe(2);
    expect(formatReplay(down)).toContain("Could not judge: GET /jobs got no answer: refused.");
  });

  test("says which failures there are for a key that is none", async () => {
    const earlier = await judgeJobs({ sins: ["refuses to cancel"], only });

    await expect(replay("LC-CAN-99", await options(), earlier)).rejects.toThrow(
      `Its failures are ${keyIn(earlier, "LC-CAN-01")}`,
    );
    await expect(replay("LC-CAN-01:00000000", await options())).rejects.toThrow(ReplayError);
  });
});

function keyIn({ results }: Report, id: string): string {
  const failed = results.find((result) => result.id === id && result.verdict === "fail");
  if (failed === undefined) throw new Error(`${id} does not fail.`);
  return failed.key;
}

async function options(
  ...sins: readonly string[]
): Promise<Parameters<typeof checkConformance>[0]> {
  const token = "s3cret-t0ken";
  return {
    contract: await jobsContract(),
    target: { url: "http://other.test", fetch: createJobs({ sins, token }), credentials: token },
    exclusive: true,
    budget: { time: 60_000 },
  };
}
