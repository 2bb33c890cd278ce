import type { Cursor } from "./pagination.ts";

/** Thrown when a list leads back to a page that was already read: it would never end. */
export class PaginationLoopError extends Error {
  override readonly name: string = "PaginationLoopError";

  /** The place the server sent us to twice. */
  readonly cursor: Cursor;

  constructor(cursor: Cursor) {
    super(
      `[pagination-loop] The list goes on at ${cursor.by} "${cursor.at}", which was already read. ` +
        "The server repeats its cursor: what was read so far is all there is to get.",
    );
    this.cursor = cursor;
  }
}
