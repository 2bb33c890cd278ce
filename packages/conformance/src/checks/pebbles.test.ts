import { expect, test } from "vitest";
import { judgePebbles } from "../../test/pebbles.ts";

const only = ["LC-SEQ-*", "LC-EVT-02", "LC-CRE-01"];

test("what takes an hour is waited for by nobody", async () => {
  const { results } = await judgePebbles(0, [], only);

  expect(results.filter(({ verdict }) => verdict === "fail")).toEqual([]);
  const passed = results.filter(({ verdict }) => verdict === "pass");
  expect(passed.map(({ id, subject }) => `${id} ${subject}`)).toContain(
    "LC-EVT-02 Pebble · shiny · toss via tossPebble → refused",
  );
});

test.for([
  ["fades at once", "LC-SEQ-01 Pebble, by the clock"],
  ["tosses anything", "LC-EVT-02 Pebble · shiny · toss via tossPebble → refused"],
] as const)(
  "who %s is found out, though a clock might have done it by then",
  async ([sin, named]) => {
    const { results } = await judgePebbles(0, [sin], only);

    const failed = results.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ id, subject }) => `${id} ${subject}`)).toContain(named);
  },
);

test("what a list shows of a state has to hold as well", async () => {
  const { results } = await judgePebbles(0, ["lists dust"], ["LC-RES-01", "PG-G-01"]);

  const failed = results.filter(({ verdict }) => verdict === "fail");
  expect(failed.map(({ id, subject }) => `${id} ${subject}`)).toEqual(["LC-RES-01 Pebble · shiny"]);
});
