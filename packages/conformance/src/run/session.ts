import type { Contract, Json, Lifecycle, Operation } from "@conduct/contract";
import { withCausedEvents } from "../model/caused.ts";
import type { Drafting } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { type Exploration, explore } from "../model/explore.ts";
import type { Coverage } from "../report/report.ts";
import { createValidator, type Validator } from "../schema/validator.ts";
import { toRequest } from "../target/call.ts";
import { type Clock, systemClock } from "../target/clock.ts";
import { type Budget, type Connection, connect } from "../target/connection.ts";
import type { Driver } from "../target/driver.ts";
import type { Exchange, SentRequest } from "../target/exchange.ts";
import type { Target } from "../target/target.ts";
import { type Firing, interpret, type Sighting } from "./journal.ts";
import { isShown, representationSchema } from "./representation.ts";

/** Everything a check works with: the contract, the line to the target, and what was seen so far. */
export interface Session {
  readonly contract: Contract;
  readonly target: Target;
  readonly driver: Driver;
  readonly clock: Clock;
  readonly validator: Validator;
  readonly drafting: Drafting;

  /** Nobody but the referee touches the target: not even the system's own workers. */
  readonly exclusive: boolean;

  /** What everything that is left to chance is drawn from. */
  readonly seed: number;

  /** Marks what this run creates. */
  readonly tag: string;

  /** A number that this run has not used yet. */
  nextNumber(): number;

  /** Sends a request of an operation. */
  call(operation: Operation, data: RequestData): Promise<Exchange>;

  /** Sends a request that no operation allows, or one that is broken on purpose. */
  send(request: SentRequest, operation?: Operation): Promise<Exchange>;

  readonly exchanges: readonly Exchange[];
  readonly sightings: readonly Sighting[];
  readonly firings: readonly Firing[];

  /** What can be tried on a lifecycle; worked out once. */
  exploration(lifecycle: Lifecycle): Exploration;

  /** How many cells there are, and how many were tried. */
  coverage(): readonly Omit<Coverage, "edges">[];

  /** Notes that a cell was tried. */
  tried(lifecycle: Lifecycle, cell: string): void;

  /** Does something once in a run, for all checks that need it. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>;
}

export interface SessionOptions {
  readonly contract: Contract;
  readonly target: Target;
  readonly driver?: Driver;
  readonly clock?: Clock;
  readonly budget: Budget;
  readonly exclusive: boolean;
  readonly seed: number;
  readonly samples: { readonly [operation: string]: Json };
}

export function openSession(options: SessionOptions): Session {
  const contract = withCausedEvents(options.contract);
  const { target, driver = {}, clock = systemClock, exclusive, seed, samples } = options;
  const connection: Connection = connect(target, options.budget, clock);
  const validator = createValidator(contract);
  const drafting: Drafting = { validator, samples, made: new Map() };
  const sightings: Sighting[] = [];
  const firings: Firing[] = [];
  const explorations = new Map<string, Exploration>();
  const tried = new Map<string, Set<string>>();
  let numbers = 0;
  const done = new Map<string, Promise<unknown>>();

  async function exchange(request: SentRequest, meaning: Pick<Exchange, "operation" | "data">) {
    const made = await connection.send(request, meaning);
    const entry = interpret(contract, made);
    sightings.push(...entry.sightings);
    if (entry.firing !== undefined) firings.push(entry.firing);
    return made;
  }

  return {
    contract,
    target,
    driver,
    clock,
    validator,
    drafting,
    exclusive,
    seed,
    tag: `conduct-${seed.toString(36)}`,
    exchanges: connection.exchanges,
    sightings,
    firings,
    nextNumber: () => ++numbers,
    call: (operation, data) => exchange(toRequest(operation, data), { operation, data }),
    send: (request, operation) => exchange(request, operation === undefined ? {} : { operation }),

    exploration(lifecycle) {
      let found = explorations.get(lifecycle.name);
      if (found === undefined) {
        const reachability = { fire: driver.fire !== undefined, reach: driver.reach !== undefined };
        const schema = representationSchema(contract, lifecycle, validator);
        found = explore(contract, lifecycle, drafting, reachability, schema);
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
      return made;
    },
  };
}
