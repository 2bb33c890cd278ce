import { getPointer, type Lifecycle } from "@conduct/contract";
import { idOf } from "../model/state-of.ts";
import { elementsOf } from "./born.ts";
import { isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";
import { standingFor } from "./standing.ts";

/** How many of those that were seen are looked at: what is gone by now is none. */
const several = 3;

/**
 * A resource that no request makes and that is there all the same: one that was seen in this run, or that a list
 * shows of what this run has made.
 */
export async function knownOne(
  session: Session,
  lifecycle: Lifecycle,
): Promise<Resource | undefined> {
  const seen = session.sightings
    .filter((one) => one.lifecycle === lifecycle && isOurs(one.exchange.request))
    .map(({ id, value, exchange }) => {
      return { lifecycle, id, value, path: exchange.data?.path ?? {}, story: [] };
    });
  const latest = [...new Map(seen.map((one) => [one.id, one])).values()].slice(-several);
  return (
    (await firstThere(session, latest.toReversed())) ??
    firstThere(session, await listed(session, lifecycle))
  );
}

function isOurs({ anonymous, stranger, forged }: Session["exchanges"][number]["request"]): boolean {
  return anonymous !== true && stranger !== true && forged === undefined;
}

async function firstThere(
  session: Session,
  candidates: readonly Resource[],
): Promise<Resource | undefined> {
  for (const one of candidates) {
    const read = await readAgain(session, one);
    if (!isUnreached(read)) return read;
  }
  return undefined;
}

async function listed(session: Session, lifecycle: Lifecycle): Promise<readonly Resource[]> {
  const operation = session.contract.operations.find(
    ({ lists }) => lists?.lifecycle === lifecycle.name && lists.at === undefined,
  );
  if (operation === undefined) return [];
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return [];
  const { path } = standing.data;
  const exchange = await session.call(operation, standing.data);
  return elementsOf(getPointer(exchange.reply.body, operation.pagination?.response.items ?? ""))
    .slice(0, 1)
    .flatMap((value) => {
      const id = idOf(lifecycle, value);
      return id === undefined ? [] : [{ lifecycle, id, value, path, story: [exchange] }];
    });
}
