import { describe, expect, test } from "vitest";
import { judgeOvens } from "../../test/ovens.ts";

describe("what lists show inside of resources", () => {
  test("is a difference where it was only assumed", async () => {
    expect(await heldAgainst(["bakes them pale"])).toEqual(["difference /loaves/0/crust"]);
  });

  test("is told though something else is wrong with each element", async () => {
    expect(await heldAgainst(["bakes them pale", "sells nothing"])).toEqual([
      "fail /loaves/0/sold",
    ]);
  });

  test("is as the events say", async () => {
    expect(await heldAgainst([])).toEqual([]);
  });
});

/** What is held against a server for what its list of loaves shows: the member comes first in what was expected. */
async function heldAgainst(sins: readonly string[]): Promise<readonly string[]> {
  const { results } = await judgeOvens(sins);
  return results
    .filter(({ verdict }) => verdict === "fail" || verdict === "difference")
    .map(({ verdict, expected }) => `${verdict} ${expected?.replace(/ is .*/, "")}`);
}
