import { describe, expect, test } from "vitest";
import { judgeTickets } from "../../test/tickets.ts";

const only = ["LC-EVT-05"];

describe("LC-EVT-05", () => {
  test("passes a server that gives the first in line to whoever asks", async () => {
    const { results } = await judgeTickets([], { only });

    expect(results.find(({ id }) => id === "LC-EVT-05")).toMatchObject({
      subject: "Ticket · take via takeTicket",
      verdict: "pass",
      exercised: 3,
    });
  });

  test.for([
    ["gives the lightest", /which comes first$/, /^t-/],
    ["gives the oldest", /which comes first$/, /^t-/],
    ["gives the youngest of equals", /which comes first$/, /^t-/],
    ["keeps all to itself", /which waits$/, /^$/],
    ["gives nothing to anybody", /^200 and one that waits$/, /^403/],
    ["gives without taking", /^taken$|^another one/, /^open$|again$/],
    ["gives one twice", /^another one each time$/, /again$/],
  ] as const)("finds out a server that %s", async ([sin, expected, observed]) => {
    const { results } = await judgeTickets([sin], { only });

    expect(results.find(({ id }) => id === "LC-EVT-05")).toMatchObject({
      verdict: "fail",
      expected: expect.stringMatching(expected),
      observed: expect.stringMatching(observed),
    });
  });

  test("takes what it has made to come first where nobody has said who else is there", async () => {
    const { results } = await judgeTickets([], { only }, { told: false });

    expect(results.find(({ id }) => id === "LC-EVT-05")?.verdict).toBe("pass");
  });

  test("takes nothing where nobody has said who else is there, and the line is what it is", async () => {
    const { results } = await judgeTickets([], { only }, { told: false, weighed: false });

    expect(results.find(({ id }) => id === "LC-EVT-05")).toMatchObject({
      verdict: "inconclusive",
      reason: "nobody has said that no others wait in the same line",
    });
  });

  test("takes nothing where others work", async () => {
    const { results } = await judgeTickets(["gives the oldest"], { only, exclusive: false });

    expect(results.find(({ id }) => id === "LC-EVT-05")).toMatchObject({
      verdict: "inconclusive",
      reason: expect.stringContaining("others work on the target"),
    });
  });
});

test("nothing is held against a server of tickets without sins", async () => {
  const { results } = await judgeTickets([], { skip: ["ER-04", "CN-*"] });

  const blamed = results.filter(({ verdict }) => ["fail", "difference", "error"].includes(verdict));
  expect(blamed.map(({ id, subject, observed }) => `${id} ${subject} ${observed}`)).toEqual([]);
});
