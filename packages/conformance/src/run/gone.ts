import type { Json, Lifecycle } from "@conduct/contract";
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
  if (!isUnreached(after) || !isMissing(session, before.lifecycle, after)) return false;
  return driftOf(session, before, from).has("$none");
}

/** The target says that there is no such resource. */
export function isMissing(
  { contract }: Session,
  { missing }: Lifecycle,
  { story }: Unreached,
): boolean {
  const status = contract.errors[missing ?? ""]?.status ?? notFound;
  return story.at(-1)?.reply.status === status;
}

/** The identifiers of parents that were asked to go, and with which the resources of a lifecycle go. */
export function removedParents(
  { firings }: Pick<Session, "firings">,
  child: Lifecycle,
): ReadonlySet<string> {
  const removals = firings.filter(
    ({ lifecycle, event }) =>
      mayRemove(lifecycle, event) && goesAlong(lifecycle, child) !== undefined,
  );
  return new Set(removals.flatMap(({ id }) => id ?? []));
}

/** It may have gone along with one of some parents: it names it, or stands under it. */
export function mayHaveGoneAlong(
  { value, exchange }: Pick<Sighting, "value" | "exchange">,
  parents: ReadonlySet<string>,
): boolean {
  return parents.size > 0 && speaksOf([value, { ...exchange.data?.path }], parents);
}

function speaksOf(value: Json, names: ReadonlySet<string>): boolean {
  if (typeof value === "string" || typeof value === "number") return names.has(String(value));
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).some((one: Json) => speaksOf(one, names))
  );
}

const notFound = 404;
