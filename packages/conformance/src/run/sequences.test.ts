import { describe, expect, test } from "vitest";
import { judgeJobs } from "../../test/judge-jobs.ts";
import type { Report } from "../report/report.ts";

describe("sequences()", () => {
  test("show what one resource does to another, which no cell of its own shows", async () => {
    const report = await judgeJobs({
      sins: ["cancels its neighbour"],
      only: ["LC-CAN-0*", "LC-EVT-01", "LC-SEQ-0*", "LC-TERM-01"],
    });

    expect(failedIn(report)).toContain("LC-SEQ-03");
  });

  test("show what only the third time shows", async () => {
    const report = await judgeJobs({ sins: ["tires of retries"], only: ["LC-RET-04"] });

    expect(failedIn(report)).toEqual(["LC-RET-04"]);
    const { reproducible, witness = [] } =
      report.results.find(({ verdict }) => verdict === "fail") ?? {};
    expect(reproducible).toBe("3/3");
    expect(witness.length).toBeLessThanOrEqual(10);
  });

  test("tell each result once, whatever came up later", async () => {
    const report = await judgeJobs({ sins: ["tires of retries"], only: ["LC-RET-04"] });
    const keys = report.results.map(({ key }) => key);

    expect(new Set(keys).size).toBe(keys.length);
  });

  test("hold nothing against a server that is right, whatever the seed", async () => {
    for (const seed of [1, 2, 3]) {
      const report = await judgeJobs({ seed, only: ["LC-CAN-01", "LC-SEQ-0*", "LC-TERM-0*"] });

      expect(failedIn(report)).toEqual([]);
    }
  });

  test("leave to others what the budget has for them", async () => {
    const only = ["LC-CAN-01"];
    const { requests } = await judgeJobs({ only, budget: { requests: 330 } });
    const some = await judgeJobs({ only, budget: { requests: 380 } });
    const more = await judgeJobs({ only, budget: { requests: 700 } });

    expect(requests).toBeLessThan(200);
    expect(some.requests).toBeGreaterThan(requests);
    expect(some.requests).toBeLessThan(200);
    expect(more.requests).toBeGreaterThan(some.requests);
    expect(more.requests).toBeLessThanOrEqual(some.requests + 140);
  });
});

function failedIn({ results }: Report): readonly string[] {
  const failed = results.filter(({ verdict }) => verdict === "fail" || verdict === "error");
  return [...new Set(failed.map(({ id }) => id))];
}
