import { expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { sessionOf } from "../../test/session-of.ts";
import { draftOf } from "../model/drafts.ts";
import { stayIn } from "./stay.ts";

test("when a job comes to its end is told by those who looked, not by one looked at long after", async () => {
  const looked = [0, 10, 20, 40, 60, 100];

  expect(await endOf([...looked, 150])).toEqual(0.8 * 150);
  expect(await endOf([...looked, 9_000])).toBeUndefined();
});

/** After how many milliseconds to look for the end of a job that was running at each of these but the last. */
async function endOf(ages: readonly number[]): Promise<number | undefined> {
  const contract = await jobsContract();
  const { Job: lifecycle } = contract.lifecycles;
  const [create, read] = ["createJob", "getJob"].map((id) =>
    contract.operations.find((one) => one.id === id),
  );
  if (lifecycle === undefined || create === undefined || read === undefined)
    return expect.unreachable();
  let now = 0;
  const shown = { id: "j-1", name: "tea", attempt: 1, attempts: 2, log: [] };
  const session = sessionOf(contract, {
    clock: { now: () => now, sleep: async () => {} },
    target: {
      url: "http://jobs.test",
      fetch: async ({ method }) => {
        const state = now === ages.at(-1) ? "succeeded" : "running";
        return Response.json({ ...shown, state }, { status: method === "POST" ? 201 : 200 });
      },
    },
  });
  const draft = draftOf(create, session.drafting);
  if (draft === undefined) return expect.unreachable();
  await session.call(create, draft);
  for (const age of ages) {
    now = age;
    await session.call(read, { path: { id: "j-1" }, query: {}, headers: {} });
  }
  return stayIn(session, lifecycle, "succeeded", new Set())?.from;
}
