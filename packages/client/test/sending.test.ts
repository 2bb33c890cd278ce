import { createClient as createFlowClient, publishEvent } from "@conduct/client/ai-flow";
import { createClient as createGyozaClient, createRun as createOpRun } from "@conduct/client/gyoza";
import { cancelRun, createClient, createRun, getRun } from "@conduct/client/runs";
import { describe, expect, test } from "vitest";
import { jumpingClock } from "./jumping-clock.ts";

const path = { id: "r1" };
const body = { task: "train" };

describe("the idempotency key", () => {
  test("is sent where the contract declares one, and another with each call", async () => {
    const { config, sent } = api(200, 200);
    const client = createClient(config);

    await createRun({ client, body });
    await createRun({ client, body });

    const [one, other] = sent.map(({ key }) => key);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).toMatch(/^[0-9a-f-]{36}$/);
    expect(one).not.toBe(other);
  });

  test("is the same for all tries of a call, as is the body", async () => {
    const { config, sent } = api(503, 200);

    await createRun({ client: createClient(config), body });

    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(JSON.parse(sent[0]?.text ?? "")).toEqual(body);
  });

  test("is the caller's, if there is one", async () => {
    const { config, sent } = api(503, 200);

    await createRun({ client: createClient(config), body, headers: { "Idempotency-Key": "mine" } });

    expect(sent.map(({ key }) => key)).toEqual(["mine", "mine"]);
  });

  test("goes into the body where the contract says so", async () => {
    const { config, sent } = api(503, 200, 200);
    const client = createFlowClient(config);

    await publishEvent({ client, body: { key: "k", value: "v" } });
    await publishEvent({ client, body: { key: "k", value: "v", uuid: "mine" } });

    const [first, again, own] = sent.map(({ text }) => JSON.parse(text) as { uuid: string });
    expect(first).toMatchObject({ key: "k", value: "v", uuid: expect.stringMatching(/-/) });
    expect(again).toEqual(first);
    expect(own?.uuid).toBe("mine");
  });

  test("is not sent where nobody knows it", async () => {
    const { config, sent } = api(200, 200);

    await createOpRun({ client: createGyozaClient(config), body: { image: "x" } });
    await cancelRun({ client: createClient(config), path });

    expect(sent.map(({ key }) => key)).toEqual([null, null]);
  });
});

describe("a call that fails in a way that may pass", () => {
  test("is sent twice where that is safe", async () => {
    const { config, sent } = api(503, 200);

    await getRun({ client: createClient(config), path });

    expect(sent).toHaveLength(2);
    expect(config.clock.slept).toEqual([500]);
  });

  test("is sent once where it is not, and the caller's key changes nothing", async () => {
    for (const headers of [{}, { "Idempotency-Key": "mine" }]) {
      const { config, sent } = api(503, 200);
      const client = createGyozaClient(config);

      await expect(createOpRun({ client, headers, body: { image: "x" } })).rejects.toMatchObject({
        status: 503,
        attempts: 1,
      });
      expect(sent).toHaveLength(1);
    }
  });

  test("says how often it was sent", async () => {
    const { config } = api(503, 503);

    await expect(getRun({ client: createClient(config), path })).rejects.toMatchObject({
      name: "ApiError",
      status: 503,
      attempts: 2,
    });
  });

  test.for([
    ["the call", {}, { retry: { tries: 1 } }, 1],
    ["the client", { retry: { tries: 1 } }, {}, 1],
    ["the call before the client", { retry: { tries: 1 } }, { retry: { tries: 3 } }, 3],
  ] as const)("is sent as often as %s says", async ([, ofClient, ofCall, times]) => {
    const { config, sent } = api(503, 503, 503);
    const client = createClient({ ...config, ...ofClient });

    await expect(getRun({ client, path, ...ofCall })).rejects.toMatchObject({ status: 503 });
    expect(sent).toHaveLength(times);
  });

  test("is given up at once when it is aborted meanwhile", async () => {
    const stop = new AbortController();
    const { config, sent } = api(503, 200);
    const clock = {
      ...config.clock,
      sleep: async (_ms: number, signal?: AbortSignal) => {
        stop.abort(new RangeError("enough"));
        signal?.throwIfAborted();
      },
    };
    const client = createClient({ ...config, clock });

    await expect(getRun({ client, path, signal: stop.signal })).rejects.toThrow(RangeError);
    expect(sent).toHaveLength(1);
  });
});

interface Exchange {
  readonly method: string;
  readonly key: string | null;
  readonly text: string;
}

/** A client's configuration whose `fetch` answers with these statuses, in order. */
function api(...statuses: readonly number[]) {
  const sent: Exchange[] = [];
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    const request = input as Request;
    const status = statuses[sent.length] ?? 500;
    const key = request.headers.get("Idempotency-Key");
    sent.push({ method: request.method, key, text: await request.text() });
    return Response.json({ id: "r1" }, { status });
  };
  return { sent, config: { baseUrl: "http://api.test", fetch, clock: jumpingClock() } };
}
