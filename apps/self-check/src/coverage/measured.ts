import { controlPlaneDriver, type Report } from "@conduct/conformance";
import type { Contract } from "@conduct/contract";
import { createMock } from "@conduct/mock";
import { judge } from "../judge.ts";
import { type Calls, keepLedger } from "./calls.ts";

/** What two runs of the referee on the mock of a contract have reached. */
export interface Measured {
  readonly name: string;

  /** Through requests of the API alone. */
  readonly alone: Run;

  /** With the control plane to do what no request does. */
  readonly driven: Run;
}

export interface Run {
  readonly calls: Calls;
  readonly report: Report;
}

/** Lets the referee judge the mock of a contract twice: by its API alone, and with its control plane. */
export async function measure(contract: Contract): Promise<Measured> {
  return {
    name: contract.name,
    alone: await run(contract, false),
    driven: await run(contract, true),
  };
}

/** The run is exclusive, so that nothing moves but what the referee moves. */
async function run(contract: Contract, isDriven: boolean): Promise<Run> {
  const mock = createMock(contract, { basePath: "", progress: "manual", seed: 1 });
  const ledger = keepLedger(contract, (request) => mock.fetch(request));
  const url = "http://mock.test";
  const driver = controlPlaneDriver(url, { fetch: (request) => mock.fetch(request) });
  const { report } = await judge(contract, ledger.fetch, { url, ...(isDriven && { driver }) });
  return { calls: ledger, report };
}
