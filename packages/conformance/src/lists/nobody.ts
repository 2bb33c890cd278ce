import type { Filter } from "@conduct/contract";
import type { Session } from "../run/session.ts";
import { isFree } from "./filter-texts.ts";
import type { Filters } from "./filtered.ts";
import { markOf } from "./ground.ts";
import type { List } from "./list.ts";

/** Filters that leave nothing of a list over: a time before all, or a text that only this run knows. */
export function nobodyFilters(session: Session, { operation }: List): Filters | undefined {
  for (const filter of operation.filters) {
    const text = beforeAll(filter);
    if (text !== undefined) return { [filter.param]: text };
  }
  const free = operation.filters.find(isFree);
  return free === undefined ? undefined : { [free.param]: markOf(session, "nobody") };
}

/** A moment before anything that a service has. */
function beforeAll({ op, as, values }: Filter): string | undefined {
  if ((op !== "lt" && op !== "lte") || values !== undefined) return undefined;
  const early = Date.UTC(2001, 0, 1);
  switch (as) {
    case "instant":
    case "relative":
      return new Date(early).toISOString();
    case "unix":
      return String(early / 1000);
    case "unix-ms":
      return String(early);
    default:
      return undefined;
  }
}
