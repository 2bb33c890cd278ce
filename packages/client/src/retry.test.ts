import { describe, expect, test } from "vitest";
import { jumpingClock } from "../test/jumping-clock.ts";
import { attemptsOf, type RetryOptions, sendWithRetries } from "./retry.ts";

describe("sendWithRetries()", () => {
  test.for([408, 429, 502, 503, 504])("sends once more after a %i", async (status) => {
    const { send, sent, clock } = sending(
      new Response("", { status }),
      Response.json({ ok: true }),
    );

    await expect((await send()).json()).resolves.toEqual({ ok: true });
    expect(sent.length).toBe(2);
    expect(clock.slept).toEqual([500]);
  });

  test("sends once more where no answer came", async () => {
    const { send, sent } = sending(new TypeError("reset"), Response.json(1));

    expect((await send()).status).toBe(200);
    expect(sent.length).toBe(2);
  });

  test.for([400, 401, 403, 404, 409, 422, 500, 501])("takes a %i for an answer", async (status) => {
    const { send, sent } = sending(new Response("", { status }), Response.json(1));

    expect((await send()).status).toBe(status);
    expect(sent.length).toBe(1);
  });

  test("gives the last answer, or the last failure, when its tries are used up", async () => {
    const busy = () => new Response("", { status: 503 });

    expect((await sending(busy(), busy()).send()).status).toBe(503);
    await expect(sending(busy(), new TypeError("reset")).send()).rejects.toThrow("reset");
  });

  test("pauses longer each time, as often as it is told", async () => {
    const busy = () => new Response("", { status: 503 });
    const { send, sent, clock, request } = sending(busy(), busy(), busy(), busy());

    await send({ tries: 4 });

    expect(clock.slept).toEqual([500, 1000, 2000]);
    expect(sent.length).toBe(4);
    expect(attemptsOf(request)).toBe(4);
  });

  test("sends the same body and headers each time", async () => {
    const { send, sent } = sending(new TypeError("reset"), Response.json(1));

    await send();

    expect(await Promise.all(sent.map((one) => one.text()))).toEqual(['{"a":1}', '{"a":1}']);
    expect(sent.map((one) => one.headers.get("Idempotency-Key"))).toEqual(["k1", "k1"]);
  });

  test.for([
    ["seconds", "7", 7000],
    ["a date", "Thu, 01 Jan 1970 00:00:09 GMT", 9000],
  ] as const)("pauses as long as the server asks in %s", async ([, header, pause]) => {
    const busy = new Response("", { status: 429, headers: { "Retry-After": header } });
    const { send, clock } = sending(busy, Response.json(1));

    await send();

    expect(clock.slept).toEqual([pause]);
  });

  test("gives the refusal at once where the server asks for longer than there is time", async () => {
    const busy = new Response("", { status: 429, headers: { "Retry-After": "60" } });
    const { send, sent, clock } = sending(busy, Response.json(1));

    expect((await send()).status).toBe(429);
    expect(sent.length).toBe(1);
    expect(clock.slept).toEqual([]);

    const patient = sending(busy, Response.json(1));
    expect((await patient.send({ withinMs: 60_000 })).status).toBe(200);
  });

  test("counts the time that the tries take", async () => {
    const { send, sent, clock } = sending(new TypeError("reset"), Response.json(1));
    sent.push = (...requests) => {
      clock.skip(900);
      return Array.prototype.push.apply(sent, requests);
    };

    await expect(send({ withinMs: 1000 })).rejects.toThrow("reset");
    expect(sent.length).toBe(1);
  });

  test("ends a pause as soon as the request is aborted, and sends nothing more", async () => {
    const stop = new AbortController();
    const { send, sent, clock } = sending(new TypeError("reset"), Response.json(1), stop.signal);
    const asleep = {
      ...clock,
      sleep: async (_ms: number, signal?: AbortSignal) => {
        stop.abort(new RangeError("enough"));
        signal?.throwIfAborted();
      },
    };

    const work = send({}, asleep);

    await expect(work).rejects.toThrow(RangeError);
    expect(sent.length).toBe(1);
  });

  test("does not take an abort for a failure that may pass", async () => {
    const stop = new AbortController();
    stop.abort(new RangeError("enough"));
    const { send, sent } = sending(new RangeError("enough"), Response.json(1), stop.signal);

    await expect(send()).rejects.toThrow(RangeError);
    expect(sent.length).toBe(1);
  });
});

/** A `fetch` that answers in order, and a request for it. */
function sending(...parts: readonly (Response | Error | AbortSignal)[]) {
  const signal = parts.find((part) => part instanceof AbortSignal);
  const answers = parts.filter((part) => !(part instanceof AbortSignal));
  const clock = jumpingClock();
  const sent: Request[] = [];
  const request = new Request("https://api.test/jobs", {
    method: "POST",
    body: '{"a":1}',
    headers: { "Idempotency-Key": "k1" },
    ...(signal && { signal }),
  });
  const fetch = async (one: Request) => {
    const answer = answers[sent.length];
    sent.push(one);
    if (answer instanceof Response) return answer.clone();
    throw answer;
  };
  const send = (
    options: RetryOptions = {},
    given = clock as Parameters<typeof sendWithRetries>[3],
  ) => sendWithRetries(fetch, request, options, given);
  return { send, sent, clock, request };
}
