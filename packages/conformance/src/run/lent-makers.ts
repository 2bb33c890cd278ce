import type { Node } from "../model/node.ts";
import { isUnreached, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** So many come about by one maker: more would make it unlike those that others have. */
const most = 4;

/**
 * What resources come about by, where that leaves it as it is: each serves for a few of them, and then another is made.
 * `way` tells apart how they are made.
 */
export async function lentMaker(
  session: Session,
  way: Node | string,
  make: () => Promise<Resource | Unreached>,
): Promise<Resource | Unreached> {
  const ofSession = kept.get(session) ?? new Map<Node | string, Lent>();
  kept.set(session, ofSession);
  const known = ofSession.get(way);
  if (known !== undefined && known.times < most) {
    known.times += 1;
    return known.maker;
  }
  const lent = { maker: make(), times: 1 };
  ofSession.set(way, lent);
  const maker = await lent.maker;
  // Who could not make one tries again, and so does the next.
  if (isUnreached(maker)) ofSession.delete(way);
  return maker;
}

interface Lent {
  readonly maker: Promise<Resource | Unreached>;
  times: number;
}

const kept = new WeakMap<Session, Map<Node | string, Lent>>();
