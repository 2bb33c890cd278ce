import type { Operation } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import type { Clock } from "./clock.ts";
import { type Budget, connect } from "./connection.ts";
import type { Target } from "./target.ts";

const get = { method: "GET", path: "/jobs", headers: {} };
const post = { method: "POST", path: "/jobs", headers: {}, body: "{}" };

describe("connect()", () => {
  test("sends no more requests in a second than the rate allows, at once or one by one", async () => {
    const { connection, clock } = open({}, { rate: 10 });

    await Promise.all([connection.send(get), connection.send(get), connection.send(get)]);
    await connection.send(get);

    expect(clock.slept).toEqual([100, 200, 100]);
  });

  test("waits between a write and the next read until the target agrees with itself", async () => {
    const { connection, clock } = open({ consistency: 2_000 });

    await connection.send(post);
    await connection.send(post);
    await connection.send(get);
    await connection.send(get);

    expect(clock.slept).toEqual([2_000]);
  });

  test("sends no write to a target that is only to be read", async () => {
    const { connection, asked } = open({ readOnly: true });

    await connection.send(get);

    await expect(connection.send(post)).rejects.toMatchObject({
      code: "read-only",
      message: "It takes POST /jobs, and the target is only to be read.",
    });
    expect(asked).toEqual(["GET"]);
  });

  test("sends nothing after its time, however long the turn was waited for", async () => {
    const { connection, asked } = open({ consistency: 2_000 }, { time: 1_500 });

    await connection.send(post);

    await expect(connection.send(get)).rejects.toMatchObject({ code: "time-spent" });
    expect(asked).toEqual(["POST"]);
  });

  test("keeps back what is to be looked at again, a quarter at most, until it is the last thing to do", async () => {
    const { connection } = open({}, { requests: 20 });

    connection.keepBack(3);
    expect([connection.left(), connection.isLast()]).toEqual([17, false]);
    connection.keepBack(30);
    expect(connection.left()).toBe(15);
    connection.spendReserve();
    expect([connection.left(), connection.isLast()]).toEqual([20, true]);
  });

  test("creates no more resources than it may; what was refused is none", async () => {
    const { connection, asked, answer } = open({}, { resources: 1 });
    const operation = await creation();

    answer.status = 422;
    await connection.send(post, { operation });
    answer.status = 201;
    await connection.send(post, { operation });

    await expect(connection.send(post, { operation })).rejects.toMatchObject({
      code: "resources-spent",
    });
    expect(asked).toEqual(["POST", "POST"]);
  });
});

function open(target: Partial<Target>, budget: Partial<Budget> = {}) {
  const asked: string[] = [];
  const answer = { status: 200 };
  const clock = virtualClock();
  const connection = connect(
    {
      url: "http://jobs.test",
      fetch: async ({ method }) => {
        asked.push(method);
        return new Response("{}", { status: answer.status });
      },
      ...target,
    },
    { requests: 100, time: 60_000, ...budget },
    clock,
  );
  return { connection, clock, asked, answer };
}

/** Time that passes only when somebody sleeps. */
function virtualClock(): Clock & { readonly slept: number[] } {
  let now = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      const until = now + milliseconds;
      await Promise.resolve();
      now = Math.max(now, until);
    },
  };
}

async function creation(): Promise<Operation> {
  const { operations } = await jobsContract();
  const found = operations.find(({ id }) => id === "createJob");
  if (found === undefined) throw new Error("The tiny server creates no jobs.");
  return found;
}
