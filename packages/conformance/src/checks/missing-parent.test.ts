import type { Contract } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { jobsContract, judgeJobs } from "../../test/judge-jobs.ts";

describe("LC-PAR-01", () => {
  test("passes a server that refuses children of parents that do not exist", async () => {
    const { results } = await judgeJobs({ contract: await withParent(), only: ["LC-PAR-01"] });

    expect(results.filter(({ id }) => id === "LC-PAR-01").map(({ verdict }) => verdict)).toEqual([
      "pass",
    ]);
  });

  test("finds out a server that invents missing jobs", async () => {
    const contract = await withParent();
    const { results } = await judgeJobs({
      contract,
      only: ["LC-PAR-01"],
      sins: ["invents missing jobs"],
    });

    expect(results.filter(({ id }) => id === "LC-PAR-01")).toMatchObject([
      { verdict: "fail", expected: "404 (notFound)", observed: expect.stringMatching(/^200 /) },
    ]);
  });
});

/** The contract in which a result lives under its job. */
async function withParent(): Promise<Contract> {
  const contract = await jobsContract();
  const within = [{ lifecycle: "Job", self: "$request.path.id", missing: "notFound" }];
  return {
    ...contract,
    operations: contract.operations.map((operation) =>
      operation.id === "getResult" ? { ...operation, within } : operation,
    ),
  };
}
