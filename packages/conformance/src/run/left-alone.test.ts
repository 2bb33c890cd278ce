import { describe, expect, test } from "vitest";
import { withWorker } from "../../test/job-worker.ts";
import { createJobs } from "../../test/jobs.ts";
import { judgeJobs } from "../../test/judge-jobs.ts";
import { systemClock } from "../target/clock.ts";
import type { Fixtures } from "./fixture.ts";

const token = "s3cret-t0ken";
const fixtures = { createJob: { idle: { name: "nobody" } } };

describe("what a fixture tells to be idle", () => {
  test("shows whose doing it is, which among workers nobody could tell", async () => {
    const sins = ["begins what it cancels"];

    expect(await blamed(sins)).toEqual([]);
    expect(await blamed(sins, { fixtures })).toContain("LC-TS-02");
  });

  test("is believed only as long as it is left alone", async () => {
    expect(await blamed([], { fixtures, spares: "nobody else" })).toEqual([]);
  });

  test("brings no blame to a server without sin", async () => {
    expect(await blamed([], { fixtures })).toEqual([]);
  });
});

/** What is held against a server whose worker never takes up jobs of one name. */
async function blamed(
  sins: readonly string[],
  {
    spares = "nobody",
    fixtures = {},
  }: { readonly spares?: string; readonly fixtures?: Fixtures } = {},
): Promise<readonly string[]> {
  const habits = { takes: "any", begins: 0, every: 3, spares } as const;
  const { fetch, rest } = withWorker(createJobs({ token, sins }), token, habits);
  const clock = { now: () => systemClock.now(), sleep: rest };
  const target = { url: "http://jobs.test", fetch, credentials: token };
  const only = ["LC-TS-02", "LC-CAN-0*", "LC-EVT-0*"];
  const { results } = await judgeJobs({ target, clock, exclusive: undefined, fixtures, only });
  return results.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
}
