import type { Actor, Lifecycle, Outcome } from "../lifecycle.ts";
import { describeOperand } from "./describe-predicate.ts";
import { formatLabel, type Label, mergeWays, type Way, waysOf } from "./ways.ts";

/** What there is to draw of a lifecycle, whatever it is drawn with. */
export interface Drawing {
  readonly title: string;
  readonly states: readonly DrawnState[];

  /** One for each pair of states and cause. `$none` is what does not exist. */
  readonly arrows: readonly Arrow[];

  /** What would tangle the picture as arrows: events that stay, or may lead, anywhere. */
  readonly notes: readonly string[];
}

export interface DrawnState {
  readonly name: string;
  readonly outcome?: Outcome;

  /** Only the client can move it on. */
  readonly blocked: boolean;

  /** Events that are accepted here and stay. */
  readonly stays: readonly Label[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly by: Actor;
  readonly labels: readonly Label[];
}

/** Sorts the ways of a lifecycle into arrows, events that stay, and notes. */
export function drawingOf(lifecycle: Lifecycle): Drawing {
  const names = Object.keys(lifecycle.states);
  const ways = Object.values(lifecycle.events).flatMap(waysOf);
  const drawn = ways.filter((way) => !isEverywhere(way, names));
  const moves = drawn.filter(({ from, to }) => from !== to);
  const groups = Map.groupBy(moves, ({ from, to, event }) => JSON.stringify([from, to, event.by]));
  return {
    title: lifecycle.name,
    states: Object.values(lifecycle.states).map(({ name, final, blocks }) => ({
      name,
      ...(final === undefined ? {} : { outcome: final }),
      blocked: blocks,
      stays: mergeWays(drawn.filter(({ from, to }) => from === name && to === name)),
    })),
    arrows: [...groups.values()].flatMap((parallel) => {
      const [first] = parallel;
      if (first === undefined) return [];
      const { from, to, event } = first;
      return [{ from, to, by: event.by, labels: mergeWays(parallel) }];
    }),
    notes: notesOf(
      ways.filter((way) => isEverywhere(way, names)),
      names,
    ),
  };
}

/** Leads from every state to itself, or wherever the request says. */
function isEverywhere({ to, taken }: Way, names: readonly string[]): boolean {
  if (to.startsWith("$") && to !== "$none") return true;
  return (
    taken.to === undefined && names.length > 1 && names.every((name) => taken.from.includes(name))
  );
}

function notesOf(ways: readonly Way[], names: readonly string[]): readonly string[] {
  const cases = Map.groupBy(ways, ({ taken }) => taken);
  const notes = [...cases.values()].map((same) => {
    const label = mergeWays(same).map(formatLabel).join("");
    const from = same.map((way) => way.from);
    const places = names.every((name) => from.includes(name)) ? "any state" : from.join(", ");
    const to = same.map((way) => way.taken.to).find((target) => target !== undefined);
    return to === undefined
      ? `${label}: accepted in ${places}, which stays`
      : `${label}: from ${places} to the state that ${describeOperand(to)} names`;
  });
  return [...new Set(notes)];
}
