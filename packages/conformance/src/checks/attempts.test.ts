import { describe, expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { sessionOf } from "../../test/session-of.ts";
import { draftOf } from "../model/drafts.ts";
import { attemptsLimit } from "./attempts.ts";

describe("LC-RET-02", () => {
  test("holds nothing against an attempt whose limit is brought down afterwards", async () => {
    const looks = [
      { attempt: 2, attempts: 2 },
      { attempt: 2, attempts: 1 },
    ];

    expect(await verdictOn(looks)).toBe("pass");
  });

  test("finds an attempt that was never allowed", async () => {
    expect(await verdictOn([{ attempt: 2, attempts: 1 }])).toBe("fail");
  });
});

/** What is said of a job that looks like this, one time after the other. */
async function verdictOn(looks: readonly object[]): Promise<string | undefined> {
  const contract = await jobsContract();
  const job = { id: "j-1", state: "queued", name: "tea", attempt: 1, attempts: 2, log: [] };
  const shown = [job, ...looks.map((look) => ({ ...job, ...look }))];
  const session = sessionOf(contract, {
    target: {
      url: "http://jobs.test",
      fetch: async ({ method }) =>
        Response.json(shown.shift(), { status: method === "POST" ? 201 : 200 }),
    },
  });
  for (const [index, id] of ["createJob", ...looks.map(() => "getJob")].entries()) {
    const operation = contract.operations.find((one) => one.id === id);
    const draft = operation && draftOf(operation, session.drafting);
    if (operation === undefined || draft === undefined) throw new Error(`There is no ${id}.`);
    await session.call(operation, index === 0 ? draft : { ...draft, path: { id: job.id } });
  }
  const tasks = attemptsLimit.tasks(session).filter(({ subject }) => subject === "Job");
  return (await tasks[0]?.judge())?.verdict;
}
