import { describe, expect, test } from "vitest";
import { judgeBoxes } from "../../test/boxes.ts";

describe("kinds and conditions of what is created", () => {
  test("are no reason to blame a server that heeds them", async () => {
    const { results } = await judgeBoxes([], ["LC-*", "SC-*"]);

    expect(results.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    const tried = results.filter(
      ({ id, verdict }) => ["LC-CRE-01", "LC-EVT-02"].includes(id) && verdict === "pass",
    );
    expect(tried.map(({ id, subject }) => `${id} ${subject}`).toSorted()).toEqual([
      "LC-CRE-01 makeBox",
      "LC-CRE-01 makeBox (way 2)",
      "LC-CRE-01 makeBox (way 3)",
      "LC-CRE-01 makeBox (way 4)",
      "LC-CRE-01 makeBox (way 5)",
      "LC-CRE-01 makeBox (way 6)",
      "LC-CRE-01 postLetter",
      "LC-EVT-02 Box · exists · change via changeBox → refused",
      "LC-EVT-02 postLetter · refused",
      "LC-EVT-02 postLetter · refused (parent 2)",
    ]);
  });

  test("say nothing of a server that lacks what one kind needs", async () => {
    const { results } = await judgeBoxes(["is out of parcels"], ["LC-CRE-01", "LC-EVT-*"]);

    expect(results.filter(({ verdict }) => verdict === "fail")).toEqual([]);
  });

  test.for<readonly [sin: string, ...named: string[]]>([
    ["makes no parcels", "LC-CRE-01 makeBox (way 2)", "LC-CRE-01 makeBox (way 3)"],
    ["forgets widths", "LC-EVT-03 makeBox (way 2)", "LC-EVT-03 makeBox (way 3)"],
    ["changes anything", "LC-EVT-02 Box · exists · change via changeBox → refused"],
    ["takes any weight", "LC-EVT-02 postLetter · refused"],
    [
      "takes any date",
      "LC-EVT-02 postLetter · refused",
      "LC-EVT-02 postLetter · refused (parent 2)",
    ],
  ])("finds out a server that %s", async ([sin, ...named]) => {
    const { results } = await judgeBoxes([sin], ["LC-CRE-01", "LC-EVT-02", "LC-EVT-03"]);

    const failed = results.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ id, subject }) => `${id} ${subject}`)).toEqual(named);
  });

  test("finds out a server that reads one kind of body only with care", async () => {
    const { results } = await judgeBoxes(["takes any width"], ["SC-REQ-02"]);

    const failed = results.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ subject, expected }) => [subject, expected])).toEqual([
      ["makeBox", "400 (invalid), since the body has width is no number"],
    ]);
  });
});
