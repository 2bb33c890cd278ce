import { draftOf } from "../model/drafts.ts";
import { addressed } from "../run/addressing.ts";
import { bring, isUnreached, type Resource, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";
import { unplayed } from "./expiry.ts";
import { asking, type Holding, slack } from "./holding.ts";

/** A request to wait for what is there already. */
export interface Settled {
  readonly reply: Exchange;
  readonly resource: Resource;
}

const long = 6_000;

/** Asks to wait for a resource that has come where it is waited for before. */
export function settledOf(
  session: Session,
  holding: Holding,
  round = 0,
): Promise<Settled | Unreached> {
  const { operation } = holding;
  return session.once(`settled ${round} ${operation.id}`, async () => {
    const resource = await settledResource(session, holding);
    if (isUnreached(resource)) return resource;
    const draft = draftOf(operation, session.drafting);
    const asked =
      draft && asking(session, holding, addressed(session, operation, resource, draft), long);
    if (asked === undefined) return unplayed(`${operation.id} cannot be asked to wait for long`);
    const reply = await session.call(operation, asked.data, asked.wait + slack);
    return { reply, resource };
  });
}

/** A resource that nothing need be waited for. */
export function settledResource(
  session: Session,
  { operation, hold, lifecycle }: Holding,
): Promise<Resource | Unreached> {
  return session.once(`settled resource ${operation.id}`, async () => {
    const { nodes } = session.exploration(lifecycle);
    const node = nodes.find(({ state }) => hold.until.includes(state));
    return node === undefined
      ? unplayed(`no request leads to a state that ${operation.id} waits for`)
      : bring(session, lifecycle, node);
  });
}
