import type { Contract, Predicate } from "@conduct/contract";
import type { Scope } from "../model/evaluate.ts";
import type { Expected } from "../model/expected.ts";
import { judge } from "../model/judge.ts";
import type { Tried } from "./happen.ts";

/** Notes what has been tried, in words that are the same where the same is tried again. */
export interface Notebook {
  readonly note: (tried: Tried) => void;
  readonly count: (event: string, times: number) => void;
  readonly seen: ReadonlySet<string>;
}

/**
 * A notebook of which case was taken, after which other one, and how each part of the conditions stood;
 * also of those whom an event passed over.
 */
export function openNotebook({ lifecycles }: Contract): Notebook {
  const states = new Set(Object.values(lifecycles).flatMap((one) => Object.keys(one.states)));
  const seen = new Set<string>();
  const last = new Map<string, string>();
  return {
    seen,
    count: (event, times) => seen.add(`${event} times ${Math.min(times, 2)}`),
    note: ({ event, lifecycle, thing, taken, scope, passedOver }) => {
      const name = `${lifecycle.name}.${event.name}`;
      const which = taken === undefined ? -1 : event.cases.indexOf(taken);
      const guards = event.cases.flatMap((one) => (one.if === undefined ? [] : partsOf(one.if)));
      const stood = guards.map((part) => standing(part, scope)).join("");
      const telling = tellingIn(scope.cause, states);
      const over = passedOver === true ? "over " : "";
      seen.add(`${over}${name} ${thing?.state ?? "$none"} ${which} ${stood} ${telling}`);
      if (thing === undefined || passedOver === true) return;
      const place = `${thing.key} ${event.name}`;
      if (last.has(place)) seen.add(`${name} ${last.get(place)}>${which} ${stood}`);
      last.set(place, String(which));
    },
  };
}

/** The states that whoever causes it tells of. */
function tellingIn(cause: Expected | undefined, states: ReadonlySet<string>): string {
  if (typeof cause !== "object" || cause === null) return "";
  const known = told.get(cause);
  if (known !== undefined) return known;
  const found = new Set<string>();
  JSON.stringify(cause, (_, value: unknown) => {
    if (typeof value === "string" && states.has(value)) found.add(value);
    return value;
  });
  const text = [...found].sort().join();
  told.set(cause, text);
  return text;
}

const told = new WeakMap<object, string>();

function partsOf(predicate: Predicate): readonly Predicate[] {
  if ("all" in predicate) return predicate.all.flatMap(partsOf);
  if ("any" in predicate) return predicate.any.flatMap(partsOf);
  if ("not" in predicate) return partsOf(predicate.not);
  return [predicate];
}

function standing(part: Predicate, scope: Scope): string {
  try {
    const holds = judge(part, scope);
    return holds === undefined ? "?" : holds ? "1" : "0";
  } catch {
    return "?";
  }
}
