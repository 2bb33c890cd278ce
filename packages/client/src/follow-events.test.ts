import { describe, expect, test, vi } from "vitest";
import { jumpingClock } from "../test/jumping-clock.ts";
import { silentOperation } from "../test/stub-operation.ts";
import { type Moment, timelineApi } from "../test/timeline-api.ts";
import { ApiError } from "./api-error.ts";
import { EventGapError } from "./event-gap-error.ts";
import { type FollowOptions, followEvents } from "./follow-events.ts";
import type { TimelineSpec } from "./timeline.ts";

const spec: TimelineSpec = {
  name: "GET /jobs/{id}/events",
  lifecycle: {
    name: "Job",
    id: "/id",
    statuses: {
      running: { value: { "/status": "running" } },
      done: { value: { "/status": "done" }, final: "success" },
    },
    wait: { every: 1000, backoff: 2, max: 8000 },
  },
  view: "",
  items: "/data",
  index: "/index",
  param: "query.after",
  pages: {
    style: "keyset",
    request: { after: "query.after" },
    response: { items: "/data", more: "/has_more" },
    key: "/index",
  },
};
const [a, b, c, d] = ["a", "b", "c", "d"].map((type) => ({ type })) as [E, E, E, E];
type E = { readonly type: string; readonly index?: number };
const refusal = (status: number) =>
  new ApiError("refused", spec.name, new Response("", { status }), "");

describe("followEvents(): what it yields", () => {
  test("each event once and in order, until the work is over and nothing came since", async () => {
    const api = follow(
      { events: [] },
      { events: [a] },
      { events: [a, b, c] },
      { events: [a, b, c], status: "done" },
      { events: [a, b, c, d], status: "done" },
    );

    expect(await api.types()).toEqual(["a", "b", "c", "d"]);
    expect(api.log).toEqual([
      "events all",
      "job running",
      "events all",
      "events all",
      "events 1",
      "job done",
      "events 1",
      "events 2",
      "job done",
      "events 2",
    ]);
  });

  test("an event that came after the work was seen to be over", async () => {
    const api = follow(
      { events: [a], status: "done" },
      { events: [a], status: "done" },
      { events: [a, b], status: "done" },
    );

    expect(await api.types()).toEqual(["a", "b"]);
  });

  test("all pages, however small, without a pause between them", async () => {
    const api = follow({ events: [a, b, c, d], status: "done" }, 1);

    expect(await api.types()).toEqual(["a", "b", "c", "d"]);
    expect(api.clock.slept.length).toBeLessThan(2);
  });

  test("the events in order, though the server mixes and repeats them", async () => {
    const mixed = [
      { ...c, index: 2 },
      { ...a, index: 0 },
      { ...b, index: 1 },
      { ...b, index: 1 },
    ];
    const api = follow({ events: mixed, status: "done" });

    expect(await api.types()).toEqual(["a", "b", "c"]);
  });

  test("what comes after a place that was kept as JSON", async () => {
    const first = follow({ events: [a, b] });
    const follower = first.start();
    await follower.next();
    await follower.next();
    const kept = JSON.stringify(follower.cursor);

    const then = follow({ events: [a, b, c], status: "done" });

    expect(follower.lastIndex).toBe(1);
    expect(await then.types({ from: JSON.parse(kept) })).toEqual(["c"]);
    expect(
      await follow({ events: [a, b, c], status: "done" }).types({ from: { index: 0 } }),
    ).toEqual(["b", "c"]);
  });

  test("what comes after the index that the caller asks for", async () => {
    const api = follow({ events: [a, b, c], status: "done" });

    expect(await api.types({}, { query: { after: 1 } })).toEqual(["c"]);
  });

  test("from an index on, where the parameter includes it", async () => {
    const api = timelineApi(9, { events: [a, b], status: "done" });
    const from = (options: { query?: { from?: number } }) =>
      (api.list as (options: object) => Promise<unknown>)({
        query: { after: options.query?.from === undefined ? undefined : options.query.from - 1 },
      });
    const inclusive = { ...spec, param: "query.from", inclusive: true };

    const events = await Array.fromAsync(
      followEvents<E>(from, api.read, inclusive, { clock: jumpingClock(), from: { index: 0 } }),
    );

    expect(events.map(({ type }) => type)).toEqual(["b"]);
  });
});

describe("followEvents(): a timeline that starts anew", () => {
  test("is read from its start, whether it is shorter or longer by now", async () => {
    for (const anew of [[d], [d, c, b]]) {
      const onRestart = vi.fn();
      const api = follow({ events: [a, b] }, { events: anew, status: "done" });

      expect(await api.types({ onRestart })).toEqual(["a", "b", ...anew.map(({ type }) => type)]);
      expect(onRestart).toHaveBeenCalledTimes(1);
    }
  });

  test("is noticed from a place that was kept", async () => {
    const first = follow({ events: [a, b] });
    const follower = first.start();
    await follower.next();
    await follower.next();

    const then = follow({ events: [c, d], status: "done" });

    expect(await then.types({ from: follower.cursor })).toEqual(["c", "d"]);
  });

  test("is not seen in members that are not the events' own", async () => {
    const shown = (state: string) => [
      { ...a, state },
      { ...b, state },
    ];
    const api = follow({ events: shown("running") }, { events: shown("done"), status: "done" });

    expect(await api.types({}, {}, { ...spec, borrowed: ["state"] })).toEqual(["a", "b"]);
  });

  test("is not seen in the reply of a server that lags behind", async () => {
    const api = follow(
      { events: [a, b] },
      { events: [a] },
      { events: [a] },
      { events: [a, b, c], status: "done" },
    );

    expect(await api.types()).toEqual(["a", "b", "c"]);
  });

  test("is believed when it begins like the old one, once it was seen twice", async () => {
    const api = follow({ events: [a, b] }, { events: [a], status: "done" });

    expect(await api.types()).toEqual(["a", "b", "a"]);
  });
});

describe("followEvents(): failures", () => {
  test("throws when an event is missing, and says how to go on", async () => {
    const api = follow({ events: [a, { ...d, index: 3 }] });

    const error = await api.types().catch((error: unknown) => error);

    expect(error).toBeInstanceOf(EventGapError);
    expect(error).toMatchObject({ expected: 1, got: 3, operation: spec.name });
    expect(String(error)).toContain("follow from { index: 2 }");
  });

  test("waits out what may pass", async () => {
    const api = follow(
      { events: [a] },
      { failure: refusal(503) },
      { failure: refusal(429) },
      { events: [a, b], status: "done" },
    );

    expect(await api.types()).toEqual(["a", "b"]);
  });

  test.for([400, 401, 403, 404, 410])("throws a %i at once", async (status) => {
    const api = follow({ failure: refusal(status) });

    await expect(api.types()).rejects.toMatchObject({ status });
    expect(api.log).toHaveLength(1);
  });

  test("gives up after ten failures in a row", async () => {
    const api = follow({ failure: refusal(500) });

    await expect(api.types()).rejects.toMatchObject({ status: 500 });
    expect(api.log).toHaveLength(10);
  });

  test("says so when an event has no index", async () => {
    const api = follow({ events: [{ index: "x" }] });

    await expect(api.types()).rejects.toThrow('has no number at "/index"');
  });
});

describe("followEvents(): time", () => {
  test("polls slower while nothing comes, and is quick again after an event", async () => {
    const quiet = { events: [a] };
    const api = follow(quiet, quiet, quiet, quiet, { events: [a, b], status: "done" });

    await api.types();

    expect(api.clock.slept).toEqual([1000, 2000, 4000, 8000, 1000]);
  });

  test("asks a server that can to hold its answer, and pauses where it does not", async () => {
    const hold = { role: "query.wait", unit: "s", max: 30_000 } as const;
    const api = follow(
      { events: [a] },
      { events: [a] },
      { events: [a] },
      { events: [a], status: "done" },
    );

    expect(await api.types({}, {}, { ...spec, hold })).toEqual(["a"]);
    expect(api.log).toContain("events 0 wait 30");
    expect(api.clock.slept.length).toBeGreaterThan(0);
  });

  test("stops at once when it is aborted, be a request under way or a pause", async () => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    const inFlight = followEvents(silentOperation, silentOperation, spec, options);
    const { list, read } = timelineApi(9, { events: [a] });
    const asleep = followEvents(list, read, spec, options);
    await asleep.next();
    const both = [inFlight.next(), asleep.next()];

    stop.abort(new RangeError("enough"));

    await expect(both[0]).rejects.toThrow(RangeError);
    await expect(both[1]).rejects.toThrow(RangeError);
  });

  test("ends a read that is under way when the loop is left", async () => {
    const follower = followEvents(silentOperation, silentOperation, spec, {});
    const pending = follower.next();
    await Promise.resolve();

    await follower.return?.();

    await expect(pending).resolves.toEqual({ done: true, value: undefined });
  });

  test("may be asked for several events at a time", async () => {
    const { list, read } = timelineApi(9, { events: [a, b], status: "done" });
    const follower = followEvents<E>(list, read, spec, { clock: jumpingClock() });

    const events = await Promise.all([follower.next(), follower.next(), follower.next()]);

    expect(events.map(({ value }) => value?.type)).toEqual(["a", "b", undefined]);
  });

  test("leaves its options as they are", async () => {
    const query = Object.freeze({ limit: 5 });

    await follow({ events: [a, b], status: "done" }).types({}, Object.freeze({ query }));

    expect(query).toEqual({ limit: 5 });
  });
});

function follow(...parts: readonly (Moment | number)[]) {
  const size = parts.find((part) => typeof part === "number") ?? 20;
  const moments = parts.filter((part) => typeof part !== "number");
  const { list, read, log } = timelineApi(size, ...moments);
  const clock = jumpingClock();
  const start = (options: FollowOptions = {}, request: object = {}, given = spec) =>
    followEvents<E>(list, read, given, { ...request, ...options, clock });
  const types = async (...args: Parameters<typeof start>) => {
    const seen: string[] = [];
    for await (const { type } of start(...args)) seen.push(type);
    return seen;
  };
  return { log, clock, start, types };
}
