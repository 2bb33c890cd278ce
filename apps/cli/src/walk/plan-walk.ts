import {
  type Contract,
  getPointer,
  type Json,
  type Lifecycle,
  type LifecycleEvent,
  type Operation,
} from "@conduct/contract";
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
 * It is found by trying, on the given implementation: each candidate is sent, and what it leads to is
 * read from the replies; it cancels nothing. A walk that meets a guarded case (a retry while attempts
 * remain, say) beats one that does not, then one that keeps to the document's own examples, one through more states, and
 * a shorter one.
 */
export async function planWalk(
  contract: Contract,
  lifecycle: Lifecycle,
  fetch: (request: Request) => Promise<Response>,
): Promise<Walk | undefined> {
  const creations = contract.operations
    .filter((operation) => creates(operation, lifecycle))
    .flatMap((operation) => sketchRequests(contract, operation));
  const moves = contract.operations.flatMap((operation) => movesOf(contract, operation, lifecycle));
  let best: Walk | undefined;
  const open = creations.map((create) => ({ create, path: [] as readonly Move[] }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { create, path } = next;
    const walk = await follow(lifecycle, create, path, fetch);
    if (walk === undefined) continue;
    const end = lifecycle.states[walk.steps.at(-1)?.state ?? walk.initial];
    const arrived = end?.final === "success" && walk.steps.length > 0;
    if (arrived && (best === undefined || better(walk, best))) best = walk;
    if (end === undefined || end.final !== undefined || path.length >= longest) continue;
    for (const move of moves) open.push({ create, path: [...path, move] });
  }
  return best;
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

/** Sends a walk, and returns undefined where a request is refused or moves nothing, or edges repeat more than once. */
async function follow(
  lifecycle: Lifecycle,
  create: Sketch,
  path: readonly Move[],
  fetch: (request: Request) => Promise<Response>,
): Promise<Walk | undefined> {
  const created = await send(create, "", fetch);
  const id = getPointer(created, at(create, lifecycle.id));
  if (typeof id !== "string" && typeof id !== "number") return undefined;
  const initial = stateOf(lifecycle, created, create);
  if (initial === undefined) return undefined;
  const steps: Step[] = [];
  const edges = new Set<string>();
  for (const { event, sketch } of path) {
    const before = steps.at(-1)?.state ?? initial;
    const reply = await send(sketch, String(id), fetch);
    const state = stateOf(lifecycle, reply, sketch);
    if (state === undefined || state === before) return undefined;
    edges.add(`${before} ${state}`);
    steps.push({ sketch, event: event.name, state });
    if (steps.length - edges.size > 1) return undefined;
  }
  return { lifecycle, create, initial, steps };
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
