import { describe, expect, test } from "vitest";
import { jumpingClock } from "../test/jumping-clock.ts";
import { silentOperation, stubOperation } from "../test/stub-operation.ts";
import { ApiError } from "./api-error.ts";
import { type CancelSpec, cancelAndWait } from "./cancel-and-wait.ts";
import type { Clock } from "./clock.ts";
import { WaitTimeoutError } from "./wait-error.ts";

const spec: CancelSpec = {
  lifecycle: {
    name: "Job",
    id: "/id",
    statuses: {
      running: { value: { "/status": "running" } },
      stopping: { value: { "/status": "stopping" } },
      done: { value: { "/status": "done" }, final: "success" },
      cancelled: { value: { "/status": "cancelled" }, final: "cancelled" },
    },
    wait: { every: 1000, backoff: 1, max: 1000 },
  },
  view: "",
  until: ["done", "cancelled"],
  refused: [409],
  cancelling: ["stopping"],
  shows: true,
  path: { id: "jobId" },
  keyHeader: "Idempotency-Key",
};
const job = (status: string) => ({ body: { status } });
const refusal = (status: number) =>
  new ApiError("refused", "POST /jobs/{jobId}/cancel", new Response("", { status }), "");
const lost = new ApiError("unreachable", "POST /jobs/{jobId}/cancel", undefined, "");

describe("cancelAndWait()", () => {
  test("returns what the cancellation shows, if that is the end", async () => {
    const read = stubOperation(job("running"));

    await expect(cancelling(stubOperation(job("cancelled")), read)).resolves.toEqual({
      status: "cancelled",
    });
    expect(read.calls).toHaveLength(0);
  });

  test("waits while the cancellation is under way, and reads by the same resource", async () => {
    const cancel = stubOperation(job("stopping"));
    const read = stubOperation(job("stopping"), job("cancelled"));

    await expect(cancelling(cancel, read)).resolves.toEqual({ status: "cancelled" });
    expect(cancel.calls).toHaveLength(1);
    expect(read.calls[0]).toMatchObject({ path: { id: "j1" } });
    expect(read.calls[0]?.body).toBeUndefined();
    expect([...new Headers(read.calls[0]?.headers as HeadersInit)]).toEqual([["x-tenant", "x"]]);
  });

  test("returns how it really ended, if it was faster than the cancellation", async () => {
    const read = stubOperation(job("done"));

    await expect(cancelling(stubOperation(job("stopping")), read)).resolves.toEqual({
      status: "done",
    });
  });

  test("takes the refusal of what is over already for a success", async () => {
    const read = stubOperation(job("done"));

    await expect(cancelling(stubOperation(refusal(409)), read)).resolves.toEqual({
      status: "done",
    });
  });

  test("waits on where it is being cancelled already", async () => {
    const read = stubOperation(job("stopping"), job("cancelled"));

    await expect(cancelling(stubOperation(refusal(409)), read)).resolves.toEqual({
      status: "cancelled",
    });
  });

  test("throws the refusal of what is neither", async () => {
    const cancel = stubOperation(refusal(409));

    await expect(cancelling(cancel, stubOperation(job("running")))).rejects.toMatchObject({
      status: 409,
    });
    expect(cancel.calls).toHaveLength(1);
  });

  test.for([400, 401, 403, 404])("throws a %i without a further look", async (status) => {
    const read = stubOperation(job("done"));

    await expect(cancelling(stubOperation(refusal(status)), read)).rejects.toMatchObject({
      status,
    });
    expect(read.calls).toHaveLength(0);
  });

  test("sends a cancellation again whose answer was lost, unless it had its effect", async () => {
    const again = stubOperation(lost, job("cancelled"));
    await cancelling(again, stubOperation(job("running")));
    expect(again.calls).toHaveLength(2);

    const effective = stubOperation(lost, job("cancelled"));
    await cancelling(effective, stubOperation(job("cancelled")));
    expect(effective.calls).toHaveLength(1);
  });

  test("throws when it ends otherwise than expected", async () => {
    await expect(
      cancelling(stubOperation(refusal(409)), stubOperation(job("done")), { expect: "cancelled" }),
    ).rejects.toMatchObject({ name: "UnexpectedStatusError", status: "done" });
  });

  test.for([
    ["as long as it is told", 5000, 5000],
    ["ten minutes", undefined, 600_000],
  ] as const)("waits %s, and no longer", async ([, timeoutMs, elapsedMs]) => {
    await expect(
      cancelling(stubOperation(job("stopping")), stubOperation(job("stopping")), { timeoutMs }),
    ).rejects.toMatchObject({ name: "WaitTimeoutError", elapsedMs });
  });

  test("ends a cancellation that is under way when the time is up", async () => {
    const deadline = new AbortController();
    const clock: Clock = { ...jumpingClock(), timeout: () => deadline.signal };
    const work = cancelAndWait(silentOperation, silentOperation, spec, { clock, timeoutMs: 10 });

    deadline.abort();

    await expect(work).rejects.toThrow(WaitTimeoutError);
  });

  test("stops with the signal's reason", async () => {
    const stop = new AbortController();
    const work = cancelAndWait(silentOperation, silentOperation, spec, { signal: stop.signal });

    stop.abort(new RangeError("enough"));

    await expect(work).rejects.toThrow(RangeError);
  });
});

type Stub = ReturnType<typeof stubOperation>;

function cancelling(
  cancel: Stub,
  read: Stub,
  options: { readonly expect?: string; readonly timeoutMs?: number | undefined } = {},
) {
  return cancelAndWait(cancel.operation, read.operation, spec, {
    clock: jumpingClock(),
    path: { jobId: "j1" },
    body: { reason: "late" },
    headers: { "Idempotency-Key": "k1", "X-Tenant": "x" },
    ...options,
  });
}
