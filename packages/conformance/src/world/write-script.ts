import type { Contract, JsonObject, Lifecycle, Operation } from "@conduct/contract";
import type { Validator } from "../schema/validator.ts";
import { type Asked, ask, eventOf, keysIn } from "./ask.ts";
import type { Chance } from "./chance.ts";
import { drawRequest, type Scene, said } from "./draw-request.ts";
import { openNotebook } from "./features.ts";
import type { Rules } from "./happen.ts";
import type { Line, Script } from "./script.ts";
import { isBusy, settled } from "./settled.ts";
import type { Stirring } from "./stir.ts";
import { viewsOf } from "./views.ts";
import {
  confirmed,
  emptyWorld,
  freshText,
  isCrowded,
  type Thing,
  textOf,
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

  /** What makes something that nobody else takes up, by operation, where somebody has told it. */
  readonly idle?: { readonly [operation: string]: JsonObject };
  readonly stirrings: Pick<Stirring, "played" | "moves">;

  /** What earlier scripts have tried already. */
  readonly tried: Set<string>;

  /** How often it was looked in vain whether something would come to light. */
  readonly vain: Map<string, number>;

  /** Whether it matters too how requests are answered, and that nothing follows by halves only. */
  readonly closely: boolean;

  /** Nothing is done that brings about what is only assumed: what comes to light then, nobody can explain away. */
  readonly surely: boolean;

  /** What has followed from operations so far, by their ids: of those that did more, more is thought of. */
  readonly worth: Map<string, number>;
}

/** A script may be so long, and so many requests are thought of for each line. */
const longest = 12;
const drafts = 12;

/** Of so many scripts that are drawn the best is taken. */
const attempts = 8;

/** A script that tries as much as can be tried that was not yet. */
export function writeScript(writing: Writing): { readonly script: Script; readonly news: number } {
  const all = Array.from({ length: attempts }, () => drawScript(writing));
  const [best] = all.toSorted((a, b) => b.gain - a.gain);
  for (const feature of best?.features ?? []) writing.tried.add(feature);
  return { script: best?.lines ?? [], news: best?.gain ?? 0 };
}

interface Drawn {
  readonly lines: Script;
  readonly features: ReadonlySet<string>;
  readonly gain: number;
}

/** Line by line the request is taken, of several that are drawn, from which most follows in a way that is new. */
function drawScript(writing: Writing): Drawn {
  const lines: Line[] = [];
  const known = new Set(writing.tried);
  const features = new Set<string>();
  let gain = 0;
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
      const one = drafted(
        { ...writing, operations: choice },
        scene,
        name,
        () => freshText(++numbers),
        (feature) => known.has(feature),
      );
      if (one !== undefined) options.push(one);
    }
    const best = options
      .toSorted((a, b) => gainOf(b, known) - gainOf(a, known))
      .find((one) => endsAnyhow(writing, one));
    if (best === undefined) break;
    const { id } = best.line.operation;
    const more = gainOf(best, known);
    writing.worth.set(id, ((writing.worth.get(id) ?? firstWorth) + more) / 2);
    dull = next === undefined && more === 0 ? dull + 1 : 0;
    gain += more;
    for (const feature of best.features) {
      known.add(feature);
      features.add(feature);
    }
    lines.push(best.line);
    scene = best.scene;
  }
  return { lines, features, gain };
}

/** Two of what everything lives under: what happens under one is not for the other. */
const groundsOfAKind = 2;

/** Whether an operation makes what others live under or need, and needs nothing itself. */
function isGround(operation: Operation, all: readonly Operation[]): boolean {
  const { self, within, needs = [] } = operation;
  return (
    self === undefined && within.length === 0 && needs.length === 0 && isParent(operation, all)
  );
}

/** Whether an operation is about what others live under or need. */
function isParent({ fires }: Operation, all: readonly Operation[]): boolean {
  return all.some(({ within, needs = [] }) =>
    [...within, ...needs].some((one) => one.lifecycle === fires?.lifecycle),
  );
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
    .reduce(
      (sum, feature) => sum + (gains[feature.split(" ", 2).join(" ")] ?? usualGain(feature)),
      0,
    );
}

const gains: { readonly [start: string]: number } = {
  "shows sure": 30,
  "shows unsure": 10,
  "answers to": 20,
};

function usualGain(feature: string): number {
  return feature.startsWith("says ") ? 1 : 4;
}

interface Drafted {
  readonly line: Line;
  readonly scene: Scene;

  /** As it is before the system has done its part. */
  readonly asked: World;
  readonly features: ReadonlySet<string>;
}

function drafted(
  writing: Writing,
  { world, told }: Scene,
  name: string,
  fresh: () => string,
  isKnown: (feature: string) => boolean,
): Drafted | undefined {
  const { contract, chance, rules, operations, worth } = writing;
  const operation = worthwhile(operations, worth, chance);
  const request = operation && drawRequest(writing, { world, told }, operation, fresh);
  if (operation === undefined || request === undefined) return undefined;
  const { seen, ...notes } = openNotebook({ ...rules, contract }, isKnown, writing);
  try {
    const asked = ask({ ...rules, ...notes }, world, { operation, request, name });
    if (asked.accepted && asked.taken?.to === "$none" && isParent(operation, operations))
      return undefined;
    const waits = chance.next() < 0.85;
    if (isCrowded(asked.world, crowd) || isBusy(writing, asked.world)) return undefined;
    const then = waits ? settled(writing, asked.world, notes) : asked.world;
    if (writing.surely && then.isUnsure === true) return undefined;
    const now = waits ? lookedAt(writing, then) : then;
    if (isCrowded(now, crowd)) return undefined;
    const event = eventOf(operation, request) ?? "nothing";
    const answer = `answers to ${operation.id} ${event} ${answerOf(asked, world)}`;
    const answers = writing.closely ? [answer] : [];
    const features = new Set([...seen, ...answers, ...said(operation, request)]);
    return {
      line: { operation, request, name, waits },
      scene: { world: now, told: [...new Set([...told, ...keysIn(asked)])] },
      asked: asked.world,
      features,
    };
  } catch (error) {
    if (error instanceof Unforeseen) return undefined;
    throw error;
  }
}

/** How a request is answered: refused, accepted, or accepted though nothing comes of it. */
function answerOf(asked: Asked, before: World): string {
  if (!asked.accepted) return "refused";
  return textOf(asked.world) === textOf(before) ? "accepted for nothing" : "accepted";
}

/** However it goes, it has to come to an end. */
function endsAnyhow(writing: Writing, { asked }: Drafted): boolean {
  try {
    for (let turn = 0; turn < ends; turn += 1) settled(writing, asked, {}, false);
    return true;
  } catch (error) {
    if (error instanceof Unforeseen) return false;
    throw error;
  }
}

/** What goes on by itself, and what is only assumed, is looked at while it is waited for. */
function lookedAt({ contract, stirrings }: Writing, world: World): World {
  const isDoubted = ({ doubt }: Thing) => doubt !== undefined;
  const views = world.things.some(isDoubted) ? viewsOf(contract, world, (text) => text) : [];
  const doubted = new Set(
    views.filter(({ shows }) => shows(world).some(isDoubted)).map(({ lifecycle }) => lifecycle),
  );
  const isShown = (lifecycle: Lifecycle) => stirrings.moves(lifecycle) || doubted.has(lifecycle);
  return world.things.some(({ lifecycle }) => isShown(lifecycle))
    ? confirmed(world, isShown)
    : world;
}

/** More of one kind than that is hard to look at. */
const crowd = 24;

const ends = 3;
