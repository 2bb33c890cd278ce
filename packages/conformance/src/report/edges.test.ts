import { describe, expect, test } from "vitest";
import { judgeJobs } from "../../test/judge-jobs.ts";

describe("coverage[].edges", () => {
  test("shows every move of a server without sins as seen, and none as violated", async () => {
    const { coverage } = await judgeJobs({ only: ["LC-*"] });

    const edges = coverage.flatMap((one) => one.edges);
    expect(edges.length).toBeGreaterThan(5);
    expect(edges.filter(({ seen }) => seen === 0)).toEqual([]);
    expect(edges.flatMap(({ violated }) => violated)).toEqual([]);
  });

  test("names the results that fail on a move", async () => {
    const { coverage, results } = await judgeJobs({
      sins: ["refuses to cancel"],
      only: ["LC-CAN-01"],
    });

    const failed = results.filter(({ verdict }) => verdict === "fail").map(({ key }) => key);
    const violated = coverage.flatMap((one) => one.edges.filter((edge) => edge.violated.length));
    expect(violated).toContainEqual(
      expect.objectContaining({ event: "cancel", from: "queued", to: "cancelled", seen: 0 }),
    );
    expect(violated.flatMap((edge) => edge.violated).toSorted()).toEqual(failed.toSorted());
  });

  test("adds a move that no event declares once it was seen", async () => {
    const { coverage } = await judgeJobs({
      sins: ["skips to failure"],
      only: ["LC-CRE-*", "LC-EVT-*", "LC-SEQ-01"],
    });

    const undeclared = coverage.flatMap((one) => one.edges.filter(({ event }) => event === ""));
    expect(undeclared).toEqual([
      {
        event: "",
        from: "queued",
        to: "failed",
        seen: 1,
        violated: [expect.stringMatching(/^LC-SEQ-01:/)],
      },
    ]);
  });
});
