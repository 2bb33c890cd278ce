import type { Lifecycle } from "@conduct/contract";
import { birthOf, bornOf } from "./born.ts";
import { creatorOf } from "./creators.ts";
import type { Fixture } from "./fixture.ts";
import { create, isUnreached, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/**
 * How work is begun whose end somebody has told: by the request that makes it, or, where none does, by that which
 * makes what it comes from. Undefined where nobody has told of it.
 */
export function knownWork(
  session: Session,
  lifecycle: Lifecycle,
  kind: keyof Fixture,
): (() => Promise<Resource | Unreached>) | undefined {
  const creator = creatorOf(session, lifecycle);
  if (creator !== undefined) {
    const { operation, request } = creator;
    const body = session.fixtures[operation.id]?.[kind];
    if (body === undefined) return undefined;
    return () => create(session, operation, lifecycle, { ...request, body });
  }
  const birth = birthOf(session, lifecycle.name);
  if (birth === undefined) return undefined;
  const source = birth.kind === "spawned" ? birth.maker : birth.parent;
  // What has to be led somewhere first is not as somebody has told of it any more.
  const isAtOnce = birth.kind === "listed" || birth.node.steps.length === 1;
  const begin = isAtOnce ? knownWork(session, source, kind) : undefined;
  if (begin === undefined) return undefined;
  return async () => {
    const made = await begin();
    return isUnreached(made) ? made : bornOf(session, lifecycle, birth, made);
  };
}
