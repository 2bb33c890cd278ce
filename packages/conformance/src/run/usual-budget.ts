import type { Budget } from "../target/connection.ts";

/**
 * How much a run may ask if nobody says, whatever the API: a large one has to be asked sparingly.
 *
 * On loopback the requests are spent in seconds. The time is for a target that takes a twentieth of a second for
 * each: cut off earlier, a run would say less of a slow server than of a fast one.
 */
export const usualBudget: Budget = { requests: 2_000, time: 120_000 };
