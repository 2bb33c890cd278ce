import { readContract } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";
import { createNotes } from "../../test/notes.ts";
import { checkConformance } from "../check-conformance.ts";

/** For each check, servers that break its sentence. The names are those of the switches in test/notes.ts. */
const sins: { readonly [id: string]: readonly string[] } = {
  "LC-CRE-05": [
    "forgets keys",
    "refuses repeated keys",
    "forgets keys in time",
    "forgets keys of what is over",
  ],
  "LC-CRE-06": ["answers reused keys", "forgets keys", "cuts keys", "reads keys in small letters"],
  "LC-CRE-09": ["changes what is its own"],
  "LC-CRE-08": ["keeps what reused keys make"],
  "SC-REQ-02": ["takes any key"],
  "LC-CRE-07": ["remembers keys too late"],
  "LC-OCC-01": ["changes the version at each read", "keeps the version"],
  "LC-OCC-02": ["takes any version", "changes what it refuses", "takes versions to come"],
  "LC-OCC-03": ["refuses the present version", "answers with the old version"],
  "LC-OCC-04": ["needs no version"],
  "LC-OCC-05": ["sends what is known", "takes any version for known"],
  "LC-RACE-05": ["looks too early"],
};

/** What leaves behind what a check compares with: it is judged in the same run. */
const earlier: { readonly [id: string]: readonly string[] } = { "LC-CRE-06": ["LC-CRE-05"] };

async function verdicts(id: string, broken: readonly string[] = []): Promise<readonly string[]> {
  const { contract } = await readContract(`${import.meta.dirname}/../../test/notes.yaml`);
  if (contract === undefined) return expect.unreachable();
  const target = { url: "http://notes.test", fetch: createNotes(broken) };
  const only = [...(earlier[id] ?? []), id];
  const report = await checkConformance({ contract, target, seed: 1, exclusive: true, only });
  return report.results.filter((result) => result.id === id).map(({ verdict }) => verdict);
}

describe("versions and keys", () => {
  test.for(Object.keys(sins))("%s is kept by a server without sin", async (id) => {
    const found = await verdicts(id);

    expect(found).toContain("pass");
    expect(found).not.toContain("fail");
  });

  test.for(Object.entries(sins).flatMap(([id, broken]) => broken.map((sin) => [id, sin] as const)))(
    "%s finds out the server that %s",
    async ([id, sin]) => {
      expect(await verdicts(id, [sin])).toContain("fail");
    },
  );
});
