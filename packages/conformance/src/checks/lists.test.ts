import { describe, expect, test } from "vitest";
import { complaintsOf, judgeShelf } from "../../test/judge-shelf.ts";
import { legalShelves } from "../../test/legal-shelves.ts";
import { shelfSins } from "../../test/shelf-sins.ts";

describe("power over lists", () => {
  const cases = Object.entries(shelfSins).flatMap(([id, servers]) =>
    servers.map((shelf) => [id, JSON.stringify(shelf), shelf] as const),
  );

  test.for(cases)("%s finds out %s", async ([id, , shelf]) => {
    const { results } = await judgeShelf(shelf, { only: [id] });
    const failures = results.filter((one) => one.id === id && one.verdict === "fail");

    expect(failures).not.toEqual([]);
    for (const { expected, observed, witness } of failures) {
      expect(expected).not.toBe("");
      expect(observed).not.toBe("");
      expect(witness).not.toEqual([]);
    }
  });

  test.for(cases)("%s holds of %s without its sins", async ([id, , { sins: _, ...shelf }]) => {
    const { results } = await judgeShelf(shelf, { only: [id] });

    expect(results.filter((one) => one.id === id).map(({ verdict }) => verdict)).toContain("pass");
    expect(complaintsOf(results)).toEqual([]);
  });
});

describe("lists", () => {
  test.for(legalShelves.map((shelf) => [JSON.stringify(shelf), shelf] as const))(
    "may be like %s",
    async ([, shelf]) => {
      const report = await judgeShelf(shelf, { only: ["PG-*", "LC-LIST-*", "LC-RACE-04"] });

      expect(complaintsOf(report.results)).toEqual([]);
      expect(report.counts.pass).toBeGreaterThan(0);
    },
  );
});
