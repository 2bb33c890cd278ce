import type { Contract, Json, Lifecycle, Operation } from "@conduct/contract";
import { withCausedEvents } from "../model/caused.ts";
import type { Drafting } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { type Exploration, explore } from "../model/explore.ts";
import { strikesUnnamed } from "../model/triggers.ts";
import type { Coverage } from "../report/report.ts";
import { createValidator, type Validator } from "../schema/validator.ts";
import { toRequest } from "../target/call.ts";
import { type Clock, systemClock } from "../target/clock.ts";
import { type Budget, type Connection, connect, Interruption } from "../target/connection.ts";
import type { Driver } from "../target/driver.ts";
import { type Exchange, type Meaning, noReply, type SentRequest } from "../target/exchange.ts";
import type { Receiver } from "../target/receiver.ts";
import type { Target } from "../target/target.ts";
import { watchForCompany } from "./company.ts";
import type { Fixtures } from "./fixture.ts";
import { hear } from "./hearing.ts";
import { type IdleWay, rememberIdle } from "./idle-ways.ts";
import { type Firing, interpret, type Sighting } from "./journal.ts";
import { isShown, representationSchema } from "./representation.ts";
import { isMovedBySystem } from "./watch.ts";

/** Everything a check works with: the contract, the line to the target, and what was seen so far. */
export interface Session {
  readonly contract: Contract;
  readonly target: Target;
  readonly driver: Driver;
  readonly clock: Clock;
  readonly validator: Validator;
  readonly drafting: Drafting;

  /** Bodies whose ends are known. */
  readonly fixtures: Fixtures;

  /**
   * Nobody but the referee touches the target: not even the system's own workers.
   *
   * Unless it was said, this is taken to be so until a resource moves by itself.
   */
  readonly exclusive: boolean;

  /** Whether the referee was told so, or found it out. */
  readonly toldWhoActs: boolean;

  /**
   * Nobody but the referee touches this resource: nobody touches any, or it was made in a way in which
   * nobody takes it up.
   */
  isAlone(id?: string): boolean;

  /** What is written into a creation so that nobody takes up what it makes, if it is known. */
  idleWay(operation: Operation): IdleWay | undefined;

  /** Learns a way in which nobody takes up what is made. Everything that was made so is watched from now on. */
  learnIdleWay(operation: Operation, way: IdleWay): void;

  /** Another number once somebody was seen to act on what was thought to be left alone: what was blamed for it may be wrong. */
  readonly faith: number;

  /** What is blamed may have to be taken back, since nobody has told who acts. */
  readonly isProvisional: boolean;

  /** What everything that is left to chance is drawn from. */
  readonly seed: number;

  /** How much may be asked of the target in all. */
  readonly budget: Budget;

  /** In how many milliseconds what is left to the system is over, if somebody knows. */
  readonly patience: number | undefined;

  /** Marks what this run creates. */
  readonly tag: string;

  /** A number that this run has not used yet. */
  nextNumber(): number;

  /** Sends a request of an operation, and waits for the reply at most so many milliseconds if it is said. */
  call(operation: Operation, data: RequestData, patience?: number): Promise<Exchange>;

  /** Sends a request that no operation allows, or one that is broken on purpose. */
  send(request: SentRequest, operation?: Operation): Promise<Exchange>;

  readonly exchanges: readonly Exchange[];

  /** Replies that asked to come back later: they count as no answer. */
  readonly postponed: readonly Exchange[];

  /** Requests whose connection broke: nobody knows whether they were served. Their replies have the status 0. */
  readonly broken: readonly Exchange[];

  /** Every exchange with the target, those of branches included. */
  readonly sent: readonly Exchange[];

  /** How many more requests the budget allows. */
  left(): number;

  /** Set in a branch that is to show something with as little as possible: so many rows fill a list. */
  readonly rows?: number;

  /**
   * Another session with the same target and within the same budget that has seen nothing yet: what is
   * asked there is of no account to this one.
   */
  branch(options?: { readonly rows?: number }): Session;
  readonly sightings: readonly Sighting[];
  readonly firings: readonly Firing[];

  /** What can be tried on a lifecycle; worked out once. */
  exploration(lifecycle: Lifecycle): Exploration;

  /** How many cells there are, and how many were tried. */
  coverage(): readonly Omit<Coverage, "edges">[];

  /** Notes that a cell was tried. */
  tried(lifecycle: Lifecycle, cell: string): void;

  /** Listens to the target, from when it is first asked for; undefined if the target could not reach it. */
  receiver(): Promise<Receiver | undefined>;

  /** Stops listening. */
  close(): Promise<void>;

  /** Does something once in a run, for all checks that need it. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>;

  /** Forgets what was done once, so that it is done again. */
  forget(): void;

  /** Allows to spend what was kept back for finding out who else acts. */
  spendReserve(): void;
}

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

export function openSession(options: SessionOptions): Session {
  const contract = withCausedEvents(options.contract);
  const { target, driver = {}, clock = systemClock, seed, samples, fixtures = {} } = options;
  // What a driver fires happens without a request too.
  const alone = Object.keys(driver).length > 0 ? false : undefined;
  const exclusive = options.exclusive ?? alone;
  const company = watchForCompany();
  const idle = rememberIdle();
  const disturbed = watchForCompany(idle.has);
  const reserve = exclusive === true ? undefined : reserveOf(options.budget);
  const connection: Connection = connect(target, options.budget, clock, reserve);
  const validator = createValidator(contract);
  const drafting: Drafting = { validator, samples, made: new Map() };
  const explorations = new Map<string, Exploration>();
  const exploring = new Set<string>();
  const mark = `conduct-${seed.toString(36)}-${momentOf(clock)}`;
  let numbers = 0;
  let branches = 0;
  let hearing: Promise<Receiver | undefined> | undefined;

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
      const answered = [company, disturbed].map((one) => one.sending(request, strikesMany));
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
        return exclusive ?? company.seen === undefined;
      },
      toldWhoActs: exclusive !== undefined,
      isAlone(id) {
        if (this.exclusive) return true;
        return id !== undefined && idle.has(id) && disturbed.seen === undefined;
      },
      idleWay: (operation) => (disturbed.seen === undefined ? idle.wayOf(operation) : undefined),
      learnIdleWay: idle.learn,
      get faith() {
        return Number(!this.exclusive) + 2 * Number(disturbed.seen !== undefined);
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
          // What nobody can ask for, the system may bring about: then it is waited for.
          const waits = isMovedBySystem(
            {
              exclusive: exclusive === true,
              toldWhoActs: exclusive !== undefined,
              driver,
              contract,
            },
            lifecycle,
          );
          const reachability = {
            fire: driver.fire !== undefined,
            reach: driver.reach !== undefined || waits,
          };
          const schema = representationSchema(contract, lifecycle, validator);
          exploring.add(lifecycle.name);
          found = explore(contract, lifecycle, drafting, reachability, schema, (other) =>
            exploring.has(other.name) ? undefined : this.exploration(other),
          );
          exploring.delete(lifecycle.name);
          explorations.set(lifecycle.name, found);
        }
        return found;
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
      spendReserve: connection.spendReserve,
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
