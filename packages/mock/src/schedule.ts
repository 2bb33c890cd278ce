import { type Clock, wakeAt } from "./clock.ts";
import { createHeap, type Due } from "./heap.ts";
import type { Planned, Resource, Store } from "./store.ts";

/** What is due when: the events that happen by themselves, and calls at an instant. */
export interface Schedule {
  /** Lets everything happen that is due by now, in order, and returns the instant it is. */
  tick(): number;

  /** Takes up the plan of a resource in place of the one it had. */
  follow(resource: Resource, before: Resource | undefined): void;

  /** Gives a plan its place in the order of all. */
  place(due: Omit<Planned, "order">): Planned;

  /** Calls at an instant, in order with the events that are due around it. */
  at(instant: number, call: () => void): () => void;

  /** Lets things happen at their time, without a request that asks for them, until it is called off. */
  attend(): () => void;

  /** How many things were ever put in order; creations count too. */
  count(): number;
  order(): number;
  reset(order: number, resources: Iterable<Resource>): void;
}

export interface ScheduleOptions {
  readonly clock: Clock;
  readonly store: Store;

  /** Lets a planned event happen to the resource it was planned for. */
  readonly happen: (resource: Resource, plan: Planned) => void;
}

/** Creates an empty schedule: nothing is due. Nothing runs by itself; `tick` catches up with the clock. */
export function createSchedule({ clock, store, happen }: ScheduleOptions): Schedule {
  const heap = createHeap<Entry>();
  let count = 0;
  let planned = 0;
  let last = Number.NEGATIVE_INFINITY;
  const order = () => count++;

  return {
    tick,
    order,
    count: () => count,
    place: (due) => ({ ...due, order: order() }),
    follow(resource, before) {
      if (heap.size > 1024 && heap.size > 4 * planned) compact();
      planned += resource.plan.length - (before?.plan.length ?? 0);
      enter(resource);
    },
    at(instant, call) {
      let isOff = false;
      heap.push({ at: instant, order: order(), call: () => isOff || call() });
      return () => {
        isOff = true;
      };
    },
    attend,
    reset(from, resources) {
      count = from;
      planned = 0;
      last = Number.NEGATIVE_INFINITY;
      heap.clear();
      for (const resource of resources) {
        planned += resource.plan.length;
        enter(resource);
      }
    },
  };

  function tick(): number {
    const now = Math.max(last, clock.now());
    for (let next = heap.peek(); next !== undefined && next.at <= now; next = heap.peek()) {
      heap.pop();
      last = Math.max(last, next.at);
      if ("call" in next) next.call();
      else begin(next);
    }
    last = now;
    return now;
  }

  /** Lets a planned event happen, unless the resource has changed since it was planned. */
  function begin({ kind, key, order: place }: PlannedEntry): void {
    const resource = store.get(kind, key);
    const plan = resource?.plan.find((candidate) => candidate.order === place);
    if (resource !== undefined && plan !== undefined) happen(resource, plan);
  }

  function enter({ kind, key, plan }: Resource): void {
    for (const due of plan) heap.push({ at: due.at, order: due.order, kind, key });
  }

  /** Drops the entries of plans that are no longer anybody's. */
  function compact(): void {
    const kept: Entry[] = [];
    for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
      const { order: place } = entry;
      const isKept =
        "call" in entry ||
        store.get(entry.kind, entry.key)?.plan.some((due) => due.order === place);
      if (isKept === true) kept.push(entry);
    }
    for (const entry of kept) heap.push(entry);
  }

  function attend(): () => void {
    let isAttended = true;
    let callOff = () => {};
    const wake = () => {
      tick();
      if (isAttended) arm();
    };
    const arm = () => {
      callOff();
      const next = heap.peek();
      callOff = next === undefined ? () => {} : wakeAt(clock, next.at, wake);
    };
    const unwatch = store.watch(arm);
    arm();
    return () => {
      isAttended = false;
      unwatch();
      callOff();
    };
  }
}

interface PlannedEntry extends Due {
  readonly kind: string;
  readonly key: string;
}

type Entry = PlannedEntry | (Due & { readonly call: () => void });
