import type { Basis, Case, Lifecycle, LifecycleEvent, Operation, Place } from "@conduct/contract";
import { returnsOf } from "./caused.ts";
import { type Effected, effectsOf, type Writable } from "./effects.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import { anything } from "./expected.ts";
import { judge } from "./judge.ts";
import { matchRule } from "./self-rule.ts";
import { type Through, throughOutcomes } from "./through.ts";
import { topOf } from "./top-of.ts";
import { putExpected } from "./tree.ts";

/** One way in which a contract lets a request end. */
export type Outcome = Taken | Ignored | Refused;

/** A case applies: the resource moves, or stays and changes. */
export interface Taken extends Stated {
  readonly kind: "taken";
  readonly event: LifecycleEvent;
  readonly case: Case;

  /** The state afterwards, `$none` when the resource is gone. */
  readonly to: string;
  readonly effected: Effected;
}

/** The request succeeds and changes nothing. */
export interface Ignored extends Stated {
  readonly kind: "ignored";
}

/** The request is refused, with a named error if one is declared. */
export interface Refused extends Stated {
  readonly kind: "refused";
  readonly error?: string;

  /** How sure it is that it may not happen, whatever is assumed of how one asks. */
  readonly decided?: Basis;
}

interface Stated {
  readonly basis: Basis;
  readonly place: Place;
}

/** What is asked for: by a request of an operation, or by a driver. */
export interface Asked {
  readonly operation?: Pick<Operation, "basis" | "place" | "self">;
  readonly event?: string;
  readonly fallback?: "ignore" | { readonly error: string };
  readonly through?: Through;
}

/**
 * All ways a request may end for a resource in a state, in the words of the contract alone.
 *
 * More than one when a condition reads what cannot be seen; exactly one when all is known.
 */
export function outcomesOf(
  lifecycle: Lifecycle,
  asked: Asked,
  from: string,
  scope: Scope,
  writable: Writable,
): readonly Outcome[] {
  const { operation, fallback, through, ...rest } = asked;
  if (through !== undefined) {
    const direct = operation === undefined ? rest : { ...rest, operation };
    return throughOutcomes(lifecycle, through, direct, from, scope);
  }
  const bound = {
    basis: operation?.basis ?? "documented",
    place: operation?.place ?? lifecycle.place,
  };
  if (from === "$none" && !creates(lifecycle, asked)) {
    return [{ kind: "refused", ...named(lifecycle.missing), ...bound, place: lifecycle.place }];
  }
  if (fallback !== undefined) {
    return fallback === "ignore"
      ? [{ kind: "ignored", ...bound }]
      : [{ kind: "refused", error: fallback.error, ...bound }];
  }
  const event = asked.event === undefined ? undefined : lifecycle.events[asked.event];
  if (event === undefined) return [];

  const found: Outcome[] = [];
  for (const one of event.cases) {
    if (!one.from.includes(from)) continue;
    const applies = one.if === undefined ? true : judge(one.if, { ...scope, from });
    if (applies === false) continue;
    found.push(take(lifecycle, event, one, from, scope, writable, bound.basis));
    if (applies) return found;
  }
  const fallbackOf = event.otherwise ?? lifecycle.illegal;
  const basis = weakest(event.basis, bound.basis);
  const last: Outcome =
    fallbackOf === "ignore"
      ? { kind: "ignored", basis, place: event.place }
      : {
          kind: "refused",
          ...named(fallbackOf),
          basis,
          decided: event.basis,
          place: event.place,
        };
  return [...found, last];
}

/** Whether it may make a resource: it names none, or names by its members one that need not be there. */
export function creates({ events }: Lifecycle, { operation, event = "" }: Asked): boolean {
  if (operation?.self === undefined) return true;
  const isNew = events[event]?.cases.some(({ from }) => from.includes("$none")) === true;
  return isNew && matchRule(operation.self) !== undefined;
}

/** The weaker of what several authors were sure of. */
export function weakest(...bases: readonly Basis[]): Basis {
  if (bases.includes("assumed")) return "assumed";
  return bases.includes("observed") ? "observed" : "documented";
}

/** Names an outcome so that equal ones can be told. */
export function outcomeKey(outcome: Outcome): string {
  if (outcome.kind === "taken") {
    return `${outcome.event.name}#${outcome.event.cases.indexOf(outcome.case)}>${outcome.to}`;
  }
  return outcome.kind === "refused" ? `refused:${outcome.error ?? ""}` : "ignored";
}

function take(
  lifecycle: Lifecycle,
  event: LifecycleEvent,
  one: Case,
  from: string,
  scope: Scope,
  writable: Writable,
  bound: Basis,
): Taken {
  const wish = one.to === undefined || one.to === "$none" ? one.to : evaluate(one.to, scope);
  const to = typeof wish === "string" ? stateNamed(lifecycle, wish) : from;
  const target = lifecycle.states[to]?.basis ?? "documented";
  return {
    kind: "taken",
    event,
    case: one,
    to,
    effected: vague(effectsOf(lifecycle, event, one, to, { ...scope, from }, writable), one),
    basis: weakest(one.basis, bound, target),
    place: one.place,
  };
}

/** What is caused may come back: nobody says here what a member holds that it writes once more. */
function vague(effected: Effected, one: Case): Effected {
  const returns = returnsOf(one);
  if (returns.size === 0) return effected;
  const known = effected.changes.filter(({ pointer }) => !returns.has(topOf(pointer)));
  const others = [...returns].map((pointer) => ({ pointer, expected: anything, assumed: false }));
  const self = [...returns].reduce(
    (value, pointer) => putExpected(value, pointer, anything) ?? value,
    effected.self,
  );
  return { changes: [...known, ...others], self };
}

/** A state by its name, or by the value that stands for it. */
function stateNamed(lifecycle: Lifecycle, name: string): string {
  if (name === "$none" || lifecycle.states[name] !== undefined) return name;
  const byValue = Object.values(lifecycle.states).find(
    (state) => state.value[lifecycle.state] === name,
  );
  return byValue?.name ?? name;
}

function named(error: string | undefined): { readonly error?: string } {
  return error === undefined ? {} : { error };
}
