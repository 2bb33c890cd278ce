import type { Contract, Json, JsonObject } from "@conduct/contract";
import { createAutomatic, type Progress, stateIn } from "./automatic.ts";
import { type Clock, wakeAt } from "./clock.ts";
import { put, read, segmentsOf } from "./edit.ts";
import { createHeap, type Due } from "./heap.ts";
import { createProjections, type Filling, type Projections } from "./projection.ts";
import { createSchemas, type Schemas } from "./schemas.ts";
import type { RequestFacts, Scope } from "./scope.ts";
import { createShapes, type Shape } from "./shape.ts";
import { createStandIns, type StandIns } from "./stand-in.ts";
import { createStore, type Planned, type Resource, type Store } from "./store.ts";
import { evaluate } from "./template.ts";
import { transition } from "./transition.ts";

/** How an event went. */
export type Fired =
  | {
      readonly accepted: true;

      /** The resource afterwards; the last that was seen of one that is gone. */
      readonly resource: Resource;
      readonly isGone: boolean;
      readonly spawned?: Resource;
    }
  | { readonly accepted: false; readonly state: string; readonly otherwise: string | undefined };

export interface Firing {
  readonly now: number;
  readonly request?: RequestFacts | undefined;

  /** The identifier of a resource that is created under a name the client chose. */
  readonly id?: Json | undefined;

  /** Set on a created resource over what its event sets. */
  readonly preset?: JsonObject;
}

/** The lifecycles of a contract at work: resources, the events that change them, and the time they take. */
export interface Machine {
  readonly contract: Contract;
  readonly clock: Clock;
  readonly schemas: Schemas;
  readonly projections: Projections;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly standIns: StandIns;
  readonly store: Store;
  readonly progress: Progress;
  seed(): string;

  /** Lets everything happen that is due by now, in order, and returns the instant it is. */
  tick(): number;
  fire(shape: Shape, event: string, resource: Resource | undefined, firing: Firing): Fired;

  /** Calls at an instant, in order with the events that are due around it. */
  at(instant: number, call: () => void): () => void;

  /** Lets things happen at their time, without a request that asks for them, until it is called off. */
  attend(): () => void;
  filling(resource: Resource): Filling;
  dump(): Dump;
  load(dump: Dump): void;

  /** Plans a resource anew, as if it had just changed. */
  replan(resource: Resource, now: number): void;
}

/** All that a machine holds, as plain data. */
export interface Dump {
  readonly now: number;
  readonly seed: string;
  readonly counters: { readonly [kind: string]: number };
  readonly order: number;
  readonly resources: readonly Resource[];
}

export interface MachineOptions {
  readonly seed: string;
  readonly clock: Clock;
  readonly progress: Progress;
}

/** Creates the machine of a contract, with nothing in it. */
export function createMachine(contract: Contract, options: MachineOptions): Machine {
  const { clock, progress } = options;
  const schemas = createSchemas(contract.schemas);
  const projections = createProjections(schemas);
  const shapes = createShapes(contract, schemas, projections);
  const standIns = createStandIns(contract, schemas);
  const store = createStore();
  const heap = createHeap<Entry>();
  const kin = new Map<string, Shape[]>();
  for (const shape of shapes.values())
    kin.set(shape.owner, [...(kin.get(shape.owner) ?? []), shape]);

  let seed = options.seed;
  let counters: Record<string, number> = {};
  let order = 0;
  let last = Number.NEGATIVE_INFINITY;
  let planned = 0;
  const automatic = createAutomatic(contract, shapes, { progress, seed: () => seed });

  const machine: Machine = {
    contract,
    clock,
    schemas,
    projections,
    shapes,
    standIns,
    store,
    progress,
    seed: () => seed,
    tick,
    fire,
    at,
    attend,
    filling,
    dump: () => ({
      now: tick(),
      seed,
      counters,
      order,
      resources: store
        .kinds()
        .flatMap((kind) => [...store.all(kind)].map((resource) => ({ ...resource, shown: {} }))),
    }),
    load,
    replan: (resource, now) =>
      settle({ ...resource, version: resource.version + 1 }, resource, now),
  };
  return machine;

  function tick(): number {
    const now = Math.max(last, clock.now());
    for (let next = heap.peek(); next !== undefined && next.at <= now; next = heap.peek()) {
      heap.pop();
      last = Math.max(last, next.at);
      if ("call" in next) next.call();
      else happen(next);
    }
    last = now;
    return now;
  }

  function at(instant: number, call: () => void): () => void {
    let isOff = false;
    heap.push({ at: instant, order: order++, call: () => isOff || call() });
    return () => {
      isOff = true;
    };
  }

  function attend(): () => void {
    let callOff = () => {};
    const arm = () => {
      callOff();
      const next = heap.peek();
      callOff = next === undefined ? () => {} : wakeAt(clock, next.at, wake);
    };
    const wake = () => {
      tick();
      if (isAttended) arm();
    };
    let isAttended = true;
    const unwatch = store.watch(arm);
    arm();
    return () => {
      isAttended = false;
      unwatch();
      callOff();
    };
  }

  /** Lets a planned event happen, unless the resource has changed since it was planned. */
  function happen({ kind, key, order: place, at: now }: PlannedEntry): void {
    const resource = store.get(kind, key);
    const plan = resource?.plan.find((candidate) => candidate.order === place);
    const shape = plan && shapes.get(plan.lifecycle);
    if (resource === undefined || plan === undefined || shape === undefined) return;
    const { lifecycle, event: name } = plan;
    const request = standIns.of(lifecycle, name, {
      name: `${key}/${resource.version}`,
      now,
      parent: parentOf,
    });
    const isTimed = shape.lifecycle.events[name]?.by === "clock";
    const spent = isTimed ? { ...resource.spent, [`${lifecycle}.${name}`]: now } : resource.spent;
    const plain = { ...resource, spent, plan: resource.plan.filter((other) => other !== plan) };
    const fired = fire(shape, name, plain, { now, request });
    if (!fired.accepted) store.put(plain);
  }

  function fire(shape: Shape, name: string, resource: Resource | undefined, firing: Firing): Fired {
    const { lifecycle, owner } = shape;
    const event = lifecycle.events[name];
    const state = resource === undefined ? "$none" : stateIn(resource, lifecycle.name);
    if (event === undefined) return { accepted: false, state, otherwise: lifecycle.illegal };
    const scope: Scope = { now: firing.now, request: firing.request, fresh: () => identify(shape) };
    const before = {
      state,
      value: resource?.value,
      ...(firing.preset && { preset: firing.preset }),
    };
    const change = transition(shape, event, before, scope);
    if (!change.accepted) return { accepted: false, state, otherwise: change.otherwise };

    if (change.value === undefined && resource !== undefined) {
      planned -= resource.plan.length;
      store.remove(resource);
      return {
        accepted: true,
        resource,
        isGone: true,
        ...spawn(change.taken.spawn, change.scope, firing),
      };
    }
    const value = change.value ?? {};
    const after = resource === undefined ? create(shape, value, firing) : { ...resource, value };
    if (after === undefined)
      return { accepted: false, state, otherwise: event.otherwise ?? lifecycle.illegal };
    const states: Record<string, string> = {};
    for (const other of kin.get(owner) ?? []) {
      const isOwn = other === shape;
      states[other.lifecycle.name] = isOwn ? change.to : other.stateOf(after.value);
    }
    const settled = settle({ ...after, states, version: after.version + 1 }, resource, firing.now);
    return {
      accepted: true,
      resource: settled,
      isGone: false,
      ...spawn(change.taken.spawn, change.scope, firing),
    };
  }

  /** Plans what happens next to a changed resource, and stores it. */
  function settle(resource: Resource, before: Resource | undefined, now: number): Resource {
    const hasMoved = before === undefined || !isSame(resource.states, before.states);
    const since: Record<string, number> = { ...before?.since };
    for (const [name, state] of Object.entries(resource.states)) {
      if (before?.states[name] !== state) since[name] = now;
    }
    const current: Resource = {
      ...resource,
      since,
      shown: {},
      spent: hasMoved ? nothing : resource.spent,
    };
    const plan: Planned[] = automatic.plan(current, now).map((due) => ({ ...due, order: order++ }));
    planned += plan.length - (before?.plan.length ?? 0);
    for (const due of plan)
      heap.push({ at: due.at, order: due.order, kind: current.kind, key: current.key });
    const settled: Resource =
      plan.length === 0 && current.plan.length === 0 ? current : { ...current, plan };
    store.put(settled);
    if (heap.size > 1024 && heap.size > 4 * planned) compact();
    return settled;
  }

  /** Drops the entries of plans that are no longer anybody's. */
  function compact(): void {
    const kept: Entry[] = [];
    for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
      if ("call" in entry) kept.push(entry);
      else {
        const { kind, key, order: place } = entry;
        if (store.get(kind, key)?.plan.some((due) => due.order === place)) kept.push(entry);
      }
    }
    for (const entry of kept) heap.push(entry);
  }

  function create(shape: Shape, value: JsonObject, firing: Firing): Resource | undefined {
    const { owner, id: path, schema, lifecycle } = shape;
    const named = read(value, lifecycle.id) ?? firing.id ?? undefined;
    const id = named ?? identify(shape);
    const key = String(id);
    if (named !== undefined && store.get(owner, key) !== undefined) return undefined;
    const identified = put(value, path, id) as JsonObject;
    const whole = projections.complete(schema, identified, {
      name: `${seed}/${owner}/${key}`,
      now: firing.now,
    });
    return {
      kind: owner,
      id,
      key,
      order: order++,
      created: firing.now,
      version: 0,
      value: whole,
      states: nothing,
      since: nothing,
      plan: [],
      shown: {},
      spent: nothing,
    };
  }

  function spawn(
    rule:
      | {
          readonly lifecycle: string;
          readonly event: string;
          readonly set: { readonly [pointer: string]: Json };
        }
      | undefined,
    scope: Scope,
    firing: Firing,
  ): { spawned?: Resource } {
    const shape = rule && shapes.get(rule.lifecycle);
    if (rule === undefined || shape === undefined) return {};
    let preset: Json = {};
    for (const [pointer, template] of Object.entries(rule.set)) {
      const value = evaluate(template, scope);
      if (value !== undefined) preset = put(preset, segmentsOf(pointer), value);
    }
    const { id: _, preset: __, ...rest } = firing;
    const fired = fire(shape, rule.event, undefined, { ...rest, preset: preset as JsonObject });
    return fired.accepted ? { spawned: fired.resource } : {};
  }

  function identify(shape: Shape): Json {
    for (;;) {
      const nth = (counters[shape.owner] ?? 0) + 1;
      counters = { ...counters, [shape.owner]: nth };
      const id = shape.identifiers(seed, nth);
      if (store.get(shape.owner, String(id)) === undefined) return id;
    }
  }

  function parentOf(lifecycle: string): Json | undefined {
    const [first] = store.all(shapes.get(lifecycle)?.owner ?? lifecycle);
    return first?.id;
  }

  function filling(resource: Resource): Filling {
    return { name: `${seed}/${resource.kind}/${resource.key}`, now: resource.created };
  }

  function load(dump: Dump): void {
    ({ seed, counters, order } = dump);
    heap.clear();
    planned = 0;
    last = Number.NEGATIVE_INFINITY;
    clock.set?.(dump.now);
    store.replaceAll(dump.resources);
    for (const { kind, key, plan } of dump.resources) {
      planned += plan.length;
      for (const due of plan) heap.push({ at: due.at, order: due.order, kind, key });
    }
  }
}

const nothing = {};

interface PlannedEntry extends Due {
  readonly kind: string;
  readonly key: string;
}

type Entry = PlannedEntry | (Due & { readonly call: () => void });

function isSame(
  a: { readonly [name: string]: string },
  b: { readonly [name: string]: string },
): boolean {
  return Object.entries(a).every(([name, state]) => b[name] === state);
}
