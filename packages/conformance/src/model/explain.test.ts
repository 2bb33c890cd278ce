import type { Contract, Lifecycle } from "@conduct/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { drift, explain, initialStates } from "./explain.ts";

const contract: Contract = await jobsContract();
const job = contract.lifecycles.Job as Lifecycle;
const nobody: ReadonlySet<string> = new Set();

describe("explain()", () => {
  test("takes a state that was skipped for what it is: unseen", () => {
    const possible = explain(job, new Set(["queued"]), {
      state: "succeeded",
      called: nobody,
      exclusive: false,
    });

    expect([...possible]).toEqual(["succeeded"]);
  });

  test("lets nobody work where nobody but us may", () => {
    const seen = { state: "running", exclusive: true };

    expect([...explain(job, new Set(["queued"]), { ...seen, called: nobody })]).toEqual([]);
    expect([...explain(job, new Set(["queued"]), { ...seen, called: new Set(["start"]) })]).toEqual(
      ["running"],
    );
  });

  test("never lets a client's event happen without a call", () => {
    const seen = { state: "cancelled", called: nobody, exclusive: false };

    expect([...explain(job, new Set(["queued"]), seen)]).toEqual([]);
    expect([...explain(job, new Set(["stopping"]), seen)]).toEqual(["cancelled"]);
  });

  test("leaves nothing possible after a final state that no event leaves", () => {
    const seen = {
      state: "running",
      called: new Set(["start", "retry", "cancel"]),
      exclusive: false,
    };

    expect([...explain(job, new Set(["succeeded"]), seen)]).toEqual([]);
  });

  test("knows where resources begin", () => {
    expect([...initialStates(job)]).toEqual(["queued"]);
  });

  test("explains every walk that the events allow, whichever part of it is seen", () => {
    const events = Object.values(job.events);
    const steps = fc.array(fc.record({ event: fc.nat(events.length - 1), seen: fc.boolean() }), {
      maxLength: 12,
    });

    fc.assert(
      fc.property(steps, (walk) => {
        let state = "queued";
        let possible: ReadonlySet<string> = new Set([state]);
        let called = new Set<string>();
        for (const { event: index, seen } of walk) {
          const event = events[index];
          const taken = event?.cases.find((one) => one.from.includes(state));
          if (event === undefined || taken?.to === undefined) continue;
          state = taken.to;
          called.add(event.name);
          if (!seen) continue;
          possible = explain(job, possible, { state, called, exclusive: true });
          expect([...possible]).toEqual([state]);
          called = new Set();
        }
      }),
    );
  });
});

describe("drift()", () => {
  test("follows the server, and the worker where there may be one", () => {
    expect([...drift(job, new Set(["stopping"]), true)]).toEqual(["stopping", "cancelled"]);
    expect([...drift(job, new Set(["queued"]), true)]).toEqual(["queued"]);
    expect([...drift(job, new Set(["queued"]), false)].toSorted()).toEqual([
      "failed",
      "queued",
      "running",
      "succeeded",
    ]);
  });
});
