import { type Json, type LifecycleEvent, type Predicate, parseReference } from "@conduct/contract";
import { put, segmentsOf } from "./edit.ts";
import type { Machine } from "./machine.ts";
import { createRandom } from "./random.ts";
import type { RequestFacts } from "./scope.ts";
import type { Shape } from "./shape.ts";
import { type Before, transition } from "./transition.ts";

/** An event on the way to a state, with the body that makes it go there. */
export interface Move {
  readonly event: string;
  readonly body?: Json | undefined;

  /** Where it leads from where. */
  readonly from?: string;
  readonly to?: string;

  /** How long the resource waits for it. */
  readonly after: number;
}

/** The way to each state that can be reached from nothing, the shortest there is. */
export type Ways = ReadonlyMap<string, readonly Move[]>;

/**
 * Finds out how the states of a lifecycle are reached, by trying its events on a resource that is not stored.
 *
 * Events that lead where the request says (an administrator who writes the state) are a last resort:
 * what they leave behind is possible, but nothing a life would have led to.
 */
export function findWays(machine: Machine, shape: Shape, body?: Json): Ways {
  const ways = new Map<string, readonly Move[]>();
  search(machine, shape, body, ways, false);
  const isWhole = Object.keys(shape.lifecycle.states).every((state) => ways.has(state));
  if (!isWhole) search(machine, shape, body, ways, true);
  return ways;
}

interface Stop {
  readonly before: Before;
  readonly moves: readonly Move[];
}

function search(
  machine: Machine,
  shape: Shape,
  body: Json | undefined,
  ways: Map<string, readonly Move[]>,
  mayAssign: boolean,
): void {
  const { lifecycle } = shape;
  const queue: Stop[] = [{ before: { state: "$none", value: undefined }, moves: [] }];
  const seen = new Map<string, number>();
  for (let tries = 0; tries < 3000; tries++) {
    const stop = queue.shift();
    if (stop === undefined || stop.moves.length > 10) return;
    for (const event of Object.values(lifecycle.events)) {
      const isFirst = stop.before.state === "$none";
      for (const variant of variants(machine, shape, event, isFirst ? body : undefined)) {
        const now = tries;
        const request = {
          ...standIn(machine, shape, event, now),
          ...(variant === undefined ? {} : { body: variant }),
        };
        const random = createRandom("reach", tries);
        const change = transition(shape, event, stop.before, {
          now,
          request,
          fresh: () => String(random.below(1e9)),
          find: machine.find,
        });
        if (!change.accepted || change.value === undefined) continue;
        const isAssigned = change.taken.to?.startsWith("$") === true;
        if (isAssigned && !mayAssign) continue;
        const moves = [
          ...stop.moves,
          {
            event: event.name,
            body: variant,
            from: stop.before.state,
            to: change.to,
            after: event.simulate?.after ?? event.after ?? 1000,
          },
        ];
        if (!ways.has(change.to)) ways.set(change.to, moves);
        // A state is entered again a few times: its counters may let the next event go elsewhere.
        const place = `${change.to} ${JSON.stringify(numbersOf(change.value))}`;
        const visits = seen.get(change.to) ?? 0;
        if (visits > 24 || seen.has(place)) continue;
        seen.set(change.to, visits + 1);
        seen.set(place, 1);
        queue.push({ before: { state: change.to, value: change.value }, moves });
      }
    }
    if (Object.keys(lifecycle.states).every((state) => ways.has(state))) return;
  }
}

function standIn(machine: Machine, shape: Shape, event: LifecycleEvent, now: number): RequestFacts {
  return machine.standIns.of(shape.lifecycle.name, event.name, {
    name: "reach",
    now,
    parent: () => undefined,
  });
}

/** The bodies worth trying for an event: the usual one, and those that the conditions of its cases name. */
function variants(
  machine: Machine,
  shape: Shape,
  event: LifecycleEvent,
  given: Json | undefined,
): readonly (Json | undefined)[] {
  if (given !== undefined) return [given];
  const usual = standIn(machine, shape, event, 0).body;
  const wishes = event.cases.flatMap(({ if: condition, to }) => [
    ...(condition === undefined ? [] : [wishesOf(condition)]),
    ...(to === undefined
      ? []
      : Object.keys(shape.lifecycle.states).map((state) => wish(to, state))),
  ]);
  const made = wishes
    .filter((pairs) => pairs.length > 0)
    .map((pairs) =>
      pairs.reduce<Json>(
        (body, [pointer, value]) => put(body, segmentsOf(pointer), value),
        usual ?? {},
      ),
    );
  return [usual, ...made];
}

type Wish = readonly (readonly [pointer: string, value: Json])[];

/** What the body of a request would have to hold for a condition to be true, as far as that is plain. */
function wishesOf(predicate: Predicate): Wish {
  if ("all" in predicate) return predicate.all.flatMap(wishesOf);
  if ("any" in predicate) return predicate.any.slice(0, 1).flatMap(wishesOf);
  if ("eq" in predicate) return wish(predicate.eq[0], predicate.eq[1]);
  if ("gte" in predicate) return wish(predicate.gte[0], predicate.gte[1]);
  if ("lte" in predicate) return wish(predicate.lte[0], predicate.lte[1]);
  if ("in" in predicate) {
    const [first = null] = Array.isArray(predicate.in[1]) ? (predicate.in[1] as Json[]) : [];
    return wish(predicate.in[0], first);
  }
  return [];
}

function wish(operand: Json, value: Json): Wish {
  const reference = typeof operand === "string" ? parseReference(operand) : undefined;
  const isLiteral = typeof value !== "string" || parseReference(value) === undefined;
  return reference?.source === "request.body" && isLiteral ? [[reference.pointer, value]] : [];
}

function numbersOf(value: object): readonly unknown[] {
  return Object.values(value).filter(
    (member) => typeof member === "number" || typeof member === "boolean",
  );
}
