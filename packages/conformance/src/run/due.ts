import type { LifecycleEvent } from "@conduct/contract";
import type { Expected } from "../model/expected.ts";
import { drift, type Possible } from "../model/explain.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";

/** The states to which the system may have brought a resource of this run by now, that at the start included. */
export function driftOf(
  session: Session,
  { lifecycle, id }: Pick<Resource, "lifecycle" | "id">,
  from: string,
  self?: Expected,
  uncounted?: ReadonlySet<string>,
): Possible {
  const mayHappen = (event: LifecycleEvent) => mayBeDue(session, event);
  return drift(lifecycle, new Set([from]), session.isAlone(id), self, uncounted, mayHappen);
}

/**
 * Whether the clock may have done something to what this run has made: not what takes longer than the run has lasted,
 * as long as nobody can put the clock forward.
 */
export function mayBeDue(
  { driver, sent, clock }: Pick<Session, "driver" | "sent" | "clock">,
  { by, at, after = 0 }: LifecycleEvent,
): boolean {
  if (by !== "clock" || at !== undefined || driver.advance !== undefined) return true;
  const now = clock.now();
  const lasted = now - (sent[0]?.sentAt ?? now);
  // Clocks may run at another pace, but not at half of it.
  return after < 2 * lasted;
}
