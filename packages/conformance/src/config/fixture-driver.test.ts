import type { Json } from "@conduct/contract";
import { expect, test } from "vitest";
import { createJobs } from "../../test/jobs.ts";
import { jobsContract } from "../../test/judge-jobs.ts";
import { fixtureDriver } from "./fixture-driver.ts";

const fixtures = {
  createJob: { success: { name: "good" }, failure: { name: "bad" }, slow: { name: "slow" } },
};

test("brings a resource to a state by the input that leads there, and waits for it", async () => {
  const { driver, names, slept } = await drive({
    good: "succeeded",
    bad: "failed",
    slow: "running",
  });

  const ids = [
    await driver.reach?.("Job", "succeeded"),
    await driver.reach?.("Job", "failed"),
    await driver.reach?.("Job", "running"),
  ];

  expect(new Set(ids).size).toBe(3);
  expect(ids).not.toContain(undefined);
  expect(names).toEqual(["good", "bad", "slow"]);
  expect(slept.length).toBeGreaterThan(3);
});

test("brings nothing where the input ends elsewhere, or there is none", async () => {
  const { driver } = await drive({ good: "failed" });

  expect(await driver.reach?.("Job", "succeeded")).toBeUndefined();
  expect(await driver.reach?.("Job", "no such state")).toBeUndefined();
  expect(await driver.reach?.("Nothing", "succeeded")).toBeUndefined();
});

/** The tiny server with a worker: a job gets where its name leads after it was looked at three times. */
async function drive(ends: { readonly [name: string]: string }) {
  const jobs = createJobs();
  const names: string[] = [];
  const slept: number[] = [];
  const looks = new Map<string, number>();
  const owner = new Map<string, string>();
  let now = 0;
  const driver = fixtureDriver(
    await jobsContract(),
    {
      url: "http://jobs.test",
      fetch: async (request) => {
        const text = await request.clone().text();
        const response = await jobs(request);
        const body = (await response.clone().json()) as { id: string; state: string };
        if (request.method === "POST") {
          const { name } = JSON.parse(text) as { name: string };
          names.push(name);
          owner.set(body.id, name);
          return response;
        }
        const seen = (looks.get(body.id) ?? 0) + 1;
        looks.set(body.id, seen);
        const end = ends[owner.get(body.id) ?? ""];
        const shown: Json = { ...body, state: seen < 3 || end === undefined ? body.state : end };
        return Response.json(shown, { status: response.status });
      },
    },
    fixtures,
    {
      clock: {
        now: () => now,
        sleep: async (milliseconds) => {
          slept.push(milliseconds);
          now += milliseconds;
        },
      },
    },
  );
  return { driver, names, slept };
}
