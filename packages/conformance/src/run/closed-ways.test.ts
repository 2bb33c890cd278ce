import { describe, expect, test } from "vitest";
import { judgeOvens } from "../../test/ovens.ts";
import type { Report } from "../report/report.ts";

describe("a step that is refused each time", () => {
  test("is gone round, so that what lies behind it is judged", async () => {
    const { results } = await judgeOvens(["cannot be lit"]);

    const light = "Oven · cold · light via lightOven → warm";
    expect(of(results, `LC-EVT-01 ${light}`)).toBe("difference");
    for (const behind of [
      "Oven · warm · empty via emptyOven → out",
      "Oven · warm · adjust via adjustOven → cold",
    ])
      expect([behind, of(results, `LC-EVT-01 ${behind}`)]).toEqual([behind, "pass"]);
    expect(of(results, "LC-EVT-02 Oven · warm · light via lightOven → refused")).toBe("pass");
    expect(of(results, "LC-TERM-03 Oven · out · empty via emptyOven → refused")).toBe("pass");
  });

  test("hides nothing that is wrong behind it", async () => {
    const { results } = await judgeOvens(["cannot be lit", "cannot be emptied"]);

    const failed = results.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ id, subject }) => `${id} ${subject}`)).toEqual([
      "LC-EVT-01 Oven · warm · empty via emptyOven → out",
    ]);
  });

  test("is gone where it is taken", async () => {
    const { results } = await judgeOvens([]);

    expect(results.filter(({ verdict }) => verdict === "fail" || verdict === "difference")).toEqual(
      [],
    );
  });
});

function of(results: Report["results"], name: string): string | undefined {
  return results.find(({ id, subject }) => `${id} ${subject}` === name)?.verdict;
}
