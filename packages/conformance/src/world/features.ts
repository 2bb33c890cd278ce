import type { Expected } from "../model/expected.ts";
import { deviationsShown } from "./deviations.ts";
import type { Rules, Tried } from "./happen.ts";

/** Notes what has been tried, in words that are the same where the same is tried again. */
export interface Notebook {
  readonly note: (tried: Tried) => void;
  readonly count: (event: string, times: number) => void;
  readonly seen: ReadonlySet<string>;
}

/**
 * A notebook of which case was taken, after which other one, and what would have come to light if something
 * had gone wrong; `isKnown` tells what has been noted before.
 */
export function openNotebook(
  rules: Pick<Rules, "contract" | "writable">,
  isKnown: (feature: string) => boolean,
  { vain, closely }: { readonly vain: Map<string, number>; readonly closely: boolean },
): Notebook {
  const { lifecycles } = rules.contract;
  const states = new Set(Object.values(lifecycles).flatMap((one) => Object.keys(one.states)));
  const seen = new Set<string>();
  const last = new Map<string, string>();
  return {
    seen,
    count: (event, times) => seen.add(`${event} times ${Math.min(times, 2)}`),
    note: (tried) => {
      const { event, lifecycle, thing, taken, scope, passedOver } = tried;
      const name = `${lifecycle.name}.${event.name}`;
      const which = taken === undefined ? -1 : event.cases.indexOf(taken);
      const sure = tried.isUnsure ? "unsure" : "sure";
      const shown = (deviation: string) => `shows ${sure} ${deviation}`;
      const isNoted = (deviation: string) =>
        [shown(deviation), `shows sure ${deviation}`].some((one) => seen.has(one) || isKnown(one));
      const isHopeless = (deviation: string) => {
        const times = (vain.get(shown(deviation)) ?? 0) + 1;
        vain.set(shown(deviation), times);
        return times > patience && times % seldom !== 0;
      };
      const found = deviationsShown(rules, tried, { isKnown: isNoted, isHopeless, closely });
      for (const one of found) seen.add(shown(one));
      if (passedOver === true) return;
      const telling = tellingIn(scope.cause, states);
      seen.add(`${name} ${thing?.state ?? "$none"} ${which} ${telling}`);
      if (thing === undefined) return;
      const place = `${thing.key} ${event.name}`;
      if (last.has(place)) seen.add(`${name} ${last.get(place)}>${which}`);
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

/** What was looked for so often in vain is looked for only now and then. */
const patience = 12;
const seldom = 12;
