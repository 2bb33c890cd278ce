import { describe, expect, test } from "vitest";
import { judgeJobs } from "../test/judge-jobs.ts";

/** Ways to serve jobs.yaml that differ from one another and break nothing. */
const variations = [
  "adds members",
  "says null for absent",
  "writes offsets",
  "writes microseconds",
  "asks for patience",
  "is overloaded now and then",
  "drops connections",
  "breaks off writes",
  "has other callers",
  "has callers who act",
  "tells millionths",
  "takes no depth of zero",
  "works by itself",
  "issues new cursors each time",
  "writes members in any order",
  "writes media types in capitals",
  "looks at its clock twice",
  "traces its replies",
];

describe("peace", () => {
  test.for(variations)("a server that %s is not to blame", async (variation) => {
    const { results, problem } = await judgeJobs({ sins: [variation], exclusive: false });

    expect(problem).toBeUndefined();
    const blamed = results.filter(({ verdict }) => verdict === "fail" || verdict === "error");
    expect(
      blamed.map(({ id, subject, expected, observed, reason }) => ({
        id,
        subject,
        expected,
        observed,
        reason,
      })),
    ).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === "pass").length).toBeGreaterThan(150);
  });
});
