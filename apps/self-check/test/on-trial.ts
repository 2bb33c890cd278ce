import type { Report } from "@conduct/conformance";
import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import type { MockOptions } from "@conduct/mock";

/** The run is exclusive: a mock that plays workers by itself would be somebody else. */
export const alone: MockOptions = { basePath: "", progress: "manual" };

/** A contract that ships with Conduct. */
export async function shipped(name: string): Promise<Contract> {
  const { contract } = await readContract(name);
  if (contract === undefined) throw new Error(`${name} does not compile`);
  return contract;
}

/** Everything that is not as the contract says, documented or assumed, and the referee's own errors. */
export function objections({ results, problem }: Report): readonly string[] {
  const found = results
    .filter(({ verdict }) => ["fail", "difference", "error"].includes(verdict))
    .map(({ id, subject, expected, observed, reason }) =>
      [id, subject, expected, observed, reason].filter(Boolean).join(" | "),
    );
  return problem === undefined ? found : [problem, ...found];
}
