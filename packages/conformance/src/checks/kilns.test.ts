import { readContract } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";
import { createIdleClock } from "../../test/idle-clock.ts";
import { createKilns } from "../../test/kilns.ts";
import { checkConformance } from "../check-conformance.ts";
import type { ConformanceOptions } from "../conformance-options.ts";
import type { Result } from "../report/report.ts";

/** For each check, servers that break its sentence. The names are those of the switches in test/kilns.ts. */
const sins: { readonly [id: string]: readonly string[] } = {
  "LC-WAIT-01": [
    "holds nothing",
    "holds for ever",
    "fails when time is up",
    "shows what was",
    "holds no list",
  ],
  "LC-WAIT-02": ["holds to the last", "misses what comes"],
  "LC-WAIT-03": ["waits for what is over", "waits beside items"],
  "LC-WAIT-04": ["takes any hold", "breaks on senseless holds"],
  "LC-WAIT-05": ["hears no cancel", "holds to the last"],
  "LC-WAIT-06": ["holds one at a time", "lets nobody pass"],
  "LC-WAIT-07": ["hints in words"],
  "LC-LIVE-01": ["never finishes"],
  "LC-LIVE-02": ["never begins", "never begins on bad clay"],
  "LC-CAN-04": ["forgets to stop"],
  "LC-TERM-02": ["marks what is dry as stopped"],
  "LC-TERM-04": ["clears away what is dry"],
  "LC-HIST-01": ["notes what cannot be"],
  "LC-HIST-02": ["notes backwards"],
  "LC-RET-05": ["lists one attempt"],
  "LC-RES-06": ["counts down"],
  "LC-RES-07": ["mixes up clay"],
  "ER-06": ["names no time"],
  "LC-CRE-03": ["leads nowhere", "leads to another"],
  "CN-01": ["answers what is asked", "breaks on other media"],
  "CN-02": ["knows no wildcards"],
  "CN-03": ["garbles what it packs"],
  "SC-REQ-03": ["refuses strangers at times"],
  "SC-RES-04": ["adds to refusals"],
  "SC-RES-05": ["shows recipes"],
};

const fixtures = { createDrying: { success: { clay: "good" }, failure: { clay: "bad" } } };

/** What is found out about a server without sin, all at once. */
let faultless: ReturnType<typeof judged> | undefined;

async function judged(
  broken: readonly string[],
  options: Partial<ConformanceOptions> = {},
): Promise<readonly Result[]> {
  const { contract } = await readContract(`${import.meta.dirname}/../../test/kilns.yaml`);
  if (contract === undefined) return expect.unreachable();
  const clock = createIdleClock();
  const target = { url: "http://kilns.test", fetch: createKilns(clock, broken) };
  const { results } = await checkConformance({
    contract,
    target,
    clock,
    seed: 1,
    exclusive: true,
    budget: { time: 300_000 },
    fixtures,
    ...options,
  });
  return results;
}

function verdicts(results: readonly Result[], id: string): readonly string[] {
  return results
    .filter((result) => result.id === id)
    .map(({ verdict, follows }) => (follows === undefined ? verdict : "fail"));
}

describe("kilns", () => {
  test.for(Object.keys(sins))("%s is kept by a server without sin", async (id) => {
    faultless ??= judged(["is overrun"]);
    const found = verdicts(await faultless, id);

    expect(found).toContain("pass");
    expect(found).not.toContain("fail");
  });

  test.for(Object.entries(sins).flatMap(([id, broken]) => broken.map((sin) => [id, sin] as const)))(
    "%s finds out the server that %s",
    async ([id, sin]) => {
      const others = sin === "hints in words" ? ["is overrun"] : [];

      expect(verdicts(await judged([sin, ...others]), id)).toContain("fail");
    },
  );

  describe("of which somebody has told what nobody takes up", () => {
    const options: Partial<ConformanceOptions> = {
      fixtures: { ...fixtures, createFiring: { idle: { pot: "left" } } },
      only: ["LC-WAIT-01"],
    };

    test("are kept by a server without sin, for what stays and for what is moved on", async () => {
      const found = verdicts(await judged([], options), "LC-WAIT-01");

      expect(found).toContain("pass");
      expect(found).not.toContain("fail");
      expect(found).not.toContain("inconclusive");
    });

    test.for(["holds nothing", "holds for ever", "fails when time is up", "shows what was"])(
      "find out the server that %s",
      async (sin) => {
        expect(verdicts(await judged([sin], options), "LC-WAIT-01")).toContain("fail");
      },
    );
  });
});
