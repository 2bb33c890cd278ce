import type { Lifecycle } from "@conduct/contract";
import { goesAlong } from "../model/goes-along.ts";
import { mayRemove } from "../model/roles.ts";
import { driftOf } from "./due.ts";
import type { Sighting } from "./journal.ts";
import { isUnreached, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** A resource is not there any more, and the system itself may have removed it out of a state. */
export function mayBeGone(
  session: Session,
  before: Resource,
  after: Resource | Unreached,
  from: string,
): boolean {
  if (!isUnreached(after)) return false;
  const { lifecycle } = before;
  const missing = session.contract.errors[lifecycle.missing ?? ""]?.status ?? notFound;
  const status = after.story.at(-1)?.reply.status;
  return status === missing && driftOf(session, before, from).has("$none");
}

/** A parent was asked to go, with which it goes. */
export function mayHaveGoneAlong(
  { firings }: Pick<Session, "firings">,
  lifecycle: Lifecycle,
  { value, exchange }: Pick<Sighting, "value" | "exchange">,
): boolean {
  const told = JSON.stringify([value, exchange.data?.path], (_, one: unknown) =>
    typeof one === "number" ? String(one) : one,
  );
  return firings.some(
    (firing) =>
      goesAlong(firing.lifecycle, lifecycle) !== undefined &&
      mayRemove(firing.lifecycle, firing.event) &&
      told.includes(JSON.stringify(firing.id)),
  );
}

const notFound = 404;
