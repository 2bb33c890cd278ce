import { getPointer } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { elementsOf } from "../lists/elements.ts";
import { keyOf, type List } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import type { Walk } from "../lists/walk.ts";
import { fits, formatExpected } from "../model/expected.ts";
import { isFinal } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { isUnreached, type Resource, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/**
 * One task for each list inside a resource that a read shows as well: both show the same elements.
 *
 * `ofState`: only what the list adds of the state of the resource is compared, or all but that.
 */
export function elementTasks(session: Session, ofState: boolean): readonly Task[] {
  return listTasks(
    session,
    (list) => list.at !== undefined && (!ofState || stateMembers(list).length > 0),
    async ({ list, ask: { owner }, all }) => {
      const before = owner && (isTold(list, owner) ? owner : await readAgain(session, owner));
      if (before === undefined || isUnreached(before)) return undecided("it could not be read");
      const elements = elementsOf(list, before);
      if (elements === undefined) {
        const placed = ofState ? undefined : judgePlaces(list, all);
        return placed ?? undecided("a read does not show the elements");
      }
      const states = stateMembers(list);
      let compared = 0;
      for (const { key, expected } of elements) {
        const item = all.items.find((one) => key !== undefined && keyOf(list, one) === key);
        if (item === undefined || typeof expected !== "object" || expected === null) continue;
        for (const [name, member] of Object.entries(expected)) {
          if (states.includes(`/${name}`) !== ofState) continue;
          compared += 1;
          if (fits(member, getPointer(item, `/${name}`))) continue;
          return broken({
            expected: `/${name} of ${key} is ${formatExpected(member)}, as a read shows`,
            observed: JSON.stringify(getPointer(item, `/${name}`)) ?? "nothing",
            story: [...(before === owner ? before.story : before.story.slice(-1)), ...all.story],
            member: list.at ?? "",
          });
        }
      }
      return held(compared, "no element could be compared");
    },
  );
}

/** It was over when the list was read, and is known as it was then. */
function isTold(list: List, owner: Resource): boolean {
  return (
    isFinal(list.lifecycle, stateOf(list.lifecycle, owner.value)) &&
    elementsOf(list, owner) !== undefined
  );
}

/** What says the place of an element says it of all places from the first to the last, whatever else is hidden. */
function judgePlaces(list: List, { items, ended, story }: Walk): Finding | undefined {
  const places = Object.entries(list.operation.lists?.with ?? {});
  const [pointer] = places.find(([, template]) => template === "$index") ?? [];
  if (pointer === undefined || ended !== "end" || items.length === 0) return undefined;
  const shown = items.map((item) => getPointer(item, pointer));
  const missing = items.findIndex((_, index) => !shown.includes(index));
  if (missing < 0) return held(items.length);
  return broken({
    expected: `an element whose ${pointer} is ${missing}`,
    observed: shown.slice(0, 10).join(", "),
    story,
    member: list.at ?? "",
  });
}

/** Members of an element in which the list repeats the state of the resource. */
function stateMembers({ operation, lifecycle }: List): readonly string[] {
  return Object.entries(operation.lists?.with ?? {}).flatMap(([pointer, value]) =>
    value === `$self#${lifecycle.state}` ? [pointer] : [],
  );
}
