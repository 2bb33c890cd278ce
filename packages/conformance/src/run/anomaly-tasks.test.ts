import { describe, expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { sessionOf } from "../../test/session-of.ts";
import { draftOf } from "../model/drafts.ts";
import { anomalyTasks } from "./anomaly-tasks.ts";

describe("a job that is over and runs again", () => {
  test("did so by itself where nothing was written between two looks", async () => {
    expect(await wayOf(["getJob", "getJob"])).toBe("unasked");
  });

  test("may have done so for what was asked of another one", async () => {
    expect(await wayOf(["getJob", "createJob", "getJob"])).toBeUndefined();
  });

  test("may only have been said to be over", async () => {
    expect(await wayOf(["cancelJob", "getJob"])).toBeUndefined();
  });
});

/** What is said of how a job went on that is queued first, then shown to be over, and runs at last. */
async function wayOf(asked: readonly string[]): Promise<string | undefined> {
  const contract = await jobsContract();
  const job = { name: "tea", attempt: 1, attempts: 2, log: [] };
  const ids = ["createJob", ...asked];
  let [replies, now] = [0, 0];
  const session = sessionOf(contract, {
    exclusive: false,
    clock: { now: () => (now += 10), sleep: async () => {} },
    target: {
      url: "http://jobs.test",
      fetch: async ({ url, method }) => {
        replies += 1;
        const isMade = method === "POST" && !url.endsWith("cancel");
        const over = method === "POST" ? "cancelled" : "succeeded";
        const state = isMade ? "queued" : replies === ids.length ? "running" : over;
        const id = isMade ? `j-${replies}` : "j-1";
        return Response.json({ ...job, id, state }, { status: isMade ? 201 : 200 });
      },
    },
  });
  for (const id of ids) {
    const operation = contract.operations.find((one) => one.id === id);
    const draft = operation && draftOf(operation, session.drafting);
    if (operation === undefined || draft === undefined) throw new Error(`There is no ${id}.`);
    await session.call(operation, { ...draft, path: id === "createJob" ? {} : { id: "j-1" } });
  }
  const [task] = anomalyTasks(session, "left-final").filter(({ subject }) => subject === "Job");
  const finding = await task?.judge();
  expect(finding?.verdict).toBe("fail");
  return finding?.verdict === "fail" ? finding.way : undefined;
}
