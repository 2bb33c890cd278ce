import type { Json, JsonObject } from "../json.ts";
import type { Case, Effects, Lifecycle, LifecycleEvent, State } from "../lifecycle.ts";
import type { Predicate } from "../predicate.ts";
import type {
  XStateAction,
  XStateGuard,
  XStateMachine,
  XStateNode,
  XStateTransition,
} from "./machine.ts";

export interface XStateOptions {
  /**
   * `structural`: a finite graph to draw or to enumerate paths of. Each case is an event of its own
   * (`fail#1`, `fail#2`), there are no conditions, and overrides, which lead anywhere, are left out.
   *
   * `executable`: conditions and effects are guards and actions by name, which `setup()` implements.
   */
  readonly mode: "structural" | "executable";
}

/**
 * Converts a lifecycle to a machine of XState 5, as plain JSON.
 *
 * What does not exist is the state `$none`, in which every machine starts. A state is final to XState
 * only if nothing leaves it: a failed run that can be retried is tagged `final`, but goes on.
 * In `executable` machines effects read the resource as it was before the event, as everywhere in
 * Conduct: an implementation keeps that snapshot while the actions of one event run.
 *
 * ```ts
 * const machine = createMachine(toXState(contract.lifecycles.Run, { mode: "structural" }));
 * const paths = getShortestPaths(machine);
 * ```
 */
export function toXState(lifecycle: Lifecycle, { mode }: XStateOptions): XStateMachine {
  const moves = movesOf(lifecycle, mode);
  const nodes = Object.values(lifecycle.states).map(
    (state) => [keyOf(state.name), nodeOf(state, moves, mode)] as const,
  );
  return {
    id: lifecycle.name,
    initial: none,
    ...(mode === "executable" ? { context: {} } : {}),
    states: {
      [none]: { tags: ["none"], meta: { state: none }, ...exits(moves, none) },
      ...Object.fromEntries(nodes),
    },
  };
}

const none = "$none";

/** One transition, and what it answers to: an event, or a time. */
interface Move {
  readonly from: string;
  readonly on: { readonly event: string } | { readonly delay: number };
  readonly leaves: boolean;
  readonly transition: XStateTransition;
}

function movesOf(lifecycle: Lifecycle, mode: XStateOptions["mode"]): readonly Move[] {
  return Object.values(lifecycle.events).flatMap((event) =>
    event.cases.flatMap((taken, index) => {
      const name = event.cases.length > 1 ? `${event.name}#${index + 1}` : event.name;
      return taken.from.flatMap((from) =>
        mode === "structural"
          ? structuralMoves(from, event, taken, name)
          : executableMoves(from, event, taken, lifecycle),
      );
    }),
  );
}

function structuralMoves(
  from: string,
  event: LifecycleEvent,
  taken: Case,
  name: string,
): readonly Move[] {
  if (isOverride(taken.to)) return [];
  const transition = { ...targetOf(from, taken.to), meta: metaOf(event, taken) };
  return [{ from, on: { event: name }, leaves: leaves(from, taken.to), transition }];
}

function executableMoves(
  from: string,
  event: LifecycleEvent,
  taken: Case,
  lifecycle: Lifecycle,
): readonly Move[] {
  const actions = [
    ...actionsOf(taken.effects),
    ...(event.each && from !== none ? actionsOf(lifecycle.each) : []),
    ...(taken.spawn === undefined ? [] : [{ type: "spawn", params: { ...taken.spawn } }]),
  ];
  const on = event.after === undefined ? { event: event.name } : { delay: event.after };
  return targetsOf(taken, lifecycle).map(({ to, if: guard }) => ({
    from,
    on,
    leaves: leaves(from, to),
    transition: {
      ...targetOf(from, to),
      ...(guard === undefined ? {} : { guard: guardOf(guard) }),
      ...(actions.length === 0 ? {} : { actions }),
      meta: metaOf(event, taken),
    },
  }));
}

/** Where a case may lead: an override leads to each state, on condition that the request names it. */
function targetsOf(
  { to, if: guard }: Case,
  { states, state: pointer }: Lifecycle,
): readonly { readonly to: string | undefined; readonly if: Predicate | undefined }[] {
  if (!isOverride(to)) return [{ to, if: guard }];
  return Object.values(states).map(({ name, value }) => {
    const named: Predicate = { eq: [to, value[pointer] ?? name] };
    return { to: name, if: guard === undefined ? named : { all: [guard, named] } };
  });
}

function nodeOf(
  { name, final, blocks, value, holds, enter }: State,
  moves: readonly Move[],
  mode: XStateOptions["mode"],
): XStateNode {
  const ended = final !== undefined && !moves.some((move) => move.from === name && move.leaves);
  const entry = [
    ...(Object.keys(value).length === 0 ? [] : [{ type: "set", params: value }]),
    ...actionsOf(enter),
  ];
  return {
    ...(ended ? { type: "final" } : {}),
    tags: [...(final === undefined ? ["live"] : ["final", final]), ...(blocks ? ["blocked"] : [])],
    meta: { state: name, value, ...(holds === undefined ? {} : { holds: holds as JsonObject }) },
    ...(mode === "executable" && entry.length > 0 ? { entry } : {}),
    ...(ended ? {} : exits(moves, name)),
  };
}

function exits(moves: readonly Move[], from: string): Pick<XStateNode, "on" | "after"> {
  const own = moves.filter((move) => move.from === from);
  const on = group(own, (move) => ("event" in move.on ? move.on.event : undefined));
  const after = group(own, (move) => ("delay" in move.on ? String(move.on.delay) : undefined));
  return {
    ...(Object.keys(on).length === 0 ? {} : { on }),
    ...(Object.keys(after).length === 0 ? {} : { after }),
  };
}

function group(moves: readonly Move[], key: (move: Move) => string | undefined) {
  const groups: { [key: string]: XStateTransition[] } = {};
  for (const move of moves) {
    const name = key(move);
    if (name !== undefined) groups[name] = [...(groups[name] ?? []), move.transition];
  }
  return groups;
}

function guardOf(predicate: Predicate): XStateGuard {
  const [type = "", params = null] = Object.entries(predicate)[0] ?? [];
  return { type, params: params as Json };
}

/** The steps of an effect, in the order in which they apply. */
function actionsOf({ clear, merge, set, init, add, append }: Effects): readonly XStateAction[] {
  const steps = Object.entries({ clear, merge, set, init, add, append });
  return steps.flatMap(([type, params]) => (params === undefined ? [] : [{ type, params }]));
}

function metaOf({ name, by }: LifecycleEvent, { basis }: Case): JsonObject {
  return { event: name, by, basis };
}

function targetOf(from: string, to: string | undefined): { readonly target?: string } {
  return leaves(from, to) ? { target: to === none ? none : keyOf(to ?? from) } : {};
}

function leaves(from: string, to: string | undefined): boolean {
  return to !== undefined && to !== from;
}

function isOverride(to: string | undefined): to is string {
  return to?.startsWith("$") === true && to !== none;
}

/** XState reads a dot in a target as a step down into a state, and `#` as an id. */
function keyOf(name: string): string {
  return name.replaceAll(/[.#]/g, "_");
}
