import { expect, test } from "vitest";
import { tellingDates, tellingInstants, tellingNumbers } from "./telling-values.ts";

test.for(["2031-05-05T00:10:00Z", "2031-05-05T09:00:00Z", "2031-05-05T23:59:59Z"])(
  "instants of the day of %s are in another order as texts, and one for those who know days alone",
  (given) => {
    const instants = [given, ...tellingInstants(Date.parse(given))];

    const days = instants.map((one) => new Date(one).toISOString().slice(0, 10));
    expect(new Set(days)).toEqual(new Set(["2031-05-05"]));
    const inTime = instants.toSorted((a, b) => Date.parse(a) - Date.parse(b));
    expect(inTime).not.toEqual(instants.toSorted());
    expect(new Set(inTime.map((one) => Date.parse(one))).size).toBe(3);
  },
);

test("numbers and days differ by what texts hide", () => {
  expect(tellingNumbers.toSorted((a, b) => a - b)).not.toEqual(
    tellingNumbers.map(String).toSorted(),
  );
  expect(tellingDates(Date.parse("2031-01-30"))).toEqual(["2031-02-07", "2031-03-02"]);
});
