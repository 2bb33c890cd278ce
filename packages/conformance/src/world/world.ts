import type { Json, Lifecycle, SelfRule, SortKey } from "@conduct/contract";
import { selfRules, sortKeys } from "@conduct/contract";
import { evaluate, type Scope } from "../model/evaluate.ts";
import { anything, type Expected, isHole, isKnown } from "../model/expected.ts";
import { getExpected } from "../model/tree.ts";

/** A resource as it must be by what has happened, whether or not anybody is shown it. */
export interface Thing {
  readonly lifecycle: Lifecycle;

  /** Tells it from all others, also from those of other worlds that have grown out of this one. */
  readonly key: string;
  readonly state: string;
  readonly self: Expected;

  /** What is only assumed of it, as long as nobody was shown it. */
  readonly doubt?: "whether it is" | "how it is";

  /** Where all that is only assumed of it lies, by JSON Pointers; absent: anywhere. */
  readonly doubtAt?: readonly string[];
}

/** All resources that somebody's requests can have to do with, in the order in which they came about. */
export interface World {
  readonly things: readonly Thing[];

  /** How many have come about by each origin, those that are gone by now included. */
  readonly made: { readonly [origin: string]: number };

  /** Something that is only assumed has had a part in it since all was last seen to be so. */
  readonly isUnsure?: boolean;

  /** Lifecycles in which it has had a part, where nothing else hangs on their resources. */
  readonly unsureAbout?: readonly string[];
}

export const emptyWorld: World = { things: [], made: {} };

/** What happened cannot be foretold: a condition reads what nobody knows. */
export class Unforeseen extends Error {
  override readonly name: string = "Unforeseen";
}

export function thingOf({ things }: World, key: string): Thing | undefined {
  return things.find((one) => one.key === key);
}

/** Whether there are more than so many of one kind. */
export function isCrowded({ things }: World, most: number): boolean {
  const counts = Map.groupBy(things, (one) => one.lifecycle.name).values();
  return [...counts].some((all) => all.length > most);
}

/** The key of a resource that comes about by another one: the same, whatever else happens first. */
export function nextKey({ made }: World, origin: string): string {
  return `${origin}${(made[origin] ?? 0) + 1}`;
}

/** The world with one resource more. */
export function withNew(world: World, origin: string, thing: Thing): World {
  const made = { ...world.made, [origin]: (world.made[origin] ?? 0) + 1 };
  return { ...world, things: [...world.things, thing], made };
}

/** The world once it was seen: what was assumed so far has come true, but for what nobody is shown. */
export function confirmed(world: World, isShown: (lifecycle: Lifecycle) => boolean): World {
  const things = world.things.map((one) => {
    if (one.doubt === undefined || !isShown(one.lifecycle)) return one;
    const { doubt: _, doubtAt: __, ...sure } = one;
    return sure;
  });
  const shown = new Set(
    world.things.flatMap(({ lifecycle }) => (isShown(lifecycle) ? [lifecycle.name] : [])),
  );
  const unsureAbout = world.unsureAbout?.filter((name) => !shown.has(name));
  return { ...world, things, isUnsure: false, ...(unsureAbout && { unsureAbout }) };
}

/** Whether something that is only assumed may have had a part in the resources of a lifecycle. */
export function isUnsureAbout(
  { isUnsure, unsureAbout }: Pick<World, "isUnsure" | "unsureAbout">,
  lifecycle: string,
): boolean {
  return isUnsure === true || unsureAbout?.includes(lifecycle) === true;
}

/** The world with one resource as it is now, or without it. */
export function withThing(world: World, key: string, thing: Thing | undefined): World {
  const things = world.things.flatMap((one) =>
    one.key !== key ? [one] : thing === undefined ? [] : [thing],
  );
  return { ...world, things };
}

/** Text that is the same for worlds in which the same is there, in whatever order it came about. */
export function textOf({ things }: World): string {
  return things.map(textOfThing).sort().join("\n");
}

function textOfThing(thing: Thing): string {
  const known = texts.get(thing);
  if (known !== undefined) return known;
  const { key, state, self } = thing;
  const text = `${key} ${state} ${JSON.stringify(self)}`;
  texts.set(thing, text);
  return text;
}

/** Most resources are the same in most worlds. */
const texts = new WeakMap<Thing, string>();

/** The scope in which references see the other resources too. */
export function seeing(world: World, scope: Scope): Scope {
  return { ...scope, find: (search, inner) => found(world, search, inner) };
}

/** Whom rules name, in the order in which they are tried. */
export function namedBy(
  world: World,
  lifecycle: string,
  self: Parameters<typeof selfRules>[0],
  scope: Scope,
): readonly Thing[] {
  const those = world.things.filter((one) => one.lifecycle.name === lifecycle);
  for (const rule of selfRules(self)) {
    const named = namedByRule(those, rule, scope);
    if (named.length > 0) return named;
  }
  return [];
}

/** An identifier that nobody has been told yet. */
export function symbolOf(key: string): string {
  return `${symbolMark}${key}${symbolMark}`;
}

/** True of an identifier that nobody has been told yet, and of texts it is part of. */
export function isSymbol(value: unknown): boolean {
  return typeof value === "string" && value.includes(symbolMark);
}

/** A name that nothing else has, before it is known which. */
export function freshText(number: number): string {
  return `${freshMark}${number}${freshMark}`;
}

/** True of a name that nothing else has, before it is known which. */
export function isFresh(value: unknown): boolean {
  return typeof value === "string" && value.includes(freshMark);
}

/** What such names look like once they are spelled. */
export const spelledFresh = "conduct-a1b2c3-d4e5f6-1-100";

const symbolMark = "\u0001";
const freshMark = "\u0002";

/** What symbols and fresh names stand for, by their text; undefined while nobody knows. */
export type Told = (text: string) => Json | undefined;

/**
 * A value in which symbols and fresh names stand for what they are. What nobody was told is a hole.
 */
export function spelled(value: Expected, told: Told): Expected {
  if (typeof value === "string") return spelledText(value, told);
  if (isHole(value) || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one: Expected) => spelled(one, told));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, spelled(one, told)] as const),
  );
}

function spelledText(text: string, told: Told): Expected {
  if (!marked.test(text)) return text;
  const whole = text.match(marked)?.[0] === text ? told(text) : undefined;
  if (whole !== undefined) return whole;
  let known = true;
  const filled = text.replaceAll(new RegExp(marked, "gu"), (part) => {
    const value = told(part);
    if (value === undefined) known = false;
    return typeof value === "string" ? value : JSON.stringify(value ?? null);
  });
  return known ? filled : anything;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text of an API has them
const marked = /([\u0001\u0002])[^\u0001\u0002]*\1/u;

/** Equality of what is known; of a number and its text too, since parameters are texts. */
export function isAlike(left: Expected | undefined, right: Expected | undefined): boolean {
  if (isHole(left) || isHole(right)) throw new Unforeseen("an unknown value is compared");
  if (typeof left === "number" || typeof right === "number") return String(left) === String(right);
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

function namedByRule(those: readonly Thing[], rule: SelfRule, scope: Scope): readonly Thing[] {
  if (typeof rule === "string") {
    const id = evaluate(rule, scope);
    if (id === undefined || id === null) return [];
    return those.filter(({ self, lifecycle }) => isAlike(getExpected(self, lifecycle.id), id));
  }
  const wanted = Object.entries(rule.match).map(
    ([pointer, value]) => [pointer, evaluate(value, scope)] as const,
  );
  const matching = those.filter(({ self }) =>
    wanted.every(([pointer, value]) => isAlike(getExpected(self, pointer), value)),
  );
  return picked(matching, rule.pick, rule.by ?? []);
}

function picked(
  things: readonly Thing[],
  pick: Exclude<SelfRule, string>["pick"] | undefined,
  by: readonly SortKey[],
): readonly Thing[] {
  if (pick === undefined || pick === "each") return things;
  if (pick === "only") return things.length === 1 ? things : [];
  const orderOf = (one: Thing, at: string) => {
    const value = getExpected(one.self, at);
    if (!isKnown(value) || isSymbol(value)) throw new Unforeseen("an unknown order");
    return value;
  };
  const sorted = things.toSorted((a, b) => {
    for (const { at, dir } of by) {
      const found = compared(orderOf(a, at), orderOf(b, at));
      if (found !== 0) return dir === "desc" ? -found : found;
    }
    return 0;
  });
  return pick === "first" ? sorted.slice(0, 1) : sorted.slice(-1);
}

function compared(left: Json, right: Json): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  const [one, other] = [String(left), String(right)];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** `$find`: an array of all that match, unless `pick` says otherwise; `at` leads into each. */
function found(world: World, search: Json, scope: Scope): Expected | undefined {
  const { of, match = {}, pick, by, at } = search as unknown as Search;
  const rule = { match, pick: pick ?? ("each" as const), by: sortKeys(by) };
  const those = world.things.filter((one) => one.lifecycle.name === of);
  const values = namedByRule(those, rule, scope).map(({ self }) =>
    at === undefined ? self : getExpected(self, at),
  );
  return pick === undefined || pick === "each" ? values.map((one) => one ?? null) : values[0];
}

interface Search {
  readonly of: string;
  readonly match?: Exclude<SelfRule, string>["match"];
  readonly pick?: Exclude<SelfRule, string>["pick"];
  readonly by?: Json;
  readonly at?: string;
}
