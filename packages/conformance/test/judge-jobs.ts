import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { ConformanceOptions } from "../src/conformance-options.ts";
import type { Report } from "../src/report/report.ts";
import { createIdleClock } from "./idle-clock.ts";
import { createJobs } from "./jobs.ts";

const token = "s3cret-t0ken";

/** Judges the tiny server of jobs.ts, with the sins it is told to commit. */
export async function judgeJobs(
  options: Omit<Partial<ConformanceOptions>, "exclusive"> & {
    readonly sins?: readonly string[];

    /** `undefined`, said, is for the referee to find out. */
    readonly exclusive?: boolean | undefined;
  } = {},
): Promise<Report> {
  const { sins = [], exclusive, ...others } = { exclusive: true, ...options };
  return checkConformance({
    contract: await jobsContract(),
    target: { url: "http://jobs.test", fetch: createJobs({ sins, token }), credentials: token },
    seed: 1,
    clock: createIdleClock(),
    ...(exclusive === undefined ? {} : { exclusive }),
    budget: { time: 60_000 },
    ...others,
  });
}

let compiled: Contract | undefined;

/** The contract of the tiny server, compiled once. */
export async function jobsContract(): Promise<Contract> {
  if (compiled !== undefined) return compiled;
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/jobs.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  compiled = contract;
  return contract;
}
