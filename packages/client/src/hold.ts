import type { CallOptions } from "./call.ts";
import { sentRole, withRole } from "./role.ts";

/** A server that may answer late, and how to ask it to. `max` is in milliseconds. */
export interface HoldSpec {
  readonly role: string;

  /** `prefer` is the `Prefer: wait=<seconds>` header of RFC 7240. */
  readonly unit: "s" | "ms" | "prefer";
  readonly max: number;
}

/**
 * Options that ask the server to hold its answer, for no longer than there is time left.
 *
 * A caller who asks for a hold, or for none, is left alone.
 */
export function withHold(
  options: CallOptions,
  hold: HoldSpec | undefined,
  left: number,
): { readonly options: CallOptions; readonly holdMs: number } {
  if (hold === undefined || sentRole(options, hold.role) !== undefined)
    return { options, holdMs: 0 };
  const unit = hold.unit === "ms" ? 1 : 1000;
  const asked = Math.floor(Math.min(hold.max, left - margin) / unit);
  if (asked <= 0) return { options, holdMs: 0 };
  const value = hold.unit === "prefer" ? `wait=${asked}` : asked;
  return { options: withRole(options, hold.role, value), holdMs: asked * unit };
}

/**
 * Whether the server held its answer as asked, so that the next request may follow at once.
 *
 * A server that answers early, or does not know holds, is polled at the usual pace.
 */
export function holdUsed(holdMs: number, tookMs: number): boolean {
  return holdMs > 0 && tookMs >= holdMs * 0.9;
}

/** Milliseconds between the end of a hold and the end of the wait, for the answer to travel. */
const margin = 500;
