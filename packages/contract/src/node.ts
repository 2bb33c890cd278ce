export type { Compiled } from "./compile/compile-contract.ts";
export { type ReadOptions, readContract } from "./read/read-contract.ts";
export { shippedContracts } from "./read/shipped-contracts.ts";
