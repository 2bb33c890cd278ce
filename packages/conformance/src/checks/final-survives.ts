import type { Lifecycle } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { isFinal, mayRemove } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { birthOf } from "../run/born.ts";
import { creatorOf } from "../run/creators.ts";
import { isMissing, mayBeGone, mayHaveGoneAlong, removedParents } from "../run/gone.ts";
import { type History, historiesOf } from "../run/histories.ts";
import type { Sighting } from "../run/journal.ts";
import { knownWork } from "../run/known-work.ts";
import { lifeOf, livesOn } from "../run/lives.ts";
import { little } from "../run/power.ts";
import { bring, isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/** So many of those that live, and of those that are over, are looked at once more; and with little to spend. */
const usual = 12;
const few = 4;

/** Finished resources stay what they are: just after they ended, and after everything else that this run has done. */
export const finalSurvives: Check = {
  id: "LC-TERM-04",
  phase: "act",
  tasks: (session) =>
    Object.values(session.contract.lifecycles)
      .filter((lifecycle) =>
        Object.keys(lifecycle.states).some((state) => isFinal(lifecycle, state)),
      )
      .map((lifecycle) => taskOf(session, lifecycle)),
};

function taskOf(session: Session, lifecycle: Lifecycle): Task {
  return {
    subject: lifecycle.name,
    place: lifecycle.place,
    basis: "documented",
    judge: async () => {
      const { stayed, moved, lost } = await watchedOf(session, lifecycle);
      if (lost !== undefined) return lost;
      return moved > 0 ? undecided(restless) : held(stayed, "nothing was finished");
    },
    late: () => lookBack(session, lifecycle),
  };
}

/** How many stayed what they were while nothing else was asked, and how many did not. */
interface Watched {
  readonly stayed: number;
  readonly moved: number;

  /** What is wrong with one that is not there any more. */
  readonly lost?: Finding;
}

function watchedOf(session: Session, lifecycle: Lifecycle): Promise<Watched> {
  return session.once(`ended ${lifecycle.name}`, () => watch(session, lifecycle));
}

/** Looks after work that ends by itself, then brings one resource to each final state and looks closely, at once and a while later. */
async function watch(session: Session, lifecycle: Lifecycle): Promise<Watched> {
  let stayed = 0;
  let moved = 0;
  for (const kind of ["success", "failure"] as const) {
    const after = await aftermath(session, lifecycle, kind);
    if (after === "stayed") stayed += 1;
    else if (after === "moved") moved += 1;
    else if (after !== undefined) return { stayed, moved, lost: after };
  }
  const isBorn = birthOf(session, lifecycle.name) !== undefined;
  for (const state of Object.keys(lifecycle.states).filter((one) => isFinal(lifecycle, one))) {
    const node = session.exploration(lifecycle).nodes.find((one) => one.state === state);
    // What comes about by the way, and ends by itself, was followed to its end and beyond already.
    const isFollowed = isBorn && node?.steps.some((step) => "reach" in step);
    const resource = node && !isFollowed && (await bring(session, lifecycle, node));
    if (!resource || isUnreached(resource)) continue;
    const seen: (string | undefined)[] = [];
    for (const pause of session.left() < little ? fewPauses : pauses) {
      await session.clock.sleep(pause);
      const read = await readAgain(session, resource);
      seen.push(isUnreached(read) ? undefined : stateOf(lifecycle, read.value));
    }
    if (seen.every((one) => one === state)) stayed += 1;
    else moved += 1;
  }
  return { stayed, moved };
}

/** Looks at work that has ended by itself for as long as something may still be tidied up after it. */
async function aftermath(
  session: Session,
  lifecycle: Lifecycle,
  kind: "success" | "failure",
): Promise<Finding | "stayed" | "moved" | undefined> {
  const isTold = kind === "success" || knownWork(session, lifecycle, kind) !== undefined;
  const isMade = creatorOf(session, lifecycle) ?? birthOf(session, lifecycle.name);
  if (!isTold || isMade === undefined || !livesOn(lifecycle) || session.left() < little)
    return undefined;
  const life = await lifeOf(session, lifecycle, kind);
  const state = isUnreached(life) ? undefined : life.states.at(-1);
  if (isUnreached(life) || state === undefined || !isFinal(lifecycle, state)) return undefined;
  for (const pause of tidying) {
    await session.clock.sleep(pause);
    const read = await readAgain(session, life.resource);
    if (isUnreached(read)) {
      if (mayBeGone(session, life.resource, read, state) || !isMissing(session, lifecycle, read))
        return undefined;
      const observed = read.unreached;
      return broken({ expected: `still ${state}`, observed, story: read.story });
    }
    if (stateOf(lifecycle, read.value) !== state) return "moved";
  }
  return "stayed";
}

/** Whoever reviews all sightings says what is wrong with it. */
const restless = "what is final does not even stay while nothing else happens";

/** Looks once more at those that live, and at those that were over long ago. */
async function lookBack(session: Session, lifecycle: Lifecycle): Promise<Finding> {
  const known = historiesOf(session, lifecycle).filter(({ ours }) => ours);
  // Those that live are only looked at: whoever reviews all sightings sees who moved without a call.
  const alive = known.filter(
    ({ sightings }) => sightings.length > 0 && !isFinal(lifecycle, sightings.at(-1)?.state),
  );
  const most = session.left() < little ? few : usual;
  for (const { id, sightings } of spread(alive, most))
    await lookAgain(session, lifecycle, id, sightings);
  if ((await watchedOf(session, lifecycle)).moved > 0) return undecided(restless);
  // A list may show already what has become of it.
  const seen = known.map((one) => ({
    ...one,
    sightings: one.sightings.filter(({ via }) => via !== "list"),
  }));
  const parents = removedParents(session, lifecycle);
  const finished = seen.filter(
    ({ sightings, firings }) =>
      isFinal(lifecycle, sightings.at(-1)?.state) &&
      !firings.some(({ event }) => mayRemove(lifecycle, event)) &&
      !sightings.some((sighting) => mayHaveGoneAlong(sighting, parents)),
  );
  for (const { id, sightings } of spread(finished, most)) {
    const last = sightings.at(-1);
    const read = await lookAgain(session, lifecycle, id, sightings);
    if (last === undefined || read === undefined) continue;
    const state = isUnreached(read) ? read.unreached : stateOf(lifecycle, read.value);
    if (state === last.state) continue;
    return broken({
      expected: `still ${last.state}`,
      observed: String(state),
      story: read.story,
      exercised: finished.length,
    });
  }
  return held(finished.length, "nothing was finished");
}

/** Milliseconds between looks at something that has just ended: often at first, then seldom. */
const pauses = [4, 4, 8, 8, 8, 8, 16, 32, 64, 64];
const fewPauses = [8, 14, 8, 16, 64];

/** Milliseconds between looks at what has ended by itself: first while it is put away, then when it is. */
const tidying = [120, 280, 500, 600];

async function lookAgain(
  session: Session,
  lifecycle: Lifecycle,
  id: string,
  sightings: readonly Sighting[],
) {
  const last = sightings.at(-1);
  if (last === undefined) return undefined;
  const path = last.exchange.data?.path ?? {};
  return readAgain(session, { lifecycle, id, value: last.value, path, story: [last.exchange] });
}

/** Some of them, from each state in turn. */
function spread(histories: readonly History[], most: number): readonly History[] {
  const sorted = histories.toSorted((a, b) => sample(a.id) - sample(b.id));
  const byState = Map.groupBy(sorted, ({ sightings }) => sightings.at(-1)?.state);
  const ranked = [...byState.values()].flatMap((group) =>
    group.map((history, place) => ({ history, place })),
  );
  return ranked
    .toSorted((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ history }) => history);
}

/** Spreads the choice over the whole run, the same way each time. */
function sample(id: string): number {
  return [...id].reduce((hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) % 1009, 7);
}
