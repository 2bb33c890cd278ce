import type { Json } from "@conduct/contract";
import { isEnabled, stateIn } from "./automatic.ts";
import type { Engine, Replay } from "./engine.ts";
import { formatInstant, parseDuration } from "./instant.ts";
import type { Dump, Machine } from "./machine.ts";
import { MockError } from "./mock-error.ts";
import { createRandom } from "./random.ts";
import { findWays, type Move, type Ways } from "./reach.ts";
import type { Shape } from "./shape.ts";
import type { Resource } from "./store.ts";

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

export interface SeedWish {
  readonly lifecycle: string;
  readonly count: number;
  readonly state?: string | undefined;

  /** The body of the request that creates each. */
  readonly body?: Json | undefined;
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
      return move(machine, shape, resource, { event, body, after: 0 }, now).value;
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
      engine.snapshots.clear();
    },
    snapshot: () => structuredClone({ ...machine.dump(), replays: [...engine.replays] }),
    restore(snapshot) {
      const { replays, ...dump } = structuredClone(snapshot);
      machine.load(dump);
      engine.replays.clear();
      for (const [name, replay] of replays) engine.replays.set(name, replay);
      engine.snapshots.clear();
    },
  };
}

/** Leads resources to their states, one event after the other, so that they end now or lie in the past. */
function seed(machine: Machine, { lifecycle, count, state, body }: SeedWish): readonly Json[] {
  const shape = shapeOf(machine, lifecycle);
  const known = Object.keys(shape.lifecycle.states);
  if (state !== undefined && !known.includes(state))
    throw new MockError("unknown-state", { lifecycle, state, known });
  const now = machine.tick();
  const ways = findWays(machine, shape, body);
  const reachable = known.filter((name) => ways.has(name));
  if ((state !== undefined && !ways.has(state)) || reachable.length === 0) {
    throw new MockError("unreachable-state", { lifecycle, state: state ?? "any state", reachable });
  }
  const lives = Array.from({ length: count }, (_, index) =>
    lifeOf(machine, shape, ways, { index, count, state, reachable, now }),
  );
  lives.sort((a, b) => a.from - b.from);
  return lives.map(({ from, moves }) => live(machine, shape, moves, from).id);
}

/** When a seeded resource is created, and what happens to it. */
interface Life {
  readonly from: number;
  readonly moves: readonly Move[];
}

function lifeOf(
  machine: Machine,
  shape: Shape,
  ways: Ways,
  {
    index,
    count,
    state,
    reachable,
    now,
  }: {
    index: number;
    count: number;
    state: string | undefined;
    reachable: readonly string[];
    now: number;
  },
): Life {
  const random = createRandom(
    machine.seed(),
    "seed",
    shape.lifecycle.name,
    index,
    machine.store.count(shape.owner),
  );
  const target = state ?? random.pick(reachable) ?? "";
  const moves = ways.get(target) ?? [];
  const span = moves.slice(1).reduce((sum, { after }) => sum + after, 0);
  // What is over has been over for a while; what is live has just got where it is.
  const isOver = shape.lifecycle.states[target]?.final !== undefined;
  const age = isOver ? (count - 1 - index) * 60_000 : 0;
  return { from: now - span - age, moves };
}

function live(machine: Machine, shape: Shape, moves: readonly Move[], from: number): Resource {
  let now = from;
  let resource: Resource | undefined;
  for (const [index, step] of moves.entries()) {
    if (index > 0) now += step.after;
    // What an earlier event caused may have brought it there already.
    if (resource !== undefined && stateIn(resource, shape.lifecycle.name) === step.to && step.to !== step.from) continue;
    resource = move(machine, shape, resource, step, now);
  }
  if (resource === undefined)
    throw new MockError("unreachable-state", {
      lifecycle: shape.lifecycle.name,
      state: "",
      reachable: [],
    });
  return resource;
}

function move(
  machine: Machine,
  shape: Shape,
  resource: Resource | undefined,
  { event, body }: Move,
  now: number,
): Resource {
  const { name } = shape.lifecycle;
  const request = machine.standIns.of(name, event, {
    name: `${resource?.key ?? machine.store.count(shape.owner)}/${resource?.version ?? 0}`,
    now,
    body,
    parent: (lifecycle) => parentOf(machine, lifecycle),
  });
  const fired = machine.fire(shape, event, resource, {
    now,
    request,
    parent: innermost(machine, name, event),
  });
  if (fired.accepted) return fired.resource;
  const possible = resource === undefined ? [] : possibleEvents(shape, resource, now);
  throw new MockError("event-refused", { lifecycle: name, event, state: fired.from, possible });
}

/** The resource that one which an event creates would live under. */
function innermost(machine: Machine, lifecycle: string, event: string): Json | undefined {
  const within = machine.standIns.within(lifecycle, event);
  if (within === undefined) return undefined;
  parentOf(machine, within);
  const [first] = machine.store.all(shapeOf(machine, within).owner);
  return first?.value;
}

function parentOf(machine: Machine, lifecycle: string): Json | undefined {
  const [first] = machine.store.all(shapeOf(machine, lifecycle).owner);
  return first?.id ?? seed(machine, { lifecycle, count: 1 })[0];
}

function possibleEvents(shape: Shape, resource: Resource, now: number): readonly string[] {
  const { name, events } = shape.lifecycle;
  const scope = { now, self: resource.value, from: stateIn(resource, name) };
  return Object.values(events)
    .filter((event) => isEnabled(event, resource, name, scope))
    .map((event) => event.name);
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

function shapeOf(machine: Machine, lifecycle: string): Shape {
  const shape = machine.shapes.get(lifecycle);
  if (shape === undefined)
    throw new MockError("unknown-lifecycle", { lifecycle, known: [...machine.shapes.keys()] });
  return shape;
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
