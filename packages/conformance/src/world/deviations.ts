import { type Case, type Predicate, parsePointer } from "@conduct/contract";
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
 * A part of a condition is taken for its contrary, one element of an array for all of them, or somebody is
 * told whom nobody named.
 */
export function deviationsShown(
  rules: Pick<Rules, "contract" | "writable">,
  tried: Tried,
  isKnown: (name: string) => boolean,
): readonly string[] {
  const wrong = deviationsOf(tried).filter(({ name }) => !isKnown(name));
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

function deviationsOf({
  event,
  lifecycle,
  thing,
  taken,
  scope,
  passedOver,
}: Tried): readonly Deviation[] {
  const name = `${lifecycle.name}.${event.name}`;
  const { from = "" } = scope;
  const cases = event.cases.filter((one) => one.from.includes(from));
  const firstBy = (holds: (condition: Predicate) => boolean | undefined): Case | undefined =>
    cases.find((one) => one.if === undefined || holds(one.if) === true);
  if (passedOver === true) {
    const other = firstBy((condition) => judge(condition, scope));
    return other === undefined ? [] : [{ name: `told ${name}`, taken: other }];
  }
  const parts = new Set(cases.flatMap((one) => (one.if === undefined ? [] : partsOf(one.if))));
  const asked = [...parts].flatMap((part, index) =>
    mutantsOf(part).map((mutant) => ({ part, mutant, index })),
  );
  const ways = asked.flatMap(({ part, mutant, index }): Deviation[] => {
    const other = firstBy((condition) => judge(replaced(condition, part, mutant), scope));
    const holds = judge(part, scope) === true;
    const kind = "not" in mutant ? "not" : Object.keys(mutant)[0];
    return other === taken ? [] : [{ name: `${name} ${index} ${kind} ${holds}`, taken: other }];
  });
  if (taken === undefined && thing !== undefined) {
    const other = event.cases.find(
      (one) =>
        !one.from.includes("$none") && (one.if === undefined || judge(one.if, scope) === true),
    );
    if (other !== undefined) ways.push({ name: `${name} in ${from}`, taken: other });
  }
  const which = taken === undefined ? -1 : event.cases.indexOf(taken);
  const nothing = { name: `${name} ${from} ${which} left out`, taken: undefined };
  return taken === undefined ? ways : [...ways, nothing];
}

/** The conditions that a condition is made of. */
function partsOf(predicate: Predicate): readonly Predicate[] {
  if ("all" in predicate) return predicate.all.flatMap(partsOf);
  if ("any" in predicate) return predicate.any.flatMap(partsOf);
  if ("not" in predicate) return partsOf(predicate.not);
  return [predicate];
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
