import { shippedContracts } from "@conduct/contract/node";
import { createMock } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { judge } from "../src/judge.ts";
import { alone, objections, shipped } from "./on-trial.ts";

describe.each(shippedContracts())("the mock of %s", (name) => {
  test("passes in this process", async () => {
    const contract = await shipped(name);

    const { exit, report } = await judge(contract, createMock(contract, alone).fetch);

    expect(objections(report)).toEqual([]);
    expect(exit).toBe(0);
  });
});
