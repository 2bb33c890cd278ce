import { getPointer, isJsonObject, type Json, type Lifecycle } from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import { modelled } from "../model/effects.ts";
import {
  type Expected,
  fits,
  formatExpected,
  instant,
  isHole,
  isKnown,
} from "../model/expected.ts";
import { drift } from "../model/explain.ts";
import { isShown } from "../model/hidden.ts";
import type { Outcome, Taken } from "../model/outcomes.ts";
import { restless } from "../model/restless.ts";
import { isFine, stampsOf, tick } from "../model/stamps.ts";
import { stateOf } from "../model/state-of.ts";
import { topOf } from "../model/top-of.ts";
import type { Exchange } from "../target/exchange.ts";
import { mayBeGone } from "./gone.ts";
import type { Looks } from "./looks.ts";
import type { Seen } from "./refusal-problems.ts";
import { representationSchema } from "./representation.ts";
import { isUnreached, type Resource } from "./resource.ts";
import type { Session } from "./session.ts";

/** What an event should have made of a resource, and has not: in the reply, or else in what is read after it. */
export function effectProblems(
  session: Session,
  { lifecycle }: Cell,
  outcome: Taken | Exclude<Outcome, Taken>,
  value: Json,
  { id, value: later }: Pick<Resource, "id" | "value">,
  fired: Exchange,
): readonly Seen[] {
  if (outcome.kind !== "taken") return [];
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const free = restless(lifecycle, new Set([outcome.to]), session.isAlone(id));
  const isLagging = (session.target.consistency ?? 0) > 0;
  return outcome.effected.changes.flatMap(({ pointer, expected, assumed }): readonly Seen[] => {
    if (!isShown(schema, pointer, session.validator)) return [];
    if (wasTold(session, lifecycle, pointer, id, fired)) return [];
    // A reply may show less of a resource than a read does.
    const [shown, kept] = [getPointer(value, pointer), getPointer(later, pointer)];
    const seen = shown ?? kept;
    const isRight = fits(expected, seen) || (isHole(expected) && seen === undefined);
    // What a reply shows is there afterwards too, if nobody touches it.
    const isLost = kept !== undefined && !isLagging && !fits(expected, kept);
    if (isRight && isLost && !free.has(topOf(pointer)))
      return [
        [
          `${pointer} is ${formatExpected(expected)}, as the reply shows`,
          `${JSON.stringify(kept)} in the next read`,
          assumed ? "assumed" : undefined,
          topOf(pointer),
        ],
      ];
    if (isRight && !isMixed(expected, seen)) return [];
    return [
      [
        `${pointer} is ${formatExpected(expected)}`,
        JSON.stringify(seen) ?? "nothing",
        assumed ? "assumed" : undefined,
        topOf(pointer),
      ],
    ];
  });
}

/**
 * A time that one of our requests has told before what it is the time of has happened: whether that outlasts the event,
 * no contract says.
 */
function wasTold(
  { firings }: Session,
  lifecycle: Lifecycle,
  pointer: string,
  id: string,
  fired: Exchange,
): boolean {
  const { entered } = stampsOf(lifecycle);
  if (!entered.some((one) => one.pointer === pointer)) return false;
  return firings.some(
    ({ id: asked, exchange: { index, data } }) =>
      asked === id && index < fired.index && (getPointer(data?.body, pointer) ?? null) !== null,
  );
}

/**
 * A time that the event sets and that stayed what it was, though any clock has gone on since. Where all times are
 * whole seconds, two events may well have the same.
 */
export function stillProblems(
  session: Pick<Session, "grainOf">,
  { lifecycle }: Pick<Cell, "lifecycle">,
  outcome: Outcome,
  { before, fired, after }: Pick<Looks, "before" | "fired" | "after">,
): readonly Seen[] {
  const seenAt = before.story.at(-1)?.receivedAt;
  if (outcome.kind !== "taken" || isUnreached(after) || seenAt === undefined) return [];
  const pause = fired.sentAt - seenAt;
  if (pause < tick) return [];
  // When it was changed last is a matter of its own.
  const { updated } = stampsOf(lifecycle);
  return outcome.effected.changes.flatMap(({ pointer, expected, assumed }): readonly Seen[] => {
    if (expected !== instant || updated.includes(pointer)) return [];
    const [was, is] = [before.value, after.value].map((value) => getPointer(value, pointer));
    if (was !== is || !isFine(is) || pause < session.grainOf(lifecycle, pointer)) return [];
    const wanted = `${pointer} is after ${JSON.stringify(was)}, since it is set`;
    return [[wanted, JSON.stringify(is), assumed ? "assumed" : undefined, topOf(pointer)]];
  });
}

/** What we once told is still there, in an object that another has replaced. */
function isMixed(expected: Expected | undefined, seen: Json | undefined): boolean {
  const isTold = (one: unknown) => isJsonObject(one) && one.conduct === "told";
  return isKnown(expected) && !isTold(expected) && isTold(seen);
}

/** What the lifecycle knows of and this event does not touch stays as it was. */
export function changedProblems(
  session: Session,
  cell: Cell,
  { before, after, self }: Looks,
  touched: readonly string[],
): readonly Seen[] {
  const { lifecycle } = cell;
  if (mayBeGone(session, before, after, cell.state)) return [];
  if (isUnreached(after)) return [["the resource as it was", after.unreached]];
  const state = stateOf(lifecycle, after.value) ?? "";
  const exclusive = session.isAlone(before.id);
  // Meanwhile the system itself may have gone on: then nothing is to be said about what stays.
  const movedOn =
    state !== cell.state && drift(lifecycle, new Set([cell.state]), exclusive).has(state);
  if (movedOn && touched.length === 0) return [];
  const places = new Set([...modelled(lifecycle), lifecycle.state].map(topOf));
  // Where nothing moves, a worker may report all the same.
  const free = new Set([
    ...touched.map(topOf),
    ...restless(lifecycle, new Set([cell.state, state]), exclusive, self),
  ]);
  return [...places].flatMap((pointer): readonly Seen[] => {
    if (free.has(pointer)) return [];
    const [was, is] = [getPointer(before.value, pointer), getPointer(after.value, pointer)];
    if (JSON.stringify(was ?? null) === JSON.stringify(is ?? null)) return [];
    const stays = `${pointer} stays ${JSON.stringify(was ?? null)}`;
    const member = pointer === topOf(lifecycle.state) ? undefined : pointer;
    return [[stays, JSON.stringify(is ?? null), undefined, member, was ?? null]];
  });
}
