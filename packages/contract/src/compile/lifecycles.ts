import type { Diagnostic } from "../diagnostic.ts";
import type { Json } from "../json.ts";
import type { Lifecycle, Outcome, State, Unique, Wait, Waiter } from "../lifecycle.ts";
import type { Predicate } from "../predicate.ts";
import { problem } from "../problem.ts";
import { child, children, type Node, placeOf } from "../read/source.ts";
import type { Errors } from "./errors.ts";
import { compileEffects, compileEvent, unknownLifecycle } from "./events.ts";
import {
  basisAt,
  defined,
  durationAt,
  flagAt,
  itemsAt,
  numberAt,
  objectAt,
  textAt,
} from "./members.ts";
import { type Graph, hopeless, isBlocked } from "./reachability.ts";
import { expandStates, type StateNames } from "./state-names.ts";

/** Reads the `lifecycles` of the root annotation. */
export function compileLifecycles(
  annotation: Node,
  errors: Errors,
  report: (diagnostic: Diagnostic) => void,
): { readonly [name: string]: Lifecycle } {
  const nodes = children(child(annotation, "lifecycles"));
  const events = new Map(
    nodes.map(([name, node]) => [name, Object.keys(objectAt(node, "events") ?? {})] as const),
  );
  return Object.fromEntries(
    nodes.map(([name, node]) => {
      const shares = textAt(node, "shares");
      if (shares !== undefined && !events.has(shares)) {
        const message = unknownLifecycle(shares, [...events.keys()]);
        report(problem("C202", placeOf(child(node, "shares")), message));
      }
      return [name, compileLifecycle(name, node, { errors, events, report })];
    }),
  );
}

interface LifecycleScope {
  readonly errors: Errors;
  readonly events: ReadonlyMap<string, readonly string[]>;
  readonly report: (diagnostic: Diagnostic) => void;
}

function compileLifecycle(
  name: string,
  node: Node,
  { errors, events, report }: LifecycleScope,
): Lifecycle {
  const pointer = textAt(node, "state") ?? "/status";
  const written = compileStates(node, pointer);
  const names = namesOf(written);
  const graph: Graph = {
    states: written,
    events: Object.fromEntries(
      children(child(node, "events")).map(([event, at]) => [
        event,
        compileEvent(event, at, { lifecycle: name, names, errors, events, report }),
      ]),
    ),
  };
  const states = withBlocks(graph, node);
  const settled = names.all.filter((state) => names.final.includes(state) || states[state]?.blocks);
  const waiting = { names: { ...names, settled }, lifecycle: name, report };
  return defined<Lifecycle>({
    name,
    description: textAt(node, "description"),
    schema: textAt(node, "schema"),
    shares: textAt(node, "shares"),
    id: textAt(node, "id") ?? "/id",
    state: pointer,
    result: textAt(node, "result"),
    error: textAt(node, "error"),
    keeps: itemsAt(node, "keeps").map(({ value }) => String(value)),
    open: flagAt(node, "open"),
    states,
    events: graph.events,
    each: compileEffects(child(node, "each")),
    named: objectAt(node, "named") as Lifecycle["named"],
    unique: child(node, "unique").value === undefined ? undefined : compileUnique(node, errors),
    seeds: child(node, "seeds").value as Lifecycle["seeds"],
    illegal: errors.refer(child(node, "illegal")),
    missing: errors.refer(child(node, "missing")),
    wait: compileWait(child(node, "wait"), waiting),
    waiters: Object.fromEntries(
      children(child(node, "waiters")).map(([waiter, at]) => [
        waiter,
        compileWaiter(at, graph, waiting),
      ]),
    ),
    settled,
    simulate: objectAt(node, "simulate") as Lifecycle["simulate"],
    place: placeOf(node),
  });
}

function compileUnique(lifecycle: Node, errors: Errors): readonly Unique[] {
  return itemsAt(lifecycle, "unique").flatMap((node) => {
    const error = errors.refer(child(node, "error"));
    const by = itemsAt(node, "by").map(({ value }) => String(value));
    return error === undefined ? [] : [{ by, error, basis: basisAt(node), place: placeOf(node) }];
  });
}

/** Without states, a resource is there or it is not. */
function compileStates(lifecycle: Node, pointer: string): { readonly [name: string]: State } {
  const states = child(lifecycle, "states");
  if (states.value === undefined) {
    const place = placeOf(lifecycle);
    return {
      exists: { name: "exists", value: {}, enter: {}, blocks: false, basis: "documented", place },
    };
  }
  return Object.fromEntries(
    children(states).map(([name, node]) => [name, compileState(name, node, pointer)] as const),
  );
}

function compileState(name: string, node: Node, pointer: string): State {
  const value: { readonly [at: string]: Json } = { [pointer]: name };
  return defined<State>({
    name,
    description: textAt(node, "description"),
    final: textAt(node, "final") as Outcome | undefined,
    value: objectAt(node, "value") ?? value,
    enter: compileEffects(child(node, "enter")),
    holds: child(node, "holds").value as Predicate | undefined,
    blocks: flagAt(node, "blocks"),
    basis: basisAt(node),
    place: placeOf(node),
  });
}

function withBlocks(graph: Graph, lifecycle: Node): { readonly [name: string]: State } {
  return Object.fromEntries(
    Object.entries(graph.states).map(([name, state]) => {
      const written = child(lifecycle, "states", name, "blocks").value;
      const blocks = typeof written === "boolean" ? written : isBlocked(graph, name);
      return [name, { ...state, blocks }];
    }),
  );
}

function namesOf(states: { readonly [name: string]: State }): StateNames {
  const all = Object.values(states);
  return {
    all: all.map(({ name }) => name),
    live: all.filter(({ final }) => final === undefined).map(({ name }) => name),
    final: all.filter(({ final }) => final !== undefined).map(({ name }) => name),
  };
}

interface WaitScope {
  readonly names: StateNames;
  readonly lifecycle: string;
  readonly report: (diagnostic: Diagnostic) => void;
}

function compileWait(node: Node, scope: WaitScope): Wait {
  const hint = child(node, "hint");
  const header = textAt(hint, "header");
  const until = itemsAt(node, "until");
  const every = durationAt(node, "every") ?? 1000;
  return defined<Wait>({
    every,
    backoff: numberAt(node, "backoff") ?? 1.5,
    max: durationAt(node, "max") ?? Math.max(10_000, every),
    timeout: durationAt(node, "timeout"),
    hint:
      header === undefined
        ? undefined
        : { header, unit: (textAt(hint, "unit") ?? "s") as "s" | "ms" | "http-date-or-s" },
    until: until.length === 0 ? (scope.names.settled ?? []) : expandWaiting(until, scope),
  });
}

function compileWaiter(node: Node, graph: Graph, scope: WaitScope): Waiter {
  const until = expandWaiting(itemsAt(node, "until"), scope);
  const fails = child(node, "fails").value === undefined ? undefined : itemsAt(node, "fails");
  return defined<Waiter>({
    description: textAt(node, "description"),
    until,
    fails: fails === undefined ? hopeless(graph, until) : expandWaiting(fails, scope),
    gone: textAt(node, "gone") as Waiter["gone"],
  });
}

function expandWaiting(
  nodes: readonly Node[],
  { names, lifecycle, report }: WaitScope,
): readonly string[] {
  return expandStates(nodes, names, ["$live", "$final", "$settled", "$any"], { lifecycle, report });
}
