import { describe, expect, test } from "vitest";
import { judgeSurveys } from "../../test/surveys.ts";

const sins = ["loses documents", "packs nothing", "counts too many", "draws anew"];

describe("LC-RES-08", () => {
  test("passes a server whose documents are where and what it says", async () => {
    expect(await verdicts([], "LC-RES-08")).toEqual(["pass"]);
  });

  test("decides nothing on a server that stores nothing apart", async () => {
    expect(await verdicts([], "LC-RES-08", Number.POSITIVE_INFINITY)).toEqual(["inconclusive"]);
  });

  test.for(sins)("finds out a server that %s", async (sin) => {
    expect(await verdicts([sin], "LC-RES-08")).toEqual(["fail"]);
  });
});

describe("LC-SEQ-05", () => {
  test("finds out a server that shows less beside a product than a read does", async () => {
    expect(await verdicts([], "LC-SEQ-05")).not.toContain("fail");
    expect(await verdicts(["forgets titles"], "LC-SEQ-05")).toContain("fail");
  });
});

async function verdicts(sins: readonly string[], id: string, largest?: number) {
  const { results } = await judgeSurveys(sins, [id, "LC-RES-03"], largest);
  return results.filter((one) => one.id === id).map(({ verdict }) => verdict);
}
