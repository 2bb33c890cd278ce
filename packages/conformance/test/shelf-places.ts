import type { Shelves } from "./shelf.ts";
import type { Asked } from "./shelf-list.ts";

/** Something listed, with what the order goes by. */
export interface Row {
  readonly id: string;
  readonly by: string | null;
  readonly item: object;
}

/** Where a page begins: at a number, after, before or from a row; and what is too new for it. */
export interface Place {
  readonly index?: number;
  readonly after?: Pick<Row, "id" | "by">;
  readonly before?: Pick<Row, "id" | "by">;
  readonly from?: Pick<Row, "id" | "by">;
  readonly until?: number;
}

/** The rows of a page in their order, and where among all they begin. */
export interface Cut {
  readonly rows: readonly Row[];
  readonly items: readonly Row[];
  readonly start: number;
  readonly more: boolean;
}

/** Puts rows in order and cuts a page out of them. */
export function cut(
  { options, has }: Shelves,
  all: readonly Row[],
  { dir, size, place, turn }: Asked & { readonly turn: number },
): Cut {
  const { paging, fill = "exact", cursors } = options;
  const order = (a: Pick<Row, "id" | "by">, b: Pick<Row, "id" | "by">) => {
    if ((a.by === null) !== (b.by === null))
      return (a.by === null) === !has("puts what has no place first") ? 1 : -1;
    const ties = has("shuffles equals")
      ? shuffled(a.id, turn) - shuffled(b.id, turn)
      : a.id < b.id
        ? -1
        : a.id > b.id
          ? 1
          : 0;
    const isTurned = has("turns equals around") && a.by === b.by;
    if (isTurned) return dir === "asc" ? -ties : ties;
    const [one, other] = [String(a.by), String(b.by)];
    const isAfter = options.collated === true ? one.localeCompare(other, "en") > 0 : one > other;
    const up = a.by === b.by ? ties : isAfter ? 1 : -1;
    return dir === "asc" ? up : -up;
  };
  const known = all.filter(
    ({ id }) => place?.until === undefined || Number(id.split("-")[1]) <= place.until,
  );
  const rows = known.toSorted(order);
  const short =
    fill === "at-most" && paging !== "page" && turn % 2 === 0
      ? Math.max(size - 1, (paging === "cursor" || paging === "url") && cursors === "fresh" ? 0 : 1)
      : size;

  if (place?.before !== undefined) {
    const anchor = place.before;
    const earlier = rows.filter((row) => order(row, anchor) < 0);
    const start = has("begins before pages") ? 0 : Math.max(earlier.length - short, 0);
    const items = earlier.slice(start, start + short);
    return {
      rows,
      items: has("turns pages round") ? items.toReversed() : items,
      start,
      more: start > 0,
    };
  }
  let start = startOf();
  if (has("skips one") && start > 0) start += 1;
  if (has("includes the anchor") && start > 0) start -= 1;
  if (has("goes round") && start >= size * 2) start = 0;
  const items = rows.slice(start, start + short);
  const sorted = has("sorts pages only") ? items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : items;
  const end = has("ends early") ? rows.length - 1 : rows.length;
  return { rows, items: sorted, start, more: start + items.length < end };

  function startOf(): number {
    if (place?.index !== undefined) {
      const counted =
        paging === "page" && has("counts pages from zero") ? place.index : place.index - 1;
      const at = has("begins where a page would")
        ? place.index - (place.index % size)
        : place.index;
      return paging === "page" ? counted * size : Math.min(at, rows.length);
    }
    const anchor = place?.after ?? place?.from;
    if (anchor === undefined) return 0;
    const passed = rows.filter((row) =>
      has("loses equals")
        ? order(row, anchor) <= 0 || row.by === anchor.by
        : place?.after === undefined
          ? order(row, anchor) < 0
          : order(row, anchor) <= 0,
    );
    return passed.length;
  }
}

function shuffled(id: string, turn: number): number {
  return (Number(id.split("-")[1]) * (turn + 3)) % 11;
}
