import { expect, test } from "vitest";
import { judgeLockers } from "../../test/lockers.ts";

test.for([1, 2, 3])(
  "what clients name is called otherwise each time, as its schema allows (seed %i)",
  async (seed) => {
    const { results } = await judgeLockers([], { seed, only: ["LC-*", "PG-*"] });

    const bad = results.filter(({ verdict }) => ["fail", "difference", "error"].includes(verdict));
    expect(bad.map((one) => JSON.stringify(one))).toEqual([]);
    const passed = results.filter(({ verdict }) => verdict === "pass");
    expect(passed.map(({ id, subject }) => `${id} ${subject}`)).toEqual(
      expect.arrayContaining(["LC-CRE-04 putLocker", "LC-CRE-10 cutKey · /label"]),
    );
  },
);
