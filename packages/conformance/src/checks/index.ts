import type { Check } from "../check.ts";
import { acts } from "./acts.ts";
import { reviews } from "./reviews.ts";

/** All checks, in the order in which they run: those that act, then those that review what was seen. */
export const checks: readonly Check[] = [...acts, ...reviews];
