import { describe, expect, test } from "vitest";
import { createJobs } from "../../test/jobs.ts";
import { judgeJobs } from "../../test/judge-jobs.ts";

const token = "s3cret-t0ken";

describe("LC-RACE-03", () => {
  test("allows both of two retries where the work of the first has failed in between", async () => {
    expect(await blamed([])).toEqual([]);
  });

  test("finds two retries that begin two attempts where workers are not that quick", async () => {
    expect(await blamed(["retries twice"], "slow")).toContain("LC-RACE-03");
    expect(await blamed([], "slow")).toEqual([]);
  });
});

/** What is held against a server whose workers fail with whatever is retried, at once or never in time. */
async function blamed(
  sins: readonly string[],
  workers: "quick" | "slow" = "quick",
): Promise<readonly string[]> {
  const serve = createJobs({ token, sins });
  const report = (job: string, event: string) =>
    serve(
      new Request(`${job}/events`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ event }),
      }),
    );
  const fetch = async (request: Request) => {
    const reply = await serve(request);
    const job = /^(.*)\/retry$/.exec(request.url)?.[1];
    if (workers === "quick" && job !== undefined && reply.ok) {
      await report(job, "start");
      await report(job, "fail");
    }
    return reply;
  };
  const target = { url: "http://jobs.test", fetch, credentials: token };
  const { results } = await judgeJobs({ target, exclusive: false, only: ["LC-RACE-03"] });
  return results.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
}
