import { anySignal } from "./abortable.ts";
import { type Answer, type CallOptions, call, type Operation } from "./call.ts";
import { inTurn } from "./in-turn.ts";
import { type Cursor, type Direction, optionsAt, type PaginationSpec, turn } from "./pagination.ts";
import { PaginationLoopError } from "./pagination-loop-error.ts";
import { sentRole } from "./role.ts";

/**
 * A list of any length: iterate it for its items, or its `pages()` for the pages.
 *
 * Requests are sent as the loop gets to them, never ahead. Each loop starts anew.
 *
 * ```ts
 * for await (const run of paginateListRuns({ query: { state: "FAILED" } })) console.log(run.id);
 * ```
 */
export interface Paginator<Item, Reply> extends AsyncIterable<Item> {
  pages(): AsyncIterable<Page<Item, Reply>>;
}

/** One page of a list, as it was sent. */
export interface Page<Item, Reply> {
  readonly items: readonly Item[];
  readonly reply: Reply;
  readonly response: Response;

  /** Where the list goes on, after this page and before it; undefined at its end. */
  readonly next: Cursor | undefined;
  readonly previous: Cursor | undefined;
}

/** How far to read a list, and from where. */
export interface PaginateOptions {
  /** At most so many items. Not the size of a page, which is a parameter of the operation. */
  readonly limit?: number | undefined;

  /** Starts at the `next` or `previous` of a page that was read before. */
  readonly from?: Cursor | undefined;
}

/** For lists that can be read either way. */
export interface DirectionOptions {
  /**
   * `backward` reads towards the start of the list, items in reverse, and needs a place to leave from:
   * `from`, or the operation's own parameter for it. Default `forward`, or the direction of `from`.
   */
  readonly direction?: Direction | undefined;
}

/**
 * Reads a list page by page. Generated code calls it; see {@link Paginator}.
 *
 * An empty page ends the list only if the server says so. A cursor that comes twice is an error.
 */
export function paginate<Item, Reply>(
  operation: Operation,
  spec: PaginationSpec,
  options: CallOptions & PaginateOptions & DirectionOptions = {},
): Paginator<Item, Reply> {
  const walk = () => new Walk<Item, Reply>(operation, spec, options);
  return {
    pages: () => ({
      [Symbol.asyncIterator]: () => {
        const pages = walk();
        return inTurn(
          () => pages.next(),
          () => pages.stop(),
        );
      },
    }),
    [Symbol.asyncIterator]: () => {
      const pages = walk();
      const items = new Items(pages);
      return inTurn(
        () => items.next(),
        () => pages.stop(),
        () => items.ready(),
      );
    },
  };
}

/** A walk over pages: it knows where it goes next, and where it has been. */
class Walk<Item, Reply> {
  readonly direction: Direction;
  readonly #operation: Operation;
  readonly #spec: PaginationSpec;
  readonly #options: CallOptions;
  readonly #stopped = new AbortController();
  readonly #visited = new Set<string>();
  #cursor: Cursor | undefined;
  #origin: string | undefined;
  #left: number;
  #ended = false;

  constructor(
    operation: Operation,
    spec: PaginationSpec,
    { limit, from, direction, ...options }: CallOptions & PaginateOptions & DirectionOptions,
  ) {
    this.#operation = operation;
    this.#spec = spec;
    this.#options = options;
    this.#cursor = from;
    this.#left = limit ?? Number.POSITIVE_INFINITY;
    this.direction =
      direction ?? from?.direction ?? (startsBackward(spec, options) ? "backward" : "forward");
  }

  async next(): Promise<Page<Item, Reply> | undefined> {
    if (this.#ended || this.#left <= 0) return undefined;
    const cursor = this.#cursor;
    if (cursor !== undefined) this.#enter(cursor);
    const options = optionsAt(this.#spec, this.#options, cursor);
    const travel = cursor?.direction ?? this.direction;
    const signal = anySignal(this.#options.signal, this.#stopped.signal);
    signal?.throwIfAborted();
    const answer = await call(this.#operation, options, signal);
    const page = this.#read(options, answer, travel);
    this.#left -= page.items.length;
    this.#origin ??= new URL(answer.request.url).origin;
    this.#cursor = this.direction === "forward" ? page.next : page.previous;
    this.#ended ||= this.#cursor === undefined;
    return page;
  }

  stop(): void {
    this.#ended = true;
    this.#stopped.abort(new DOMException("The iteration was stopped.", "AbortError"));
  }

  #read(sent: CallOptions, answer: Answer, travel: Direction): Page<Item, Reply> {
    const { items, next, previous } = turn(this.#spec, sent, answer, travel);
    const kept =
      this.direction === "forward" ? items.slice(0, this.#left) : items.slice(-this.#left);
    return Object.freeze({
      items: Object.freeze(kept) as readonly Item[],
      reply: answer.data as Reply,
      response: answer.response,
      next,
      previous,
    });
  }

  /** Refuses a place that was read before, and one on another server. */
  #enter(cursor: Cursor): void {
    const key = JSON.stringify(cursor.at);
    if (this.#visited.has(key)) throw new PaginationLoopError(cursor);
    this.#visited.add(key);
    if (cursor.by !== "url") return;
    const { origin } = new URL(String(cursor.at));
    this.#origin ??= origin;
    if (origin !== this.#origin) {
      throw new TypeError(
        `The next page is at ${origin}, not at ${this.#origin}. ` +
          "It is not fetched, because the credentials would go with it.",
      );
    }
  }
}

/** The items of a walk, one at a time. */
class Items<Item> {
  readonly #pages: Walk<Item, unknown>;
  #items: readonly Item[] = [];
  #index = 0;

  constructor(pages: Walk<Item, unknown>) {
    this.#pages = pages;
  }

  /** The next item, if its page has been read. */
  ready(): Item | undefined {
    return this.#items[this.#index] === undefined ? undefined : this.#items[this.#index++];
  }

  async next(): Promise<Item | undefined> {
    while (this.#index >= this.#items.length) {
      const page = await this.#pages.next();
      if (page === undefined) return undefined;
      this.#items = this.#pages.direction === "forward" ? page.items : page.items.toReversed();
      this.#index = 0;
    }
    return this.#items[this.#index++];
  }
}

function startsBackward({ request }: PaginationSpec, options: CallOptions): boolean {
  return (
    request.before !== undefined &&
    sentRole(options, request.before) !== undefined &&
    sentRole(options, request.after) === undefined
  );
}
