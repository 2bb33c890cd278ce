import { describe, expect, test } from "vitest";
import { createIdleClock } from "../../test/idle-clock.ts";
import { judgeJobs } from "../../test/judge-jobs.ts";

/** Every kind of request: drawn ways of life, walks, broken requests. */
const asked = { only: ["LC-*", "PG-G-*", "SC-REQ-*"] };

describe("planHash()", () => {
  test("is the same for one seed and one behaviour, at another time too", async () => {
    const clock = createIdleClock();
    const late = { ...clock, now: () => clock.now() + 1_000_000_000 };
    const plans = [
      await judgeJobs({ ...asked, seed: 7 }),
      await judgeJobs({ ...asked, seed: 7 }),
      await judgeJobs({ ...asked, seed: 7, clock: late }),
    ].map(({ plan }) => plan);

    expect(new Set(plans).size).toBe(1);
    expect(plans[0]).toMatch(/^[\da-f]{8}$/);
  });

  test("is the same where failures are shrunk", async () => {
    const sinner = { ...asked, sins: ["refuses to cancel", "hides a job"] };
    const [one, other] = [await judgeJobs(sinner), await judgeJobs(sinner)];

    expect(other.plan).toBe(one.plan);
  });

  test("is another for another seed, and for a target that answers otherwise", async () => {
    const plans = [
      await judgeJobs({ ...asked, seed: 7 }),
      await judgeJobs({ ...asked, seed: 8 }),
      await judgeJobs({ ...asked, seed: 7, sins: ["refuses to cancel"] }),
    ].map(({ plan }) => plan);

    expect(new Set(plans).size).toBe(3);
  });
});
