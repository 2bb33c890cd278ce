import { describe, expect, test, vi } from "vitest";
import { jumpingClock } from "../test/jumping-clock.ts";
import { silentOperation, stubOperation } from "../test/stub-operation.ts";
import { ApiError } from "./api-error.ts";
import type { Clock } from "./clock.ts";
import { type CreateSpec, createAndWait } from "./create-and-wait.ts";
import { WaitTimeoutError } from "./wait-error.ts";

const spec: CreateSpec = {
  lifecycle: {
    name: "Job",
    id: "/id",
    statuses: {
      running: { value: { "/status": "running" } },
      done: { value: { "/status": "done" }, final: "success" },
    },
    wait: { every: 1000, backoff: 1, max: 1000 },
  },
  view: "",
  until: ["done"],
  created: { id: "/job/id", param: "path.jobId" },
  carry: ["project"],
  keyHeader: "Idempotency-Key",
};
const created = { body: { job: { id: "j1" } } };
const running = { body: { id: "j1", status: "running" } };
const done = { body: { id: "j1", status: "done" } };

describe("createAndWait()", () => {
  test("creates once, and reads what was created until it is done", async () => {
    const create = stubOperation(created);
    const read = stubOperation(running, done);

    const job = await createAndWait(create.operation, read.operation, spec, {
      clock: jumpingClock(),
      path: { project: "p1", template: "t1" },
      body: { size: 1 },
      headers: { "Idempotency-Key": "k1", "X-Tenant": "x" },
    });

    expect(job).toEqual(done.body);
    expect(create.calls).toHaveLength(1);
    expect(read.calls).toHaveLength(2);
    expect(read.calls[0]).toMatchObject({ path: { project: "p1", jobId: "j1" } });
    expect(read.calls[0]?.body).toBeUndefined();
    expect([...new Headers(read.calls[0]?.headers as HeadersInit)]).toEqual([["x-tenant", "x"]]);
  });

  test("tells of the creation before it waits", async () => {
    const read = stubOperation(done);
    const onCreated = vi.fn(() => expect(read.calls).toHaveLength(0));

    await createAndWait(stubOperation(created).operation, read.operation, spec, {
      onCreated,
      clock: jumpingClock(),
    });

    expect(onCreated.mock.calls).toEqual([[created.body]]);
  });

  test("says what is missing when the reply has no id", async () => {
    const create = stubOperation({ body: {} });

    await expect(
      createAndWait(create.operation, stubOperation(done).operation, spec, {}),
    ).rejects.toThrow(
      'The reply to the creation has no id of Job at "/job/id", so it cannot be waited for.',
    );
  });

  test("asks the server to answer the creation late, for no longer than there is time", async () => {
    const create = stubOperation(created);
    const createHold = { role: "header.Prefer", unit: "prefer", max: 60_000 } as const;

    for (const timeoutMs of [undefined, 10_000])
      await createAndWait(
        create.operation,
        stubOperation(done).operation,
        { ...spec, createHold },
        {
          clock: jumpingClock(),
          timeoutMs,
        },
      );

    expect(create.calls.map(({ headers }) => headers)).toEqual([
      { Prefer: "wait=60" },
      { Prefer: "wait=9" },
    ]);
  });

  test("reads nothing where the reply to the creation shows that the wait is over", async () => {
    const read = stubOperation(done);
    const shown = { ...spec, shown: "/job", created: { id: "/job/id", param: "path.jobId" } };
    const over = stubOperation({ body: { job: done.body } });
    const begun = stubOperation({ body: { job: running.body } });

    await expect(
      createAndWait(over.operation, read.operation, shown, { clock: jumpingClock() }),
    ).resolves.toEqual(done.body);
    expect(read.calls).toHaveLength(0);

    await createAndWait(begun.operation, read.operation, shown, { clock: jumpingClock() });
    expect(read.calls).toHaveLength(1);
  });

  test("throws where the reply shows another end than was expected", async () => {
    const shown = { ...spec, shown: "/job", until: ["done", "running"] };

    await expect(
      createAndWait(
        stubOperation({ body: { job: running.body } }).operation,
        stubOperation(done).operation,
        shown,
        { clock: jumpingClock(), expect: "done" },
      ),
    ).rejects.toMatchObject({ name: "UnexpectedStatusError", status: "running" });
  });

  test("waits for a while until what was created can be read", async () => {
    const missing = new ApiError(
      "refused",
      "GET /jobs/{id}",
      new Response("", { status: 404 }),
      "",
    );
    const late = stubOperation(missing, missing, done);
    const never = stubOperation(missing);
    const options = { clock: jumpingClock() };

    await expect(
      createAndWait(stubOperation(created).operation, late.operation, spec, options),
    ).resolves.toEqual(done.body);
    await expect(
      createAndWait(stubOperation(created).operation, never.operation, spec, options),
    ).rejects.toMatchObject({ status: 404 });
    expect(never.calls).toHaveLength(6);
    await expect(
      createAndWait(
        stubOperation(created).operation,
        stubOperation(missing, done).operation,
        spec,
        { ...options, graceMs: 0 },
      ),
    ).rejects.toMatchObject({ status: 404 });
  });

  test("does not repeat a creation that failed", async () => {
    const create = stubOperation(new Error("lost"));

    await expect(
      createAndWait(create.operation, stubOperation(done).operation, spec, {
        clock: jumpingClock(),
      }),
    ).rejects.toThrow("lost");
    expect(create.calls).toHaveLength(1);
  });

  test("counts the creation towards the time-out", async () => {
    const clock = jumpingClock();
    const create = stubOperation(created);
    const slow: typeof create.operation = (options) => {
      clock.skip(3000);
      return create.operation(options);
    };

    await expect(
      createAndWait(slow, stubOperation(running).operation, spec, { clock, timeoutMs: 4000 }),
    ).rejects.toMatchObject({ name: "WaitTimeoutError", attempts: 1 });
  });

  test("ends a creation that is under way when the time is up", async () => {
    const deadline = new AbortController();
    const clock: Clock = { ...jumpingClock(), timeout: () => deadline.signal };
    const work = createAndWait(silentOperation, stubOperation(done).operation, spec, {
      clock,
      timeoutMs: 10,
    });

    deadline.abort();

    await expect(work).rejects.toThrow(WaitTimeoutError);
  });
});
