import type { Contract, Lifecycle, Operation } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { createJobs } from "../test/jobs.ts";
import { jobsContract, judgeJobs } from "../test/judge-jobs.ts";
import type { Driver } from "./target/driver.ts";

describe("coverage", () => {
  test("what no request reaches is not tested, and says so for each cell", async () => {
    const report = await judgeJobs({ contract: await withoutReports() });

    const open = report.results.filter(({ verdict }) => verdict === "inconclusive");
    expect(open.filter(({ id }) => id === "LC-SEQ-04").map(({ reason }) => reason)).toEqual([
      "never seen: stopping, running, succeeded, failed",
    ]);
    expect(
      open.filter(({ id }) => id === "LC-CAN-06").map(({ subject, reason }) => [subject, reason]),
    ).toEqual([
      ["Job · succeeded · cancel via cancelJob", "no request leads to succeeded; a driver could"],
      ["Job · failed · cancel via cancelJob", "no request leads to failed; a driver could"],
    ]);
    const [{ cells, exercised } = { cells: 0, exercised: 0 }] = report.coverage;
    expect(exercised).toBeLessThan(cells);
  });

  test("a driver reaches it", async () => {
    const jobs = createJobs();
    const driver: Driver = {
      fire: async (_, id, event) => {
        const body = JSON.stringify({ event });
        await jobs(new Request(`http://jobs.test/jobs/${id}/events`, { method: "POST", body }));
      },
    };

    const report = await judgeJobs({
      contract: await withoutReports(),
      target: { url: "http://jobs.test", fetch: jobs },
      driver,
      only: ["LC-CAN-*", "LC-RET-*", "LC-SEQ-04"],
      // How long workers take only workers show.
      skip: ["LC-CAN-04"],
    });

    const open = report.results.filter(
      ({ verdict }) => verdict !== "pass" && verdict !== "skipped",
    );
    expect(open.filter(({ subject }) => subject !== "")).toEqual([]);
    const [{ cells, exercised } = { cells: 0, exercised: 0 }] = report.coverage;
    expect(exercised).toBe(cells);
  });
});

/** The contract without the operation that workers report by: what they do is out of reach. */
async function withoutReports(): Promise<Contract> {
  const contract = await jobsContract();
  const job = contract.lifecycles.Job as Lifecycle;
  const operations: readonly Operation[] = contract.operations.filter(
    ({ id }) => id !== "reportJob",
  );
  return { ...contract, operations, lifecycles: { Job: job } };
}
