import { type Case, type Effects, getPointer, type Json, type Lifecycle } from "@conduct/contract";
import { askedOf } from "./asked-of.ts";
import { derived } from "./derived.ts";
import { modelled, modelledBy } from "./effects.ts";
import { anything, type Expected } from "./expected.ts";
import { resolved } from "./explain.ts";
import { judge } from "./judge.ts";
import { putExpected } from "./tree.ts";

/**
 * What a counter can be in each state, up to a number: whoever fires whatever event, the first case whose
 * condition the counter does not rule out is taken, and the counter grows as the effects say.
 *
 * Undefined where an effect makes it something that nobody can know beforehand.
 */
export function countsIn(
  lifecycle: Lifecycle,
  pointer: string,
  shown: Json,
  most: number,
): ReadonlyMap<string, ReadonlySet<number>> | undefined {
  const read = Object.fromEntries(
    [...asked(lifecycle)].map((one) => [one, getPointer(shown, one)] as const),
  );
  const known = tables(lifecycle);
  const key = JSON.stringify([pointer, most, read]);
  if (!known.has(key))
    known.set(key, countsAround(lifecycle, pointer, blankOf(lifecycle, read), most));
  return known.get(key);
}

type Counts = ReturnType<typeof countsIn>;

/** What was worked out already: it hangs on nothing but what conditions read, which is alike for most. */
const tables = derived((_: Lifecycle): Map<string, Counts> => new Map());

/** What conditions read of the resource that no event changes. */
const asked = derived((lifecycle: Lifecycle): ReadonlySet<string> => {
  const cases = Object.values(lifecycle.events).flatMap((event) => event.cases);
  return askedOf(cases.map((one) => one.if));
});

/** Only what conditions read is known of the resource, and of that only what no event changes. */
function blankOf(
  lifecycle: Lifecycle,
  read: { readonly [pointer: string]: Json | undefined },
): Expected {
  const told = Object.entries(read).reduce<Expected>(
    (self, [one, value]) => (value === undefined ? self : (putExpected(self, one, value) ?? self)),
    {},
  );
  return [...modelled(lifecycle)].reduce<Expected>(
    (self, one) => putExpected(self, one, anything) ?? self,
    told,
  );
}

function countsAround(
  lifecycle: Lifecycle,
  pointer: string,
  blank: Expected,
  most: number,
): Counts {
  const events = Object.values(lifecycle.events);
  const births = events.flatMap(({ cases }) => cases.filter(({ from }) => from.includes("$none")));
  const found = new Map<string, Set<number>>();
  const open: { readonly state: string; readonly count: number }[] = [];
  const go = (from: string | undefined, count: number, one: Case): boolean => {
    const states = one.to === undefined ? [from ?? ""] : resolved(lifecycle, one.to);
    for (const state of states) {
      const entered = state === from ? [] : [lifecycle.states[state]?.enter];
      const next = [one.effects, lifecycle.each, ...entered].reduce<number | undefined>(
        (now, effects) => (now === undefined ? undefined : counted(effects, pointer, now)),
        count,
      );
      if (next === undefined) return false;
      const known = found.get(state) ?? new Set();
      if (state === "$none" || next > most || known.has(next)) continue;
      found.set(state, known.add(next));
      open.push({ state, count: next });
    }
    return true;
  };
  for (const birth of births) if (!go(undefined, 0, birth)) return undefined;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { state, count } = next;
    const self = putExpected(blank, pointer, count) ?? blank;
    for (const { cases } of events) {
      for (const one of cases.filter(({ from }) => from.includes(state))) {
        const isSure = one.if === undefined || one.basis === "documented";
        const holds = one.if === undefined || (isSure ? judge(one.if, { self }) : undefined);
        if (holds === false) continue;
        if (!go(state, count, one)) return undefined;
        if (holds === true && isSure) break;
      }
    }
  }
  return found;
}

/** What one step makes of a counter; undefined for what only a request or another member tells. */
function counted(effects: Effects | undefined, pointer: string, count: number): number | undefined {
  if (effects === undefined || !modelledBy(effects).includes(pointer)) return count;
  const { clear, merge, set, init, add, append } = effects;
  if (typeof merge === "object" && pointer in merge) return undefined;
  if (append?.[pointer] !== undefined || init?.[pointer] !== undefined) return undefined;
  const told = set?.[pointer];
  const begun = clear?.includes(pointer) || told === null ? 0 : (told ?? count);
  const added = add?.[pointer] ?? 0;
  return typeof begun === "number" && typeof added === "number" ? begun + added : undefined;
}
