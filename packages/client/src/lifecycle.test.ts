import { describe, expect, test } from "vitest";
import { isInStatus, type LifecycleSpec, statusOf } from "./lifecycle.ts";

const job: LifecycleSpec<"open" | "held" | "done"> = {
  name: "Job",
  id: "/id",
  statuses: {
    held: { value: { "/phase": "open", "/flags/held": true } },
    open: { value: { "/phase": "open" } },
    done: { value: { "/phase": "closed" }, final: "success" },
  },
  wait: { every: 1000, backoff: 1, max: 1000 },
};

describe("statusOf()", () => {
  test.for([
    [{ phase: "open" }, "open"],
    [{ phase: "open", flags: { held: true } }, "held"],
    [{ phase: "closed", flags: { held: true } }, "done"],
    [{ phase: "archived" }, undefined],
    [null, undefined],
  ] as const)("reads %j", ([resource, status]) => {
    expect(statusOf(job, resource)).toBe(status);
  });
});

describe("isInStatus()", () => {
  test("holds for a listed status, and never for an unknown one", () => {
    expect(isInStatus(job, { phase: "open" }, ["open", "done"])).toBe(true);
    expect(isInStatus(job, { phase: "closed" }, ["open"])).toBe(false);
    expect(isInStatus(job, { phase: "archived" }, ["open", "held", "done"])).toBe(false);
  });
});
