import {
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  parseReference,
} from "@conduct/contract";
import type { Check } from "../check.ts";
import { derived } from "../model/derived.ts";
import { distancesOf } from "../model/distances.ts";
import { toInstant } from "../model/expected.ts";
import { isFine, stampsOf, timeOf } from "../model/stamps.ts";
import type { History } from "../run/histories.ts";
import { representationSchema } from "../run/representation.ts";
import { type Opinion, sightingTasks } from "../run/sighting-tasks.ts";
import { schemaAt } from "../schema/sample.ts";

/**
 * A duration is a number of milliseconds that is not negative, and counts from the time that it is said to; a time
 * that is so far from another one lies there.
 */
export const duration: Check = {
  id: "LC-TS-07",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => durationsOf(lifecycle).length > 0 || distancesOf(lifecycle).length > 0,
      ({ value }, { lifecycle, firings }) => {
        const shown = durationsOf(lifecycle)
          .map((pointer) => [pointer, getPointer(value, pointer) ?? null] as const)
          .filter(([, length]) => length !== null);
        const schema = representationSchema(session.contract, lifecycle, session.validator);
        const isWhole = (pointer: string) =>
          [session.validator.resolve(schemaAt(schema, pointer, session.validator)).type]
            .flat()
            .includes("integer");
        const wrong = shown.find(
          ([pointer, length]) =>
            // What is no number at all is a matter of its schema.
            typeof length === "number" &&
            (length < 0 || (isWhole(pointer) && !Number.isInteger(length))),
        );
        const other = scaled(lifecycle, value) ?? begunElsewhere(lifecycle, value);
        if (wrong === undefined && other !== undefined) return other;
        if (wrong !== undefined) {
          return {
            expected: `${wrong[0]} is a number of milliseconds, and not negative`,
            observed: JSON.stringify(wrong[1]),
            member: wrong[0],
          };
        }
        return apart(lifecycle, value, firings) ?? (shown.length > 0 ? "holds" : undefined);
      },
    ),
};

/** A duration that is off by a factor is in another unit; smaller differences may be those of clocks. */
export function scaled(lifecycle: Lifecycle, value: Json): Opinion {
  for (const { pointer, from, to } of spansOf(lifecycle)) {
    const length = getPointer(value, pointer);
    const [begin, end] = [toInstant(getPointer(value, from)), toInstant(getPointer(value, to))];
    if (typeof length !== "number" || begin === undefined || end === undefined) continue;
    const span = end - begin;
    if (span < 20 || (length > span / factor && length < span * factor)) continue;
    return {
      expected: `${pointer} is about ${span}, from ${from} to ${to}`,
      observed: String(length),
      member: pointer,
    };
  }
  return undefined;
}

const factor = 100;

/**
 * A duration that is off by more than clocks are, and exactly as long as from another time of the resource on, is
 * counted from there. Times without a fraction are too coarse for that.
 */
export function begunElsewhere(lifecycle: Lifecycle, value: Json): Opinion {
  const { created, entered } = stampsOf(lifecycle);
  const stamps = [...created, ...entered.map((one) => one.pointer)];
  for (const { pointer, from, to } of spansOf(lifecycle)) {
    const length = getPointer(value, pointer);
    const [begin, end] = [toInstant(getPointer(value, from)), toInstant(getPointer(value, to))];
    if (typeof length !== "number" || begin === undefined || end === undefined) continue;
    if (Math.abs(end - begin - length) <= drift) continue;
    const other = stamps.find((one) => {
      const start = toInstant(getPointer(value, one));
      if (one === from || one === to || start === undefined) return false;
      const isCoarse = [begin, end, start].every((time) => time % coarse === 0);
      return !isCoarse && Math.abs(end - start - length) <= exact;
    });
    if (other === undefined) continue;
    return {
      expected: `${pointer} is about ${end - begin}, from ${from} to ${to}`,
      observed: `${length}, as from ${other}`,
      member: pointer,
    };
  }
  return undefined;
}

/** Milliseconds: how far two clocks may be apart, how exactly a span is recognized, and which times are rounded. */
const drift = 50;
const exact = 1;
const coarse = 100;

/** Times that are declared to be so far from each other are; a request that tells one of them itself moves it. */
export function apart(lifecycle: Lifecycle, value: Json, firings: History["firings"]): Opinion {
  let compared = false;
  for (const { pointer, from, span } of distancesOf(lifecycle)) {
    const isTold = firings.some(({ exchange }) =>
      [pointer, from].some((one) => getPointer(exchange.data?.body, one) !== undefined),
    );
    const [told, base] = [getPointer(value, pointer), getPointer(value, from)];
    const [time, start] = [toInstant(told), timeOf(lifecycle, from, base)];
    if (isTold || time === undefined || start === undefined) continue;
    compared = true;
    const grain = isFine(told) && isFine(base) ? 0 : second;
    if (Math.abs(time - start - span) <= drift + grain) continue;
    return {
      expected: `${pointer} is ${span} ms from ${from}, ${new Date(start + span).toISOString()}`,
      observed: JSON.stringify(told),
      member: pointer,
    };
  }
  return compared ? "holds" : undefined;
}

const second = 1_000;

/** Durations whose two times are shown, the second one being written beside it; what is only assumed is none. */
function spansOf({ states }: Lifecycle) {
  return Object.values(states).flatMap(({ enter: { set, assumed } }) =>
    Object.entries(set ?? {}).flatMap(([pointer, template]) => {
      const ends = isJsonObject(template) ? template.$elapsed : undefined;
      if (!Array.isArray(ends) || assumed?.includes(pointer) === true) return [];
      const [first, second] = ends as readonly Json[];
      const to = Object.keys(set ?? {}).find((one) => set?.[one] === second);
      const begin = typeof first === "string" ? parseReference(first) : undefined;
      if (begin?.source !== "self" || second !== "$now" || to === undefined) return [];
      return [{ pointer, from: begin.pointer, to }];
    }),
  );
}

/** Where effects write the time between two instants. */
const durationsOf = derived((lifecycle: Lifecycle): readonly string[] => {
  const cases = Object.values(lifecycle.events).flatMap((event) => event.cases);
  const effects = [
    ...cases.map((one) => one.effects),
    ...Object.values(lifecycle.states).map((state) => state.enter),
  ];
  const found = effects.flatMap(({ set, init }) =>
    Object.entries({ ...set, ...init }).flatMap(([pointer, value]) => elapsedIn(pointer, value)),
  );
  return [...new Set(found)].filter((pointer) => !pointer.includes("/-1"));
});

function elapsedIn(pointer: string, value: Json): readonly string[] {
  if (!isJsonObject(value)) return [];
  if ("$elapsed" in value) return [pointer];
  return Object.entries(value).flatMap(([name, member]) => elapsedIn(`${pointer}/${name}`, member));
}
