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
      expect.arrayContaining([
        "LC-CRE-04 putLocker",
        "LC-CRE-10 cutKey · /label",
        "LC-CRE-10 cutKey · /label, changed by renameKey",
        "LC-CRE-10 cutKey · /label, in other letters",
        "LC-CRE-10 cutKey · /label, once it is gone",
        "LC-EVT-04 getKey, by /label",
        "LC-LIST-04 listCopies, by /label",
      ]),
    );
  },
);

test.for([
  ["renames to what is taken", "changed by renameKey"],
  ["changes what it refuses", "changed by renameKey"],
  ["takes its own for taken", "changed by renameKey"],
  ["keeps labels of what is renamed", "changed by renameKey"],
  ["keeps labels of what is gone", "once it is gone"],
  ["revives keys", "once it is gone"],
  ["takes any letters for the same", "in other letters"],
] as const)("who %s is found out", async ([sin, subject]) => {
  const { results } = await judgeLockers([sin], { only: ["LC-CRE-10"] });

  const failed = results.filter(({ verdict }) => verdict === "fail");
  expect(failed.map((one) => one.subject)).toEqual([`cutKey · /label, ${subject}`]);
});

test.for([
  ["reads by identifiers alone", "LC-EVT-04 getKey, by /label"],
  ["reads by any letters", "LC-EVT-04 getKey, by /label"],
  ["reads by how names begin", "LC-EVT-04 getKey, by /label"],
  ["lists by identifiers alone", "LC-LIST-04 listCopies, by /label"],
  ["lists what has the name", "LC-LIST-04 listCopies, by /label"],
  ["shows the name", "LC-LIST-04 listCopies, by /label"],
] as const)("who %s is found out", async ([sin, named]) => {
  const { results } = await judgeLockers([sin], { only: ["LC-EVT-04", "LC-LIST-04"] });

  const failed = results.filter(({ verdict }) => verdict === "fail");
  expect(failed.map(({ id, subject }) => `${id} ${subject}`)).toContain(named);
});
