import type { Contract, Json, Lifecycle, Operation, Self } from "@conduct/contract";
import { jsonMedia } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { matchRule } from "../model/self-rule.ts";
import { getExpected } from "../model/tree.ts";
import type { Validator } from "../schema/validator.ts";
import { ask } from "./ask.ts";
import { drawBody } from "./bodies.ts";
import type { Chance } from "./chance.ts";
import { openNotebook } from "./features.ts";
import { happen, type Rules } from "./happen.ts";
import { placedIn } from "./place.ts";
import type { Line, Script } from "./script.ts";
import type { Stirred } from "./stir.ts";
import {
  emptyWorld,
  freshText,
  isFresh,
  isSymbol,
  thingOf,
  Unforeseen,
  type World,
} from "./world.ts";

/** What scripts are written with. */
export interface Writing {
  readonly contract: Contract;
  readonly operations: readonly Operation[];
  readonly validator: Validator;
  readonly chance: Chance;
  readonly rules: Omit<Rules, "note">;
  readonly stirrings: (world: World) => readonly Stirred[];

  /** What earlier scripts have tried already. */
  readonly tried: Set<string>;

  /** What has followed from operations so far, by their ids: of those that did more, more is thought of. */
  readonly worth: Map<string, number>;
}

/** A script may be so long, and so many requests are thought of for each line. */
const longest = 12;
const drafts = 10;

/**
 * A script that tries as much as can be tried that was not yet: line by line the request is taken, of
 * several that are drawn, from which most follows in a way that is new.
 */
export function writeScript(writing: Writing): { readonly script: Script; readonly news: number } {
  const lines: Line[] = [];
  const known = new Set(writing.tried);
  let scene: Scene = { world: emptyWorld, told: [] };
  let numbers = 0;
  const grounds = writing.operations.filter((one) => isGround(one, writing.operations));
  const first = grounds.flatMap((one) => Array.from({ length: groundsOfAKind }, () => one));
  let dull = 0;
  while (lines.length < longest && dull < 3) {
    const name = `L${lines.length + 1}`;
    const options: Drafted[] = [];
    const next = first.shift();
    const choice = next === undefined ? writing.operations : [next];
    for (let turn = 0; turn < 6 * drafts && options.length < drafts; turn += 1) {
      const one = drafted({ ...writing, operations: choice }, scene, name, () =>
        freshText(++numbers),
      );
      if (one !== undefined) options.push(one);
    }
    const [best] = options.toSorted((a, b) => gainOf(b, known) - gainOf(a, known));
    if (best === undefined) break;
    const { id } = best.line.operation;
    writing.worth.set(id, ((writing.worth.get(id) ?? firstWorth) + gainOf(best, known)) / 2);
    dull = next === undefined && gainOf(best, known) === 0 ? dull + 1 : 0;
    for (const feature of best.features) known.add(feature);
    lines.push(best.line);
    scene = best.scene;
  }
  const news = known.size - writing.tried.size;
  for (const feature of known) writing.tried.add(feature);
  return { script: lines, news };
}

/** Two of what everything lives under: what happens under one is not for the other. */
const groundsOfAKind = 2;

/** Whether an operation makes what others live under, and needs nothing itself. */
function isGround({ fires, self, within }: Operation, all: readonly Operation[]): boolean {
  const parents = all.flatMap((one) => one.within.map(({ lifecycle }) => lifecycle));
  const isParent = parents.includes(fires?.lifecycle ?? "");
  return self === undefined && within.length === 0 && isParent;
}

/** An operation, drawn by what has followed from it so far. */
function worthwhile(
  operations: readonly Operation[],
  worth: Writing["worth"],
  chance: Chance,
): Operation | undefined {
  const weights = operations.map(({ id }) => 3 + (worth.get(id) ?? firstWorth));
  let left = chance.next() * weights.reduce((sum, one) => sum + one, 0);
  return operations.find((_, index) => {
    left -= weights[index] ?? 0;
    return left < 0;
  });
}

const firstWorth = 20;

/** What follows counts for more than what is merely said. */
function gainOf({ features }: Drafted, known: ReadonlySet<string>): number {
  return [...features]
    .filter((feature) => !known.has(feature))
    .reduce((sum, feature) => sum + (feature.startsWith("says ") ? 1 : 4), 0);
}

/** How far a script has come: the world, and whose identifiers the replies have told. */
interface Scene {
  readonly world: World;
  readonly told: readonly string[];
}

interface Drafted {
  readonly line: Line;
  readonly scene: Scene;
  readonly features: ReadonlySet<string>;
}

function drafted(
  writing: Writing,
  { world, told }: Scene,
  name: string,
  fresh: () => string,
): Drafted | undefined {
  const { contract, chance, rules, operations, worth } = writing;
  const operation = worthwhile(operations, worth, chance);
  const request = operation && requestOf(writing, { world, told }, operation, fresh);
  if (operation === undefined || request === undefined) return undefined;
  const { seen, ...notes } = openNotebook(contract);
  try {
    const asked = ask({ ...rules, ...notes }, world, { operation, request, name });
    const waits = chance.next() < 0.85;
    if (isCrowded(asked.world)) return undefined;
    const now = waits ? settled(writing, asked.world, notes) : asked.world;
    const made = asked.accepted
      ? [asked.key, asked.spawned].filter((one) => one !== undefined)
      : [];
    if (isCrowded(now)) return undefined;
    const features = new Set([...seen, ...said(operation, request)]);
    return {
      line: { operation, request, name, waits },
      scene: { world: now, told: [...new Set([...told, ...made])] },
      features,
    };
  } catch (error) {
    if (error instanceof Unforeseen) return undefined;
    throw error;
  }
}

/** More of one kind than that is hard to look at. */
function isCrowded({ things }: World): boolean {
  const counts = Map.groupBy(things, (one) => one.lifecycle.name).values();
  return [...counts].some((all) => all.length > crowd);
}

const crowd = 24;

/** The world when the system has done what it had to do, in one of the ways in which that can go. */
function settled(
  { chance, rules, stirrings }: Writing,
  world: World,
  notes: Pick<Rules, "note" | "count">,
): World {
  let now = world;
  for (let turn = 0; turn < mostStirrings; turn += 1) {
    const next = stirrings(now).filter(({ event }) => event.simulate !== undefined);
    const total = next.reduce((sum, { event }) => sum + (event.simulate?.weight ?? 1), 0);
    let left = chance.next() * total;
    const drawn = next.find(({ event }) => {
      left -= event.simulate?.weight ?? 1;
      return left < 0;
    });
    const thing = drawn && thingOf(now, drawn.thing);
    if (drawn === undefined || thing === undefined) return now;
    const { lifecycle, key } = thing;
    const happening = { lifecycle, event: drawn.event.name, thing, origin: key };
    now = happen({ ...rules, ...notes }, now, happening).world;
  }
  throw new Unforeseen("when it is over");
}

const mostStirrings = 18;

/** A request that can be made now: of what is there, and with what is drawn. */
function requestOf(
  { contract, validator, chance }: Writing,
  { world, told }: Scene,
  operation: Operation,
  fresh: () => string,
): RequestData | undefined {
  const lifecycle = contract.lifecycles[operation.fires?.lifecycle ?? ""];
  const isTold = (value: unknown) =>
    !isSymbol(value) || told.some((key) => symbolIn(world, key) === value);
  let data: RequestData = { path: {}, query: {}, headers: {} };
  const rules: readonly (readonly [name: string, self: Self | undefined])[] = [
    ...operation.within.map((one) => [one.lifecycle, one.self] as const),
    [lifecycle?.name ?? "", operation.self],
  ];
  for (const [name, self] of rules) {
    if (self === undefined) continue;
    const fits = world.things.flatMap((one) => {
      const placed = one.lifecycle.name === name ? placedIn(data, one, self, isTold) : undefined;
      return placed === undefined ? [] : [placed];
    });
    const chosen = chance.oneOf(fits);
    if (chosen !== undefined) data = chosen;
    else if (matchRule(self)?.pick !== "each") return undefined;
  }
  const media = jsonMedia(operation)?.[1];
  if (media === undefined) return data;
  const body = drawBody(media.schema, {
    contract,
    validator,
    chance,
    fresh,
    told: idsOf(world, isTold),
    unique: operation.self === undefined ? uniqueIn(lifecycle) : [],
    without: withoutIn(operation),
  });
  return body === undefined ? undefined : { ...data, body };
}

function symbolIn(world: World, key: string): unknown {
  const thing = thingOf(world, key);
  return thing && getExpected(thing.self, thing.lifecycle.id);
}

function idsOf(world: World, isTold: (value: unknown) => boolean): ReadonlyMap<string, Json[]> {
  const ids = new Map<string, Json[]>();
  for (const { lifecycle, self } of world.things) {
    const id = getExpected(self, lifecycle.id);
    if ((typeof id !== "string" && typeof id !== "number") || !isTold(id)) continue;
    const name = lifecycle.name.toLowerCase();
    ids.set(name, [...(ids.get(name) ?? []), id]);
  }
  return ids;
}

function uniqueIn(lifecycle: Lifecycle | undefined): readonly string[] {
  return (lifecycle?.unique ?? []).flatMap(({ by }) => by.slice(-1));
}

/** A key that makes two requests one is no matter here. */
function withoutIn({ idempotency }: Operation): readonly string[] {
  return idempotency !== undefined && "key" in idempotency && idempotency.key.startsWith("body#")
    ? [idempotency.key.slice("body#".length)]
    : [];
}

/** What a request says, as features: each choice that was made. */
function said({ id }: Operation, { body }: RequestData): readonly string[] {
  const found: string[] = [];
  const walk = (value: Json | undefined, pointer: string) => {
    if (Array.isArray(value)) {
      found.push(`says ${id} ${pointer} of ${value.length}`);
      for (const one of value) walk(one as Json, `${pointer}/-`);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, one] of Object.entries(value)) walk(one, `${pointer}/${name}`);
    } else if (!isSymbol(value)) {
      found.push(`says ${id} ${pointer} ${isFresh(value) ? "fresh" : String(value)}`);
    }
  };
  walk(body, "");
  return found;
}
