import { readContract } from "@conduct/contract/node";
import { expect, test } from "vitest";
import { createIdleClock } from "../../test/idle-clock.ts";
import { complaintsOf } from "../../test/judge-shelf.ts";
import { createShelf } from "../../test/shelf.ts";
import { shelfContract } from "../../test/shelf-contract.ts";
import { checkConformance } from "../check-conformance.ts";
import { withMadeByName } from "../model/made-by-name.ts";
import { addressed } from "./addressing.ts";
import type { Session } from "./session.ts";

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

test("what is made by its name is asked for by it, whatever it shows of itself", async () => {
  const file = `${import.meta.dirname}/../../test/presses.yaml`;
  const { contract } = await readContract(file);
  const operations = contract === undefined ? [] : withMadeByName(contract).operations;
  const lifecycle = contract?.lifecycles.Press;
  const operation = operations.find(({ id }) => id === "putPress");
  if (lifecycle === undefined || operation === undefined) throw new Error(`no Press in ${file}`);
  const press = { lifecycle, id: "attic", value: { mode: "open" }, path: {}, story: [] };
  const request = { path: { press: "any" }, query: {}, headers: {} };

  expect(addressed({} as Session, operation, press, request).path).toEqual({ press: "attic" });
});
