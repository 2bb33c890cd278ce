import { expect, test } from "vitest";
import { createIdleClock } from "../../test/idle-clock.ts";
import { complaintsOf } from "../../test/judge-shelf.ts";
import { createShelf } from "../../test/shelf.ts";
import { shelfContract } from "../../test/shelf-contract.ts";
import { checkConformance } from "../check-conformance.ts";

test("nothing is called as in an earlier run: what is there by then is in nobody's way", async () => {
  const shelf = { paging: "page", unique: true } as const;
  const fetch = createShelf(shelf);
  for (const later of [0, 60_000]) {
    const clock = createIdleClock();
    const { results, problem } = await checkConformance({
      contract: shelfContract(shelf),
      target: { url: "http://shelf.test/api", fetch },
      clock: { ...clock, now: () => clock.now() + later },
      seed: 1,
      only: ["LC-CRE-*"],
    });

    expect(problem).toBeUndefined();
    expect(complaintsOf(results)).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === "pass").length).toBeGreaterThan(3);
  }
});
