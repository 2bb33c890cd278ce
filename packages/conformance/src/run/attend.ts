import type { Lifecycle } from "@conduct/contract";
import { drift } from "../model/explain.ts";
import { isFinal } from "../model/roles.ts";
import { bring, isUnreached, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";

/**
 * Follows one resource that is left alone, where only the system itself leads to its end, and looks at
 * it closely all the way: whoever reviews all sightings judges what it was seen to do.
 */
export async function attend(session: Session, lifecycle: Lifecycle): Promise<void> {
  const { nodes } = session.exploration(lifecycle);
  const [first] = nodes;
  const reached = new Set(nodes.map(({ state }) => state));
  const ends = [...drift(lifecycle, new Set([first?.state ?? ""]), session.exclusive)].filter(
    (state) => isFinal(lifecycle, state) && !reached.has(state),
  );
  if (first === undefined || ends.length === 0) return;
  const made = await bring(session, lifecycle, first);
  if (isUnreached(made)) return;
  for (const pause of pauses) {
    await session.clock.sleep(pause);
    const read = await readAgain(session, made);
    if (isUnreached(read)) return;
  }
}

/** Milliseconds between looks: often at first, then seldom. */
const pauses = [4, 4, 4, 4, 4, 4, 4, 4, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 16, 16, 16, 32, 64, 128];
