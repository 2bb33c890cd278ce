import { describe, expect, test } from "vitest";
import { judgeSafes } from "../../test/safes.ts";
import type { Report } from "../report/report.ts";
import { idsUnique } from "./ids-unique.ts";
import { keyRepeated } from "./keys.ts";

/** For each check, servers that break its sentence. The names are those of the switches in test/safes.ts. */
const sins: { readonly [id: string]: readonly string[] } = {
  "SE-01": ["lets anybody use", "judges bodies first"],
  "LC-CRE-05": ["knows the keys of others"],
  "LC-OCC-01": ["makes versions of the state"],
  "SE-02": ["reads tokens in small letters"],
  "ER-04": ["breaks on misspelled paths"],
  "SC-RES-03": ["names no refusal", "names each request alike"],
  "SE-03": [
    "builds into any hall",
    "takes any key",
    "clears any hall",
    "shows all shelves",
    "tells of others",
  ],
};

const only = [...Object.keys(sins), "SC-*"];

describe("safes", () => {
  test("are judged to be right where nothing is wrong", async () => {
    const report = await judgeSafes([], {});

    const wrong = report.results.filter(({ verdict }) => verdict === "fail");
    expect(wrong.map((one) => [one.id, one.subject, one.expected, one.observed])).toEqual([]);
    expect(report.counts).toMatchObject({ difference: 0, error: 0 });
    for (const id of Object.keys(sins)) expect(idsOf(report, "pass")).toContain(id);
  });

  test.for(Object.entries(sins).flatMap(([id, broken]) => broken.map((sin) => [id, sin] as const)))(
    "are found out by %s where a server %s",
    async ([id, sin]) => {
      expect(idsOf(await judgeSafes([sin], { only }), "fail")).toContain(id);
    },
  );
});

test("what is sent once more with its key is not taken for another of the same name", async () => {
  const report = await judgeSafes([], { checks: [keyRepeated, idsUnique] });

  expect(idsOf(report, "fail")).toEqual([]);
  expect(new Set(idsOf(report, "pass"))).toEqual(new Set(["LC-CRE-05", "LC-CRE-04"]));
});

function idsOf({ results }: Report, wanted: string): readonly string[] {
  return results.filter(({ verdict }) => verdict === wanted).map(({ id }) => id);
}
