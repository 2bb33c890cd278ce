import type { Book, ShelfOptions } from "./shelf.ts";

/** A book as a server shows it, in a list as elsewhere. */
export function shownBook({ owner: _, kind, ...book }: Book, options: ShelfOptions): object {
  return {
    ...book,
    ...(options.kinds === true ? { kind } : {}),
    ...(options.readers === true ? { reader: null } : {}),
    ...(options.ranked === true ? { rank: 1 } : {}),
    ...(options.extra === true ? { spine: "blue" } : {}),
  };
}
