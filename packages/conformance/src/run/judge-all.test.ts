import { expect, test } from "vitest";
import { judgeJobs } from "../../test/judge-jobs.ts";
import { here } from "../../test/lifecycle.ts";
import { broken, type Check, held, undecided } from "../check.ts";
import type { Session } from "./session.ts";

const budget = { requests: 200, time: 60_000 };

test("the last requests go round: no requirement is left out for those before it", async () => {
  const { results } = await judgeJobs({
    budget,
    checks: [greedy("many", 60), greedy("more", 60), greedy("last", 1)],
  });

  const passed = results.filter(({ verdict }) => verdict === "pass").map(({ id }) => id);
  expect(passed).toContain("more");
  expect(passed).toContain("last");
});

test("no chapter takes what others need before they have had theirs", async () => {
  const { results } = await judgeJobs({
    budget,
    checks: [greedy("LC-MANY-01", 60), greedy("PG-FEW-01", 8)],
  });

  const passed = results.filter(({ id, verdict }) => id === "PG-FEW-01" && verdict === "pass");
  expect(passed).toHaveLength(8);
});

test("what is still to be begun has its part kept, however many others come before it", async () => {
  const { results } = await judgeJobs({
    budget,
    checks: [greedy("LC-MANY-01", 20), greedy("SE-MANY-01", 40), greedy("PG-FEW-01", 20)],
  });

  // 10 of the last tenth go round; of the 25 kept, 5 requests a task make 5.
  const passed = results.filter(({ id, verdict }) => id === "PG-FEW-01" && verdict === "pass");
  expect(passed.length).toBeGreaterThanOrEqual(5);
});

test("a chapter that is too large has some of each of its requirements judged", async () => {
  const { results } = await judgeJobs({
    budget,
    checks: [greedy("LC-MANY-01", 4), greedy("PG-MANY-01", 60), greedy("PG-MANY-02", 60)],
  });

  const passed = results.filter(({ verdict }) => verdict === "pass").map(({ id }) => id);
  const [first, second] = ["PG-MANY-01", "PG-MANY-02"].map(
    (one) => passed.filter((id) => id === one).length,
  );
  expect(Math.abs((first ?? 0) - (second ?? 0))).toBeLessThanOrEqual(1);
  expect(second).toBeGreaterThan(9);
});

test("what is judged once more at the end is judged while there are requests for it", async () => {
  const later: Check = {
    id: "later",
    phase: "act",
    tasks: (session) => [
      {
        ...taskOf("now and then", () => ask(session, 1)),
        late: async () => {
          const [story] = await send(session, 1);
          return broken({
            expected: "nothing",
            observed: "something",
            story: story ? [story] : [],
          });
        },
      },
    ],
  };
  const { results } = await judgeJobs({ budget, checks: [later, greedy("many", 60)] });

  expect(results.find(({ id }) => id === "later")?.verdict).toBe("fail");
});

test("what is wrong by all that is known in the end stands, though it cannot be found again", async () => {
  expect(await verdictOnce("still wrong")).toBe("fail");
  expect(await verdictOnce("explained")).toBe("inconclusive");
});

/** What is said of something that is found once, on a server that turns out to act by itself. */
async function verdictOnce(known: "still wrong" | "explained"): Promise<string | undefined> {
  let found = 0;
  const once: Check = {
    id: "once",
    phase: "act",
    tasks: (session) => {
      const told = { expected: "nothing", observed: "something" };
      const judge = async () => {
        found += 1;
        const story = await send(session, 1);
        return found > 1 ? undecided("it is not found again") : broken({ ...told, story });
      };
      return [
        {
          subject: "something",
          place: here,
          basis: "documented",
          judge,
          rejudge: (_, story) => (known === "explained" ? held(1) : broken({ ...told, story })),
        },
      ];
    },
  };
  const { results } = await judgeJobs({
    sins: ["works by itself"],
    exclusive: undefined,
    checks: [once],
  });
  return results.find(({ id }) => id === "once")?.verdict;
}

/** A check of so many tasks, each of which takes five requests. */
function greedy(id: string, tasks: number): Check {
  return {
    id,
    phase: "act",
    tasks: (session) =>
      Array.from({ length: tasks }, (_, index) => taskOf(`task ${index}`, () => ask(session, 5))),
  };
}

function taskOf(subject: string, judge: () => ReturnType<typeof ask>) {
  return { subject, place: here, basis: "documented" as const, judge };
}

async function ask(session: Session, times: number) {
  return held((await send(session, times)).length);
}

async function send(session: Session, times: number) {
  const sent = [];
  for (let time = 0; time < times; time += 1)
    sent.push(await session.send({ method: "GET", path: "/jobs", headers: {} }));
  return sent;
}
