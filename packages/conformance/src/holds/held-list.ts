import { getPointer } from "@conduct/contract";
import { markOf, tagOf } from "../lists/ground.ts";
import { listsOf } from "../lists/list.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { creators } from "../run/creators.ts";
import { create, isUnreached, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { unplayed } from "./expiry.ts";
import { asking, type Holding, slack } from "./holding.ts";

/** A held request for a list: once nothing comes, once something is there, and once it comes meanwhile. */
export interface HeldList {
  readonly wait: number;

  /** Asked for what nobody has made. */
  readonly empty: Exchange;

  /** Asked for what somebody then made, with the reply to that. */
  readonly coming: Exchange;
  readonly made: Exchange | undefined;

  /** Asked for the same once more. */
  readonly there: Exchange;
}

const [short, long] = [2_000, 6_000];

/** Waits for items of a list by a mark that nobody else uses. */
export function heldListOf(
  session: Session,
  holding: Holding,
  round = 0,
): Promise<HeldList | Unreached> {
  const { operation, lifecycle } = holding;
  return session.once(`held list ${round} ${operation.id}`, async () => {
    const list = listsOf(session.contract).find((one) => one.operation === operation);
    const mark = markOf(session, String(session.nextNumber()));
    const tag = list && tagOf(session, list, mark);
    const draft = draftOf(operation, session.drafting);
    const creator = creators(session.contract).find((one) => one.lifecycle === lifecycle);
    if (tag === undefined || draft === undefined || creator === undefined) {
      return unplayed(`no filter of ${operation.id} finds what this run marks`);
    }
    const filtered = (text: string): RequestData => withRole(draft, tag.filter.param, text);
    const brief = asking(session, holding, filtered(`${mark}-none`), short);
    const patient = asking(session, holding, filtered(mark), long);
    if (brief === undefined || patient === undefined) {
      return unplayed(`${operation.id} cannot be asked to wait`);
    }
    const call = ({ data, wait }: typeof patient) => session.call(operation, data, wait + slack);
    const held = Promise.all([call(brief), call(patient)]);
    held.catch(() => {});
    await session.clock.sleep(short / 4);
    const made = await create(session, tag.operation, lifecycle, tag.request);
    const [empty, coming] = await held;
    if (isUnreached(made)) return unplayed(made.unreached, made.story);
    return { wait: brief.wait, empty, coming, made: made.story.at(-1), there: await call(patient) };
  });
}

/** How many items a page has; undefined if it is none. */
export function countIn({ operation }: Holding, exchange: Exchange): number | undefined {
  if (!isSuccess(exchange)) return undefined;
  const items = getPointer(exchange.reply.body, operation.pagination?.response.items ?? "");
  return Array.isArray(items) ? items.length : undefined;
}
