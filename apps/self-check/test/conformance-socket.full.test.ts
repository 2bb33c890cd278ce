import { controlPlaneDriver } from "@conduct/conformance";
import { shippedContracts } from "@conduct/contract/node";
import { createMock } from "@conduct/mock";
import { serve } from "@conduct/mock/node";
import { describe, expect, test } from "vitest";
import { judge } from "../src/judge.ts";
import { alone, objections, shipped } from "./on-trial.ts";

describe.each(shippedContracts())("the mock of %s", (name) => {
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
