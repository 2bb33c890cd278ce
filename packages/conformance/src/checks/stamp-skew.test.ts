import { expect, test } from "vitest";
import { isOfRun } from "./stamp-skew.ts";

const minute = 60_000;
const date = Date.parse("2026-11-21T16:27:48.000Z");

test.for([
  { is: "made right now", time: date, elapsed: 0, expected: true },
  { is: "made a bit later, as clocks differ", time: date + 4 * minute, elapsed: 0, expected: true },
  {
    is: "made when the run began, and seen late",
    time: date - 6 * minute,
    elapsed: 6 * minute,
    expected: true,
  },
  {
    is: "made long before the run",
    time: date - 12 * minute,
    elapsed: 6 * minute,
    expected: false,
  },
  { is: "made long ago", time: date - 6 * minute, elapsed: 1000, expected: false },
  { is: "still to be made", time: date + 6 * minute, elapsed: 60 * minute, expected: false },
])("what is $is: $expected", ({ time, elapsed, expected }) => {
  expect(isOfRun(time, date, elapsed)).toBe(expected);
});
