import { broken, type Finding, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { drift } from "../model/explain.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { bring, isUnreached, type Resource } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { followAll, isMovedBySystem, type Watched, watch } from "../run/watch.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/** A cancellation that is put off is obeyed: of many, at least one. */
export function honouredTasks(session: Session): readonly Task[] {
  return tasksOf(session, ({ lifecycle }, followed) => {
    const ends = followed
      .filter((one) => one.settled)
      .map(({ resource }) => [stateOf(lifecycle, resource.value) ?? "", resource] as const);
    const [first] = ends;
    const isObeyed = ends.some(([end]) => lifecycle.states[end]?.final === "cancelled");
    if (isObeyed) return { verdict: "pass", exercised: ends.length };
    // One may have been past the last moment at which it could be stopped; all of them were not.
    if (first === undefined || ends.length < enough)
      return undecided("too few came to an end to tell");
    return broken({
      expected: "some of those that were asked to stop end cancelled",
      observed: `all ${ends.length} went on, the first to ${first[0]}`,
      story: storyOf(session, first[1]),
      exercised: ends.length,
    });
  });
}

/** All that was asked of a resource, and what it came to. */
function storyOf({ firings }: Session, { id, story }: Resource): readonly Exchange[] {
  const asked = firings.filter((one) => one.id === id).map(({ exchange }) => exchange);
  return [...new Set([...asked, ...story])].toSorted((a, b) => a.index - b.index);
}

const several = 6;
const enough = 5;

type Followed = readonly Watched[];

/** One task for each state in which an accepted cancellation is left to the system. */
function tasksOf(
  session: Session,
  judge: (cell: Cell, followed: Followed) => Finding,
): readonly Task[] {
  return Object.values(session.contract.lifecycles)
    .filter((lifecycle) => isMovedBySystem(session, lifecycle))
    .flatMap((lifecycle) => session.exploration(lifecycle).cells)
    .filter((cell) => isPutOff(cell))
    .map((cell) => ({
      subject: `${cell.name} and the end`,
      place: cell.place,
      basis: cell.expected?.basis ?? "documented",
      judge: async () => {
        const followed = await cancelSome(session, cell);
        return isUnreached(followed)
          ? undecided(followed.unreached, followed.story)
          : judge(cell, followed);
      },
    }));
}

/** The cancellation is accepted, and from where it leads the system itself comes to a cancelled state. */
function isPutOff(cell: Cell): boolean {
  const { lifecycle, expected } = cell;
  if (roleOfCell(cell) !== "cancel" || expected?.kind !== "taken") return false;
  // What is only assumed to be obeyed is nothing to wait for.
  if (expected.basis !== "documented") return false;
  if (isFinal(lifecycle, expected.to)) return false;
  return [...drift(lifecycle, new Set([expected.to]), false)].some(
    (state) => lifecycle.states[state]?.final === "cancelled",
  );
}

function cancelSome(session: Session, cell: Cell) {
  return session.once(`cancel some ${cell.name}`, async () => {
    const { lifecycle, node, request, trigger } = cell;
    const watched = await watch(session, lifecycle);
    if (!isCommon(session, cell, watched))
      return { unreached: `hardly anything comes to ${cell.state}`, story: [] };
    if (node === undefined || request === undefined)
      return { unreached: `no request leads to ${cell.state}; a driver could`, story: [] };
    const cancelled: Resource[] = [];
    for (let turn = 0; turn < several; turn += 1) {
      const resource = await bring(session, lifecycle, node);
      if (isUnreached(resource)) return resource;
      const fired = await session.call(
        trigger.operation,
        addressed(session, trigger.operation, resource, request),
      );
      if (isSuccess(fired)) cancelled.push({ ...resource, story: [...resource.story, fired] });
    }
    if (cancelled.length === 0) return { unreached: "no cancellation was accepted", story: [] };
    return followAll(session, cancelled);
  });
}

/** Most of those that were watched came to the state. */
function isCommon(session: Session, { lifecycle, state }: Cell, watched: Followed): boolean {
  const ids = new Set(watched.map(({ resource }) => resource.id));
  const seen = session.sightings.filter(
    (one) => one.lifecycle === lifecycle && one.state === state,
  );
  const came = new Set(seen.map(({ id }) => id).filter((id) => ids.has(id)));
  return came.size > watched.length / 2;
}
