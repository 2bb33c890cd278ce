import { checkConformance, type Driver, exitCode, type Report } from "@conduct/conformance";
import type { Contract } from "@conduct/contract";

/** The verdict on a server, in a few words. */
export interface Judgement {
  readonly exit: 0 | 1 | 2;

  /** The requirements that failed, in the order in which they were found. */
  readonly failed: readonly string[];
  readonly report: Report;
}

/** Judges a server that only we talk to, so that the run is exclusive. */
export async function judge(
  contract: Contract,
  fetch: (request: Request) => Promise<Response>,
  {
    seed = 1,
    url = "http://server.test",
    driver,
  }: { readonly seed?: number; readonly url?: string; readonly driver?: Driver } = {},
): Promise<Judgement> {
  const report = await checkConformance({
    contract,
    target: { url, fetch },
    seed,
    exclusive: true,
    // A verdict must not depend on how busy this machine is.
    budget: { time: 300_000 },
    ...(driver !== undefined && { driver }),
  });
  const failed = report.results
    .filter(({ verdict, level }) => verdict === "fail" && level === "must")
    .map(({ id }) => id);
  return { exit: exitCode(report), failed: [...new Set(failed)], report };
}
