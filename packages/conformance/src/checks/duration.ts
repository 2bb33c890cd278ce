import {
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  parseReference,
} from "@conduct/contract";
import type { Check } from "../check.ts";
import { derived } from "../model/derived.ts";
import { toInstant } from "../model/expected.ts";
import { representationSchema } from "../run/representation.ts";
import { type Opinion, sightingTasks } from "../run/sighting-tasks.ts";
import { schemaAt } from "../schema/sample.ts";

/** A duration is a number of milliseconds that is not negative. */
export const duration: Check = {
  id: "LC-TS-07",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => durationsOf(lifecycle).length > 0,
      ({ value }, { lifecycle }) => {
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
        const other = scaled(lifecycle, value);
        if (wrong === undefined && other !== undefined) return other;
        if (wrong !== undefined) {
          return {
            expected: `${wrong[0]} is a number of milliseconds, and not negative`,
            observed: JSON.stringify(wrong[1]),
            member: wrong[0],
          };
        }
        return shown.length > 0 ? "holds" : undefined;
      },
    ),
};

/** A duration that is off by a factor is in another unit; smaller differences may be those of clocks. */
function scaled(lifecycle: Lifecycle, value: Json): Opinion {
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

/** Durations whose two times are shown, the second one being written beside it. */
function spansOf({ states }: Lifecycle) {
  return Object.values(states).flatMap(({ enter: { set } }) =>
    Object.entries(set ?? {}).flatMap(([pointer, template]) => {
      const ends = isJsonObject(template) ? template.$elapsed : undefined;
      if (!Array.isArray(ends)) return [];
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
