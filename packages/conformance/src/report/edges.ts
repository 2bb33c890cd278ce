import type { Lifecycle } from "@conduct/contract";
import { anomaliesOf, type History, historiesOf } from "../run/histories.ts";
import type { Session } from "../run/session.ts";
import { isSuccess } from "../target/exchange.ts";
import type { EdgeUse, Result } from "./report.ts";

/**
 * What became of each move of a lifecycle: how often the run has seen it, and what fails on it.
 *
 * Moves that no event declares are there too once they were seen: their event has no name.
 */
export function edgesOf(
  session: Session,
  lifecycle: Lifecycle,
  results: readonly Result[],
): readonly EdgeUse[] {
  const declared = declaredMoves(lifecycle);
  const seen = new Map<string, number>();
  for (const history of historiesOf(session, lifecycle)) {
    for (const move of movesIn(history, declared, lifecycle)) {
      seen.set(keyOf(move), (seen.get(keyOf(move)) ?? 0) + 1);
    }
  }
  const violated = violationsOf(session, lifecycle, results);
  const undeclared = violated.filter(
    ({ move }) => !declared.some((one) => keyOf(one) === keyOf(move)),
  );
  const extra = new Map(undeclared.map(({ move }) => [keyOf(move), move]));
  return [...declared, ...extra.values()].map((move) => ({
    ...move,
    seen: seen.get(keyOf(move)) ?? (extra.has(keyOf(move)) ? 1 : 0),
    violated: [
      ...new Set(violated.filter((one) => keyOf(one.move) === keyOf(move)).map(({ key }) => key)),
    ],
  }));
}

interface Move {
  readonly event: string;
  readonly from: string;
  readonly to: string;
}

function keyOf({ event, from, to }: Move): string {
  return JSON.stringify([event, from, to]);
}

/** Moves between states that differ; where the request names the target there is no one arrow to speak of. */
function declaredMoves(lifecycle: Lifecycle): readonly Move[] {
  const moves = Object.values(lifecycle.events).flatMap((event) =>
    event.cases.flatMap(({ from, to }) =>
      to === undefined || (to.startsWith("$") && to !== "$none")
        ? []
        : from
            .filter((state) => state !== to)
            .map((state): Move => ({ event: event.name, from: state, to })),
    ),
  );
  return [...new Map(moves.map((move) => [keyOf(move), move])).values()];
}

/** What happened to one resource, as far as two looks at it tell. */
function movesIn(
  history: History,
  declared: readonly Move[],
  { events }: Lifecycle,
): readonly Move[] {
  const { sightings, firings, ours } = history;
  const moves: Move[] = [];
  let at = ours ? "$none" : undefined;
  let last = -1;
  for (const { state, exchange } of sightings) {
    if (state === undefined) continue;
    const called = calledIn(firings, last, exchange.index);
    const possible = declared.filter(({ from, to }) => from === at && to === state);
    const asked = possible.filter(({ event }) => called.includes(event));
    const unasked = possible.filter(({ event }) => events[event]?.by !== "client");
    moves.push(...(asked.length > 0 ? asked : unasked));
    at = state;
    last = exchange.index;
  }
  const called = calledIn(firings, last, Number.POSITIVE_INFINITY);
  const ended = declared.filter(
    ({ event, from, to }) => from === at && to === "$none" && called.includes(event),
  );
  return [...moves, ...ended];
}

/** Events that requests have made happen after one exchange and up to another. */
function calledIn(firings: History["firings"], after: number, until: number): readonly string[] {
  return firings
    .filter(({ exchange }) => exchange.index > after && exchange.index <= until)
    .filter(({ exchange }) => isSuccess(exchange))
    .flatMap(({ event }) => event ?? []);
}

/** Failures that are about one move: of a cell that was tried, and of what no event explains. */
function violationsOf(
  session: Session,
  lifecycle: Lifecycle,
  results: readonly Result[],
): readonly { readonly move: Move; readonly key: string }[] {
  const failed = results.filter(({ verdict }) => verdict === "fail" || verdict === "difference");
  const cells = new Map(session.exploration(lifecycle).cells.map((cell) => [cell.name, cell]));
  const ofCells = failed.flatMap(({ subject, key }) => {
    const cell = cells.get(subject);
    if (cell?.expected?.kind !== "taken" || cell.trigger.event === undefined) return [];
    const { to } = cell.expected;
    if (to === cell.state) return [];
    return [{ move: { event: cell.trigger.event, from: cell.state, to }, key }];
  });
  const ofHistories = anomaliesOf(session, lifecycle).flatMap(({ history, sighting, kind }) => {
    const before = history.sightings.filter(
      ({ exchange, state }) => exchange.index < sighting.exchange.index && state !== undefined,
    );
    const from = before.at(-1)?.state ?? "$none";
    const result = failed.find(
      ({ id, subject }) => id === anomalous[kind] && subject === lifecycle.name,
    );
    if (sighting.state === undefined || result === undefined || from === sighting.state) return [];
    return [{ move: { event: "", from, to: sighting.state }, key: result.key }];
  });
  return [...ofCells, ...ofHistories];
}

/** The requirement that each kind of anomaly breaks. */
const anomalous = {
  "left-final": "LC-TERM-01",
  "nobody-called": "LC-SEQ-03",
  "no-edge": "LC-SEQ-01",
} as const;
