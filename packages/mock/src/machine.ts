import type { Contract, Json, JsonObject } from "@conduct/contract";
import { createAutomatic, type Progress, stateIn } from "./automatic.ts";
import type { Clock } from "./clock.ts";
import { createConsequences } from "./consequences.ts";
import { put, read, remove } from "./edit.ts";
import { createProjections, type Filling, type Projections } from "./projection.ts";
import { createSchedule, type Schedule } from "./schedule.ts";
import { createSchemas, type Schemas } from "./schemas.ts";
import type { RequestFacts, Scope } from "./scope.ts";
import { createFind } from "./selection.ts";
import { createShapes, type Shape } from "./shape.ts";
import { createStandIns, type StandIns } from "./stand-in.ts";
import { createStateReader } from "./states.ts";
import { createStore, type Planned, type Resource, type Store } from "./store.ts";
import { type Assignments, transition } from "./transition.ts";
import { duplicateOf } from "./unique.ts";

/** How an event went. */
export type Fired =
  | {
      readonly accepted: true;

      /** The resource afterwards; the last that was seen of one that is gone. */
      readonly resource: Resource;
      readonly from: string;
      readonly to: string;
      readonly spawned?: Resource | undefined;
    }
  | { readonly accepted: false; readonly from: string; readonly otherwise: string | undefined };

/** What an event happens with. */
export interface Firing {
  readonly now: number;
  readonly request?: RequestFacts | undefined;

  /** The resource that the one it happens to lives under. */
  readonly parent?: Json | undefined;

  /** The resource whose event causes this one. */
  readonly cause?: Json | undefined;

  /** The identifier of a resource that is created under a name the client chose. */
  readonly id?: Json | undefined;

  /** Set over what the event itself does. */
  readonly preset?: Assignments;
}

/** The lifecycles of a contract at work: resources, the events that change them, and the time they take. */
export interface Machine extends Pick<Schedule, "tick" | "at" | "attend"> {
  readonly contract: Contract;
  readonly clock: Clock;
  readonly schemas: Schemas;
  readonly projections: Projections;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly standIns: StandIns;
  readonly store: Store;
  seed(): string;

  /** Finds the resources that a template speaks of. */
  readonly find: NonNullable<Scope["find"]>;
  fire(shape: Shape, event: string, resource: Resource | undefined, firing: Firing): Fired;
  filling(resource: Resource): Filling;

  /** What a resource holds, without what is only remembered. */
  visible(resource: Resource): JsonObject;
  dump(): Dump;
  load(dump: Dump): void;

  /** Begins again with nothing but what the contract says is there from the beginning. */
  begin(seed: string): void;
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

/** Creates the machine of a contract. */
export function createMachine(contract: Contract, options: MachineOptions): Machine {
  const { clock, progress } = options;
  const schemas = createSchemas(contract.schemas);
  const projections = createProjections(schemas);
  const shapes = createShapes(contract, schemas, projections);
  const standIns = createStandIns(contract, schemas);
  const store = createStore();
  const statesOf = createStateReader(shapes);
  let seed = options.seed;
  let counters: Record<string, number> = {};
  const automatic = createAutomatic(contract, shapes, {
    progress,
    seed: () => seed,
    find: (lifecycle, rule, scope) => find(lifecycle, rule, scope),
  });
  const schedule = createSchedule({ clock, store, happen });

  const machine: Machine = {
    contract,
    clock,
    schemas,
    projections,
    shapes,
    standIns,
    store,
    tick: schedule.tick,
    at: schedule.at,
    attend: schedule.attend,
    seed: () => seed,
    find: (lifecycle, rule, scope) => find(lifecycle, rule, scope),
    fire,
    filling: ({ kind, key, created }) => ({ name: `${seed}/${kind}/${key}`, now: created }),
    visible: ({ kind, value }) => {
      let shown: Json | undefined = value;
      for (const path of shapes.get(kind)?.kept ?? []) shown = remove(shown, path);
      return shown as JsonObject;
    },
    dump: () => ({
      now: schedule.tick(),
      seed,
      counters: { ...counters },
      order: schedule.count(),
      resources: store
        .kinds()
        .flatMap((kind) => [...store.all(kind)].map((resource) => ({ ...resource, shown: {} }))),
    }),
    load,
    begin,
  };
  const find = createFind(machine);
  const follow = createConsequences(machine);
  begin(seed);
  return machine;

  function fire(shape: Shape, name: string, resource: Resource | undefined, firing: Firing): Fired {
    const { lifecycle, owner } = shape;
    const event = lifecycle.events[name];
    const from = resource === undefined ? "$none" : stateIn(resource, lifecycle.name);
    if (event === undefined) return { accepted: false, from, otherwise: lifecycle.illegal };
    const { now, request, parent, cause, preset = [] } = firing;
    const scope: Scope = { now, request, parent, cause, find, fresh: () => identify(shape) };
    const change = transition(shape, event, { state: from, value: resource?.value, preset }, scope);
    if (!change.accepted) return { accepted: false, from, otherwise: change.otherwise };

    const { value, to } = change;
    if (value === undefined && resource !== undefined) {
      store.remove(resource);
      schedule.follow({ ...resource, plan: [] }, resource);
      return { accepted: true, resource, from, to, ...follow(change, resource, firing) };
    }
    const after =
      resource === undefined
        ? create(shape, value ?? {}, firing)
        : { ...resource, value: value ?? {} };
    if (after === undefined)
      return { accepted: false, from, otherwise: event.otherwise ?? lifecycle.illegal };
    const duplicate = duplicateOf(store, shape, after);
    if (duplicate !== undefined) return { accepted: false, from, otherwise: duplicate };
    const settled = settle(after, statesOf(owner, after.value, shape, to), resource, now);
    const brought = follow(change, settled, firing);
    // What it causes may come back to it.
    return { accepted: true, resource: latest(settled), from, to, ...brought };
  }

  /** A resource as it is by now, or as it was last seen. */
  function latest(resource: Resource): Resource {
    return store.get(resource.kind, resource.key) ?? resource;
  }

  /** Lets a planned event happen, with the request that a worker would have sent. */
  function happen(resource: Resource, plan: Resource["plan"][number]): void {
    const { lifecycle, event, at: now } = plan;
    const shape = shapes.get(lifecycle);
    if (shape === undefined) return;
    const name = `${resource.key}/${resource.version}`;
    const request = standIns.of(lifecycle, event, { name, now, parent: firstOf });
    const { by, every } = shape.lifecycle.events[event] ?? {};
    const isTimed = by === "clock";
    const spent = isTimed ? { ...resource.spent, [`${lifecycle}.${event}`]: now } : resource.spent;
    const plain = { ...resource, spent };
    const fired = fire(shape, event, plain, { now, request });
    if (fired.accepted) return;
    if (every !== undefined) {
      // It comes again all the same.
      settle(plain, plain.states, resource, now);
      return;
    }
    const left = { ...plain, plan: resource.plan.filter((other) => other !== plan) };
    store.put(left);
    schedule.follow({ ...left, plan: [] }, { ...resource, plan: [plan] });
  }

  function create(
    shape: Shape,
    value: JsonObject,
    { id: wanted, now }: Firing,
  ): Resource | undefined {
    const { owner, id: path, schema, lifecycle } = shape;
    const named = read(value, lifecycle.id) ?? wanted ?? undefined;
    const id = named ?? identify(shape);
    const key = String(id);
    if (named !== undefined && store.get(owner, key) !== undefined) return undefined;
    const filling = { name: `${seed}/${owner}/${key}`, now };
    const whole = projections.complete(schema, put(value, path, id) as JsonObject, filling);
    return { ...blank, kind: owner, id, key, order: schedule.order(), created: now, value: whole };
  }

  /** Plans what happens next to a changed resource, and stores it. */
  function settle(
    resource: Resource,
    states: Resource["states"],
    before: Resource | undefined,
    now: number,
  ): Resource {
    let { since, spent } = resource;
    for (const name in states) {
      if (before?.states[name] === states[name]) continue;
      since = { ...since, [name]: now };
      spent = nothing;
    }
    const { version } = resource;
    const settled = {
      ...resource,
      states,
      version: version + 1,
      since,
      spent,
      shown: {},
      plan: unplanned,
    };
    const due = automatic.plan(settled, now);
    if (due.length > 0) settled.plan = due.map(schedule.place);
    // What is due must be known before anybody hears of the change: they may wait for it.
    schedule.follow(settled, before);
    store.put(settled);
    return settled;
  }

  function identify(shape: Shape): Json {
    for (;;) {
      const nth = (counters[shape.owner] ?? 0) + 1;
      counters[shape.owner] = nth;
      const id = shape.identifiers(seed, nth);
      if (shape.isVast || store.get(shape.owner, String(id)) === undefined) return id;
    }
  }

  function firstOf(lifecycle: string): Json | undefined {
    const [first] = store.all(shapes.get(lifecycle)?.owner ?? lifecycle);
    return first?.id;
  }

  function load(dump: Dump): void {
    seed = dump.seed;
    counters = { ...dump.counters };
    clock.set?.(dump.now);
    store.replaceAll(dump.resources);
    schedule.reset(dump.order, dump.resources);
  }

  function begin(first: string): void {
    load({ now: clock.now(), seed: first, counters: {}, order: 0, resources: [] });
    const now = schedule.tick();
    for (const shape of shapes.values()) {
      for (const value of shape.lifecycle.seeds ?? []) {
        const created = create(shape, value, { now });
        if (created !== undefined)
          settle(created, statesOf(shape.owner, created.value), undefined, now);
      }
    }
  }
}

const nothing = {};
const unplanned: readonly Planned[] = [];
const blank = {
  version: 0,
  states: nothing,
  since: nothing,
  spent: nothing,
  plan: unplanned,
  shown: {},
};
