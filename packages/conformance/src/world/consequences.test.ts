import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { beforeAll, describe, expect, test } from "vitest";
import { createIdleClock } from "../../test/idle-clock.ts";
import { createKitchen } from "../../test/kitchen.ts";
import { sessionOf } from "../../test/session-of.ts";
import type { Finding } from "../check.ts";
import { consequenceTasks } from "./consequences.ts";

let contract: Contract;

beforeAll(async () => {
  const read = await readContract(`${import.meta.dirname}/../../test/kitchen.yaml`);
  if (read.contract === undefined) throw new Error("kitchen.yaml does not compile");
  contract = read.contract;
});

describe("consequenceTasks()", () => {
  test("finds a story for all that a kitchen does which keeps to the contract", async () => {
    const found = await findingsOf([], "LC-EVT-03");

    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ verdict }) => verdict)).toEqual(found.map(() => "pass"));
  });

  test.for([
    ["serves one dish", "LC-EVT-03"],
    ["warms up", "LC-EVT-03"],
    ["stops everything", "LC-SEQ-01"],
    ["goes on cooking", "LC-SEQ-01"],
    ["cooks twice at once", "LC-EVT-02"],
    ["refuses to stop again", "LC-EVT-01"],
  ] as const)("finds none where a kitchen %s", async ([sin, id]) => {
    const found = await findingsOf([sin], id);

    expect(found.filter(({ verdict }) => verdict === "fail")).toHaveLength(1);
  });
});

async function findingsOf(sins: readonly string[], id: string): Promise<readonly Finding[]> {
  const session = sessionOf(contract, {
    target: { url: "http://kitchen.test", fetch: createKitchen(sins) },
    clock: createIdleClock(),
    exclusive: true,
  });
  const found: Finding[] = [];
  for (const task of consequenceTasks(session, id)) found.push(await task.judge());
  return found;
}
