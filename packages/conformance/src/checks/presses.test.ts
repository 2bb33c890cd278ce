import { expect, test } from "vitest";
import { judgePresses } from "../../test/presses.ts";
import type { Report } from "../report/report.ts";

test.for([1, 2, 3])(
  "what is put under a name is made where it is missing (seed %i)",
  async (seed) => {
    const { results, coverage } = await judgePresses([], { seed, only: said });

    expect(badOf(results)).toEqual([]);
    expect(coverage[0]?.exercised).toBe(coverage[0]?.cells);
    const passed = results.filter(({ verdict }) => verdict === "pass");
    expect(passed.map(({ id, subject }) => `${id} ${subject}`)).toEqual(
      expect.arrayContaining([
        "LC-EVT-04 getPress",
        "LC-EVT-04 lockPress",
        "LC-EVT-04 removePress",
        "LC-LIST-03 listPresses",
        "SE-03 getPress",
        "SE-03 lockPress",
        "SE-03 removePress",
      ]),
    );
  },
);

test.for([
  ["invents missing presses", "LC-EVT-04 getPress"],
  ["shows presses to everybody", "SE-03 getPress"],
  ["has one shop for all", "SE-03 lockPress"],
  ["locks nothing", "LC-EVT-01 Press · open · lock via lockPress → shut"],
  ["changes nothing", "LC-RET-01 Press · open · put via putPress → stays"],
  ["makes nothing", "SC-RES-02 putPress"],
  ["lets anybody replace", "SE-01 putPress"],
  ["keeps lists for a while", "LC-LIST-03 listPresses"],
] as const)("who %s is found out", async ([sin, named]) => {
  const { results } = await judgePresses([sin], { only: said });

  expect(badOf(results)).toContain(named);
});

test("what is called as one says need not be told how", async () => {
  const { results, coverage } = await judgePresses(["tells no names"], { only: ["LC-EVT-*"] });

  expect(badOf(results)).toEqual([]);
  expect(coverage[0]?.exercised).toBe(coverage[0]?.cells);
});

test("what others have removed since is not missing from a list", async () => {
  const { results } = await judgePresses(["loses the first"], { only: lists });

  expect(badOf(results)).toEqual([]);
});

test("what can be read still is missing from a list", async () => {
  const { results } = await judgePresses(["hides the first"], { only: lists });

  expect(badOf(results)).toContain("PG-G-01 listPresses");
});

test("what nobody can have removed is missing from a list", async () => {
  const { results } = await judgePresses(["loses the first"], { only: lists, exclusive: true });

  expect(badOf(results)).toContain("PG-G-01 listPresses");
});

const said = ["LC-*", "PG-*", "SC-*", "SE-*"];
const lists = ["PG-G-*", "LC-LIST-01"];

function badOf(results: Report["results"]): readonly string[] {
  return results
    .filter(({ verdict }) => ["fail", "difference", "error"].includes(verdict))
    .map(({ id, subject }) => `${id} ${subject}`);
}
