import { describe, expect, test, vi } from "vitest";
import { jumpingClock } from "../test/jumping-clock.ts";
import { type StubReply, silentOperation, stubOperation } from "../test/stub-operation.ts";
import { ApiError } from "./api-error.ts";
import type { Clock } from "./clock.ts";
import { UnexpectedStatusError, WaitTimeoutError } from "./wait-error.ts";
import { type WaitOptions, type WaitSpec, waitFor } from "./wait-for.ts";

const spec: WaitSpec = {
  lifecycle: {
    name: "Job",
    id: "/id",
    error: "/error/message",
    statuses: {
      queued: { value: { "/status": "queued" } },
      running: { value: { "/status": "running" } },
      done: { value: { "/status": "done" }, final: "success" },
      failed: { value: { "/status": "failed" }, final: "failure" },
    },
    wait: { every: 1000, backoff: 1, max: 1000 },
  },
  view: "",
  until: ["done", "failed"],
};

describe("waitFor(): when it ends", () => {
  test("polls until a status that ends the wait, and returns the resource", async () => {
    const { wait, clock } = waiting(job("queued"), job("running"), job("done"));

    await expect(wait()).resolves.toEqual({ status: "done" });
    expect(clock.slept).toEqual([1000, 1000]);
  });

  test("finds the resource inside the reply", async () => {
    const { wait } = waiting({ body: { run: { status: "done" } } });

    await expect(wait({}, { ...spec, view: "/run" })).resolves.toEqual({ status: "done" });
  });

  test("waits out a status it does not know, at the usual pace", async () => {
    const { wait, clock } = waiting(job("archiving"), job("archiving"), job("done"));

    await expect(wait()).resolves.toEqual({ status: "done" });
    expect(clock.slept).toEqual([1000, 1000]);
  });

  test("throws when it ends in another status than was expected, and says why", async () => {
    const failed = { body: { status: "failed", error: { message: "out of memory" } } };
    const { wait } = waiting(failed);

    const error = await caught(wait({ expect: "done" }));

    expect(error).toBeInstanceOf(UnexpectedStatusError);
    expect(error).toMatchObject({
      message: '[unexpected-status] Job is "failed", expected "done". It says: out of memory',
      resource: failed.body,
      status: "failed",
      outcome: "failure",
      expected: ["done"],
    });
  });

  test("returns a status that is one of several expected", async () => {
    const { wait } = waiting(job("failed"));

    await expect(wait({ expect: ["done", "failed"] })).resolves.toEqual({ status: "failed" });
  });

  test("ends at once where what it waits for is out of reach", async () => {
    const { wait, calls } = waiting(job("failed"));

    const error = await caught(wait({}, { ...spec, until: ["done"], fails: ["failed"] }));

    expect(error).toMatchObject({ status: "failed", expected: ["done"] });
    expect(calls).toHaveLength(1);
  });

  test("takes a resource that is gone for what the contract says it means", async () => {
    const { wait } = waiting(job("running"), refusal(404));

    await expect(wait({}, { ...spec, gone: "success" })).resolves.toBeUndefined();
  });

  test("throws for a resource that is gone where that is a failure", async () => {
    const { wait } = waiting(refusal(404));

    await expect(wait({}, { ...spec, gone: "failure" })).rejects.toThrow(
      '[unexpected-status] Job is not seen, expected "done" or "failed". It says: the resource is gone',
    );
  });
});

describe("waitFor(): failures on the way", () => {
  test.for([408, 429, 500, 503])("waits out a %i", async (status) => {
    const { wait } = waiting(refusal(status), job("done"));

    await expect(wait()).resolves.toEqual({ status: "done" });
  });

  test("waits out a lost connection", async () => {
    const lost = new ApiError(
      "unreachable",
      "GET /jobs/{id}",
      undefined,
      "",
      new TypeError("reset"),
    );
    const { wait } = waiting(lost, job("done"));

    await expect(wait()).resolves.toEqual({ status: "done" });
  });

  test.for([400, 401, 403, 404])("ends at a %i", async (status) => {
    const { wait, calls } = waiting(refusal(status), job("done"));

    await expect(wait()).rejects.toMatchObject({ name: "ApiError", status });
    expect(calls).toHaveLength(1);
  });

  test("waits out a 404 for as long as it is told to, and no longer", async () => {
    const late = waiting(refusal(404), job("done"));
    const never = waiting(refusal(404));

    await expect(late.wait({ graceMs: 3000 })).resolves.toEqual({ status: "done" });
    await expect(never.wait({ graceMs: 3000 })).rejects.toMatchObject({ status: 404 });
    expect(never.calls).toHaveLength(4);
  });

  test("gives up after ten failures in a row, so that it cannot hang without a deadline", async () => {
    const { wait, calls } = waiting(refusal(503));

    await expect(wait()).rejects.toMatchObject({ status: 503 });
    expect(calls).toHaveLength(10);
  });

  test("counts only failures in a row", async () => {
    const flaky = Array.from({ length: 12 }, () => [refusal(503), job("running")]).flat();
    const { wait } = waiting(...flaky, job("done"));

    await expect(wait()).resolves.toEqual({ status: "done" });
  });

  test("ends at an error that is not the API's", async () => {
    const { wait } = waiting(new RangeError("bug"));

    await expect(wait()).rejects.toThrow(RangeError);
  });
});

describe("waitFor(): pace", () => {
  test("does what Retry-After asks, as a date too", async () => {
    const date = { ...job("running"), headers: { "Retry-After": "Thu, 01 Jan 1970 00:00:07 GMT" } };
    const { wait, clock } = waiting(date, job("done"));

    await wait();

    expect(clock.slept).toEqual([7000]);
  });

  test("does what Retry-After asks of a refused poll", async () => {
    const { wait, clock } = waiting(refusal(429, { "Retry-After": "9" }), job("done"));

    await wait();

    expect(clock.slept).toEqual([9000]);
  });

  test("asks for a hold no longer than there is time, and polls at once after one that was used up", async () => {
    const clock = jumpingClock();
    const { operation, calls } = stubOperation(job("running"), job("running"), job("done"));
    const held = { ...spec, hold: { role: "query.wait", unit: "s", max: 30_000 } as const };

    await waitFor(holding(operation, clock, 30_000), held, { clock, timeoutMs: 70_000 });

    expect(calls.map(({ query }) => query)).toEqual([{ wait: 30 }, { wait: 30 }, { wait: 9 }]);
    expect(clock.slept).toEqual([]);
  });

  test("keeps its pace when the server ignores the hold", async () => {
    const { wait, clock } = waiting(job("running"), job("done"));

    await wait({}, { ...spec, hold: { role: "header.Prefer", unit: "prefer", max: 30_000 } });

    expect(clock.slept).toEqual([1000]);
  });

  test("tells of each poll", async () => {
    const { wait } = waiting(job("queued"), refusal(503), job("done"));
    const onPoll = vi.fn();

    await wait({ onPoll });

    expect(onPoll.mock.calls.flat()).toEqual([
      { attempt: 1, elapsedMs: 0, status: "queued", resource: { status: "queued" } },
      { attempt: 2, elapsedMs: 1000, status: undefined, resource: undefined },
      { attempt: 3, elapsedMs: 2000, status: "done", resource: { status: "done" } },
    ]);
  });
});

describe("waitFor(): time and abort", () => {
  test("throws what it saw last when the time is up", async () => {
    const { wait } = waiting(job("running"));

    const error = await caught(wait({ timeoutMs: 2500 }));

    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({
      status: "running",
      last: { status: "running" },
      attempts: 3,
      elapsedMs: 2500,
    });
  });

  test("takes the contract's time-out when none is given", async () => {
    const { wait } = waiting(job("running"));
    const lifecycle = { ...spec.lifecycle, wait: { ...spec.lifecycle.wait, timeout: 1500 } };

    await expect(wait({}, { ...spec, lifecycle })).rejects.toMatchObject({ elapsedMs: 1500 });
  });

  test("ends a request that is under way when the time is up, even one that heeds no signal", async () => {
    const deadline = new AbortController();
    const clock: Clock = { ...jumpingClock(), timeout: () => deadline.signal };
    const waiting = waitFor(silentOperation, spec, { clock, timeoutMs: 5000 });

    deadline.abort();

    await expect(waiting).rejects.toThrow(WaitTimeoutError);
  });

  test("tells a request that is under way that the time is up", async () => {
    const deadline = new AbortController();
    const clock: Clock = { ...jumpingClock(), timeout: () => deadline.signal };
    const { operation, calls } = stubOperation(job("done"));
    const hanging: typeof operation = (options) =>
      operation(options).then(() => silentOperation(options));
    const waiting = waitFor(hanging, spec, { clock, timeoutMs: 5000 });

    deadline.abort();

    await expect(waiting).rejects.toThrow(WaitTimeoutError);
    expect(calls[0]?.signal?.aborted).toBe(true);
  });

  test("leaves nothing on the signal, however often it polls", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const { wait, calls } = waiting(job("running"), job("running"), job("done"));

    await wait({ signal });

    expect(calls.every((call) => call.signal !== signal)).toBe(true);
    expect([added.mock.calls.length, removed.mock.calls.length]).toEqual([3, 3]);
  });

  test("rejects with the signal's reason while a request is under way", async () => {
    const stop = new AbortController();
    const waiting = waitFor(silentOperation, spec, { signal: stop.signal });

    stop.abort(new Error("enough"));

    await expect(waiting).rejects.toThrow("enough");
  });

  test("rejects with the signal's reason during a sleep, and polls no more", async () => {
    const stop = new AbortController();
    const sleep = vi.fn(async (_ms: number, signal?: AbortSignal) => {
      stop.abort(new Error("enough"));
      signal?.throwIfAborted();
    });
    const { wait, calls } = waiting(job("running"));

    const stopped = wait({ signal: stop.signal, clock: { ...jumpingClock(), sleep } });

    await expect(stopped).rejects.toThrow("enough");
    expect(sleep.mock.calls).toEqual([[1000, stop.signal]]);
    expect(calls).toHaveLength(1);
  });

  test("does not begin when the signal is aborted already", async () => {
    const { wait, calls } = waiting(job("done"));

    await expect(wait({ signal: AbortSignal.abort(new Error("no")) })).rejects.toThrow("no");
    expect(calls).toHaveLength(0);
  });

  test("leaves its options as they are", async () => {
    const { operation } = stubOperation(job("running"), job("done"));
    const options = Object.freeze({
      path: Object.freeze({ id: "1" }),
      query: Object.freeze({}),
      clock: jumpingClock(),
    });

    await waitFor(
      operation,
      { ...spec, hold: { role: "query.wait", unit: "s", max: 9000 } },
      options,
    );

    expect(options.query).toEqual({});
  });
});

function waiting(...replies: readonly StubReply[]) {
  const clock = jumpingClock();
  const { operation, calls } = stubOperation(...replies);
  const wait = (options: WaitOptions = {}, of = spec) =>
    waitFor(operation, of, { clock, ...options });
  return { wait, clock, calls };
}

/** An operation that answers only after the server has held the request for so long. */
function holding(
  operation: ReturnType<typeof stubOperation>["operation"],
  clock: ReturnType<typeof jumpingClock>,
  ms: number,
): typeof operation {
  return (options) => {
    clock.skip(ms);
    return operation(options);
  };
}

function job(status: string): { body: unknown } {
  return { body: { status } };
}

function refusal(status: number, headers: HeadersInit = {}): ApiError {
  return new ApiError("refused", "GET /jobs/{id}", new Response(null, { status, headers }), "");
}

function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error("expected a rejection, but the promise was fulfilled");
    },
    (error: unknown) => error,
  );
}
