import { readContract } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";
import { validatorOf } from "../schema/validator.ts";
import { explore } from "./explore.ts";
import { attemptCells } from "./further-attempts.ts";

describe("attemptCells()", () => {
  test("leads to the third attempt of what may be tried as often", async () => {
    const again = ["cancel via cancelJob", "retry via retryJob"];
    const failing = ["start via reportJob", "fail via reportJob"];

    expect(await waysIn("jobs")).toEqual([
      ["create via createJob", ...failing, ...failing],
      ["create via createJob", ...again, ...again],
    ]);
  });

  test("has nowhere to go where nothing counts attempts", async () => {
    expect(await waysIn("notes")).toEqual([]);
  });
});

async function waysIn(name: string, prefers = true): Promise<readonly (readonly string[])[]> {
  const { contract } = await readContract(`${import.meta.dirname}/../../test/${name}.yaml`);
  const [lifecycle] = Object.values(contract?.lifecycles ?? {});
  if (contract === undefined || lifecycle === undefined) return expect.unreachable();
  const validator = validatorOf(contract);
  const drafting = { validator, samples: {}, made: new Map() };
  const schema = contract.schemas[lifecycle.schema ?? ""];
  const exploration = explore(contract, lifecycle, drafting, { fire: false, reach: false }, schema);
  return attemptCells(exploration, drafting, schema, () => prefers).map(({ node }) =>
    node.steps.map((step) => ("trigger" in step ? step.trigger.name : "")),
  );
}
