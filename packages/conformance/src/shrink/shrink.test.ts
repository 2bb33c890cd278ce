import { describe, expect, test } from "vitest";
import { createJobs } from "../../test/jobs.ts";
import { jobsContract, judgeJobs } from "../../test/judge-jobs.ts";
import { checkConformance } from "../check-conformance.ts";
import type { Report } from "../report/report.ts";

/** Sins, what is judged, and how many requests it takes at most to show the first cause. */
const sins: readonly (readonly [sin: string, only: string, most: number])[] = [
  ["refuses to cancel", "LC-CAN-*", 2],
  ["cancels nothing", "LC-CAN-*", 2],
  ["reopens finished jobs", "LC-TERM-*", 5],
  ["retries successes", "LC-RET-*", 6],
  ["fails without a reason", "*", 3],
  ["updates backwards", "*", 5],
  ["shows wrong types", "*", 1],
  ["never says more", "PG-G-*", 4],
  ["loses notes", "LC-EVT-03", 3],
];

describe("shrink()", () => {
  test.for(sins)(
    "of a server that %s, judged by %s, takes %i requests at most",
    async ([sin, only, most]) => {
      const report = await judgeJobs({ sins: [sin], only: [only] });
      const first = report.results.find(({ key }) => key === report.causes[0]);

      expect(first).toMatchObject({ verdict: "fail", reproducible: "3/3" });
      expect(first?.witness.length).toBeLessThanOrEqual(most);
    },
  );

  test("tells a story that is whole: what it names was created in it", async () => {
    const report = await judgeJobs({ sins: ["reopens finished jobs"], only: ["LC-TERM-03"] });
    const { witness = [] } = report.results.find(({ key }) => key === report.causes[0]) ?? {};
    const [first, ...others] = witness;
    const { id } = JSON.parse(first?.reply.body ?? "{}") as { id: string };

    expect(first?.operation).toBe("createJob");
    expect(others.length).toBeGreaterThan(0);
    for (const { request } of others) expect(request.url).toContain(id);
  });

  test("changes no verdict, and loses no failure", async () => {
    const told = {
      sins: ["refuses to cancel", "hides a job", "starts attempts at zero"],
      only: ["LC-CAN-*", "LC-RET-*", "PG-G-*"],
    };
    const plain = await judgeJobs({ ...told, shrink: false });
    const shrunk = await judgeJobs(told);

    expect(verdictsOf(shrunk)).toEqual(verdictsOf(plain));
    expect(shrunk.causes).toEqual(plain.causes);
    expect(plain.results.some((one) => one.reproducible !== undefined)).toBe(false);
  });

  test("keeps within the budget of the run, and the first story where nothing is left", async () => {
    const asked = { sins: ["refuses to cancel"], only: ["LC-CAN-01"] };
    // So few leave nothing for drawn sequences.
    const plain = await judgeJobs({ ...asked, shrink: false, budget: { requests: 200 } });
    const { requests } = plain;
    const short = await judgeJobs({ ...asked, budget: { requests } });
    const some = await judgeJobs({ ...asked, budget: { requests: requests + 30 } });

    expect(short.requests).toBe(requests);
    expect(verdictsOf(short)).toEqual(verdictsOf(plain));
    expect(some.requests).toBeLessThanOrEqual(requests + 30);
    expect(some.results.some((one) => one.reproducible !== undefined)).toBe(true);
  });

  test("says of a failure that comes and goes how often it came", async () => {
    const jobs = createJobs();
    let cancels = 0;
    const report = await checkConformance({
      contract: await jobsContract(),
      seed: 1,
      exclusive: true,
      only: ["LC-CAN-01"],
      target: {
        url: "http://jobs.test",
        fetch: async (request) => {
          cancels += request.url.endsWith("/cancel") ? 1 : 0;
          const broken = request.url.endsWith("/cancel") && (cancels < 20 || cancels % 2 === 0);
          return broken ? Response.json({}, { status: 418 }) : jobs(request);
        },
      },
    });
    const marks = report.results.flatMap(({ reproducible }) => reproducible ?? []);

    expect(marks.some((mark) => mark !== "3/3")).toBe(true);
  });
});

function verdictsOf({ results }: Report): readonly (readonly [key: string, verdict: string])[] {
  return results.map(({ key, verdict }) => [key, verdict]);
}
