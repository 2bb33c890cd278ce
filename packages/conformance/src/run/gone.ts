import { driftOf } from "./due.ts";
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

const notFound = 404;
