import type { Lifecycle } from "@conduct/contract";
import { isMissing } from "../run/gone.ts";
import { readerOf } from "../run/representation.ts";
import { isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import type { List } from "./list.ts";
import type { Walk } from "./walk.ts";

/**
 * Of what a list has shown before and nobody of this run has made, the keys that it should show now: whoever made it may
 * have removed it since, and only a read tells that it is there all the same.
 */
export async function stillThere(
  session: Session,
  list: List,
  known: readonly string[],
  now: Walk,
): Promise<readonly string[]> {
  if (list.at !== undefined || !mayVanish(session, list.lifecycle)) return known;
  const lost = known.filter((key) => !now.keys.includes(key));
  const there = new Set(now.keys);
  for (const key of lost.slice(0, several)) if (await isThere(session, list, key)) there.add(key);
  return known.filter((key) => there.has(key));
}

/** One that is there still is enough to tell. */
const several = 8;

/** Something may happen to a resource that this run has no part in, and after that it is gone. */
function mayVanish({ toldWhoActs, exclusive }: Session, { events }: Lifecycle): boolean {
  const isAlone = toldWhoActs && exclusive;
  return Object.values(events).some(
    ({ by, cases }) => (by !== "client" || !isAlone) && cases.some(({ to }) => to === "$none"),
  );
}

/** Whether a read shows it: not if it says that there is no such thing, or if nothing reads it. */
async function isThere(session: Session, { lifecycle }: List, id: string): Promise<boolean> {
  const told = session.sightings.findLast((one) => one.lifecycle === lifecycle && one.id === id);
  if (told === undefined || readerOf(session.contract, lifecycle) === undefined) return false;
  const path = told.exchange.data?.path ?? {};
  const read = await readAgain(session, { lifecycle, id, value: told.value, path, story: [] });
  return !isUnreached(read) || (read.story.length > 0 && !isMissing(session, lifecycle, read));
}
