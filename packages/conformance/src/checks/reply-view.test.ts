import type { Contract } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { createJobs } from "../../test/jobs.ts";
import { jobsContract, judgeJobs } from "../../test/judge-jobs.ts";

describe("SC-RES-07", () => {
  test("passes a server that answers in the form that was asked for", async () => {
    const jobs = createJobs();
    const fetch = (request: Request) =>
      new URL(request.url).searchParams.has("brief")
        ? Promise.resolve(Response.json({ brief: "queued" }))
        : jobs(request);

    expect(await verdict({ url: "http://jobs.test", fetch })).toEqual(["pass"]);
  });

  test("finds out a server that has one form for everybody", async () => {
    expect(await verdict({ url: "http://jobs.test", fetch: createJobs() })).toEqual(["fail"]);
  });
});

async function verdict(target: { url: string; fetch: (request: Request) => Promise<Response> }) {
  const { results } = await judgeJobs({ contract: await withViews(), target, only: ["SC-RES-07"] });
  return results.filter(({ id }) => id === "SC-RES-07").map((one) => one.verdict);
}

/** The contract in which a job can be read in brief. */
async function withViews(): Promise<Contract> {
  const contract = await jobsContract();
  const brief = { eq: ["$request.query.brief", "yes"] } as const;
  return {
    ...contract,
    schemas: { ...contract.schemas, Brief: { type: "object", required: ["brief"] } },
    operations: contract.operations.map((operation) => {
      if (operation.id !== "getJob") return operation;
      const [id] = operation.parameters;
      const plain = id === undefined ? [] : [{ ...id, name: "brief", in: "query" as const }];
      return {
        ...operation,
        parameters: [...operation.parameters, ...plain.map((one) => ({ ...one, required: false }))],
        views: [{ if: brief, schema: "Brief" }, { schema: "Job" }],
      };
    }),
  };
}
