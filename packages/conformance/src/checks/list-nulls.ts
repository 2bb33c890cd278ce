import { getPointer } from "@conduct/contract";
import { broken, type Check, held, undecided } from "../check.ts";
import { basisOf, type List } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { orderingsOf } from "../lists/ordering.ts";
import { tooLong, walk } from "../lists/walk.ts";
import { sizedWalk } from "../lists/walks.ts";
import { weakest } from "../model/outcomes.ts";
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
      async (population) => {
        const { list, ask, all, made } = population;
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
            // Where pages lose items in the usual order too, it is no matter of what they lack.
            const usual = isSized(list) ? await sizedWalk(session, population, 2) : all;
            const way = made.some((key) => !usual.keys.includes(key)) ? "in any order" : "";
            const observed = `${lost} is not shown`;
            return broken({ expected, observed, story, basis, ...(way === "" ? {} : { way }) });
          }
          const first = found.items.findIndex(lacks);
          const late = found.items.findIndex((item, index) => index > first && !lacks(item));
          if (first >= 0 && late >= 0) {
            const expected = `items without ${ordering.by} after all others`;
            const observed = `${found.keys[first]}, which lacks it, before ${found.keys[late]}`;
            // One block at the beginning keeps them together too, where the author is not sure of their place.
            const together = first === 0 && found.items.slice(late).every((item) => !lacks(item));
            const sure = together ? weakest(basis, basisOf(list, "/order/nulls")) : basis;
            return broken({ expected, observed, story, basis: sure });
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
