import type { Lifecycle, Operation } from "@conduct/contract";
import { drift } from "../model/explain.ts";
import { readerOf } from "./representation.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";

/** So many that were read after their creation looked just as it had shown them. */
const enough = 4;

/**
 * A new resource needs no look: a read has always shown what this creation had shown, and nobody but us moves
 * it. Where a single one was seen otherwise, each is looked at.
 */
export function isBornAsRead(session: Session, created: Operation, resource: Resource): boolean {
  const { lifecycle, id, value } = resource;
  const state = session.sightings.findLast(
    (one) => one.lifecycle === lifecycle && one.id === id,
  )?.state;
  if (state === undefined) return false;
  if (drift(lifecycle, new Set([state]), session.isAlone(id), value).size !== 1) return false;
  const known = comparedSoFar(session, created, lifecycle);
  return known.alike >= enough && known.different === 0;
}

interface Compared {
  readonly alike: number;
  readonly different: number;
}

/** How often what a creation showed was read right after it, and how often that was the same. */
function comparedSoFar(session: Session, created: Operation, lifecycle: Lifecycle): Compared {
  const reader = readerOf(session.contract, lifecycle);
  const births = new Map<string, string>();
  let alike = 0;
  let different = 0;
  const asked = new Set(
    session.firings
      .filter((one) => one.lifecycle === lifecycle && one.exchange.operation !== created)
      .flatMap(({ id }) => id ?? []),
  );
  for (const { lifecycle: of, id, value, exchange, partial } of session.sightings) {
    if (of !== lifecycle) continue;
    const before = births.get(id);
    if (exchange.operation === created && before === undefined)
      births.set(id, partial ? "" : JSON.stringify(value));
    else if (before !== undefined) {
      births.set(id, "");
      // What somebody has written to since may look otherwise.
      if (before === "" || exchange.operation !== reader) continue;
      if (before === JSON.stringify(value)) alike += 1;
      else if (!asked.has(id)) different += 1;
    }
  }
  return { alike, different };
}
