import { describe, expect, test } from "vitest";
import { judgeParcels } from "../../test/parcels.ts";

/** For each check that speaks of requests to each of many, servers that break its sentence. */
const sins: readonly (readonly [id: string, sin: string])[] = [
  ["LC-EVT-01", "refuses to recall"],
  ["LC-EVT-01", "recalls nothing"],
  ["LC-EVT-03", "recalls one only"],
  ["LC-TERM-03", "recalls the delivered"],
  ["LC-SEQ-03", "recalls from every depot"],
];

const only = ["LC-EVT-01", "LC-EVT-03", "LC-SEQ-03", "LC-TERM-03"];

describe("a request to each of many", () => {
  test("is all right on a server without sins", async () => {
    const { results } = await judgeParcels([], { only });

    const bulk = results.filter(({ subject }) => subject.includes("recallAll"));
    expect(bulk.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(
      only.map((id) => `${id} pass`),
    );
  });

  test.for(sins)("%s finds out a server that %s", async ([id, sin]) => {
    const { causes } = await judgeParcels([sin], { only });

    expect(causes.map((key) => key.replace(/:.*$/, ""))).toEqual([id]);
  });
});

describe("LC-PAR-02", () => {
  test("passes a server that refuses what speaks of nothing", async () => {
    const { results } = await judgeParcels([], { only: ["LC-PAR-02"] });

    expect(results.find(({ id }) => id === "LC-PAR-02")?.verdict).toBe("pass");
  });

  test.for([
    ["needs nothing", /^201 /],
    ["calls what it needs missing", /^404 /],
  ] as const)("finds out a server that %s", async ([sin, observed]) => {
    const { results } = await judgeParcels([sin], { only: ["LC-PAR-02"] });

    expect(results.find(({ id }) => id === "LC-PAR-02")).toMatchObject({
      verdict: "fail",
      expected: expect.stringMatching(/^422 \(noSuchParcel\)/),
      observed: expect.stringMatching(observed),
    });
  });
});

test("nothing is held against a server of parcels without sins", async () => {
  // It knows its paths, and no methods.
  const { results } = await judgeParcels([], { skip: ["ER-04"] });

  const blamed = results.filter(({ verdict }) => ["fail", "difference", "error"].includes(verdict));
  expect(blamed.map(({ id, subject, observed }) => `${id} ${subject} ${observed}`)).toEqual([]);
});
