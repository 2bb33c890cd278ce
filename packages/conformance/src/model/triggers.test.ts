import type { Contract, Operation } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { triggersOf } from "./triggers.ts";

const contract: Contract = await jobsContract();
const job = contract.lifecycles.Job;
if (job === undefined) throw new Error("no such lifecycle");

/** The triggers of one operation that is made of `reportJob`. */
function triggersWith(change: object, unlisted: string | undefined = "odd") {
  const found = contract.operations.find(({ id }) => id === "reportJob");
  if (found === undefined || job === undefined) throw new Error("no such operation");
  const operation = { ...found, ...change } as Operation;
  return triggersOf({ ...contract, operations: [operation] }, job, () => unlisted).map(
    ({ operation: _, ...rest }) => rest,
  );
}

const ref = "$request.body#/event";

describe("triggersOf()", () => {
  test("lists every way to ask for an event", () => {
    expect(triggersOf(contract, job, () => undefined).map(({ name }) => name)).toEqual([
      "create via createJob",
      "start via reportJob",
      "note via reportJob",
      "succeed via reportJob",
      "fail via reportJob",
      "nothing via reportJob",
      "cancel via cancelJob",
      "retry via retryJob",
    ]);
  });

  test("asks for nothing, and for what is not listed, as the contract answers them", () => {
    const fires = { lifecycle: "Job", select: ref, events: { go: "start" } };

    expect(
      triggersWith({ fires: { ...fires, absent: "ignore", otherwise: { error: "no" } } }),
    ).toEqual([
      { event: "start", select: { ref, value: "go" }, name: "start via reportJob (go)" },
      { fallback: "ignore", select: { ref, value: undefined }, name: "nothing via reportJob" },
      { fallback: { error: "no" }, select: { ref, value: "odd" }, name: '"odd" via reportJob' },
    ]);
    const firing = { ...fires, absent: { fires: "start" }, otherwise: { fires: "note" } };
    expect(triggersWith({ fires: firing }).slice(1)).toEqual([
      { event: "start", select: { ref, value: undefined }, name: "start via reportJob (nothing)" },
      { event: "note", select: { ref, value: "odd" }, name: 'note via reportJob ("odd")' },
    ]);
  });

  test("leaves out other lifecycles, what fires nothing, what acts on many at once, and what takes the first", () => {
    const fires = { lifecycle: "Job", event: "cancel" };
    const many = { of: "Job", match: { "/name": "$request.query.name" }, pick: "each" };

    expect(triggersWith({ fires })).toEqual([{ event: "cancel", name: "cancel via reportJob" }]);
    expect(triggersWith({ fires: { ...fires, lifecycle: "Other" } })).toEqual([]);
    expect(triggersWith({ fires: undefined })).toEqual([]);
    expect(triggersWith({ fires, self: many })).toEqual([]);
    expect(triggersWith({ fires, self: { ...many, pick: "first" } })).toEqual([]);
    expect(triggersWith({ fires, self: { ...many, pick: "only" } })).toHaveLength(1);
  });
});
