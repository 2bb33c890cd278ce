import { setTimeout } from "node:timers/promises";

/** Waits a moment between a check and the deed, so that a fault of that kind is met in practice. */
export async function pause(): Promise<void> {
  await setTimeout(5);
}
