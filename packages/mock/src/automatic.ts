import type { Contract, LifecycleEvent } from "@conduct/contract";
import { toInstant } from "./instant.ts";
import { holds } from "./predicate.ts";
import { createRandom } from "./random.ts";
import { nextOccurrence } from "./recurrence.ts";
import type { Scope } from "./scope.ts";
import type { Shape } from "./shape.ts";
import type { Planned, Resource } from "./store.ts";
import { evaluate } from "./template.ts";

/**
 * Which events happen by themselves.
 *
 * - `auto`: what a client of the API cannot cause. Simulated events of servers, and of workers where no
 *   operation fires them, except in states that a worker moves on by calling the API: whoever walks a
 *   resource by hand is never overtaken. Events of clocks always. Resources for which the lifecycle says
 *   `simulate: {if}` are left to the mock: for them, as `simulate`.
 * - `simulate`: every event that says how to simulate it, and those of clocks.
 * - `manual`: none.
 */
export type Progress = "auto" | "simulate" | "manual";

export interface Automatic {
  /** What will happen to a resource by itself, from this instant on. */
  plan(resource: Resource, now: number): Omit<Planned, "order">[];
}

/** Works out which events of a contract are automatic, and draws them. */
export function createAutomatic(
  contract: Contract,
  shapes: ReadonlyMap<string, Shape>,
  {
    progress,
    seed,
    find,
  }: {
    readonly progress: Progress;
    readonly seed: () => string;
    readonly find: NonNullable<Scope["find"]>;
  },
): Automatic {
  const fired = firedEvents(contract);
  const byKind = new Map<string, Lively[]>();
  for (const shape of shapes.values()) {
    const { name, events, simulate } = shape.lifecycle;
    const automatic = (mode: Progress) =>
      Object.values(events).filter((event) =>
        isAutomatic(event, fired.has(`${name}.${event.name}`), mode),
      );
    const live = automatic(progress);
    const timed = live.filter(isTimed);
    const drawn = live.filter((event) => !timed.includes(event));
    const handled = progress === "auto" ? handledStates(shape, fired) : new Set<string>();
    const left = progress === "auto" && simulate !== undefined ? automatic("simulate") : [];
    const alone = left.filter((event) => !timed.includes(event));
    if (live.length + alone.length > 0)
      byKind.set(shape.owner, [
        ...(byKind.get(shape.owner) ?? []),
        { shape, drawn, timed, handled, alone },
      ]);
  }

  return {
    plan(resource, now) {
      const lifecycles = byKind.get(resource.kind);
      if (lifecycles === undefined) return [];
      return lifecycles.flatMap(({ shape, drawn, timed, handled, alone }) => {
        const { name, simulate } = shape.lifecycle;
        const scope: Scope = {
          now,
          self: resource.value,
          event: "",
          from: stateIn(resource, name),
          find,
        };
        const due = timed.flatMap((event) => planTimed(event, resource, name, scope));
        const isAlone = alone.length > 0 && simulate !== undefined && holds(simulate.if, scope);
        if (!isAlone && handled.has(stateIn(resource, name))) return due;
        const enabled = (isAlone ? alone : drawn).filter((event) =>
          isEnabled(event, resource, name, scope),
        );
        const next = draw(enabled, [seed(), name, resource.key, resource.version]);
        if (next !== undefined) {
          due.push({
            lifecycle: name,
            event: next.name,
            at: now + Math.max(1, next.simulate?.after ?? 0),
          });
        }
        return due;
      });
    },
  };
}

/** A lifecycle with events that happen by themselves: drawn by weight, or due at an instant. */
interface Lively {
  readonly shape: Shape;
  readonly drawn: readonly LifecycleEvent[];
  readonly timed: readonly LifecycleEvent[];

  /** The states that are left to whoever calls the API. */
  readonly handled: ReadonlySet<string>;

  /** What is drawn from for resources that the lifecycle leaves to the mock. */
  readonly alone: readonly LifecycleEvent[];
}

/** The states that a worker moves on by calling the API. */
function handledStates({ lifecycle }: Shape, fired: ReadonlySet<string>): ReadonlySet<string> {
  const moves = Object.values(lifecycle.events)
    .filter((event) => event.by === "worker" && fired.has(`${lifecycle.name}.${event.name}`))
    .flatMap((event) => event.cases)
    .flatMap(({ from, to }) => from.filter((state) => to !== undefined && to !== state));
  return new Set(moves);
}

function isAutomatic(event: LifecycleEvent, isFired: boolean, progress: Progress): boolean {
  if (progress === "manual") return false;
  if (event.by === "clock") return isTimed(event) || event.simulate !== undefined;
  if (event.simulate === undefined) return false;
  return progress === "simulate" || event.by === "server" || (event.by === "worker" && !isFired);
}

function isTimed({ at, after, every }: LifecycleEvent): boolean {
  return at !== undefined || after !== undefined || every !== undefined;
}

/** A clock event comes at its instant, once for each instant; or again and again. */
function planTimed(
  event: LifecycleEvent,
  resource: Resource,
  lifecycle: string,
  scope: Scope,
): Omit<Planned, "order">[] {
  const state = stateIn(resource, lifecycle);
  const isPossible =
    event.every === undefined
      ? isEnabled(event, resource, lifecycle, scope)
      : event.cases.some(({ from }) => from.includes(state));
  if (!isPossible) return [];
  const since = resource.since[lifecycle] ?? scope.now;
  const { at, after = 0, every } = event;
  if (every !== undefined) {
    // What happens at the same instant must not push it on: only once it has come, the next one counts.
    const isSpent = resource.spent[`${lifecycle}.${event.name}`] === scope.now;
    const last = isSpent ? scope.now : Math.max(since, scope.now - 1);
    const next = nextOccurrence(every, since, { ...scope, now: last });
    return next === undefined ? [] : [{ lifecycle, event: event.name, at: next }];
  }
  const from = at === undefined ? since : toInstant(evaluate(at, scope));
  const due = from === undefined ? undefined : from + after;
  if (due === undefined || resource.spent[`${lifecycle}.${event.name}`] === due) return [];
  return [{ lifecycle, event: event.name, at: Math.max(due, scope.now) }];
}

/** Whether some case of the event fits the resource as it is. */
export function isEnabled(
  event: LifecycleEvent,
  resource: Resource,
  lifecycle: string,
  scope: Scope,
): boolean {
  const state = stateIn(resource, lifecycle);
  return event.cases.some(
    (option) => option.from.includes(state) && (option.if === undefined || holds(option.if, scope)),
  );
}

function draw(
  events: readonly LifecycleEvent[],
  name: readonly (string | number)[],
): LifecycleEvent | undefined {
  const total = events.reduce((sum, event) => sum + weightOf(event), 0);
  if (total === 0) return undefined;
  if (events.length === 1) return events[0];
  let left = createRandom("draw", ...name).next() * total;
  return events.find((event) => {
    left -= weightOf(event);
    return left < 0;
  });
}

function weightOf(event: LifecycleEvent): number {
  return event.simulate?.weight ?? 1;
}

/** The state a resource is in, by one of the lifecycles that describe it. */
export function stateIn(resource: Resource, lifecycle: string): string {
  return resource.states[lifecycle] ?? "$none";
}

/** The events that operations fire, as `Lifecycle.event`. */
export function firedEvents(contract: Contract): ReadonlySet<string> {
  const fired = new Set<string>();
  for (const { fires } of contract.operations) {
    if (fires === undefined) continue;
    const fallbacks = "events" in fires ? [fires.absent, fires.otherwise] : [];
    const further = fallbacks.flatMap((fallback) =>
      typeof fallback === "object" && "fires" in fallback ? [fallback.fires] : [],
    );
    const names = "events" in fires ? [...Object.values(fires.events), ...further] : [fires.event];
    for (const name of names) fired.add(`${fires.lifecycle}.${name}`);
  }
  return fired;
}
