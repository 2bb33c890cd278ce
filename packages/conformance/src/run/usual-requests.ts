import type { Contract } from "@conduct/contract";

/** How much a run may ask if nobody says: so that a large API is not cut short where a small one is not. */
export function usualRequests({ operations }: Pick<Contract, "operations">): number {
  return Math.max(2_000, 60 * operations.length);
}
