import { getPointer, isJsonObject, type Json } from "@conduct/contract";
import type { List } from "../lists/list.ts";
import { modelled } from "../model/effects.ts";
import { type Expected, fits, formatExpected, isHole } from "../model/expected.ts";
import { isShown } from "../model/hidden.ts";
import { type Outcome, type Taken, weakest } from "../model/outcomes.ts";
import { topOf } from "../model/top-of.ts";
import type { Exchange } from "../target/exchange.ts";
import { representationSchema } from "./representation.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";

/** Something that a list inside a resource shows otherwise than the events have left it. */
export interface InnerProblem {
  /** The array as the lifecycle knows it, and what is wrong inside: `/attempts`, `/0/state`; empty: how many there are. */
  readonly at: string;
  readonly pointer: string;
  readonly expected: string;
  readonly observed: string;

  /** What it should be: a value that is known, or one that only has to be there. */
  readonly wanted: Expected | undefined;

  /**
   * `before` the event, by what it has done, `untouched` by it, by itself in the end; or what was there is
   * `lost`, or the last one is never there, so that the list is `behind`.
   */
  readonly when: "before" | "done" | "untouched" | "later" | "lost" | "behind";
  readonly outcome: Taken;
  readonly story: readonly Exchange[];
}

/** One step that was looked at from inside, and what the list showed in the end. */
export interface InnerLook {
  readonly list: List;
  readonly problems: readonly InnerProblem[];
  readonly items: readonly Json[];
  readonly story: readonly Exchange[];

  /** The steps that it speaks for. */
  readonly ways: readonly string[];

  /** The events on the way to what it shows. */
  readonly events: readonly string[];
}

/** The resource has changed as the event says, and in nothing else: nobody else has touched it. */
export function isAsForetold(
  session: Session,
  { effected: { changes } }: Taken,
  before: Resource,
  { lifecycle, value }: Resource,
): boolean {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const touched = new Set([...changes.map(({ pointer }) => topOf(pointer)), lifecycle.state]);
  const others = [...modelled(lifecycle)].map(topOf).filter((one) => !touched.has(one));
  return (
    changes.every(
      ({ pointer, expected, assumed }) =>
        assumed ||
        !isShown(schema, pointer, session.validator) ||
        fits(expected, getPointer(value, pointer)),
    ) && others.every((one) => fits(getPointer(before.value, one), getPointer(value, one)))
  );
}

type Difference = Pick<InnerProblem, "pointer" | "expected" | "observed" | "wanted">;

/** Where elements differ from what they should be, member by member; what was not foretold may be anything. */
export function differences(
  wanted: Expected | undefined,
  items: readonly Json[],
): readonly Difference[] {
  if (!Array.isArray(wanted) || isHole(wanted)) return [];
  const elements = wanted as readonly Expected[];
  if (elements.length !== items.length) {
    const expected = `${elements.length} elements`;
    return [{ pointer: "", expected, observed: `${items.length}`, wanted: undefined }];
  }
  return elements.flatMap((element, index) => {
    const item = items[index] ?? null;
    if (!isJsonObject(item) || isHole(element) || typeof element !== "object") return [];
    return Object.entries(element ?? {}).flatMap(([name, member]: [string, Expected]) =>
      fits(member, item[name])
        ? []
        : [
            {
              pointer: `/${index}/${name}`,
              expected: formatExpected(member),
              observed: JSON.stringify(item[name]) ?? "nothing",
              wanted: member,
            },
          ],
    );
  });
}

/** Whether an event writes a place inside of the array at a pointer, or the whole array. */
export function isTouched({ effected }: Taken, at: string, pointer: string): boolean {
  return effected.changes.some(
    (change) => change.pointer === at || `${at}${pointer}`.startsWith(change.pointer),
  );
}

/** How sure the author is of what was expected. */
export function basisOf({ at, pointer, outcome }: InnerProblem): Outcome["basis"] {
  const place = `${at}${pointer}`;
  const change = outcome.effected.changes.findLast((one) => place.startsWith(one.pointer));
  // The element that is appended has no number yet: there the place reads `/attempts/-/events`.
  const appended = place.replace(/\/\d+(?=\/|$)/, "/-");
  const unsure = outcome.case.effects.assumed?.includes(appended) === true;
  return weakest(outcome.basis, unsure || change?.assumed === true ? "assumed" : "documented");
}
