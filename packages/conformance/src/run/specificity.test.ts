import { describe, expect, test } from "vitest";
import { judgeJobs } from "../../test/judge-jobs.ts";
import { wrongGroups } from "../report/group.ts";

/** Sins, and the requirement that says best what is wrong, of all that they break. */
const sins: readonly (readonly [sin: string, id: string])[] = [
  ["skips equals", "PG-G-08"],
  ["skips one", "PG-G-01"],
  ["never says more", "PG-B-04"],
];

describe("rankOf()", () => {
  test.for(sins)("of a server that %s, names %s first", async ([sin, id]) => {
    const report = await judgeJobs({ sins: [sin], only: ["PG-G-*", "PG-B-*"], shrink: false });

    expect(wrongGroups(report)[0]?.id).toBe(id);
  });
});
