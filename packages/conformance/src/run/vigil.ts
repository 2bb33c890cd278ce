import type { Lifecycle } from "@conduct/contract";
import { listsOf, sizesOf } from "../lists/list.ts";
import { type Ask, getPage, type Page } from "../lists/page.ts";
import { firstAsk, nextAsk } from "../lists/walk.ts";
import { drift } from "../model/explain.ts";
import { isFinal } from "../model/roles.ts";
import { idOf, stateOf } from "../model/state-of.ts";
import { Interruption } from "../target/connection.ts";
import type { Exchange } from "../target/exchange.ts";
import type { Sighting } from "./journal.ts";
import { bring, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";

/** Milliseconds: resources are left alone for at least, and at most, so long. */
const shortest = 600;
const longest = 3_000;

/** How many resources of a lifecycle are read again, and how many pages of its list. */
const oldest = 4;
const newest = 4;
const pages = 6;

/**
 * Leaves resources alone for longer than those lived that something was found on, and looks whether
 * they stay where they are. If one moves, the session no longer takes itself to be alone.
 *
 * Old ones and new ones, and one in each state: a worker may begin with what waits longest or with what
 * came last, be slow, or have started late.
 */
export async function keepVigil(
  session: Session,
  stories: readonly (readonly Exchange[])[],
): Promise<void> {
  session.spendReserve();
  try {
    for (const lifecycle of Object.values(session.contract.lifecycles)) {
      const idle = new Set([...statesOfWorkers(lifecycle), ...asleepIn(session, lifecycle)]);
      if (idle.size === 0) continue;
      const fresh = await bringToEach(session, lifecycle, idle);
      const left = leftAlone(session, lifecycle, idle);
      await session.clock.sleep(patience(stories));
      const listed = await listedElsewhere(session, lifecycle, left);
      const some = [...fresh, ...listed, ...left.slice(0, oldest), ...left.slice(-newest)];
      for (const one of new Set(some)) {
        if (session.isAlone(one.id)) await readAgain(session, one);
      }
    }
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
  }
}

/** States that a worker takes a resource out of, to somewhere else. */
function statesOfWorkers(lifecycle: Lifecycle): ReadonlySet<string> {
  const names = Object.keys(lifecycle.states).filter((state) => !isFinal(lifecycle, state));
  const reached = (state: string, exclusive: boolean) =>
    drift(lifecycle, new Set([state]), exclusive).size;
  return new Set(names.filter((state) => reached(state, false) > reached(state, true)));
}

/** States in which somebody says that nothing happens to what was made on purpose. */
function asleepIn(session: Session, lifecycle: Lifecycle): readonly string[] {
  const firsts = session.sightings.filter(
    ({ lifecycle: { name }, id, state = "" }) =>
      name === lifecycle.name && session.isAsleep(id, lifecycle, state),
  );
  return [...new Set(firsts.flatMap(({ state }) => state ?? []))];
}

async function bringToEach(
  session: Session,
  lifecycle: Lifecycle,
  states: ReadonlySet<string>,
): Promise<readonly Resource[]> {
  const { nodes } = session.exploration(lifecycle);
  const found: Resource[] = [];
  for (const state of states) {
    const node = nodes.find((one) => one.state === state);
    if (node === undefined) continue;
    const resource = await bring(session, lifecycle, node);
    const read = isUnreached(resource) ? resource : await readAgain(session, resource);
    if (!isUnreached(read)) found.push(read);
  }
  return found;
}

/** What the run has made and left where a worker would take it on. */
function leftAlone(
  session: Session,
  lifecycle: Lifecycle,
  states: ReadonlySet<string>,
): readonly Resource[] {
  const last = new Map<string, Sighting>();
  for (const one of session.sightings) {
    if (one.lifecycle === lifecycle && one.via !== "list") last.set(one.id, one);
  }
  const left = [...last.values()].filter(
    ({ id, state }) => states.has(state ?? "") && session.isAlone(id),
  );
  return left.map(({ id, value, exchange }) => ({
    lifecycle,
    id,
    value,
    path: exchange.data?.path ?? {},
    story: [exchange],
  }));
}

/** Those that a list shows in another state than they were left in: a few pages tell it of very many. */
async function listedElsewhere(
  session: Session,
  lifecycle: Lifecycle,
  left: readonly Resource[],
): Promise<readonly Resource[]> {
  const list = listsOf(session.contract).find(
    (one) =>
      one.lifecycle === lifecycle && one.at === undefined && one.operation.within.length === 0,
  );
  if (list === undefined) return [];
  const byId = new Map(left.map((one) => [one.id, one]));
  const moved: Resource[] = [];
  const { most } = sizesOf(list);
  const size =
    list.pagination.request.size === undefined || most === undefined ? {} : { size: most };
  let ask: Ask | undefined = firstAsk(list, size);
  for (let page = 0; ask !== undefined && page < pages; page += 1) {
    const shown: Page = await getPage(session, list, ask);
    for (const item of shown.items) {
      const one = byId.get(idOf(lifecycle, item) ?? "");
      if (one !== undefined && stateOf(lifecycle, item) !== stateOf(lifecycle, one.value))
        moved.push(one);
    }
    ask = shown.ok ? nextAsk(list, shown) : undefined;
  }
  return moved.slice(0, oldest);
}

function patience(stories: readonly (readonly Exchange[])[]): number {
  const lengths = stories.map((story) => {
    const [first, last] = [story[0], story.at(-1)];
    return first === undefined || last === undefined ? 0 : last.receivedAt - first.sentAt;
  });
  return Math.min(longest, Math.max(shortest, ...lengths.map((length) => 2 * length)));
}
