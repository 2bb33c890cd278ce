import { getPointer } from "@conduct/contract";
import type { List } from "../lists/list.ts";
import { getPage, type Page } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import type { Session } from "../run/session.ts";

/** How many items a page is asked to have: few, so that there is another. */
export const size = 3;

/** Asks for the page beside the item at a place of the whole list, and says which items belong on it. */
export type Look = (
  place: number,
  anchor: string,
) => Promise<{ readonly page: Page; readonly wanted: readonly string[] }>;

/** Asks for a small page beside an item. */
export function ask(
  session: Session,
  population: Population,
  anchors: { readonly after?: string | undefined; readonly before?: string | undefined },
): Promise<Page> {
  const { list } = population;
  const sized = list.pagination.request.size === undefined ? {} : { size };
  const { after, before } = anchors;
  return getPage(session, list, {
    ...population.ask,
    ...sized,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  });
}

/** The key of the item at a place of the whole list. */
export function anchorAt({ all, list }: Population, place: number): string | undefined {
  const item = all.items[place];
  const key = item === undefined ? undefined : getPointer(item, list.pagination.key);
  return key === undefined || key === null ? undefined : String(key);
}

/** Whether a page may have fewer items than there are. */
export function mayBeShort({ list }: Population): boolean {
  return list.pagination.size.fill === "at-most";
}

/** Whether a list is paged by the keys of its items. */
export function isKeyset({ pagination }: List): boolean {
  return pagination.style === "keyset" && pagination.request.after !== undefined;
}

/** Whether one can ask for what comes after an item. */
export function hasAfter(list: List): boolean {
  return isKeyset(list);
}

/** Whether one can ask for what comes before an item. */
export function hasBefore({ pagination }: List): boolean {
  return pagination.style === "keyset" && pagination.request.before !== undefined;
}
