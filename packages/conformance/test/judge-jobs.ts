import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { type ConformanceOptions, checkConformance } from "../src/check-conformance.ts";
import type { Report } from "../src/report/report.ts";
import { createJobs } from "./jobs.ts";

const token = "s3cret-t0ken";

/** Judges the tiny server of jobs.ts, with the sins it is told to commit. */
export async function judgeJobs(
  options: Partial<ConformanceOptions> & { readonly sins?: readonly string[] } = {},
): Promise<Report> {
  const { sins = [], ...others } = options;
  return checkConformance({
    contract: await jobsContract(),
    target: { url: "http://jobs.test", fetch: createJobs({ sins, token }), credentials: token },
    seed: 1,
    exclusive: true,
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
