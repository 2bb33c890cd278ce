import type { Operation } from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import { draftOf } from "../model/drafts.ts";
import type { Node } from "../model/node.ts";
import { addressed } from "../run/addressing.ts";
import { creatorOf } from "../run/creators.ts";
import { readerOf } from "../run/representation.ts";
import {
  bring,
  creation,
  isUnreached,
  type Resource,
  readAgain,
  shownId,
  type Unreached,
  underParents,
} from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { asking, type Holding, slack } from "./holding.ts";

/** Held requests that nothing is done to end, and plain ones that were sent meanwhile. */
export interface Expiry {
  /** For how long they were to be held. */
  readonly wait: number;
  readonly replies: readonly Exchange[];
  readonly plain: readonly Exchange[];

  /** What the resource was seen in meanwhile, after something had moved it on. */
  readonly moved?: Exchange;
  readonly story: readonly Exchange[];
}

/** Requests that are held at the same time. */
const several = 3;

/** How long they ask to be held. */
const short = 2_000;

/**
 * Asks for a state that will not come, several times at once, and lets the time run out.
 *
 * It never waits longer than all of them would take one after the other.
 */
export function expiryOf(
  session: Session,
  holding: Holding,
  round = 0,
  way: Way | undefined = waysOf(session, holding)[0],
): Promise<Expiry | Unreached> {
  return session.once(`expiry ${round} ${way} ${holding.operation.id}`, () => {
    if (holding.kind === "reads") return ofReads(session, holding, way === "still");
    if (holding.kind === "creates") return ofCreations(session, holding);
    return Promise.resolve(unplayed(`waiting by ${holding.operation.id} is not played`));
  });
}

/** What is waited for stays as it is, or is moved on meanwhile. */
type Way = "still" | "moved";

/**
 * In which ways the time runs out: for what is moved on meanwhile, and, where somebody has told what nobody takes up,
 * for what stays as it is as well, since what is moved on may come to its end before the time is up.
 */
export function waysOf(session: Session, { kind, lifecycle }: Holding): readonly Way[] {
  const maker = kind === "reads" ? creatorOf(session, lifecycle) : undefined;
  const isIdle = maker !== undefined && session.idleWay(maker.operation)?.told === true;
  return isIdle ? ["still", "moved"] : ["moved"];
}

async function ofReads(
  session: Session,
  holding: Holding,
  isStill: boolean,
): Promise<Expiry | Unreached> {
  const { operation, hold, lifecycle } = holding;
  const waits = (state: string) => !hold.until.includes(state);
  const { cells, nodes } = session.exploration(lifecycle);
  const isStep = ({ node, request, state, expected }: Cell) =>
    node !== undefined &&
    request !== undefined &&
    expected?.kind === "taken" &&
    expected.to !== "$none" &&
    [state, expected.to].every(waits) &&
    state !== expected.to;
  const step = isStill ? undefined : cells.find(isStep);
  const node: Node | undefined = step?.node ?? nodes.find(({ state }) => waits(state));
  const draft = draftOf(operation, session.drafting);
  if (node === undefined || draft === undefined) {
    return unplayed(`no request leads to a state in which ${operation.id} waits`);
  }
  const resource = await bring(session, lifecycle, node);
  if (isUnreached(resource)) return resource;
  const asked = asking(session, holding, addressed(session, operation, resource, draft), short);
  if (asked === undefined) return unplayed(`${operation.id} cannot be asked to wait for so short`);
  const plain = async () => {
    const read = await readAgain(session, resource);
    return read.story.slice(resource.story.length);
  };
  return play(session, asked, operation, resource.story, plain, async () => {
    if (step?.request === undefined) return undefined;
    const { operation: by } = step.trigger;
    await session.call(by, addressed(session, by, resource, step.request));
    const [seen] = await plain();
    return seen;
  });
}

async function ofCreations(session: Session, holding: Holding): Promise<Expiry | Unreached> {
  const { operation, lifecycle } = holding;
  const request = slowRequest(session, holding);
  if (request === undefined) return unplayed(`no valid request for ${operation.id} could be made`);
  const placed = await creation(session, operation, lifecycle, request);
  if ("unreached" in placed) return unplayed(placed.unreached);
  const asked = asking(session, holding, placed, short);
  if (asked === undefined) return unplayed(`${operation.id} cannot be asked to wait for so short`);
  const look = await plainLook(session, holding);
  const played = await play(session, asked, operation, [], async () =>
    look === undefined ? [] : [await look()],
  );
  // What becomes of them once nobody waits any more shows in another look.
  for (const reply of played.replies.slice(0, 1)) {
    const id = isSuccess(reply) ? shownId(operation, lifecycle, reply) : undefined;
    const made = { lifecycle, id: id ?? "", value: null, path: placed.path, story: [reply] };
    if (id !== undefined) await readAgain(session, made);
  }
  return played;
}

async function play(
  session: Session,
  { data, wait }: { readonly data: Parameters<Session["call"]>[1]; readonly wait: number },
  operation: Operation,
  story: readonly Exchange[],
  look: () => Promise<readonly Exchange[]>,
  move: () => Promise<Exchange | undefined> = async () => undefined,
): Promise<Expiry> {
  const patience = several * wait + slack;
  const held = Promise.all(
    Array.from({ length: several }, () => session.call(operation, data, patience)),
  );
  // Nobody waits for them yet: what goes wrong is told where they are waited for.
  held.catch(() => {});
  await session.clock.sleep(wait / 8);
  const first = (await Promise.all([look(), look()])).flat();
  const moved = await move();
  const second = await look();
  const replies = await held;
  return {
    wait,
    replies,
    plain: [...first, ...second],
    ...(moved === undefined ? {} : { moved }),
    story,
  };
}

/** Creates what takes long, where somebody has said how; else what is plainest. */
function slowRequest(session: Session, { operation, lifecycle }: Holding) {
  const plain = creatorOf(session, lifecycle);
  const own = plain?.operation === operation ? plain.request : undefined;
  const request = own ?? draftOf(operation, session.drafting);
  const slow = session.fixtures[operation.id]?.slow;
  return request === undefined || slow === undefined ? request : { ...request, body: slow };
}

/** A request that waits for nothing: a list of the same lifecycle, or a read of something. */
export async function plainLook(
  session: Session,
  { lifecycle }: Holding,
): Promise<(() => Promise<Exchange>) | undefined> {
  const operation =
    session.contract.operations.find(
      ({ lists, hold, self }) =>
        lists?.lifecycle === lifecycle.name &&
        lists.at === undefined &&
        hold === undefined &&
        self === undefined,
    ) ?? readerOf(session.contract, lifecycle);
  const draft = operation && draftOf(operation, session.drafting);
  if (operation === undefined || draft === undefined || operation.self !== undefined)
    return undefined;
  const placed = await underParents(session, operation, draft);
  return "unreached" in placed ? undefined : () => session.call(operation, placed);
}

export function unplayed(why: string, story: Resource["story"] = []): Unreached {
  return { unreached: why, story };
}
