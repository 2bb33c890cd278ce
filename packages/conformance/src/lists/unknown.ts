import { getPointer } from "@conduct/contract";
import type { Session } from "../run/session.ts";
import { type Answer, emptyPage, pageOf } from "./answers.ts";
import type { List } from "./list.ts";
import { type Ask, getPage } from "./page.ts";
import type { Walk } from "./walk.ts";
import { firstAsk } from "./walk.ts";

/** How a cursor, or an item, that names nothing may be answered. */
export async function unknownAnswers(
  session: Session,
  list: List,
  ask: Ask,
): Promise<readonly Answer[]> {
  const { unknown } = list.pagination;
  if (unknown === "empty") return [emptyPage];
  if (unknown !== "first") return [{ error: unknown }];
  const first = await getPage(session, list, firstAsk(list, ask));
  return [pageOf(list, first.keys, "the first page")];
}

/** The text by which an item of a walk is named in a request. */
export function anchorOf({ pagination }: List, { items }: Walk, place: number): string | undefined {
  const item = items.at(place);
  const key = item === undefined ? undefined : getPointer(item, pagination.key);
  return key === undefined || key === null ? undefined : String(key);
}
