import type { Contract, Json, Lifecycle, Operation } from "@conduct/contract";
import type { ExplorationOf } from "../model/births.ts";
import { withCausedEvents } from "../model/caused.ts";
import type { Drafting } from "../model/drafts.ts";
import { initialStates } from "../model/explain.ts";
import { type Exploration, explore, isAlike, type Reachability } from "../model/explore.ts";
import { withMadeByName } from "../model/made-by-name.ts";
import { strikesUnnamed } from "../model/triggers.ts";
import { validatorOf } from "../schema/validator.ts";
import { toRequest } from "../target/call.ts";
import { type Clock, systemClock } from "../target/clock.ts";
import { type Budget, type Connection, connect, Interruption } from "../target/connection.ts";
import type { Driver } from "../target/driver.ts";
import { type Exchange, type Meaning, noReply, type SentRequest } from "../target/exchange.ts";
import type { Receiver } from "../target/receiver.ts";
import type { Target } from "../target/target.ts";
import { watchClocks } from "./clock-grain.ts";
import { type ClosedWays, watchForClosedWays } from "./closed-ways.ts";
import { watchForCompany } from "./company.ts";
import { mayBeDue } from "./due.ts";
import type { Fixtures } from "./fixture.ts";
import { hear } from "./hearing.ts";
import { rememberIdle } from "./idle-ways.ts";
import { type Firing, interpret, type Sighting } from "./journal.ts";
import { isShown, representationSchema } from "./representation.ts";
import type { Session } from "./session.ts";
import { isMovedBySystem } from "./watch.ts";

/** What a session is opened with. */
export interface SessionOptions {
  readonly contract: Contract;
  readonly target: Target;
  readonly driver?: Driver;
  readonly clock?: Clock;
  readonly budget: Budget;
  readonly patience?: number | undefined;

  /** Undefined: to be found out. */
  readonly exclusive?: boolean;
  readonly seed: number;
  readonly samples: { readonly [operation: string]: Json };
  readonly fixtures?: Fixtures;
}

/** Opens a session: everything that the checks of one run have in common. */
export function openSession(options: SessionOptions): Session {
  const contract = withMadeByName(withCausedEvents(options.contract));
  const { target, driver = {}, clock = systemClock, seed, samples, fixtures = {} } = options;
  // What a driver fires happens without a request too.
  const alone = Object.keys(driver).length > 0 ? false : undefined;
  const exclusive = options.exclusive ?? alone;
  // Whoever knows which work is slow, or is left alone, knows of somebody who does the other.
  const isTold = Object.values(fixtures).some(({ idle, slow }) => (idle ?? slow) !== undefined);
  const isIdleTold = Object.values(fixtures).some(({ idle }) => idle !== undefined);
  const clocks = watchClocks();
  const company = watchForCompany();
  const idle = rememberIdle();
  const disturbed = watchForCompany(idle.has);
  const roused = watchForCompany(idle.isTold, true);
  const reserve = exclusive === true ? undefined : reserveOf(options.budget);
  const connection: Connection = connect(target, options.budget, clock, reserve);
  const validator = validatorOf(contract);
  const drafting: Drafting = { validator, samples, made: new Map() };
  const explorations = new Map<string, Exploration>();
  const exploring = new Set<string>();
  const closed = new Map<string, ClosedWays>();
  const detours = new Map<string, Exploration>();
  const mark = `conduct-${seed.toString(36)}-${momentOf(clock)}`;
  let numbers = 0;
  let branches = 0;
  let hearing: Promise<Receiver | undefined> | undefined;

  /** Explores a lifecycle. What nobody can ask for, the system may bring about: then it is waited for. */
  function exploreAs(
    lifecycle: Lifecycle,
    avoiding: Pick<Reachability, "avoids">,
    explorationOf: ExplorationOf,
  ): Exploration {
    const waits = isMovedBySystem(
      { exclusive: exclusive === true, toldWhoActs: exclusive !== undefined, driver, contract },
      lifecycle,
    );
    const reachability: Reachability = {
      fire: driver.fire !== undefined,
      reach: driver.reach !== undefined || waits,
      waits: driver.reach === undefined && waits,
      ...(isIdleTold && { prefers: ({ id }: Operation) => fixtures[id]?.idle !== undefined }),
      lingers: Object.values(fixtures).some(({ slow }) => slow !== undefined),
      ...avoiding,
    };
    const schema = representationSchema(contract, lifecycle, validator);
    return explore(contract, lifecycle, drafting, reachability, schema, explorationOf);
  }

  function closedIn({ name }: Lifecycle): ClosedWays {
    const known = closed.get(name) ?? watchForClosedWays();
    closed.set(name, known);
    return known;
  }

  function open(tag: string, rows?: number): Session {
    const exchanges: Exchange[] = [];
    const sightings: Sighting[] = [];
    const firings: Firing[] = [];
    const broken: Exchange[] = [];
    const tried = new Map<string, Set<string>>();
    const done = new Map<string, Promise<unknown>>();

    async function exchange(request: SentRequest, meaning: Meaning) {
      const { operation } = meaning;
      const strikesMany = operation !== undefined && strikesUnnamed(operation);
      const answered = [company, disturbed, roused].map((one) => one.sending(request, strikesMany));
      const made = await connection.send(request, meaning).catch((error: unknown) => {
        if (error instanceof Interruption && error.code === "broken")
          broken.push(unanswered(request, meaning, clock.now()));
        throw error;
      });
      for (const note of answered) note(made);
      if (made.index >= 0) exchanges.push(made);
      const entry = interpret(contract, made);
      sightings.push(...entry.sightings);
      if (entry.firing !== undefined) firings.push(entry.firing);
      company.look(entry.sightings);
      idle.note(made, entry.firing?.id);
      disturbed.look(entry.sightings);
      roused.look(entry.sightings);
      clocks.look(entry.sightings);
      return made;
    }

    return {
      contract,
      target,
      driver,
      clock,
      validator,
      drafting,
      fixtures,
      get exclusive() {
        return exclusive ?? (company.seen === undefined && !isTold);
      },
      toldWhoActs: exclusive !== undefined,
      isAlone(id) {
        if (this.exclusive) return true;
        return id !== undefined && idle.has(id) && disturbed.seen === undefined;
      },
      isAsleep(id, lifecycle, state) {
        const mayStir = Object.values(lifecycle.events).some(
          (event) =>
            event.by === "clock" &&
            mayBeDue(this, event) &&
            event.cases.some(({ from }) => from.includes(state)),
        );
        const isTrusted = roused.seen === undefined && disturbed.seen === undefined;
        return isTrusted && !mayStir && idle.isTold(id) && initialStates(lifecycle).has(state);
      },
      idleWay: (operation) => (disturbed.seen === undefined ? idle.wayOf(operation) : undefined),
      learnIdleWay: idle.learn,
      get faith() {
        const moved = [disturbed, roused].filter(({ seen }) => seen !== undefined).length;
        return Number(!this.exclusive) + 2 * moved;
      },
      get isProvisional() {
        return exclusive === undefined || (!exclusive && idle.isKnown());
      },
      seed,
      budget: options.budget,
      patience: options.patience,
      tag,
      exchanges,
      postponed: connection.postponed,
      sent: connection.exchanges,
      left: connection.left,
      ...(rows === undefined ? {} : { rows }),
      branch: (options) => open(`${mark}-${++branches}`, options?.rows),
      sightings,
      firings,
      broken,
      nextNumber: () => ++numbers,
      call(operation, data, patience) {
        const request = toRequest(operation, data);
        const sent = patience === undefined ? request : { ...request, patience };
        return exchange(sent, { operation, data });
      },
      send: (request, operation) => exchange(request, operation === undefined ? {} : { operation }),

      exploration(lifecycle) {
        let found = explorations.get(lifecycle.name);
        if (found === undefined) {
          exploring.add(lifecycle.name);
          found = exploreAs(lifecycle, {}, (other) =>
            exploring.has(other.name) ? undefined : this.exploration(other),
          );
          exploring.delete(lifecycle.name);
          explorations.set(lifecycle.name, found);
        }
        return found;
      },

      grainOf: clocks.of,

      stepped(lifecycle, trigger, from, isTaken) {
        closedIn(lifecycle).note(trigger, from, isTaken);
      },

      detour(lifecycle, node) {
        const closed = closedIn(lifecycle);
        if (!closed.isAmong(node.steps)) return undefined;
        const key = `${lifecycle.name} ${closed.key}`;
        const { guards } = this.exploration(lifecycle);
        const found =
          detours.get(key) ??
          exploreAs(lifecycle, { avoids: closed.isClosed }, (other) => this.exploration(other));
        detours.set(key, found);
        return found.nodes.find((one) => isAlike(guards, one, node) && !closed.isAmong(one.steps));
      },

      coverage: () =>
        [...explorations.values()]
          .filter(({ lifecycle }) => isShown(contract, lifecycle))
          .map(({ lifecycle, cells }) => ({
            lifecycle: lifecycle.name,
            cells: cells.length,
            exercised: tried.get(lifecycle.name)?.size ?? 0,
          })),

      tried(lifecycle, cell) {
        const cells = tried.get(lifecycle.name) ?? new Set();
        tried.set(lifecycle.name, cells.add(cell));
      },

      once<T>(key: string, make: () => Promise<T>): Promise<T> {
        const known = done.get(key) as Promise<T> | undefined;
        if (known !== undefined) return known;
        const made = make();
        done.set(key, made);
        // What was interrupted may succeed the next time.
        made.catch(() => done.delete(key));
        return made;
      },

      receiver: () => {
        hearing ??= hear(target, clock);
        return hearing;
      },
      close: async () => (await hearing)?.close(),

      forget: () => done.clear(),
      get isLast() {
        return connection.isLast();
      },
      spendReserve: connection.spendReserve,
      keepBack: connection.keepBack,
    };
  }

  return open(mark);
}

/** What is known of a request that got no answer. */
function unanswered(request: SentRequest, meaning: Meaning, now: number): Exchange {
  const nowhere = { index: -1, turn: -1, after: 0 };
  return { ...meaning, ...nowhere, request, reply: noReply, sentAt: now, receivedAt: now };
}

/**
 * Tells runs with one seed apart, so that none takes what an earlier one has left for its own: the
 * second, in a few letters.
 */
function momentOf(clock: Clock): string {
  return (Math.floor(clock.now() / 1000) % 36 ** 5).toString(36);
}

/** What finding out who else acts may take. */
function reserveOf({ requests, time }: Budget): Pick<Budget, "requests" | "time"> {
  return { requests: Math.min(60, Math.floor(requests / 4)), time: Math.min(4_000, time / 4) };
}
