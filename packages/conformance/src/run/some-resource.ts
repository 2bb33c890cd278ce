import type { Lifecycle } from "@conduct/contract";
import { creatorOf } from "./creators.ts";
import { knownOne } from "./known-one.ts";
import { create, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** Some resource that is there, in whatever state, for questions that have to leave it as it is: made once in a run. */
export function someResource(
  session: Session,
  lifecycle: Lifecycle,
): Promise<Resource | Unreached> {
  return session.once(`some ${lifecycle.name}`, async () => {
    const creator = creatorOf(session, lifecycle);
    if (creator !== undefined)
      return create(session, creator.operation, lifecycle, creator.request);
    const known = await knownOne(session, lifecycle);
    return known ?? { unreached: `no ${lifecycle.name} is there`, story: [] };
  });
}
