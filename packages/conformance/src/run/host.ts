import type { Lifecycle, Operation } from "@conduct/contract";
import { isSuccess } from "../target/exchange.ts";
import { creatorOf, creators } from "./creators.ts";
import { creation, existingOnes, isUnreached, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/**
 * A resource that was there before us, as a parent for what is made under it: the first that takes it. What some
 * of them do not let anybody make under them, for a reason that nobody sees perhaps, another one may.
 */
export async function hostAmong(
  session: Session,
  lifecycle: Lifecycle,
): Promise<Resource | Unreached> {
  const all = await existingOnes(session, lifecycle);
  if (isUnreached(all)) return all;
  const [first] = all;
  if (first === undefined) {
    return { unreached: `nothing creates a ${lifecycle.name}, and there is none`, story: [] };
  }
  const made = madeUnder(session, lifecycle);
  if (made === undefined) return first;
  for (const parent of all.slice(0, several)) {
    if (await takes(session, parent, made)) return parent;
  }
  return first;
}

/** How many are asked before the first one is taken all the same. */
const several = 8;

async function takes(
  session: Session,
  parent: Resource,
  { operation, lifecycle }: Made,
): Promise<boolean> {
  const request = creatorOf(session, lifecycle)?.request;
  if (request === undefined) return true;
  const parents = new Map([[parent.lifecycle.name, parent]]);
  const sent = await creation(session, operation, lifecycle, request, parents);
  return !("unreached" in sent) && isSuccess(await session.call(operation, sent));
}

/** What requests make under a parent. */
interface Made {
  readonly operation: Operation;
  readonly lifecycle: Lifecycle;
}

/** The first operation that makes something under a parent alone. */
function madeUnder({ contract }: Session, parent: Lifecycle): Made | undefined {
  return creators(contract).find(
    ({ operation: { within } }) => within.length === 1 && within[0]?.lifecycle === parent.name,
  );
}
