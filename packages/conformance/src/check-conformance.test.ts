import { describe, expect, test } from "vitest";
import { createIdleClock } from "../test/idle-clock.ts";
import { createJobs } from "../test/jobs.ts";
import { jobsContract, judgeJobs } from "../test/judge-jobs.ts";
import { checkConformance } from "./check-conformance.ts";
import { exitCode } from "./report/exit-code.ts";
import { formatReport } from "./report/format-report.ts";

describe("checkConformance()", () => {
  test.for([{ exclusive: true }, { exclusive: false }])(
    "passes a server without sins, with every cell tried: %o",
    async ({ exclusive }) => {
      // Its work waits for the referee, and it compresses nothing: see kilns.test.ts.
      const skip = ["LC-LIVE-*", "LC-CAN-04", "CN-03"];
      const report = await judgeJobs({ exclusive, strictBasis: true, skip });

      const wanting = report.results.filter(
        ({ verdict }) => !["pass", "not-applicable", "skipped"].includes(verdict),
      );
      expect(wanting.map(({ id, subject, reason }) => [id, subject, reason])).toEqual([]);
      expect(report.coverage).toMatchObject([{ lifecycle: "Job", cells: 47, exercised: 47 }]);
      expect(exitCode(report, { strict: true })).toBe(0);
    },
  );

  test("keeps within its budget, and calls what it did not get to not tested", async () => {
    const report = await judgeJobs({ budget: { requests: 100, time: 60_000 } });

    expect(report.requests).toBe(100);
    expect(report.counts.fail).toBe(0);
    expect(report.counts.inconclusive).toBeGreaterThan(50);
    expect(exitCode(report)).toBe(0);
    expect(exitCode(report, { strict: true })).toBe(1);
  });

  test("asks the same for the same seed", async () => {
    const [first, second] = [await requestsOf(5), await requestsOf(5)];

    expect(first).toEqual(second);
    expect(first.length).toBeGreaterThan(500);
  });

  test("says that a target is down, and judges nothing", async () => {
    const report = await checkConformance({
      contract: await jobsContract(),
      target: {
        url: "http://jobs.test",
        fetch: () => Promise.reject(new Error("connect ECONNREFUSED")),
      },
    });

    expect(report.problem).toBe("GET /jobs got no answer: connect ECONNREFUSED.");
    expect(report.results).toEqual([]);
    expect(exitCode(report)).toBe(2);
  });

  test.for([
    {
      what: "serves something else",
      reply: () => Response.json({ title: "Not found" }, { status: 404 }),
      problem: /^Nothing of "Jobs" is served at http:\/\/jobs\.test: GET \/jobs answered 404, /,
    },
    {
      what: "answers every address with a page for people",
      reply: () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } }),
      problem: /GET \/jobs answered 200 with text\/html/,
    },
    {
      what: "lets nobody in",
      reply: () => Response.json({}, { status: 401 }),
      problem: /lets nobody in without credentials: GET \/jobs answered 401.*CONDUCT_TOKEN/,
    },
    {
      what: "does not know the credentials",
      credentials: "0ld-t0ken",
      reply: () => Response.json({}, { status: 403 }),
      problem: /refuses the credentials that were given: GET \/jobs answered 403/,
    },
  ])(
    "says that a target $what, and blames it for nothing",
    async ({ what: _, reply, problem, ...who }) => {
      const report = await checkConformance({
        contract: await jobsContract(),
        target: { url: "http://jobs.test", fetch: () => Promise.resolve(reply()), ...who },
      });

      expect(report.problem).toMatch(problem);
      expect(report.results).toEqual([]);
      expect(exitCode(report)).toBe(2);
    },
  );

  test("does not blame a target for asking who is there, where it lets everybody look", async () => {
    const jobs = createJobs({ token: "s3cret-t0ken" });
    const report = await judgeThrough((request) => {
      const known = new Request(request);
      if (request.method === "GET") known.headers.set("authorization", "Bearer s3cret-t0ken");
      return jobs(known);
    });

    expect(report.problem).toBeUndefined();
    expect(report.results.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    const creation = report.results.find(({ id }) => id === "LC-CRE-01");
    expect(creation?.reason).toBe("no credentials were given, and POST /jobs answered 401");
  });

  test.for([
    { what: "whose empty lists are not there, since it says so in other words", methods: /./ },
    { what: "that hides its lists, since work can be made there", methods: /GET/ },
  ])("judges a target $what", async ({ methods }) => {
    const jobs = createJobs();
    const report = await judgeThrough((request) =>
      methods.test(request.method) && new URL(request.url).pathname === "/jobs"
        ? Promise.resolve(Response.json({ code: "no-jobs" }, { status: 404 }))
        : jobs(request),
    );

    expect(report.problem).toBeUndefined();
    expect(exitCode(report)).toBe(1);
  });

  test("says that a target went down on the way, whatever held before", async () => {
    const jobs = createJobs();
    let left = 400;
    const report = await checkConformance({
      contract: await jobsContract(),
      target: {
        url: "http://jobs.test",
        fetch: (request) => {
          left -= 1;
          return left > 0 ? jobs(request) : Promise.reject(new Error("socket hang up"));
        },
      },
    });

    expect(report.counts.pass).toBeGreaterThan(10);
    expect(report.problem).toContain("got no answer: socket hang up.");
    expect(exitCode(report)).toBe(2);
  });

  test("says that nothing was selected, rather than passing on nothing", async () => {
    const report = await judgeJobs({ only: ["NO-SUCH-ID"] });

    expect(report.problem).toContain('no check matches ["NO-SUCH-ID"]');
    expect(exitCode(report)).toBe(2);
  });

  test("does not call skipped what is green", async () => {
    const { results } = await judgeJobs({ only: ["LC-CAN-*"], skip: ["LC-CAN-07"] });

    const of = (id: string) => results.find((result) => result.id === id)?.verdict;
    expect(of("LC-CAN-01")).toBe("pass");
    expect(of("LC-CAN-07")).toBe("skipped");
    expect(of("PG-G-01")).toBe("skipped");
  });

  test("fails for documented facts, and reports differences from assumed ones", async () => {
    const contract = await jobsContract();
    const operations = contract.operations.map((operation) => ({
      ...operation,
      basis: "assumed" as const,
    }));
    const options = {
      contract: { ...contract, operations },
      sins: ["refuses to start"],
      only: ["LC-EVT-01"],
    };

    const lenient = await judgeJobs(options);
    const strict = await judgeJobs({ ...options, strictBasis: true });

    expect(lenient.counts).toMatchObject({ fail: 0, difference: 1 });
    expect(exitCode(lenient)).toBe(0);
    expect(strict.counts).toMatchObject({ fail: 1, difference: 0 });
    expect(exitCode(strict)).toBe(1);
  });

  test("calls a check that throws an error of its own, and not a failure", async () => {
    const report = await judgeJobs({
      checks: [
        {
          id: "LC-CRE-01",
          phase: "act",
          tasks: () => {
            throw new Error("a bug of ours");
          },
        },
      ],
    });

    expect(report.results).toMatchObject([{ id: "LC-CRE-01", verdict: "error" }]);
    expect(exitCode(report)).toBe(2);
  });

  test("never shows a secret", async () => {
    const report = await judgeJobs({ sins: ["refuses to cancel"], only: ["LC-CAN-01", "SE-01"] });

    const text = JSON.stringify(report) + formatReport(report);
    expect(text).not.toContain("s3cret");
    expect(text).toContain("$TOKEN");
    expect(text).toContain("$BASE/jobs");
  });

  test("shows no part of a secret either", async () => {
    const report = await judgeJobs({ sins: ["takes part of the token"], only: ["SE-02"] });

    const text = JSON.stringify(report) + formatReport(report);
    expect(report.counts.fail).toBe(1);
    expect(text).not.toContain("s3cret");
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell reads it
    expect(text).toContain("${TOKEN:0:6}");
  });

  test("tells a failure so that it can be repeated", async () => {
    const report = await judgeJobs({ sins: ["refuses to cancel"], only: ["LC-CAN-01"] });

    const failure = report.results.find(({ verdict }) => verdict === "fail");
    expect(failure).toMatchObject({
      id: "LC-CAN-01",
      subject: "Job · queued · cancel via cancelJob → cancelled",
      expected: "200, for queued → cancelled",
      observed: '409 {"code":"over","status":409}',
    });
    expect(failure?.witness.map(({ curl }) => curl)).toEqual([
      'curl -sS -X POST "$BASE/jobs" -H "authorization: Bearer $TOKEN" -H "content-type: application/json" --data "{\\"name\\":\\"sample\\"}"',
      expect.stringMatching(/^curl -sS -X POST "\$BASE\/jobs\/job-[\d-]+\/cancel"/),
    ]);
  });
});

async function requestsOf(seed: number): Promise<readonly string[]> {
  const asked: string[] = [];
  const jobs = createJobs();
  await checkConformance({
    contract: await jobsContract(),
    seed,
    // How long replies take is this machine's.
    clock: createIdleClock(),
    target: {
      url: "http://jobs.test",
      fetch: async (request) => {
        const text = `${request.method} ${request.url} ${await request.clone().text()}`;
        // What marks a run is its own: all else is the seed's.
        asked.push(text.replaceAll(/conduct-5-[a-z\d]+/g, "conduct"));
        return jobs(request);
      },
    },
  });
  return asked;
}

/** Judges whatever answers the requests to the tiny server, of which nothing else is said. */
async function judgeThrough(fetch: (request: Request) => Promise<Response>) {
  return checkConformance({
    contract: await jobsContract(),
    target: { url: "http://jobs.test", fetch },
    seed: 1,
    clock: createIdleClock(),
  });
}
