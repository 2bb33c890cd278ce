import { getPointer } from "@conduct/contract";
import { broken, type Check, held, undecided } from "../check.ts";
import { basisOf, type List } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { orderingsOf } from "../lists/ordering.ts";
import { tooLong, walk } from "../lists/walk.ts";
import { representationSchema } from "../run/representation.ts";
import type { Session } from "../run/session.ts";
import { schemaAt } from "../schema/sample.ts";

/** Items without the member that orders the list come last, and a walk still returns them all. */
export const listNulls: Check = {
  id: "PG-F-06",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) =>
        list.at === undefined &&
        list.pagination.order !== undefined &&
        orderingsOf(list.pagination.order).some(({ by }) => mayLack(session, list, by)),
      async ({ list, ask, all, made }) => {
        const { order, request } = list.pagination;
        if (order === undefined) return held(0);
        let tried = 0;
        for (const ordering of orderingsOf(order)) {
          if (!mayLack(session, list, ordering.by)) continue;
          const lacks = (item: (typeof all.items)[number]) =>
            (getPointer(item, ordering.by) ?? null) === null;
          const without = made.filter((key) => {
            const item = all.items[all.keys.indexOf(key)];
            return item !== undefined && lacks(item);
          });
          // What every item lacks, the list may not show at all.
          if (without.length === 0 || all.items.every(lacks)) continue;
          const size = request.size === undefined ? {} : { size: 2 };
          const filters = { ...ask.filters, ...ordering.params };
          const found = await walk(session, list, { ...ask, ...size, filters });
          if (found.ended === "refused" || found.ended === "cut") return undecided(tooLong);
          const basis = basisOf(list, ordering.about);
          const lost = without.find((key) => !found.keys.includes(key));
          const { story } = found;
          if (lost !== undefined) {
            const expected = `every item in the order by ${ordering.name}, also those without it`;
            return broken({ expected, observed: `${lost} is not shown`, story, basis });
          }
          const first = found.items.findIndex(lacks);
          const late = found.items.findIndex((item, index) => index > first && !lacks(item));
          if (first >= 0 && late >= 0) {
            const expected = `items without ${ordering.by} after all others`;
            const observed = `${found.keys[first]}, which lacks it, before ${found.keys[late]}`;
            return broken({ expected, observed, story, basis });
          }
          tried += without.length;
        }
        return tried > 0
          ? held(tried)
          : undecided("no item lacks a member that the list can be ordered by");
      },
    ),
};

/** The schema lets an item be without a member. */
function mayLack({ contract, validator }: Session, { lifecycle }: List, pointer: string): boolean {
  const schema = representationSchema(contract, lifecycle, validator);
  const member = schema && schemaAt(schema, pointer, validator);
  if (schema === undefined || member === undefined) return true;
  const { required } = validator.resolve(schema);
  const always = Array.isArray(required) && required.includes(pointer.slice(1));
  return !always || validator.validate(member, null, "reply").length === 0;
}
