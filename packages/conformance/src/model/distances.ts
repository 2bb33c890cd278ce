import { type Effects, isJsonObject, type Json, type Lifecycle } from "@conduct/contract";
import { derived } from "./derived.ts";
import { toMilliseconds } from "./duration.ts";
import { modelledBy } from "./effects.ts";
import { stampsOf } from "./stamps.ts";

/** A time that always lies as far from another one of the same resource, in milliseconds; before it if negative. */
export interface Distance {
  readonly pointer: string;
  readonly from: string;
  readonly span: number;
}

/**
 * Finds them in the effects: `$shift` of a time that never changes, or of the very moment that something else tells
 * that is written wherever this is. What is only assumed is none, and neither is what may be written otherwise.
 */
export const distancesOf: (lifecycle: Lifecycle) => readonly Distance[] = derived((lifecycle) => {
  const blocks = blocksOf(lifecycle);
  const shifted = blocks.flatMap(({ set = {} }) =>
    Object.entries(set).flatMap(([pointer, template]) => shiftIn(pointer, template) ?? []),
  );
  const first = shifted.filter(
    ({ pointer }, index) => index === shifted.findIndex((one) => one.pointer === pointer),
  );
  return first.flatMap(({ pointer, base, span, template }) => {
    const writers = blocks.filter((one) => modelledBy(one).includes(pointer));
    const isAlways = writers.every(
      ({ set, assumed }) =>
        assumed?.includes(pointer) !== true &&
        (set?.[pointer] === null || JSON.stringify(set?.[pointer]) === template),
    );
    const from = baseOf(lifecycle, base, (one) => JSON.stringify(one.set?.[pointer]) === template);
    return isAlways && from !== undefined ? [{ pointer, from, span }] : [];
  });
});

function blocksOf({ states, events, each }: Lifecycle): readonly Effects[] {
  const cases = Object.values(events).flatMap((event) => event.cases);
  const entries = Object.values(states).map(({ enter }) => enter);
  return [each, ...cases.map(({ effects }) => effects), ...entries];
}

/** A time that a template counts from, by a distance that no request can choose. */
function shiftIn(pointer: string, template: Json) {
  const parts = isJsonObject(template) ? template.$shift : undefined;
  const [base, distance] = Array.isArray(parts) ? (parts as readonly Json[]) : [];
  if (typeof base !== "string" || typeof distance !== "string" || pointer.includes("/-1"))
    return undefined;
  const [, sign, length = ""] = /^([+-]?)(.*)$/.exec(distance) ?? [];
  const span = toMilliseconds(length);
  if (Number.isNaN(span)) return undefined;
  return {
    pointer,
    base,
    span: sign === "-" ? -span : span,
    template: JSON.stringify(template),
  };
}

/** The member that shows the time which is counted from, wherever `isWriter` writes what is counted. */
function baseOf(
  lifecycle: Lifecycle,
  base: string,
  isWriter: (effects: Effects) => boolean,
): string | undefined {
  const blocks = blocksOf(lifecycle);
  if (base !== "$now") {
    return stampsOf(lifecycle).created.find((one) => base === `$self#${one}`);
  }
  const [writer] = blocks.filter(isWriter);
  const beside = Object.keys(writer?.set ?? {}).filter((one) => !one.includes("/-1"));
  return beside.find((pointer) =>
    blocks.every((one) => {
      const told = one.set?.[pointer];
      if (isWriter(one)) return told === "$now" && one.assumed?.includes(pointer) !== true;
      return told === null || !modelledBy(one).includes(pointer);
    }),
  );
}
