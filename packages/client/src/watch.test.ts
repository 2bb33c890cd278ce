import { describe, expect, test } from "vitest";
import { jumpingClock } from "../test/jumping-clock.ts";
import { silentOperation, stubOperation } from "../test/stub-operation.ts";
import { ApiError } from "./api-error.ts";
import type { LifecycleSpec } from "./lifecycle.ts";
import { watch } from "./watch.ts";

const lifecycle: LifecycleSpec = {
  name: "Job",
  id: "/id",
  statuses: {
    queued: { value: { "/status": "queued" } },
    running: { value: { "/status": "running" } },
    done: { value: { "/status": "done" }, final: "success" },
  },
  wait: { every: 1000, backoff: 2, max: 8000 },
};
const spec = { lifecycle, view: "" };
const job = (status: string, step?: number) => ({ body: { status, step } });

describe("watch()", () => {
  test("yields what is there, and then each change, and ends when the work is over", async () => {
    const clock = jumpingClock();
    const { operation, calls } = stubOperation(
      job("queued"),
      job("queued"),
      job("running", 1),
      job("running", 2),
      job("done"),
    );

    const seen = await Array.fromAsync(watch(operation, spec, { clock }));

    expect(seen).toEqual([job("queued").body, job("running", 1).body, job("done").body]);
    expect(calls).toHaveLength(5);
  });

  test("slows down while nothing changes, and is quick again after a change", async () => {
    const clock = jumpingClock();
    const { operation } = stubOperation(
      job("queued"),
      job("queued"),
      job("queued"),
      job("running"),
      job("done"),
    );

    await Array.fromAsync(watch(operation, spec, { clock }));

    expect(clock.slept).toEqual([1000, 2000, 4000, 1000]);
  });

  test("tells statuses apart that it does not know, and goes on", async () => {
    const { operation } = stubOperation(job("archiving"), job("moving"), job("done"));

    const seen = await Array.fromAsync(watch(operation, spec, { clock: jumpingClock() }));

    expect(seen.map((one) => (one as { status: string }).status)).toEqual([
      "archiving",
      "moving",
      "done",
    ]);
  });

  test("waits out what may pass, and throws the rest", async () => {
    const refusal = (status: number) =>
      new ApiError("refused", "GET /jobs/{id}", new Response("", { status }), "");
    const passing = stubOperation(refusal(503), job("done")).operation;
    const fatal = stubOperation(job("queued"), refusal(403)).operation;

    await expect(
      Array.fromAsync(watch(passing, spec, { clock: jumpingClock() })),
    ).resolves.toHaveLength(1);
    await expect(
      Array.fromAsync(watch(fatal, spec, { clock: jumpingClock() })),
    ).rejects.toMatchObject({ status: 403 });
  });

  test("stops at once when it is aborted, be a request under way or a pause", async () => {
    const stop = new AbortController();
    const inFlight = watch(silentOperation, spec, { signal: stop.signal })[Symbol.asyncIterator]();
    const read = stubOperation(job("queued")).operation;
    const asleep = watch(read, spec, { signal: stop.signal })[Symbol.asyncIterator]();
    await asleep.next();
    const both = [inFlight.next(), asleep.next()];

    stop.abort(new RangeError("enough"));

    await expect(both[0]).rejects.toThrow(RangeError);
    await expect(both[1]).rejects.toThrow(RangeError);
  });

  test("ends a look that is under way when the loop is left", async () => {
    const looks = watch(silentOperation, spec, {})[Symbol.asyncIterator]();
    const pending = looks.next();
    await Promise.resolve();

    await looks.return?.();

    await expect(pending).resolves.toEqual({ done: true, value: undefined });
  });
});
