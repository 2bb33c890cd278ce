import { shortHash } from "./short-hash.ts";

/**
 * The name of a result that stays the same from run to run: the requirement, and a hash of what it was judged on.
 *
 * ```ts
 * resultKey("LC-CAN-01", "Job · queued · cancel"); // "LC-CAN-01:5e0c1a2b"
 * ```
 */
export function resultKey(id: string, subject: string): string {
  return subject === "" ? id : `${id}:${shortHash(subject)}`;
}
