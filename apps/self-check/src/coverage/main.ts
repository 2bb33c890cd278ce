import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Contract } from "@conduct/contract";
import { readContract, shippedContracts } from "@conduct/contract/node";
import { readOptions } from "../command-line.ts";
import { declaredBy } from "./declared.ts";
import { formatDeclared } from "./format-declared.ts";
import { type Covered, formatMeasured } from "./format-measured.ts";
import { helpersOf } from "./helpers-of.ts";
import { measure } from "./measured.ts";
import { runWalks } from "./walked.ts";

/**
 * Judges every mock and runs every walk, and writes down how much of the contracts they have touched.
 *
 * ```sh
 * npm run coverage
 * ```
 */
readOptions({
  call: "npm run coverage",
  about:
    "Judges every mock, runs every walk, and writes to openapi/coverage.md what they have touched.",
  options: {},
});
const root = resolve(import.meta.dirname, "../../../..");
const contracts: Contract[] = [];
for (const name of shippedContracts()) {
  const { contract } = await readContract(name);
  if (contract === undefined) throw new Error(`${name} does not compile. Run "conduct lint".`);
  contracts.push(contract);
}

const walks = runWalks(root);
const covered: Covered[] = [];
for (const contract of contracts) {
  const walked = walks.get(contract.name);
  if (walked === undefined)
    throw new Error(`No walk calls ${contract.name}. Add one to test/walks.`);
  covered.push({ ...(await measure(contract)), contract, walked });
}

const declared = contracts.map((contract) => declaredBy(contract, helpersOf(contract.name)));
const text = [
  "# Coverage",
  "",
  "How much of the shipped contracts is mocked, tried and walked. Written by `npm run coverage`; do not edit it.",
  "",
  formatDeclared(declared),
  "",
  formatMeasured(covered),
  "",
];
writeFileSync(resolve(root, "openapi/coverage.md"), text.join("\n"));
