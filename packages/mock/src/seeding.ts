import type { Json } from "@conduct/contract";
import { isEnabled, stateIn } from "./automatic.ts";
import { put, read, segmentsOf } from "./edit.ts";
import type { Machine } from "./machine.ts";
import { MockError } from "./mock-error.ts";
import { createRandom } from "./random.ts";
import { findWays, type Move, type Ways } from "./reach.ts";
import type { Shape } from "./shape.ts";
import type { Resource } from "./store.ts";

/** What resources somebody wants to have. */
export interface SeedWish {
  readonly lifecycle: string;
  readonly count: number;
  readonly state?: string | undefined;

  /** The body of the request that creates each. */
  readonly body?: Json | undefined;
}

/** Leads resources to their states, one event after the other, so that they end now or lie in the past. */
export function seed(
  machine: Machine,
  { lifecycle, count, state, body }: SeedWish,
): readonly Json[] {
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
    if (
      resource !== undefined &&
      stateIn(resource, shape.lifecycle.name) === step.to &&
      step.to !== step.from
    )
      continue;
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

/**
 * Lets an event happen as somebody would have caused it.
 *
 * What creates a resource that is there already is tried again under other names.
 *
 * @throws {MockError} `event-refused`.
 */
export function move(
  machine: Machine,
  shape: Shape,
  resource: Resource | undefined,
  { event, body }: Pick<Move, "event" | "body">,
  now: number,
): Resource {
  const { name } = shape.lifecycle;
  const parent = innermost(machine, name, event);
  const request = machine.standIns.of(name, event, {
    name: `${resource?.key ?? machine.store.count(shape.owner)}/${resource?.version ?? 0}`,
    now,
    body,
    parent: (lifecycle) => parentOf(machine, lifecycle),
  });
  const fire = (sent: Json | undefined) =>
    machine.fire(shape, event, resource, { now, request: { ...request, body: sent }, parent });
  let fired = fire(request.body);
  for (let nth = 1; !fired.accepted && resource === undefined && nth < 100; nth++) {
    const named = machine.standIns.named(name, event);
    const renamed = rename(request.body, shape, named, machine.store.count(shape.owner) + nth);
    if (renamed === undefined) break;
    fired = fire(renamed);
  }
  if (fired.accepted) return fired.resource;
  const possible = possibleEvents(shape, resource, now);
  throw new MockError("event-refused", { lifecycle: name, event, state: fired.from, possible });
}

/** The body with other names in it, where it has what tells resources apart. */
function rename(
  body: Json | undefined,
  { lifecycle }: Shape,
  named: readonly string[],
  nth: number,
): Json | undefined {
  const unique = (lifecycle.unique ?? []).flatMap(({ by }) => by);
  const telling = new Set([lifecycle.id, ...unique, ...named]);
  let renamed: Json | undefined;
  for (const pointer of telling) {
    const held = read(body, pointer);
    if (typeof held === "string")
      renamed = put(renamed ?? body, segmentsOf(pointer), `${held} ${nth}`);
  }
  return renamed;
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

function possibleEvents(
  shape: Shape,
  resource: Resource | undefined,
  now: number,
): readonly string[] {
  const { name, events } = shape.lifecycle;
  const creating = Object.values(events).filter(({ cases }) =>
    cases.some(({ from }) => from.includes("$none")),
  );
  if (resource === undefined) return creating.map((event) => event.name);
  const scope = { now, self: resource.value, from: stateIn(resource, name) };
  return Object.values(events)
    .filter((event) => isEnabled(event, resource, name, scope))
    .map((event) => event.name);
}

/**
 * The shape of a lifecycle.
 *
 * @throws {MockError} `unknown-lifecycle`.
 */
export function shapeOf(machine: Machine, lifecycle: string): Shape {
  const shape = machine.shapes.get(lifecycle);
  if (shape === undefined)
    throw new MockError("unknown-lifecycle", { lifecycle, known: [...machine.shapes.keys()] });
  return shape;
}
