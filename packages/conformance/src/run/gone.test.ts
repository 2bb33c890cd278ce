import { describe, expect, test } from "vitest";
import { judgeOvens } from "../../test/ovens.ts";

describe("what the system itself removes", () => {
  test("is missed by nobody where it may be gone by then", async () => {
    expect(await failedOf([])).toEqual([]);
  });

  test("is missed where nothing removes it", async () => {
    expect(await failedOf(["loses what is over"])).toContain(
      "LC-TERM-03 Oven · out · adjust via adjustOven → refused",
    );
  });
});

async function failedOf(sins: readonly string[]): Promise<readonly string[]> {
  const { results } = await judgeOvens(sins);
  const failed = results.filter(({ verdict }) => verdict === "fail");
  return failed.map(({ id, subject }) => `${id} ${subject}`);
}
