import { describe, expect, test } from "vitest";
import { jumpingClock } from "../test/jumping-clock.ts";
import { silentOperation, stubOperation } from "../test/stub-operation.ts";
import { ApiError } from "./api-error.ts";
import { type FeedOptions, type FeedSpec, followFeed } from "./follow-feed.ts";

const spec: FeedSpec = {
  name: "GET /events",
  items: "/items",
  index: "/offset",
  param: "query.start_offset",
  hold: { role: "query.timeout_seconds", unit: "s", max: 300_000 },
  wait: { every: 1000, backoff: 2, max: 8000 },
};

describe("followFeed()", () => {
  test("yields each event once, and asks for those after the last one, held until one comes", async () => {
    const { operation, calls } = stubOperation(page(1, 4), page(), page(9));

    expect(await take(3, operation)).toEqual([1, 4, 9]);
    expect(calls.map(({ query }) => query)).toEqual([
      { start_offset: undefined, timeout_seconds: 300 },
      { start_offset: 4, timeout_seconds: 300 },
      { start_offset: 4, timeout_seconds: 300 },
    ]);
  });

  test("goes on where it is told to, or where the parameter says", async () => {
    const from = stubOperation(page(9));
    const parameter = stubOperation(page(9));

    await take(1, from.operation, { from: { index: 7 } });
    await take(1, parameter.operation, { query: { start_offset: 7, key: "k" } });

    expect(from.calls[0]?.query).toMatchObject({ start_offset: 7 });
    expect(parameter.calls[0]?.query).toMatchObject({ start_offset: 7, key: "k" });
  });

  test("shows where it is, to go on from there later", async () => {
    const { operation } = stubOperation(page(3, 5));
    const feed = followFeed(operation, spec);

    expect(feed.cursor).toBeUndefined();
    await feed.next();
    expect([feed.cursor, feed.lastIndex]).toEqual([{ index: 3 }, 3]);
    await feed.return?.();
    expect(await feed.next()).toEqual({ done: true, value: undefined });
  });

  test("polls ever more slowly a server that holds nothing, and waits out what may pass", async () => {
    const clock = jumpingClock();
    const down = new ApiError("refused", spec.name, new Response("", { status: 503 }), "");
    const { operation } = stubOperation(page(), down, page(), page(1));

    await take(1, operation, { clock });

    expect(clock.slept).toHaveLength(3);
    expect(clock.slept[2]).toBeGreaterThan(clock.slept[0] ?? 0);
  });

  test("stops when its signal aborts, with its reason", async () => {
    const stop = new AbortController();
    const feed = followFeed(silentOperation, spec, { signal: stop.signal });
    const next = feed.next();

    stop.abort(new Error("enough"));

    await expect(next).rejects.toThrow("enough");
  });
});

async function take(
  count: number,
  operation: Parameters<typeof followFeed>[0],
  options: Parameters<typeof followFeed>[2] & FeedOptions = {},
): Promise<number[]> {
  const seen: number[] = [];
  const feed = followFeed<{ offset: number }>(operation, spec, {
    clock: jumpingClock(),
    ...options,
  });
  for await (const { offset } of feed) {
    seen.push(offset);
    if (seen.length === count) break;
  }
  return seen;
}

function page(...offsets: readonly number[]) {
  return { body: { items: offsets.map((offset) => ({ offset })) } };
}
