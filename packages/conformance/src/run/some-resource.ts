import type { Lifecycle } from "@conduct/contract";
import { creatorOf } from "./creators.ts";
import { knownOne } from "./known-one.ts";
import { create, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** A new resource, or where no request makes any, one that is there all the same. */
export async function newOrKnown(
  session: Session,
  lifecycle: Lifecycle,
): Promise<Resource | Unreached | undefined> {
  const creator = creatorOf(session, lifecycle);
  return creator === undefined
    ? knownOne(session, lifecycle)
    : create(session, creator.operation, lifecycle, creator.request);
}

/** Some resource that is there, in whatever state, for questions that have to leave it as it is: made once in a run. */
export function someResource(
  session: Session,
  lifecycle: Lifecycle,
): Promise<Resource | Unreached | undefined> {
  return session.once(`some ${lifecycle.name}`, () => newOrKnown(session, lifecycle));
}
