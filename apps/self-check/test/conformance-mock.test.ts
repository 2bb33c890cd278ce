import { controlPlaneDriver, type Report } from "@conduct/conformance";
import type { Contract } from "@conduct/contract";
import { readContract, shippedContracts } from "@conduct/contract/node";
import { createMock, type MockOptions } from "@conduct/mock";
import { serve } from "@conduct/mock/node";
import { describe, expect, test } from "vitest";
import { judge } from "../src/judge.ts";

describe.each(shippedContracts())("the mock of %s", (name) => {
  test("passes in this process", async () => {
    const contract = await shipped(name);

    const { exit, report } = await judge(contract, createMock(contract, alone).fetch);

    expect(objections(report)).toEqual([]);
    expect(exit).toBe(0);
  });

  test("passes over a socket, every cell exercised with its control plane as the driver", async () => {
    const contract = await shipped(name);
    const served = await serve({ [name]: createMock(contract, alone) }, { port: 0 });
    const url = served.contracts[name] ?? "";

    const { exit, report } = await judge(contract, (request) => fetch(request), {
      url,
      driver: controlPlaneDriver(url),
    });

    await served.close();
    expect(objections(report)).toEqual([]);
    expect(report.coverage.filter(({ cells, exercised }) => exercised < cells)).toEqual([]);
    expect(exit).toBe(0);
  });
});

/** The run is exclusive: a mock that plays workers by itself would be somebody else. */
const alone: MockOptions = { basePath: "", progress: "manual" };

async function shipped(name: string): Promise<Contract> {
  const { contract } = await readContract(name);
  if (contract === undefined) throw new Error(`${name} does not compile`);
  return contract;
}

/** Everything that is not as the contract says, documented or assumed, and the referee's own errors. */
function objections({ results, problem }: Report): readonly string[] {
  const found = results
    .filter(({ verdict }) => ["fail", "difference", "error"].includes(verdict))
    .map(({ id, subject, expected, observed, reason }) =>
      [id, subject, expected, observed, reason].filter(Boolean).join(" | "),
    );
  return problem === undefined ? found : [problem, ...found];
}
