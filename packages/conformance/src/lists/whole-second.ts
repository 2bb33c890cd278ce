import { getPointer } from "@conduct/contract";
import { creators } from "../run/creators.ts";
import type { Resource } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isBound } from "./filter-texts.ts";
import type { List } from "./list.ts";

/**
 * Waits until a second is about to begin for the server, if that may tell something: what is made in each
 * millisecond from then on may have just the time of a bound that counts in seconds, and only that tells whether
 * such a bound includes itself. False where there is no such bound, or something that has such a time already.
 *
 * How far the server's clock is from ours is read off what was made before.
 */
export async function secondBegins(
  session: Session,
  { operation, lifecycle }: List,
  made: readonly Resource[],
): Promise<boolean> {
  const filter = operation.filters.find((one) => one.as === "unix" && isBound(one));
  if (filter === undefined || session.rows !== undefined) return false;
  const makers = creators(session.contract)
    .filter((one) => one.lifecycle === lifecycle)
    .map((one) => one.operation);
  const times = made.flatMap(({ value, story }) => {
    const shown = getPointer(value, filter.field);
    const time = typeof shown === "string" ? Date.parse(shown) : Number.NaN;
    const making = story.find((one) => one.operation && makers.includes(one.operation));
    return Number.isNaN(time) || !making ? [] : [{ time, ahead: time - making.sentAt }];
  });
  if (times.length === 0 || times.some(({ time }) => time % second === 0)) return false;
  // How long it takes now, on a machine that may be busier than it was.
  const latest = times.slice(-batch).map((one) => one.ahead);
  const ahead = latest.toSorted((a, b) => a - b)[Math.floor(latest.length / 2)] ?? 0;
  const over = (session.clock.now() + ahead + lead) % second;
  await session.clock.sleep(second - over);
  return true;
}

const second = 1000;

/** So many of those that were made last tell how long it takes. */
const batch = 7;

/** Milliseconds: what is late may be the first, or the last. */
const lead = 6;
