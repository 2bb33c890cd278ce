import type { Operation } from "@conduct/contract";
import { firedEvents } from "../model/fired-events.ts";
import { ask, keysIn } from "./ask.ts";
import { drawRequest, type Scene } from "./draw-request.ts";
import type { Line, Script } from "./script.ts";
import { settled } from "./settled.ts";
import {
  emptyWorld,
  freshText,
  isCrowded,
  textOf,
  thingOf,
  Unforeseen,
  type World,
} from "./world.ts";
import type { Writing } from "./write-script.ts";

/**
 * Scripts about what happens to many at once: others hang on one, in several states, and then something is asked of
 * that one of which they have their part. Left to chance, few hang on it, and most of them in the same state.
 *
 * `room` is for how many there is any: where there is none, nothing is thought of.
 */
export function familyScripts(writing: FamilyWriting, room: number): readonly Script[] {
  if (room <= 0) return [];
  return writing.operations
    .filter((one) => feltBy(writing, one).size > 0)
    .flatMap((head) => {
      const all = Array.from({ length: attempts }, () => drawn(writing, head));
      return all.toSorted((a, b) => b.reach - a.reach).slice(0, 1);
    })
    .filter(({ reach }) => reach >= worthIt)
    .toSorted((a, b) => b.reach - a.reach)
    .slice(0, Math.min(room, mostFamilies))
    .map(({ lines }) => lines);
}

type FamilyWriting = Omit<Writing, "tried" | "vain" | "worth" | "closely" | "surely">;

const mostFamilies = 2;
const attempts = 6;
const longest = 9;
const drafts = 16;

/** It reaches three others and leaves one, or four, or fewer in several states. */
const worthIt = 7;

/** The other kinds of resources that may have their part of what a request does to the one that it names. */
function feltBy(
  { contract }: Pick<Writing, "contract">,
  operation: Operation,
): ReadonlySet<string> {
  const { lifecycles } = contract;
  const { self, fires } = operation;
  if (self === undefined || fires === undefined) return new Set();
  const found = new Set<string>();
  const waiting = firedEvents(operation).map((event) => ({ lifecycle: fires.lifecycle, event }));
  const known = new Set<string>();
  for (const { lifecycle, event } of waiting) {
    if (known.has(`${lifecycle} ${event}`)) continue;
    known.add(`${lifecycle} ${event}`);
    const cases = lifecycles[lifecycle]?.events[event]?.cases ?? [];
    const causes = cases.flatMap((one) => one.causes ?? []);
    for (const cause of causes) {
      if (cause.lifecycle !== fires.lifecycle) found.add(cause.lifecycle);
      waiting.push(cause);
    }
  }
  return found;
}

interface Family {
  readonly lines: Script;

  /** How much the last line does. */
  readonly reach: number;
}

/**
 * Line by line that request is taken, of several that are drawn, after which there is most that can be reached; and
 * in the end the head would reach most.
 */
function drawn(writing: FamilyWriting, head: Operation): Family {
  const { chance, operations } = writing;
  const felt = feltBy(writing, head);
  let numbers = 0;
  const fresh = () => freshText(++numbers);
  let lines: Script = [];
  let scene: Scene = { world: emptyWorld, told: [] };
  let best: Family = { lines, reach: 0 };
  while (lines.length < longest) {
    const options = Array.from({ length: drafts }).flatMap(() => {
      const operation = chance.oneOf(operations) ?? head;
      const option = drafted(writing, scene, operation, `L${lines.length + 1}`, fresh);
      return option === undefined ? [] : [{ ...option, end: endOf(writing, option, head, fresh) }];
    });
    const isLate = lines.length >= longest - lastOnes;
    const worthOf = ({ scene: { world }, end }: (typeof options)[number]) =>
      (isLate ? 10 * (end?.reach ?? 0) : 0) + varietyOf(world, felt);
    const [first] = options.toSorted((a, b) => worthOf(b) - worthOf(a));
    if (first === undefined) break;
    lines = [...lines, first.line];
    scene = first.scene;
    const { end } = first;
    if (end !== undefined && end.reach > best.reach)
      best = { lines: [...lines, end.line], reach: end.reach };
  }
  return best;
}

/** In the last few lines it is no longer what could be reached that counts. */
const lastOnes = 3;

interface Drafted {
  readonly line: Line;
  readonly scene: Scene;
}

/** A request that is granted, and the world when the system has done its part. */
function drafted(
  writing: FamilyWriting,
  { world, told }: Scene,
  operation: Operation,
  name: string,
  fresh: () => string,
): Drafted | undefined {
  const request = drawRequest(writing, { world, told }, operation, fresh);
  if (request === undefined) return undefined;
  try {
    const asked = ask(writing.rules, world, { operation, request, name });
    if (!asked.accepted) return undefined;
    const now = settled(writing, asked.world);
    // What is only assumed explains much else away.
    if (now.isUnsure === true || isCrowded(now, crowd)) return undefined;
    const line = { operation, request, name, waits: true };
    return { line, scene: { world: now, told: [...new Set([...told, ...keysIn(asked)])] } };
  } catch (error) {
    if (error instanceof Unforeseen) return undefined;
    throw error;
  }
}

/** What the head would do now, of the best of those that can be named. */
function endOf(
  writing: FamilyWriting,
  { scene, line }: Drafted,
  head: Operation,
  fresh: () => string,
): { readonly line: Line; readonly reach: number } | undefined {
  const name = `${line.name}-head`;
  const ends = Array.from({ length: heads }).flatMap(() => {
    const end = drafted(writing, scene, head, name, fresh);
    return end === undefined
      ? []
      : [{ ...end, reach: reachOf(head, scene.world, end.scene.world) }];
  });
  return ends.toSorted((a, b) => b.reach - a.reach)[0];
}

const heads = 3;

/** How many of another kind have been reached, and in how many states they were; and that some have not. */
function reachOf({ fires }: Operation, before: World, after: World): number {
  const others = before.things.filter(({ lifecycle }) => lifecycle.name !== fires?.lifecycle);
  const reached = others.filter((one) => {
    const now = thingOf(after, one.key);
    return (
      now === undefined ||
      textOf({ ...after, things: [now] }) !== textOf({ ...before, things: [one] })
    );
  });
  const kinds = new Set(reached.map(({ lifecycle }) => lifecycle));
  const states = new Set(reached.map(({ lifecycle, state }) => `${lifecycle.name} ${state}`));
  const isLeft = others.some((one) => kinds.has(one.lifecycle) && !reached.includes(one));
  return Math.min(reached.length, mostReached) + 3 * states.size + Number(isLeft);
}

const mostReached = 4;

/** In how many states those are that can be reached, and how many they are. */
function varietyOf({ things }: World, felt: ReadonlySet<string>): number {
  const near = things.filter(({ lifecycle }) => felt.has(lifecycle.name));
  const states = new Set(near.map(({ lifecycle, state }) => `${lifecycle.name} ${state}`));
  return states.size + Math.min(near.length, mostReached) / 2 + things.length / 100;
}

/** More of one kind than that is hard to look at. */
const crowd = 6;
