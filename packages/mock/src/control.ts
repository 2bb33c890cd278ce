import type { Json } from "@conduct/contract";
import { stateIn } from "./automatic.ts";
import type { Engine, Replay } from "./engine.ts";
import { formatInstant, parseDuration } from "./instant.ts";
import type { Dump, Machine } from "./machine.ts";
import { MockError } from "./mock-error.ts";
import { move, type SeedWish, seed, shapeOf } from "./seeding.ts";
import type { Shape } from "./shape.ts";

/** Drives a mock from outside the API: what servers, workers and time would do. */
export interface Control {
  /**
   * Fires an event on a resource, and returns the resource as it is then.
   *
   * Without a body the request is made of the examples and schemas of the contract.
   *
   * @throws {MockError} `unknown-lifecycle`, `unknown-event`, `unknown-resource` or `event-refused`.
   */
  fire(lifecycle: string, id: Json, event: string, body?: Json): Json;

  /**
   * Moves the clock ahead, by milliseconds or a duration like `10m`, and lets happen all that is due by then.
   *
   * @throws {MockError} `malformed-duration` or `fixed-clock`.
   */
  advance(duration: number | string): void;

  /** What there is now. */
  state(): MockState;

  /**
   * Lays resources, each led to its state by the events that lead there, so that all could have been.
   *
   * Without a state they are spread over all states, oldest first. Returns their identifiers.
   *
   * @throws {MockError} `unknown-lifecycle`, `unknown-state` or `unreachable-state`.
   */
  seed(wish: SeedWish): readonly Json[];

  /**
   * Creates a resource and leads it to a state. Returns its identifier.
   *
   * @throws {MockError} `unknown-lifecycle`, `unknown-state` or `unreachable-state`.
   */
  reach(lifecycle: string, state: string, body?: Json): Json;

  /** Forgets everything, and starts again with the same seed or another. */
  reset(seed?: string | number): void;

  /** All the mock holds, as plain data that `restore` takes. */
  snapshot(): MockSnapshot;
  restore(snapshot: MockSnapshot): void;
}

/** What a mock holds, for people and tests to look at. */
export interface MockState {
  readonly now: string;
  readonly seed: string;
  readonly lifecycles: {
    readonly [name: string]: {
      readonly count: number;
      readonly states: { readonly [state: string]: number };
      readonly resources: readonly {
        readonly id: Json;
        readonly state: string;
        readonly value: Json;
      }[];
    };
  };
}

export interface MockSnapshot extends Dump {
  readonly replays: readonly (readonly [string, Replay])[];
}

/** Creates the controls of an engine. */
export function createControl(engine: Engine, firstSeed: string): Control {
  const { machine } = engine;
  return {
    fire(lifecycle, id, event, body) {
      const shape = shapeOf(machine, lifecycle);
      eventOf(shape, event);
      const now = machine.tick();
      const resource = machine.store.get(shape.owner, String(id));
      if (resource === undefined)
        throw new MockError("unknown-resource", { lifecycle, id: String(id) });
      return move(machine, shape, resource, { event, body }, now).value;
    },
    advance(duration) {
      const milliseconds = toMilliseconds(duration);
      if (machine.clock.advance === undefined)
        throw new MockError("fixed-clock", { wanted: String(duration) });
      machine.tick();
      machine.clock.advance(milliseconds);
      machine.tick();
    },
    state: () => describe(machine),
    seed: (wish) => seed(machine, wish),
    reach(lifecycle, state, body) {
      const [id] = seed(machine, { lifecycle, state, body, count: 1 });
      return id ?? null;
    },
    reset(next) {
      machine.begin(String(next ?? firstSeed));
      engine.replays.clear();
      engine.held.clear();
      engine.snapshots.clear();
    },
    snapshot: () => structuredClone({ ...machine.dump(), replays: [...engine.replays] }),
    restore(snapshot) {
      const { replays, ...dump } = structuredClone(snapshot);
      machine.load(dump);
      engine.replays.clear();
      engine.held.clear();
      for (const [name, replay] of replays) engine.replays.set(name, replay);
      engine.snapshots.clear();
    },
  };
}

function describe(machine: Machine): MockState {
  const now = machine.tick();
  const lifecycles: Record<string, MockState["lifecycles"][string]> = {};
  for (const [name, shape] of machine.shapes) {
    const resources = [...machine.store.all(shape.owner)];
    const states: Record<string, number> = {};
    for (const resource of resources) {
      const state = stateIn(resource, name);
      states[state] = (states[state] ?? 0) + 1;
    }
    lifecycles[name] = {
      count: resources.length,
      states,
      resources: resources.map((resource) => ({
        id: resource.id,
        state: stateIn(resource, name),
        value: resource.value,
      })),
    };
  }
  return { now: formatInstant(now), seed: machine.seed(), lifecycles };
}

function eventOf({ lifecycle }: Shape, event: string): void {
  const known = Object.keys(lifecycle.events);
  if (!known.includes(event))
    throw new MockError("unknown-event", { lifecycle: lifecycle.name, event, known });
}

function toMilliseconds(duration: number | string): number {
  const milliseconds = typeof duration === "number" ? duration : parseDuration(duration);
  if (milliseconds === undefined || !(milliseconds >= 0))
    throw new MockError("malformed-duration", { value: String(duration) });
  return milliseconds;
}
