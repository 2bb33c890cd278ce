import { getPointer, type Lifecycle } from "@conduct/contract";
import { askedOf } from "../model/asked-of.ts";
import { uncounted } from "../model/counters.ts";
import { derived } from "../model/derived.ts";
import { anything, type Expected } from "../model/expected.ts";
import { explain, initialStates, type Observation, type Possible } from "../model/explain.ts";
import { isFinal, mayRemove } from "../model/roles.ts";
import { putExpected } from "../model/tree.ts";
import { strikesUnnamed } from "../model/triggers.ts";
import { type Exchange, isBefore, isSuccess, mayLieBetween } from "../target/exchange.ts";
import { foreignTo } from "./foreign.ts";
import type { Firing, Sighting } from "./journal.ts";
import type { Session } from "./session.ts";

/**
 * All that was seen of one resource, in the order in which the replies came. Of one that somebody else has made and
 * may act on, each look is a history of its own.
 */
export interface History {
  readonly lifecycle: Lifecycle;
  readonly id: string;
  readonly sightings: readonly Sighting[];
  readonly firings: readonly Firing[];

  /** What was asked of each of many, or of whichever is first in line, and so perhaps of it. */
  readonly bulk: readonly Firing[];

  /** This run made it, so its beginning is known. */
  readonly ours: boolean;

  /** Somebody else made it, and may have done with it whatever a client can. */
  readonly foreign: boolean;
}

/** A sighting that no sequence of declared events explains. */
export interface Anomaly {
  readonly history: History;
  readonly sighting: Sighting;
  readonly possible: Possible;

  /** What is wrong: a final state was left, a client's event happened without a client, or no event explains it. */
  readonly kind: "left-final" | "nobody-called" | "no-edge";
}

/** The histories of all resources of a lifecycle, put together once for as long as nothing is added. */
export function historiesOf(session: Session, lifecycle: Lifecycle): readonly History[] {
  const known = kept.get(session)?.get(lifecycle);
  const length = session.exchanges.length;
  if (known?.length === length) return known.histories;
  const histories = readHistories(session, lifecycle);
  const ofSession = kept.get(session) ?? new Map<Lifecycle, Kept>();
  kept.set(session, ofSession.set(lifecycle, { length, histories }));
  return histories;
}

/** The first sighting of each history that the lifecycle cannot explain. */
export function anomaliesOf(session: Session, lifecycle: Lifecycle): readonly Anomaly[] {
  const reached = isReached(session, lifecycle);
  return historiesOf(session, lifecycle).flatMap(
    (history) => anomalyIn(session, history, reached) ?? [],
  );
}

function anomalyIn(session: Session, history: History, reached: boolean): Anomaly | undefined {
  const { lifecycle, sightings, firings, bulk } = history;
  const driven = session.driver.fire !== undefined || session.driver.advance !== undefined;
  const exclusive = session.isAlone(history.id) && !driven;
  let possible: Possible | undefined = history.ours ? initialStates(lifecycle) : undefined;
  let last: Exchange | undefined;
  let before: Sighting | undefined;
  for (const sighting of sightings) {
    const { state, exchange } = sighting;
    if (state === undefined) continue;
    const called = callsBetween([...firings, ...bulk], last, exchange);
    if (possible === undefined) possible = new Set([state]);
    else if (last !== undefined && isTogether(exchange, last) && exchange !== last) {
      // Two overlapping requests may be answered in either order.
      possible = new Set([...possible, state]);
      continue;
    } else {
      const counted =
        called.size > 0 ? undefined : uncounted(lifecycle, before?.value, sighting.value);
      const seen = counted === undefined ? {} : { uncounted: counted };
      const isTouched = [...called].some((name) => !isBirth(lifecycle, name));
      const self = isTouched || reached ? undefined : untouched(lifecycle, sighting);
      const known = self === undefined ? seen : { ...seen, self };
      const next = explain(lifecycle, possible, { state, called, exclusive, ...known });
      if (next.size === 0) {
        const kind = kindOf(history, possible, state, { called, exclusive, ...seen });
        return { history, sighting, possible, kind };
      }
      possible = next;
    }
    last = exchange;
    before = sighting;
  }
  return undefined;
}

/**
 * The resource as it is seen after a time in which no request has written to it: what only requests write was
 * the same all the while. What the sighting does not show may have been anything.
 */
function untouched(lifecycle: Lifecycle, { value, partial }: Sighting): Expected | undefined {
  if (partial) return undefined;
  return guardsOf(lifecycle).reduce<Expected | undefined>(
    (self, pointer) =>
      self === undefined || getPointer(value, pointer) !== undefined
        ? self
        : putExpected(self, pointer, anything),
    value,
  );
}

/** The event only makes resources: it does nothing to one that is there. */
function isBirth({ events }: Lifecycle, name: string): boolean {
  const { cases = [] } = events[name] ?? {};
  return cases.length > 0 && cases.every(({ from }) => from.every((state) => state === "$none"));
}

/** Members that conditions of events ask for. */
const guardsOf = derived((lifecycle: Lifecycle): readonly string[] => [
  ...askedOf(Object.values(lifecycle.events).flatMap(({ cases }) => cases.map((one) => one.if))),
]);

/** What clients do to others reaches resources of this lifecycle too. */
function isReached({ contract }: Session, { name, events }: Lifecycle): boolean {
  return Object.values(contract.lifecycles)
    .flatMap((one) => Object.values(one.events).flatMap(({ cases }) => cases))
    .flatMap(({ causes = [] }) => causes)
    .some((cause) => cause.lifecycle === name && events[cause.event]?.by === "client");
}

function kindOf(
  { lifecycle }: History,
  possible: Possible,
  state: string,
  { called: asked, ...seen }: Omit<Observation, "state">,
): Anomaly["kind"] {
  if ([...possible].every((one) => isFinal(lifecycle, one))) return "left-final";
  // Where a request was accepted, somebody has called; it has done what nobody declared.
  if ([...asked].some((name) => !isBirth(lifecycle, name))) return "no-edge";
  // One call that nobody made may be what is wrong; where it takes several, there is no edge.
  const clients = Object.values(lifecycle.events).filter(({ by }) => by === "client");
  const byClients = clients.some(
    ({ name }) =>
      explain(lifecycle, possible, { state, called: new Set([name]), ...seen }).size > 0,
  );
  return byClients ? "nobody-called" : "no-edge";
}

/**
 * Events that our requests may have fired between two looks; a clear refusal has fired none. What was under way
 * together with a look may have come about before it or after it, whichever reply came first.
 */
function callsBetween(
  firings: readonly Firing[],
  last: Exchange | undefined,
  now: Exchange,
): ReadonlySet<string> {
  return new Set(
    firings
      .filter(({ exchange }) => mayLieBetween(exchange, last, now))
      .filter(({ exchange }) => isSuccess(exchange) || exchange.reply.status >= 500)
      .flatMap(({ event }) => (event === undefined ? [] : [event])),
  );
}

function isTogether(one: Exchange, other: Exchange): boolean {
  return !isBefore(one, other) && !isBefore(other, one);
}

interface Kept {
  /** How many exchanges there were. */
  readonly length: number;
  readonly histories: readonly History[];
}

const kept = new WeakMap<Session, Map<Lifecycle, Kept>>();

function readHistories(session: Session, lifecycle: Lifecycle): readonly History[] {
  // Of what has become of these, nobody can tell what brought it about.
  const lost = new Set(session.broken.flatMap(({ request }) => request.path.split(/[/?]/)));
  const sightings = session.sightings.filter(
    (one) => one.lifecycle === lifecycle && !lost.has(encodeURIComponent(one.id)),
  );
  const firings = Map.groupBy(
    session.firings.filter((one) => one.lifecycle === lifecycle),
    (firing) => firing.id,
  );
  const bulk = [...firings.values()]
    .flat()
    .filter(({ exchange: { operation } }) => operation !== undefined && strikesUnnamed(operation));
  const isForeign = foreignTo(session, lifecycle);
  return [...Map.groupBy(sightings, (sighting) => sighting.id)].flatMap(([id, all]) => {
    const seen = all.filter((one) => !isRepeated(one, all));
    const ordered = seen.toSorted((a, b) => a.exchange.index - b.exchange.index);
    const { operation: first, request } = ordered[0]?.exchange ?? {};
    const made = first?.fires?.lifecycle === lifecycle.name && first.self === undefined;
    // A reply that was held shows what has become of it meanwhile.
    const held = request?.patience !== undefined;
    const ours = !held && (made || first?.returns === "spawned");
    const foreign = isForeign(id);
    const asked = firings.get(id) ?? [];
    // What somebody else does between two looks, nobody can tell.
    if (foreign && !(session.toldWhoActs && session.exclusive)) {
      const history = { lifecycle, id, firings: asked, bulk, ours, foreign };
      return ordered.map((sighting) => ({ ...history, sightings: [sighting] }));
    }
    return livesOf(lifecycle, ordered, asked).map((life, turn) => ({
      ...{ lifecycle, id, bulk, foreign, ...life },
      ours: turn > 0 || ours,
    }));
  });
}

/** What has been removed and is made again under its name is another resource. */
function livesOf(
  lifecycle: Lifecycle,
  sightings: readonly Sighting[],
  firings: readonly Firing[],
): readonly Pick<History, "sightings" | "firings">[] {
  const removals = firings
    .filter(({ event, exchange }) => mayRemove(lifecycle, event) && isSuccess(exchange))
    .map(({ exchange }) => exchange.index);
  const births = sightings
    .filter(({ exchange }, place) => {
      const before = sightings[place - 1]?.exchange.index ?? 0;
      const isMade = exchange.operation?.self === undefined && isBorn(lifecycle, exchange);
      return isMade && removals.some((index) => before <= index && index < exchange.index);
    })
    .map(({ exchange }) => exchange.index);
  const begins = [0, ...births];
  return begins.map((from, turn) => {
    const isOfIt = ({ exchange: { index } }: Sighting | Firing) =>
      index >= from && index < (begins[turn + 1] ?? Number.POSITIVE_INFINITY);
    return { sightings: sightings.filter(isOfIt), firings: firings.filter(isOfIt) };
  });
}

function isBorn({ name }: Lifecycle, { operation }: Exchange): boolean {
  return operation?.fires?.lifecycle === name;
}

/** A creation that is answered once more, for its key, may be answered as the first time, however old that is by now. */
function isRepeated({ exchange }: Sighting, all: readonly Sighting[]): boolean {
  if (!isKeyed(exchange)) return false;
  return all.some((one) => isKeyed(one.exchange) && one.exchange.index < exchange.index);
}

function isKeyed({ operation }: Exchange): boolean {
  return operation?.self === undefined && typeof operation?.idempotency === "object";
}
