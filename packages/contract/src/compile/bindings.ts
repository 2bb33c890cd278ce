import type { Diagnostic } from "../diagnostic.ts";
import type { Json } from "../json.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type {
  Fallback,
  Fires,
  Hold,
  Idempotency,
  Lists,
  Need,
  Parameter,
  Within,
  YieldCase,
  Yields,
} from "../operation.ts";
import type { Predicate } from "../predicate.ts";
import { problem } from "../problem.ts";
import { child, children, type Node, placeOf } from "../read/source.ts";
import type { Errors } from "./errors.ts";
import { findEvent, unknownLifecycle } from "./events.ts";
import { defined, durationAt, itemsAt, numberAt, objectAt, textAt } from "./members.ts";
import { toParameterPath } from "./parameter-path.ts";
import { writtenSelf } from "./selfs.ts";
import { expandStates, type StateNames, type Wildcard } from "./state-names.ts";

/** What the annotation of an operation is compiled against. */
export interface BindingScope {
  readonly lifecycles: { readonly [name: string]: Lifecycle };
  readonly errors: Errors;

  /** The error that answers a value the contract says nothing of. */
  readonly refused: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly report: (diagnostic: Diagnostic) => void;
}

/** `fires`: always one event, or one chosen by a value of the request. */
export function compileFires(node: Node, scope: BindingScope): Fires | undefined {
  if (typeof node.value === "string") {
    const [lifecycle = "", event = ""] = node.value.split(".");
    return findEvent(node, [lifecycle, event], eventScope(scope));
  }
  const lifecycle = node.value === undefined ? undefined : findLifecycle(child(node, "on"), scope);
  if (lifecycle === undefined) return undefined;
  const events = children(child(node, "events")).flatMap(([value, at]) => {
    const found = findEvent(at, [lifecycle.name, String(at.value)], eventScope(scope));
    return found === undefined ? [] : [[value, found.event] as const];
  });
  const otherwise = compileFallback(child(node, "otherwise"), lifecycle, scope) ?? {
    error: lifecycle.illegal ?? scope.refused ?? scope.errors.anonymous(400, node),
  };
  return {
    lifecycle: lifecycle.name,
    select: textAt(node, "select") ?? "",
    events: Object.fromEntries(events),
    absent: compileFallback(child(node, "absent"), lifecycle, scope) ?? otherwise,
    otherwise,
  };
}

/** `lists`: all resources of a lifecycle, or the elements of an array inside one. */
export function compileLists(node: Node, scope: BindingScope): Lists | undefined {
  if (node.value === undefined) return undefined;
  const named = typeof node.value === "string" ? node : child(node, "of");
  const lifecycle = findLifecycle(named, scope);
  if (lifecycle === undefined) return undefined;
  return defined<Lists>({
    lifecycle: lifecycle.name,
    match: objectAt(node, "match"),
    at: textAt(node, "at"),
    with: objectAt(node, "with"),
  });
}

/** `yields`: in all successful states, unless it says in which. */
export function compileYields(node: Node, scope: BindingScope): Yields | undefined {
  const lifecycle = node.value === undefined ? undefined : findLifecycle(child(node, "of"), scope);
  if (lifecycle === undefined) return undefined;
  const states = itemsAt(node, "in");
  const successful = Object.values(lifecycle.states)
    .filter(({ final }) => final === "success")
    .map(({ name }) => name);
  const cases = children(child(node, "cases")).map(([, option]) => compileYieldCase(option));
  return defined<Yields>({
    lifecycle: lifecycle.name,
    in:
      states.length === 0
        ? successful
        : expand(states, lifecycle, ["$live", "$final", "$any"], scope),
    otherwise: scope.errors.refer(child(node, "otherwise")),
    cases: cases.length === 0 ? [{ value: "$response.body" }] : cases,
  });
}

/** `within`: the parents that must exist. */
export function compileWithin(annotation: Node, scope: BindingScope): readonly Within[] {
  return children(child(annotation, "within")).flatMap(([, node]) => {
    const lifecycle = findLifecycle(child(node, "of"), scope);
    const self = writtenSelf(node, scope);
    if (lifecycle === undefined || self === undefined) return [];
    const missing = scope.errors.refer(child(node, "missing")) ?? lifecycle.missing;
    return [defined<Within>({ lifecycle: lifecycle.name, self, missing })];
  });
}

/** `needs`: other resources that must exist. */
export function compileNeeds(annotation: Node, scope: BindingScope): readonly Need[] | undefined {
  const needs = children(child(annotation, "needs")).flatMap(([, node]) => {
    const lifecycle = findLifecycle(child(node, "of"), scope);
    const self = writtenSelf(node, scope);
    if (lifecycle === undefined || self === undefined) return [];
    return [
      defined<Need>({
        lifecycle: lifecycle.name,
        self,
        if: child(node, "if").value as Predicate | undefined,
        missing: scope.errors.refer(child(node, "missing")) ?? lifecycle.missing,
      }),
    ];
  });
  return needs.length === 0 ? undefined : needs;
}

/** `hold`: the server may answer late. */
export function compileHold(
  node: Node,
  lifecycle: Lifecycle | undefined,
  scope: BindingScope,
): Hold | undefined {
  if (node.value === undefined) return undefined;
  const status = child(node, "status");
  const until = itemsAt(node, "until");
  return defined<Hold>({
    by: holdTrigger(node),
    if: child(node, "if").value as Predicate | undefined,
    until:
      until.length === 0 || lifecycle === undefined
        ? (lifecycle?.settled ?? [])
        : expand(until, lifecycle, ["$live", "$final", "$settled", "$any"], scope),
    default: durationAt(node, "default"),
    max: durationAt(node, "max"),
    status: defined<Hold["status"]>({
      reached: numberAt(status, "reached"),
      expired: numberAt(status, "expired"),
    }),
  });
}

/** `idempotency`: by nature, or by a key that the client sends. */
export function compileIdempotency(node: Node, { errors }: BindingScope): Idempotency | undefined {
  if (node.value === "natural") return { natural: true };
  const key = textAt(node, "key");
  if (key === undefined) return undefined;
  return defined<Exclude<Idempotency, { natural: true }>>({
    key: toParameterPath(key),
    ttl: durationAt(node, "ttl"),
    mismatch: errors.refer(child(node, "mismatch")),
  });
}

/** The lifecycle that a node names. */
export function findLifecycle(
  node: Node,
  { lifecycles, report }: Pick<BindingScope, "lifecycles" | "report">,
): Lifecycle | undefined {
  if (typeof node.value !== "string") return undefined;
  if (Object.hasOwn(lifecycles, node.value)) return lifecycles[node.value];
  report(problem("C202", placeOf(node), unknownLifecycle(node.value, Object.keys(lifecycles))));
  return undefined;
}

function compileFallback(
  node: Node,
  lifecycle: Lifecycle,
  scope: BindingScope,
): Fallback | undefined {
  if (node.value === undefined) return undefined;
  if (node.value === "ignore") return "ignore";
  const event = textAt(node, "fires");
  if (event === undefined) return { error: scope.errors.refer(node) ?? String(node.value) };
  const found = findEvent(child(node, "fires"), [lifecycle.name, event], eventScope(scope));
  return found === undefined ? undefined : { fires: found.event };
}

function compileYieldCase(node: Node): YieldCase {
  const file = child(node, "file");
  const body = child(node, "body").value;
  const value = textAt(node, "value");
  const fetch = textAt(node, "fetch");
  return defined<YieldCase>({
    if: child(node, "if").value as Predicate | undefined,
    body,
    file:
      file.value === undefined
        ? undefined
        : defined<NonNullable<YieldCase["file"]>>({
            of: child(file, "of").value as Json,
            media: textAt(file, "media") ?? "application/json",
            encoding: textAt(file, "encoding") === "gzip" ? "gzip" : "none",
            expires: durationAt(file, "expires"),
          }),
    value: value === undefined && fetch === undefined ? "$response.body" : value,
    fetch,
    encoding: textAt(node, "encoding"),
    media: textAt(node, "media"),
  });
}

function holdTrigger(node: Node): Hold["by"] {
  const param = textAt(node, "param");
  if (param !== undefined) {
    return { param: toParameterPath(param), unit: textAt(node, "unit") === "ms" ? "ms" : "s" };
  }
  return textAt(node, "prefer") === "wait" ? { prefer: "wait" } : { always: true };
}

/** The states of a lifecycle that some nodes name, wildcards included. */
export function expand(
  nodes: readonly Node[],
  lifecycle: Lifecycle,
  wildcards: readonly Wildcard[],
  { report }: Pick<BindingScope, "report">,
): readonly string[] {
  const all = Object.values(lifecycle.states);
  const names: StateNames = {
    all: all.map(({ name }) => name),
    live: all.filter(({ final }) => final === undefined).map(({ name }) => name),
    final: all.filter(({ final }) => final !== undefined).map(({ name }) => name),
    settled: lifecycle.settled,
  };
  return expandStates(nodes, names, wildcards, { lifecycle: lifecycle.name, report });
}

function eventScope({ lifecycles, report }: BindingScope) {
  const events = new Map(
    Object.values(lifecycles).map(({ name, events: known }) => [name, Object.keys(known)] as const),
  );
  return { events, report };
}
