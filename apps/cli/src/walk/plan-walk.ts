import {
  type Contract,
  getPointer,
  type Json,
  type Lifecycle,
  type LifecycleEvent,
  type Operation,
} from "@conduct/contract";
import type { Mock } from "@conduct/mock";
import { type Sketch, sketchRequests } from "./sketch-request.ts";

/** A way through a lifecycle that a person can follow with a handful of requests. */
export interface Walk {
  readonly lifecycle: Lifecycle;
  readonly create: Sketch;
  readonly initial: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly sketch: Sketch;
  readonly event: string;

  /** The state that the request led to. */
  readonly state: string;
}

/**
 * Finds the most telling walk from creation to success that the API itself allows.
 *
 * It is found by trying on a mock, which is taken back after each try: what a request leads to is read
 * from its reply. Nothing is cancelled. A walk that meets a guarded case (a retry while attempts
 * remain, say) beats one that does not, then one that keeps to the document's own examples, one
 * through more states, and a shorter one.
 */
export async function planWalk(mock: Mock, lifecycle: Lifecycle): Promise<Walk | undefined> {
  const { operations } = mock.contract;
  const creations = operations
    .filter((operation) => creates(operation, lifecycle))
    .flatMap((operation) => sketchRequests(mock.contract, operation));
  const moves = operations.flatMap((one) => movesOf(mock.contract, one, lifecycle));
  if (moves.length === 0) return undefined;
  let best: Walk | undefined;
  const empty = mock.control.snapshot();
  for (const create of creations) {
    mock.control.restore(empty);
    const created = await send(create, "", mock.fetch);
    const id = getPointer(created, at(create, lifecycle.id));
    const initial = stateOf(lifecycle, created, create);
    if (initial === undefined || (typeof id !== "string" && typeof id !== "number")) continue;
    const first: Walk = { lifecycle, create, initial, steps: [] };
    for await (const walk of goOn(mock, first, String(id), moves)) {
      if (best === undefined || better(walk, best)) best = walk;
    }
  }
  return best;
}

/** The walks to success that begin like a walk, which the mock has just made. */
async function* goOn(
  mock: Mock,
  walk: Walk,
  id: string,
  moves: readonly Move[],
): AsyncGenerator<Walk> {
  const { lifecycle, initial, steps } = walk;
  if (steps.length >= longest) return;
  const before = steps.at(-1)?.state ?? initial;
  const here = mock.control.snapshot();
  for (const { event, sketch } of moves) {
    const state = stateOf(lifecycle, await send(sketch, id, mock.fetch), sketch);
    const next = state && { ...walk, steps: [...steps, { sketch, event: event.name, state }] };
    if (next && state !== before && repeated(next) <= 1) {
      const { final } = lifecycle.states[state] ?? {};
      if (final === "success") yield next;
      if (final === undefined) yield* goOn(mock, next, id, moves);
    }
    mock.control.restore(here);
  }
}

/** How many edges of a walk were walked before. */
function repeated({ initial, steps }: Walk): number {
  const states = [initial, ...steps.map(({ state }) => state)];
  const edges = steps.map((_, index) => `${states[index]} ${states[index + 1]}`);
  return edges.length - new Set(edges).size;
}

/** Longer walks tell no more, and the search doubles with each step. */
const longest = 6;

interface Move {
  readonly event: LifecycleEvent;
  readonly sketch: Sketch;
}

function creates({ fires }: Operation, lifecycle: Lifecycle): boolean {
  return (
    fires !== undefined &&
    fires.lifecycle === lifecycle.name &&
    "event" in fires &&
    lifecycle.events[fires.event]?.cases.some(({ from }) => from.includes("$none")) === true
  );
}

/** The requests of one operation that move a resource: one for each event that names its target. */
function movesOf(contract: Contract, operation: Operation, lifecycle: Lifecycle): readonly Move[] {
  const { fires } = operation;
  if (fires === undefined || fires.lifecycle !== lifecycle.name || creates(operation, lifecycle))
    return [];
  const choices: readonly (readonly [string | undefined, string])[] =
    "event" in fires ? [[undefined, fires.event]] : Object.entries(fires.events);
  return choices.flatMap(([value, name]) => {
    const event = lifecycle.events[name];
    if (event === undefined || !moves(event) || cancels(event, lifecycle)) return [];
    return sketchRequests(contract, operation, value)
      .filter(({ hole }) => hole !== undefined)
      .map((sketch) => ({ event, sketch }));
  });
}

/** Overrides, whose target the caller names, are left out: they lead everywhere and tell nothing. */
function moves({ cases }: LifecycleEvent): boolean {
  return (
    cases.some(({ to }) => to !== undefined) &&
    cases.every(({ to }) => to?.startsWith("$") !== true)
  );
}

function cancels({ cases }: LifecycleEvent, { states }: Lifecycle): boolean {
  return cases.some(({ to }) => states[to ?? ""]?.final === "cancelled");
}

async function send(
  { operation, path, hole, body }: Sketch,
  id: string,
  fetch: (request: Request) => Promise<Response>,
): Promise<Json | undefined> {
  const url = `http://walk.invalid${path.replace(`{${hole}}`, encodeURIComponent(id))}`;
  const response = await fetch(
    new Request(url, {
      method: operation.method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      }),
    }),
  );
  if (!response.ok) return undefined;
  return (await response.json().catch(() => undefined)) as Json | undefined;
}

function stateOf(
  lifecycle: Lifecycle,
  reply: Json | undefined,
  sketch: Sketch,
): string | undefined {
  const matches = Object.values(lifecycle.states).filter(({ value }) =>
    Object.entries(value).every(
      ([pointer, expected]) => getPointer(reply, at(sketch, pointer)) === expected,
    ),
  );
  return matches.sort((a, b) => Object.keys(b.value).length - Object.keys(a.value).length)[0]?.name;
}

function at({ operation }: Sketch, pointer: string): string {
  return `${operation.view}${pointer}`;
}

function better(one: Walk, other: Walk): boolean {
  const [a, b] = [merit(one), merit(other)];
  const difference = a.map((value, index) => value - (b[index] ?? 0)).find((value) => value !== 0);
  return (difference ?? 0) > 0;
}

function merit({ lifecycle, initial, steps }: Walk): readonly number[] {
  const guarded = steps.filter(({ event }) =>
    lifecycle.events[event]?.cases.some((one) => one.if !== undefined),
  );
  const states = new Set([initial, ...steps.map(({ state }) => state)]);
  const invented = steps.filter(({ sketch }) => sketch.invented);
  return [guarded.length > 0 ? 1 : 0, -invented.length, states.size, -steps.length];
}
