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
  readonly mark?: Mark;
}

/** What a run made of a move: it was seen, it never came up, or what was seen is not as declared. */
export type Mark = "seen" | "unseen" | "violated";

/** A mark at a move. Without an event the move is one that nothing declares: it is drawn too. */
export interface MarkedMove {
  readonly event?: string;

  /** `$none` for what does not exist. */
  readonly from: string;
  readonly to: string;
  readonly mark: Mark;
}

/** Sorts the ways of a lifecycle into arrows, events that stay, and notes. */
export function drawingOf(lifecycle: Lifecycle, marks: readonly MarkedMove[] = []): Drawing {
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
    arrows: [...groups.values()]
      .flatMap((parallel) => {
        const [first] = parallel;
        if (first === undefined) return [];
        const { from, to, event } = first;
        const mark = markOf(parallel, marks);
        const labels = mergeWays(parallel);
        return [{ from, to, by: event.by, labels, ...(mark === undefined ? {} : { mark }) }];
      })
      .concat(marks.flatMap(undeclaredArrow)),
    notes: notesOf(
      ways.filter((way) => isEverywhere(way, names)),
      names,
    ),
  };
}

/** An arrow is as bad as the worst of its events, and seen if one of them was. */
function markOf(ways: readonly Way[], marks: readonly MarkedMove[]): Mark | undefined {
  const found = marks
    .filter(({ event, from, to }) =>
      ways.some((way) => way.event.name === event && way.from === from && way.to === to),
    )
    .map(({ mark }) => mark);
  return (["violated", "seen", "unseen"] as const).find((mark) => found.includes(mark));
}

function undeclaredArrow({ event, from, to, mark }: MarkedMove): readonly Arrow[] {
  if (event !== undefined) return [];
  const labels = [{ event: "not declared", by: "server" as const, assumed: false }];
  return [{ from, to, by: "server", labels, mark }];
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
