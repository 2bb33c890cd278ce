import { describe, expect, test } from "vitest";
import { createJobs } from "../../test/jobs.ts";
import { jobsContract } from "../../test/judge-jobs.ts";
import { checkConformance } from "../check-conformance.ts";

const only = ["SE-03", "LC-CAN-11"];

describe("LC-CAN-11 and SE-03", () => {
  test("hold where everybody has jobs of their own", async () => {
    const report = await judge("private");

    expect(report.counts).toMatchObject({ fail: 0, inconclusive: 0 });
    expect(passed(report)).toEqual(["LC-CAN-11", "SE-03"]);
  });

  test("find out a server that shows and lets everybody cancel everything", async () => {
    expect(failed(await judge("shared"))).toEqual(["LC-CAN-11", "SE-03"]);
  });

  test("find out a server that forbids what it should not admit to have", async () => {
    expect(failed(await judge("forbidding"))).toEqual(["LC-CAN-11", "SE-03"]);
  });

  test("find out a server that refuses and cancels all the same", async () => {
    expect(failed(await judge("careless"))).toContain("LC-CAN-11");
  });

  test("say what they need where nobody else is known", async () => {
    const report = await checkConformance({
      contract: await jobsContract(),
      target: { url: "http://jobs.test", fetch: createJobs(), credentials: "mine" },
      only,
    });

    const asked = report.results.filter(({ id }) => only.includes(id));
    expect(asked.map(({ verdict, reason }) => [verdict, reason])).toEqual(
      only.map(() => [
        "not-applicable",
        "No credentials of somebody else were given; a config can: other.",
      ]),
    );
  });
});

/** The tiny server with two callers, and one of four ways to tell them apart. */
async function judge(kind: "private" | "shared" | "forbidding" | "careless") {
  const jobs = { mine: createJobs(), theirs: createJobs() };
  return checkConformance({
    contract: await jobsContract(),
    only,
    seed: 1,
    exclusive: true,
    target: {
      url: "http://jobs.test",
      credentials: "mine",
      other: "theirs",
      fetch: async (request) => {
        const mine = request.headers.get("authorization") === "Bearer mine";
        if (mine || kind === "shared") return jobs.mine(request);
        if (kind === "forbidding") return Response.json({ code: "forbidden" }, { status: 403 });
        if (kind === "careless") await jobs.mine(request.clone());
        return jobs.theirs(request);
      },
    },
  });
}

type Judged = Awaited<ReturnType<typeof judge>>;

function failed({ results }: Judged): readonly string[] {
  return idsOf(results.filter(({ verdict }) => verdict === "fail"));
}

function passed({ results }: Judged): readonly string[] {
  return idsOf(results.filter(({ verdict }) => verdict === "pass"));
}

function idsOf(results: Judged["results"]): readonly string[] {
  return [...new Set(results.map(({ id }) => id))].toSorted();
}
