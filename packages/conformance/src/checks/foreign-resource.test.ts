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

  test("find out a server that serves everybody what others' jobs made", async () => {
    expect(failed(await judge("generous"))).toEqual(["SE-03"]);
  });

  test("find out a server whose lists show everything to everybody", async () => {
    expect(failed(await judge("crowded"))).toEqual(["SE-03"]);
  });

  test("find out a server that shows everything to who asks for a state", async () => {
    expect(failed(await judge("by state", ["SE-03"]))).toEqual(["SE-03"]);
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

describe("PG-B-04, PG-B-06 and PG-N-04", () => {
  test("count and follow nothing of others where everybody has jobs of their own", async () => {
    const { results } = await judge("private", ["PG-B-04", "PG-B-06", "PG-N-04"]);

    const asked = results.filter(({ subject }) => subject.endsWith("by somebody else"));
    expect(idsOf(asked.filter(({ verdict }) => verdict === "pass"))).toEqual([
      "PG-B-04",
      "PG-B-06",
      "PG-N-04",
    ]);
    expect(failed({ results })).toEqual([]);
  });

  test("find out a server that counts what it does not show", async () => {
    expect(failed(await judge("counting", ["PG-B-04", "PG-N-04"]))).toEqual(["PG-B-04", "PG-N-04"]);
  });

  test("find out a server that goes on after what it does not show", async () => {
    expect(failed(await judge("following", ["PG-B-06"]))).toEqual(["PG-B-06"]);
  });
});

describe("SE-02", () => {
  test("lets a server take anybody for somebody new", async () => {
    const { results } = await judge("private", ["SE-02"]);

    expect(
      new Set(results.filter(({ id }) => id === "SE-02").map(({ verdict }) => verdict)),
    ).toEqual(new Set(["inconclusive"]));
  });

  test("finds out a server that takes anybody for us", async () => {
    expect(failed(await judge("trusting", ["SE-02"]))).toEqual(["SE-02"]);
  });
});

/** The tiny server with two callers, and one of several ways to tell them apart. */
async function judge(kind: Kind, wanted: readonly string[] = only) {
  const jobs = { mine: createJobs(), theirs: createJobs() };
  return checkConformance({
    contract: await jobsContract(),
    only: wanted,
    seed: 1,
    exclusive: true,
    target: {
      url: "http://jobs.test",
      credentials: "mine",
      other: "theirs",
      fetch: async (request) => {
        const caller = request.headers.get("authorization");
        const isTrusted = kind === "trusting" && caller !== "Bearer theirs";
        const mine = caller === "Bearer mine" || isTrusted;
        if (mine || kind === "shared") return jobs.mine(request);
        if (kind === "forbidding") return Response.json({ code: "forbidden" }, { status: 403 });
        if (kind === "careless") await jobs.mine(request.clone());
        const url = new URL(request.url);
        if (kind === "generous" && url.pathname.endsWith("/result")) {
          // Where there is none, that is no more than it tells of jobs that do not exist.
          const result = await jobs.mine(request.clone());
          if (result.ok) return result;
        }
        const isList = request.method === "GET" && url.pathname.split("/").length === 2;
        if (isList && kind === "crowded") return jobs.mine(request);
        if (isList && kind === "by state" && url.searchParams.has("state"))
          return jobs.mine(request);
        if (isList && kind === "following" && url.searchParams.has("after")) {
          url.searchParams.delete("after");
          return jobs.theirs(new Request(url, request));
        }
        const reply = await jobs.theirs(request);
        if (request.method !== "GET" || kind !== "counting") return reply;
        const page = (await reply.json()) as { items?: unknown };
        const counted = page.items === undefined ? {} : { more: true, total: 9 };
        return Response.json({ ...page, ...counted }, reply);
      },
    },
  });
}

type Kind =
  | "private"
  | "shared"
  | "forbidding"
  | "careless"
  | "generous"
  | "crowded"
  | "counting"
  | "following"
  | "trusting"
  | "by state";

type Judged = Awaited<ReturnType<typeof judge>>;

function failed({ results }: Pick<Judged, "results">): readonly string[] {
  return idsOf(results.filter(({ verdict }) => verdict === "fail"));
}

function passed({ results }: Judged): readonly string[] {
  return idsOf(results.filter(({ verdict }) => verdict === "pass"));
}

function idsOf(results: Judged["results"]): readonly string[] {
  return [...new Set(results.map(({ id }) => id))].toSorted();
}
