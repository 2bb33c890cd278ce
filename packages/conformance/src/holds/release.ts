import type { Lifecycle } from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import { draftOf } from "../model/drafts.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { addressed } from "../run/addressing.ts";
import { creatorOf } from "../run/creators.ts";
import {
  bring,
  creation,
  isUnreached,
  type Resource,
  readAgain,
  shownId,
  type Unreached,
} from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { plainLook, unplayed } from "./expiry.ts";
import { asking, type Holding, slack, stateIn } from "./holding.ts";

/** A held request, and the resource it waits for having come where it was waited for. */
export interface Release {
  readonly wait: number;
  readonly reply: Exchange;

  /** The first reply to another request that shows the resource there. */
  readonly reached?: Exchange;

  /** The request that has brought it there, which another round sends after another while. */
  readonly fired?: Exchange;
  readonly story: readonly Exchange[];
}

/** How long they ask to be held: what is right answers long before, and costs nothing. */
const long = 6_000;

/** Milliseconds between looks. */
const looks = [0, 100, 200, 400, 800, 1_500, 2_000, 3_000];

/** What releases a held request: the work's own end, or a cancellation. */
export type Means = "end" | "fail" | "cancel";

/** Has a request held, and brings about what it waits for. */
export function releaseOf(
  session: Session,
  holding: Holding,
  means: Means,
  round = 0,
): Promise<Release | Unreached> {
  const [first] = endingsOf(session, holding, means);
  const same = first !== undefined && roleOfCell(first) === "cancel";
  // One cancellation tells both where there is no other end.
  if (means === "end" && same && isAlone(session)) {
    return releaseOf(session, holding, "cancel", round);
  }
  return session.once(`release ${round} ${holding.operation.id} ${means}`, () => {
    if (holding.kind === "reads") return ofRead(session, holding, means, round);
    if (holding.kind === "creates") return ofCreation(session, holding, means);
    return Promise.resolve(unplayed(`waiting by ${holding.operation.id} is not played`));
  });
}

async function ofRead(
  session: Session,
  holding: Holding,
  means: Means,
  round: number,
): Promise<Release | Unreached> {
  const { operation, lifecycle } = holding;
  const ending = endingsOf(session, holding, means).find(({ node }) => node !== undefined);
  const draft = draftOf(operation, session.drafting);
  if (ending?.node === undefined || ending.request === undefined || draft === undefined) {
    return unplayed(`no request ends what ${operation.id} waits for`);
  }
  const resource = await bring(session, lifecycle, ending.node);
  if (isUnreached(resource)) return resource;
  const asked = asking(session, holding, addressed(session, operation, resource, draft), long);
  if (asked === undefined) return unplayed(`${operation.id} cannot be asked to wait for long`);
  const held = until(session.call(operation, asked.data, asked.wait + slack));
  await session.clock.sleep(300 + 450 * round);
  const by = ending.trigger.operation;
  const fired = await session.call(by, addressed(session, by, resource, ending.request));
  let reached: Exchange | undefined;
  if (isSuccess(fired)) {
    for (const pause of looks) {
      await session.clock.sleep(pause);
      const read = await readAgain(session, resource);
      const seen = read.story.at(-1);
      const there = session.sightings.some(
        ({ exchange, state }) =>
          exchange === seen && state !== undefined && holding.hold.until.includes(state),
      );
      if (there) reached = seen;
      if (there || held.isOver()) break;
    }
  }
  const reply = await held.reply;
  const story = [...resource.story, fired, ...(reached === undefined ? [] : [reached])];
  if (!isSuccess(fired)) {
    return unplayed(`${ending.trigger.name} answered ${fired.reply.status}`, story);
  }
  return { wait: asked.wait, reply, fired, ...(reached === undefined ? {} : { reached }), story };
}

/** Who creates learns the identifier last: until then lists tell how far it is. */
async function ofCreation(
  session: Session,
  holding: Holding,
  means: Means,
): Promise<Release | Unreached> {
  const { operation, lifecycle } = holding;
  const plain = creatorOf(session, lifecycle);
  const request =
    plain?.operation === operation ? plain.request : draftOf(operation, session.drafting);
  if (request === undefined) return unplayed(`no valid request for ${operation.id} could be made`);
  const placed = await creation(session, operation, lifecycle, request);
  if ("unreached" in placed) return unplayed(placed.unreached);
  const asked = asking(session, holding, placed, long);
  if (asked === undefined) return unplayed(`${operation.id} cannot be asked to wait for long`);
  const look = await plainLook(session, holding);
  const known = new Set((await shown(look, session)).map(({ id }) => id));
  const endings = endingsOf(session, holding, means);
  if (means === "cancel" && (endings.length === 0 || !isAlone(session))) {
    return unplayed("which of the new ones is ours cannot be told before it answers");
  }
  const held = until(session.call(operation, asked.data, asked.wait + slack));
  const story: Exchange[] = [];
  for (const pause of looks) {
    await session.clock.sleep(pause);
    if (held.isOver() || look === undefined) break;
    const fresh = (await shown(look, session)).filter(({ id }) => !known.has(id));
    const [only, ...others] = fresh;
    // Nobody else creates: what is new is ours, and may be brought to its end.
    if (!isAlone(session) || only === undefined || others.length > 0) continue;
    const ending = endings.find(({ state }) => state === only.state);
    if (story.length > 0 || ending?.request === undefined) continue;
    const { id, value } = only;
    const resource: Resource = { lifecycle, id, value, path: placed.path, story: [] };
    const by = ending.trigger.operation;
    story.push(await session.call(by, addressed(session, by, resource, ending.request)));
  }
  const reply = await held.reply;
  const id = isSuccess(reply) ? shownId(operation, lifecycle, reply) : undefined;
  const reached = session.sightings.find(
    (one) =>
      one.id === id &&
      one.lifecycle === lifecycle &&
      one.exchange.sentAt >= reply.sentAt &&
      one.exchange !== reply &&
      one.state !== undefined &&
      holding.hold.until.includes(one.state),
  )?.exchange;
  return { wait: asked.wait, reply, ...(reached === undefined ? {} : { reached }), story };
}

/** Requests that lead from where it waits to where it does not, the surest first. */
function endingsOf(session: Session, { lifecycle, hold }: Holding, means: Means): readonly Cell[] {
  const waits = (state: string) => !hold.until.includes(state);
  const fits = ({ state, expected }: Cell) =>
    waits(state) && expected?.kind === "taken" && hold.until.includes(expected.to);
  const cells = session
    .exploration(lifecycle)
    .cells.filter((cell) => fits(cell) && cell.request !== undefined);
  const calls = cells.filter((cell) => roleOfCell(cell) === "cancel");
  const ends = cells.filter(
    (cell) =>
      roleOfCell(cell) !== "cancel" &&
      cell.expected?.kind === "taken" &&
      isFinal(lifecycle, cell.expected.to),
  );
  if (means === "fail") return ends.filter(({ expected }) => isFailure(lifecycle, expected));
  return means === "cancel" ? calls : [...ends, ...calls];
}

function isFailure(lifecycle: Lifecycle, expected: Cell["expected"]): boolean {
  return expected?.kind === "taken" && lifecycle.states[expected.to]?.final === "failure";
}

async function shown(look: (() => Promise<Exchange>) | undefined, session: Session) {
  const seen = await look?.();
  return session.sightings
    .filter(({ exchange }) => exchange === seen)
    .map(({ id, value, state }) => ({ id, value, state }));
}

/** Only who was told that nobody else is about may end what it has not seen itself create. */
function isAlone({ exclusive, toldWhoActs }: Session): boolean {
  return exclusive && toldWhoActs;
}

/** A reply that may come while other things are done. */
function until(reply: Promise<Exchange>) {
  let over = false;
  const end = () => {
    over = true;
  };
  reply.then(end, end);
  return { reply, isOver: () => over };
}

/** Whether the reply shows what was waited for. */
export function isThere(holding: Holding, reply: Exchange): boolean {
  const state = stateIn(holding, reply);
  return state !== undefined && holding.hold.until.includes(state);
}
