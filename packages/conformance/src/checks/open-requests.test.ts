import type { Contract } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { jobsContract, judgeJobs } from "../../test/judge-jobs.ts";

describe("requests that say more than they have to", () => {
  test("are to be taken where the schema says that there may be further members", async () => {
    const contract = await opened();
    const only = ["SC-REQ-03"];

    expect(await differing({ contract, only, sins: [] })).toEqual([]);
    expect(await differing({ contract, only, sins: ["refuses strange members"] })).toEqual([
      "SC-REQ-03:createJob",
    ]);
  });

  test("may be refused where the schema does not say so", async () => {
    const only = ["SC-REQ-03"];

    expect(await differing({ only, sins: ["refuses strange members"] })).toEqual([]);
  });

  test("are to be taken with the example of a parameter that has no other role", async () => {
    const contract = await withTeams();
    const only = ["SC-REQ-01"];

    expect(await differing({ contract, only, sins: [] })).toEqual([]);
    expect(await differing({ contract, only, sins: ["refuses teams"] })).toEqual([
      "SC-REQ-01:listJobs with team",
    ]);
  });
});

async function differing(options: Parameters<typeof judgeJobs>[0]): Promise<readonly string[]> {
  const { results } = await judgeJobs(options);
  return results
    .filter(({ verdict }) => verdict === "fail" || verdict === "difference")
    .map(({ id, subject }) => `${id}:${subject}`);
}

async function opened(): Promise<Contract> {
  const contract = await jobsContract();
  const { NewJob } = contract.schemas;
  const open = { ...(NewJob as object), additionalProperties: true };
  return { ...contract, schemas: { ...contract.schemas, NewJob: open } };
}

async function withTeams(): Promise<Contract> {
  const contract = await jobsContract();
  const operations = contract.operations.map((one) => {
    const [first] = one.parameters;
    if (one.id !== "listJobs" || first === undefined) return one;
    const team = { ...first, name: "team", schema: { type: "string", examples: ["team-1"] } };
    return { ...one, parameters: [...one.parameters, team] };
  });
  return { ...contract, operations };
}
