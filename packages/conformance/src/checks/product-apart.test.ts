import { describe, expect, test } from "vitest";
import { judgeSurveys } from "../../test/surveys.ts";

const sins = ["loses documents", "packs nothing", "counts too many", "draws anew"];

describe("LC-RES-08", () => {
  test("passes a server whose documents are where and what it says", async () => {
    expect(await verdicts([], "LC-RES-08")).toEqual(["pass", "pass"]);
  });

  test("decides nothing on a server that stores nothing apart", async () => {
    expect(await verdicts([], "LC-RES-08", Number.POSITIVE_INFINITY)).toEqual([
      "inconclusive",
      "pass",
    ]);
  });

  test.for(sins)("finds out a server that %s", async (sin) => {
    expect(await verdicts([sin], "LC-RES-08")).toEqual(["fail", "pass"]);
  });

  test("finds out a server that files something else than it was told to", async () => {
    expect(await verdicts(["files nothing"], "LC-RES-08")).toEqual(["pass", "fail"]);
  });
});

describe("LC-SEQ-05", () => {
  test("finds out a server that shows less beside a product than a read does", async () => {
    expect(await verdicts([], "LC-SEQ-05")).not.toContain("fail");
    expect(await verdicts(["forgets titles"], "LC-SEQ-05")).toContain("fail");
  });
});

describe("LC-EVT-03", () => {
  test("finds out a server that serves something else than what no read shows", async () => {
    expect(await verdicts([], "LC-EVT-03")).not.toContain("fail");
    expect(await verdicts(["empties notes"], "LC-EVT-03")).toContain("fail");
  });
});

async function verdicts(sins: readonly string[], id: string, largest?: number) {
  const { results } = await judgeSurveys(sins, [id, "LC-RES-03"], largest);
  return results.filter((one) => one.id === id).map(({ verdict }) => verdict);
}
