import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { beforeAll, describe, expect, test } from "vitest";
import { createIdleClock } from "../../test/idle-clock.ts";
import { createKitchen } from "../../test/kitchen.ts";
import { checkConformance } from "../check-conformance.ts";
import type { Report } from "../report/report.ts";

describe("what comes about by what is done to something else", () => {
  let contract: Contract;
  beforeAll(async () => {
    contract = await kitchen();
  });

  test("is brought to where requests can bring it, and every cell there is tried", async () => {
    const report = await judge(contract, []);

    expect(against(report)).toEqual([]);
    expect(report.coverage).toEqual([
      { lifecycle: "Menu", cells: 2, exercised: 2, edges: expect.anything() },
      { lifecycle: "Evening", cells: 2, exercised: 2, edges: expect.anything() },
      { lifecycle: "Meal", cells: 4, exercised: 4, edges: expect.anything() },
    ]);
  });

  test.for([
    ["never closes", "LC-EVT-01 Evening · open · close via closeEvening → over"],
    ["goes on cooking", "LC-EVT-01 Meal · cooking · STOP via commandDish → stopped"],
    ["refuses to stop again", "LC-EVT-01 Meal · stopped · STOP via commandDish → no change"],
    ["cooks twice at once", "LC-EVT-02 Meal · cooking · AGAIN via commandDish → refused"],
    ["warms up", "LC-EVT-01 Meal · stopped · AGAIN via commandDish → no change"],
  ] as const)("is found to be wrong where a kitchen %s", async ([sin, finding]) => {
    expect(against(await judge(contract, [sin]))).toContain(finding);
  });
});

async function kitchen(): Promise<Contract> {
  const { contract, diagnostics } = await readContract(
    `${import.meta.dirname}/../../test/kitchen.yaml`,
  );
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return contract;
}

function judge(contract: Contract, sins: readonly string[]): Promise<Report> {
  return checkConformance({
    contract,
    target: { url: "http://kitchen.test", fetch: createKitchen(sins) },
    seed: 1,
    clock: createIdleClock(),
    exclusive: true,
    budget: { time: 60_000 },
  });
}

/** What is said against the lives of things: the kitchen knows no 405, and counts aloud. */
function against({ results }: Report): readonly string[] {
  return results
    .filter(({ id }) => id.startsWith("LC-"))
    .filter(({ verdict }) => ["fail", "difference", "error"].includes(verdict))
    .map(({ id, subject }) => `${id} ${subject}`);
}
