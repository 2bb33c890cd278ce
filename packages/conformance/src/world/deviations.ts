import {
  type Case,
  isJsonObject,
  type Json,
  type Predicate,
  parsePointer,
} from "@conduct/contract";
import { partsOf } from "../model/conditions.ts";
import { derived } from "../model/derived.ts";
import { type Expected, isHole } from "../model/expected.ts";
import { judge } from "../model/judge.ts";
import { happen, type Rules, type Tried } from "./happen.ts";
import type { Thing, World } from "./world.ts";

/** A way in which a system may go wrong here, and where that leads. */
interface Deviation {
  readonly name: string;
  readonly taken: Case | undefined;
}

/**
 * What would come to light here: the names of the wrong ways in which an event could go that lead to
 * something else than it must, in what somebody is shown.
 *
 * A part of a condition is taken for its contrary, one element of an array for all of them, somebody is
 * told whom nobody named, or what should follow follows by halves.
 */
export function deviationsShown(
  rules: Pick<Rules, "contract" | "writable">,
  tried: Tried,
  { isKnown, isHopeless, closely }: Looking,
): readonly string[] {
  const wrong = deviationsOf(tried, { isKnown, closely }).filter(({ name }) => !isHopeless(name));
  if (wrong.length === 0) return [];
  const { world, happening, depth, taken } = tried;
  const quiet: Rules = { contract: rules.contract, writable: rules.writable };
  const seenAs = (forced: Case | undefined) => {
    const done = happen(quiet, world, { ...happening, forced: forced ?? "none" }, depth);
    return shownText(done.world);
  };
  const right = seenAs(tried.passedOver === true ? undefined : taken);
  const texts = new Map<Case | undefined, string>();
  return wrong
    .filter(({ taken: other }) => {
      const text = texts.get(other) ?? seenAs(other);
      texts.set(other, text);
      return text !== right;
    })
    .map(({ name }) => name);
}

/** What need not be looked for: what was seen before, and what was looked for too often in vain. */
interface Looking {
  readonly isKnown: (name: string) => boolean;
  readonly isHopeless: (name: string) => boolean;

  /** What follows by halves is looked for too. */
  readonly closely: boolean;
}

function deviationsOf(
  tried: Tried,
  { isKnown, closely }: Omit<Looking, "isHopeless">,
): readonly Deviation[] {
  const { event, lifecycle, thing, taken, scope, passedOver } = tried;
  const name = `${lifecycle.name}.${event.name}`;
  const { from = "" } = scope;
  const cases = event.cases.filter((one) => one.from.includes(from));
  const firstBy = (holds: (condition: Predicate) => boolean | undefined): Case | undefined =>
    cases.find((one) => one.if === undefined || holds(one.if) === true);
  if (passedOver === true) {
    if (isKnown(`told ${name}`)) return [];
    const other = firstBy((condition) => judge(condition, scope));
    return other === undefined ? [] : [{ name: `told ${name}`, taken: other }];
  }
  const parts = new Set(cases.flatMap((one) => (one.if === undefined ? [] : partsOf(one.if))));
  const asked = [...parts].flatMap((part, index) =>
    mutantsOf(part).map((mutant) => ({ part, mutant, index })),
  );
  const ways = asked.flatMap(({ part, mutant, index }): Deviation[] => {
    const kind = "not" in mutant ? "not" : Object.keys(mutant)[0];
    const named = (holds: boolean) => `${name} ${index} ${kind} ${holds}`;
    if (isKnown(named(true)) && isKnown(named(false))) return [];
    const way = named(judge(part, scope) === true);
    if (isKnown(way)) return [];
    const other = firstBy((condition) => judge(replaced(condition, part, mutant), scope));
    return other === taken ? [] : [{ name: way, taken: other }];
  });
  if (taken === undefined && thing !== undefined) {
    const other = event.cases.find(
      (one) =>
        !one.from.includes("$none") && (one.if === undefined || judge(one.if, scope) === true),
    );
    if (other !== undefined) ways.push({ name: `${name} in ${from}`, taken: other });
  }
  const which = taken === undefined ? -1 : event.cases.indexOf(taken);
  if (taken === undefined) return ways.filter((one) => !isKnown(one.name));
  const nothing = { name: `${name} ${from} ${which} left out`, taken: undefined };
  const halves = (closely ? halvesOf(taken) : []).map(({ what, half }) => ({
    name: `${name} ${from} ${which} ${what}`,
    taken: half,
  }));
  return [...ways, nothing, ...halves].filter((one) => !isKnown(one.name));
}

/** What is done by halves: without one of its consequences, or with a sum that stays what it was. */
const halvesOf = derived(
  (whole: Case): readonly { readonly what: string; readonly half: Case }[] => {
    const { causes = [] } = whole;
    const without = causes.map((one, index) => ({
      what: `without ${index} ${one.lifecycle}.${one.event}`,
      half: { ...whole, causes: causes.filter((other) => other !== one) },
    }));
    const kept = causes.flatMap((one, index) => {
      const set = Object.fromEntries(
        Object.entries(one.set).map(([pointer, value]) => [pointer, notAdded(value)] as const),
      );
      if (Object.entries(set).every(([pointer, value]) => value === one.set[pointer])) return [];
      const other = { ...one, set };
      return [
        { what: `not added ${index}`, half: { ...whole, causes: causes.with(index, other) } },
      ];
    });
    return [...without, ...kept];
  },
);

/** A sum that leaves out what it adds. */
function notAdded(value: Json): Json {
  const of = isJsonObject(value) ? value.$sum : undefined;
  return Array.isArray(of) ? ((of as readonly Json[])[0] ?? value) : value;
}

function mutantsOf(part: Predicate): readonly Predicate[] {
  const contrary: Predicate = { not: part };
  if ("some" in part) return [contrary, { every: part.some }];
  if ("every" in part) return [contrary, { some: part.every }];
  return [contrary];
}

function replaced(predicate: Predicate, part: Predicate, by: Predicate): Predicate {
  if (predicate === part) return by;
  if ("all" in predicate) return { all: predicate.all.map((one) => replaced(one, part, by)) };
  if ("any" in predicate) return { any: predicate.any.map((one) => replaced(one, part, by)) };
  if ("not" in predicate) return { not: replaced(predicate.not, part, by) };
  return predicate;
}

/** What is shown of a world, as text. */
function shownText({ things }: World): string {
  return things
    .map((one) => textOf(one))
    .sort()
    .join("\n");
}

const textOf = derived((thing: Thing): string => {
  const { lifecycle, key, state, self } = thing;
  if (lifecycle.schema === undefined) return "";
  const hidden = new Set(lifecycle.keeps.map((pointer) => parsePointer(pointer)[0]));
  if (isHole(self) || typeof self !== "object" || self === null) return `${key} ${state}`;
  const members = Object.entries(self as { readonly [name: string]: Expected });
  return `${key} ${state} ${JSON.stringify(members.filter(([name]) => !hidden.has(name)))}`;
});
