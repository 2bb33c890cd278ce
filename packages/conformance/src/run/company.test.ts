import { describe, expect, test } from "vitest";
import { type WorkerHabits, withWorker } from "../../test/job-worker.ts";
import { createJobs } from "../../test/jobs.ts";
import { judgeJobs } from "../../test/judge-jobs.ts";
import { systemClock } from "../target/clock.ts";

const token = "s3cret-t0ken";

/** The referee is told nothing of workers, and has to find out for itself. */
async function judgeBeside(
  habits: WorkerHabits,
  { exclusive }: { readonly exclusive?: boolean } = {},
) {
  const { fetch, rest } = withWorker(createJobs({ token }), token, habits);
  // While the referee sleeps, the worker does what it does in the time of one request to a millisecond.
  const clock = {
    now: () => systemClock.now(),
    sleep: (milliseconds: number) => rest(milliseconds),
  };
  const target = { url: "http://jobs.test", fetch, credentials: token };
  return judgeJobs({ target, clock, exclusive });
}

describe("company", () => {
  const habits: readonly WorkerHabits[] = [
    { takes: "the oldest", begins: 0, every: 1 },
    { takes: "the oldest", begins: 0, every: 90 },
    { takes: "the oldest", begins: 0, every: 3, age: 400 },
    { takes: "the newest", begins: 0, every: 7 },
    { takes: "the newest", begins: 600, every: 2 },
    { takes: "the newest", begins: 1100, every: 5 },
    { takes: "any", begins: 0, every: 1, age: 3 },
    { takes: "any", begins: 900, every: 40 },
  ];
  test.for(habits)(
    "a worker that takes $takes, every $every requests from $begins on, brings no blame",
    async (habits) => {
      const { results, problem } = await judgeBeside(habits);

      expect(problem).toBeUndefined();
      const blamed = results.filter(({ verdict }) => verdict === "fail" || verdict === "error");
      expect(
        blamed.map(({ id, subject, expected, observed, reason }) => ({
          id,
          subject,
          expected,
          observed,
          reason,
        })),
      ).toEqual([]);
    },
  );

  test("would have been blamed, had the referee been told that there is nobody", async () => {
    const { results } = await judgeBeside(
      { takes: "the newest", begins: 600, every: 2 },
      { exclusive: true },
    );

    // Another requirement may name the same better: then this one says that it follows.
    const blamed = results.filter(({ verdict, follows }) => verdict === "fail" || follows);
    expect(blamed.map(({ id }) => id)).toContain("LC-SEQ-01");
    expect(blamed.map(({ verdict }) => verdict)).toContain("fail");
  });

  test("where nothing moves by itself, what needs that is found without being told", async () => {
    const { results } = await judgeJobs({ sins: ["starts nothing"], exclusive: undefined });

    const blamed = results.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
    expect(blamed).toContain("LC-EVT-01");
  });
});
