import type { Basis } from "../basis.ts";
import { didYouMean, quoteList, thereAre } from "../closed-list.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Actor, Case, Cause, Effects, LifecycleEvent, Recurrence } from "../lifecycle.ts";
import type { Predicate } from "../predicate.ts";
import { problem } from "../problem.ts";
import { child, children, type Node, placeOf } from "../read/source.ts";
import { parseReference } from "../reference.ts";
import { parseDuration } from "./duration.ts";
import type { Errors } from "./errors.ts";
import { basisAt, defined, durationAt, itemsAt, numberAt, objectAt, textAt } from "./members.ts";
import { readSelf } from "./selfs.ts";
import { expandStates, type StateNames, unknownState } from "./state-names.ts";

/** What the events of a lifecycle are compiled against. */
export interface EventScope {
  readonly lifecycle: string;
  readonly names: StateNames;
  readonly errors: Errors;

  /** The events of every lifecycle, for those that create a further resource. */
  readonly events: ReadonlyMap<string, readonly string[]>;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** One event. What is written inline is its only case. */
export function compileEvent(name: string, node: Node, scope: EventScope): LifecycleEvent {
  const basis = basisAt(node);
  const cases = child(node, "cases");
  const simulate = child(node, "simulate");
  return defined<LifecycleEvent>({
    name,
    description: textAt(node, "description"),
    by: (textAt(node, "by") ?? "client") as Actor,
    cases:
      cases.value === undefined
        ? [compileCase(node, basis, scope)]
        : children(cases).map(([, option]) => compileCase(option, basis, scope)),
    otherwise: scope.errors.refer(child(node, "otherwise"), ["ignore"]),
    each: child(node, "each").value !== false,
    at: textAt(node, "at"),
    after: durationAt(node, "after"),
    every: compileRecurrence(child(node, "every")),
    simulate:
      simulate.value === undefined
        ? undefined
        : {
            after: durationAt(simulate, "after") ?? 1000,
            weight: numberAt(simulate, "weight") ?? 1,
          },
    basis,
    place: placeOf(node),
  });
}

/** The effects among the members of a node, which may have others. */
export function compileEffects(node: Node): Effects {
  return defined<Effects>({
    clear: child(node, "clear").value as Effects["clear"],
    merge: child(node, "merge").value as Effects["merge"],
    set: objectAt(node, "set"),
    init: objectAt(node, "init"),
    add: objectAt(node, "add"),
    append: objectAt(node, "append"),
    assumed: child(node, "assumed").value as Effects["assumed"],
  });
}

/** Reports a lifecycle or an event that there is none of; returns both names if they exist. */
export function findEvent(
  node: Node,
  [lifecycle, event]: readonly [string, string],
  { events, report }: Pick<EventScope, "events" | "report">,
): { readonly lifecycle: string; readonly event: string } | undefined {
  const known = events.get(lifecycle);
  if (known === undefined) {
    report(problem("C202", placeOf(node), unknownLifecycle(lifecycle, [...events.keys()])));
    return undefined;
  }
  if (known.includes(event)) return { lifecycle, event };
  const message = `${lifecycle} has no event "${event}".${didYouMean(event, known)} It has ${quoteList(known)}.`;
  report(problem("C203", placeOf(node), message));
  return undefined;
}

/** The message for a lifecycle that is not declared. */
export function unknownLifecycle(name: string, known: readonly string[]): string {
  const guess = didYouMean(name, known);
  return `There is no lifecycle "${name}".${guess} ${thereAre(known)}; declare it under lifecycles of the root x-conduct.`;
}

function compileCase(node: Node, basis: Basis, scope: EventScope): Case {
  const { names, lifecycle, report } = scope;
  return defined<Case>({
    from: expandStates(itemsAt(node, "from"), names, ["$live", "$final", "$any", "$none"], {
      lifecycle,
      report,
    }),
    to: compileTarget(child(node, "to"), scope),
    if: child(node, "if").value as Predicate | undefined,
    effects: compileEffects(node),
    spawn: compileSpawn(child(node, "spawn"), scope),
    causes: child(node, "causes").value === undefined ? undefined : compileCauses(node, scope),
    basis: basisAt(node, basis),
    place: placeOf(node),
  });
}

function compileTarget(node: Node, { names, lifecycle, report }: EventScope): string | undefined {
  if (typeof node.value !== "string") return undefined;
  const known = node.value === "$none" || names.all.includes(node.value);
  if (!known && parseReference(node.value) === undefined) {
    const allowed = ["$none", "a reference ($request.body#/status)"];
    report(problem("C101", placeOf(node), unknownState(node.value, lifecycle, names.all, allowed)));
  }
  return node.value;
}

function compileCauses(owner: Node, scope: EventScope): readonly Cause[] {
  return itemsAt(owner, "causes").flatMap((node) => {
    const [lifecycle = "", event = ""] = textAt(node, "event")?.split(".") ?? [];
    const found = findEvent(child(node, "event"), [lifecycle, event], scope);
    if (found === undefined) return [];
    return [
      defined<Cause>({
        ...found,
        self: readSelf(node),
        for: child(node, "for").value,
        set: objectAt(node, "set") ?? {},
      }),
    ];
  });
}

function compileRecurrence({ value }: Node): Recurrence | undefined {
  const interval = typeof value === "string" ? parseDuration(value) : undefined;
  return interval === undefined ? (value as Recurrence | undefined) : { interval };
}

function compileSpawn(node: Node, scope: EventScope): Case["spawn"] {
  const [lifecycle, event] = textAt(node, "event")?.split(".") ?? [];
  if (lifecycle === undefined || event === undefined) return undefined;
  const found = findEvent(child(node, "event"), [lifecycle, event], scope);
  return found === undefined ? undefined : { ...found, set: objectAt(node, "set") ?? {} };
}
