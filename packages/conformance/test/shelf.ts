import type { ShelfDocument } from "./shelf-contract.ts";
import { createShelfList } from "./shelf-list.ts";
import { shownBook } from "./shown-book.ts";

/** A book as it is stored. */
export interface Book {
  readonly id: string;
  readonly shelf: string;
  readonly title: string;
  readonly kind: string;
  readonly added: string;
  readonly owner: string;
  status: "in" | "out";
  lent: string | null;
}

/** How one book server differs from another: in what its document says, in what it may, and in sins. */
export interface ShelfOptions extends ShelfDocument {
  /** So many books are added in one second of its clock. */
  readonly tied?: number;

  /** Cursors are new ones in every reply; long; or point at what comes next. */
  readonly cursors?: "fresh" | "long" | "next";

  /** Books of others that are there before. */
  readonly others?: number;

  /** Others add a book after so many requests. */
  readonly traffic?: number;

  /** Milliseconds by which its clock is wrong. */
  readonly skew?: number;

  /** How links are written: whole, from the root, only the query, or with the server of the document. */
  readonly links?: "whole" | "root" | "query" | "server";

  /** Names of parameters of links, and of relations, are in capitals. */
  readonly loud?: boolean;

  /** Names with a space in them are refused, which no schema says. */
  readonly spaceless?: boolean;

  /** Members that nobody declared. */
  readonly extra?: boolean;

  /** What it does wrong. */
  readonly sins?: readonly string[];
}

/** What the parts of the server share. */
export interface Shelves {
  readonly options: ShelfOptions;
  readonly has: (sin: string) => boolean;

  /** In the order in which they were added. */
  readonly books: ReadonlyMap<string, Book>;
  readonly cards: ReadonlyMap<string, { readonly id: string; readonly added: string }>;

  /** Those that were deleted, as they were. */
  readonly gone: ReadonlyMap<string, Book>;

  /** It is wrong because it adds a book just now. */
  readonly busy: () => boolean;
  readonly json: (status: number, body: unknown, headers?: Record<string, string>) => Response;
  readonly time: (milliseconds?: number) => string;
}

/**
 * A tiny server of books, written by hand from what shelf-contract.ts says: lists of every kind, legal in
 * every way, and wrong in one way at a time.
 *
 * It shares no code with the mock or the referee.
 */
export function createShelf(options: ShelfOptions): (request: Request) => Promise<Response> {
  const { sins = [], tied = 1, others = 0, traffic, skew = 0, nested = false } = options;
  const has = (sin: string) => sins.includes(sin);
  const books = new Map<string, Book>();
  const gone = new Map<string, Book>();
  const cards = new Map<string, { readonly id: string; readonly added: string }>();
  const shelves = new Set<string>();
  const time = (late = 0) =>
    new Date(Date.UTC(2026, 0, 1) + skew + Math.floor(count / tied) * 1000 + late).toISOString();
  let count = 0;
  let requests = 0;
  let adding = 0;
  const list = createShelfList({
    ...{ options, has, books, cards, gone, json, time },
    busy: () => adding > 0,
  });
  for (let index = 0; index < others; index += 1) add("others", `book ${index}`, "others");

  return async (request) => {
    requests += 1;
    if (traffic !== undefined && requests % traffic === 0) add("others", "another book", "others");
    const url = new URL(request.url);
    const parts = url.pathname
      .replace(/^\/api/, "")
      .split("/")
      .filter((part) => part !== "");
    const owner = request.headers.get("authorization") ?? "";
    const text = await request.text();
    if (has("lists new books twice")) {
      const reply = request.method === "POST" ? create(text, undefined, owner) : undefined;
      adding += reply === undefined ? 0 : 1;
      // So that what is asked at the same time happens at the same time.
      for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
      setImmediate(() => {
        adding -= reply === undefined ? 0 : 1;
      });
      if (reply !== undefined) return reply;
    }
    if (parts[0] === "shelves") return onShelves(request, url, parts, text, owner);
    if (parts[0] === "cards") return onCards(request, url, parts);
    if (parts[0] !== "books" || (nested && parts.length === 1)) return json(404, {});
    if (parts.length === 1)
      return request.method === "GET"
        ? list.books(request, url, owner)
        : create(text, undefined, owner);
    return onBook(request, parts, owner);
  };

  function onShelves(
    request: Request,
    url: URL,
    parts: readonly string[],
    text: string,
    owner: string,
  ) {
    const [, shelf = "", rest] = parts;
    if (shelf === "" && request.method === "POST") {
      const id = `shelf-${shelves.size + 1}`;
      shelves.add(id);
      return json(201, { id });
    }
    if (!shelves.has(shelf)) return json(404, {});
    if (rest === undefined && request.method === "DELETE") return remove(shelf);
    if (rest === undefined) return json(200, { id: shelf });
    return request.method === "GET"
      ? list.books(request, url, owner, shelf)
      : create(text, shelf, owner);
  }

  function remove(shelf: string): Response {
    shelves.delete(shelf);
    for (const [id, book] of has("keeps books of shelves that are gone") ? [] : books)
      if (book.shelf === shelf) books.delete(id);
    return new Response(null, { status: 204 });
  }

  function onCards(request: Request, url: URL, [, id]: readonly string[]) {
    if (request.method === "POST") {
      count += 1;
      const card = { id: `card-${count}`, added: time() };
      cards.set(card.id, card);
      return json(201, card);
    }
    if (id === undefined) return list.cards(url);
    const card = cards.get(id);
    return card === undefined ? json(404, {}) : json(200, card);
  }

  function onBook(request: Request, [, id = "", action]: readonly string[], owner: string) {
    const late = gone.get(id);
    if (late !== undefined && action === "lend" && has("brings back what is lent"))
      books.set(id, late);
    const book = books.get(id) ?? (has("reads the deleted") ? late : undefined);
    if (book === undefined || (options.secured === true && book.owner !== owner))
      return json(404, {});
    if (request.method === "DELETE") {
      gone.set(id, book);
      books.delete(id);
      return new Response(null, { status: 204 });
    }
    if (action === "lend") {
      if (book.status === "out") return json(409, {});
      count += 1;
      Object.assign(book, { status: "out", lent: time() });
    }
    return json(200, shownBook(book, options));
  }

  function create(text: string, shelf: string | undefined, owner: string): Response {
    let body: { readonly shelf?: unknown; readonly title?: unknown; readonly kind?: unknown };
    try {
      body = JSON.parse(text) as typeof body;
    } catch {
      return json(400, {});
    }
    const place = shelf ?? body.shelf;
    if (typeof place !== "string" || typeof body.title !== "string") return json(400, {});
    if (options.spaceless === true && place.includes(" ")) return json(400, {});
    const { kind = "plain" } = body;
    if (typeof kind !== "string" || !kinds.has(kind)) return json(400, {});
    const twin = [...books.values()].some((one) => one.shelf === place && one.title === body.title);
    if (options.unique === true && twin && !has("takes duplicates")) return json(409, {});
    return json(201, shownBook(add(place, body.title, owner, kind), options));
  }

  function add(shelf: string, title: string, owner: string, kind = "plain"): Book {
    count += 1;
    const book: Book = {
      // Scattered, so that those of one second are in no order.
      id: `b${(count * 7919) % 10_007}-${count}`,
      shelf,
      title,
      kind,
      owner,
      added: time(),
      status: "in",
      lent: null,
    };
    books.set(book.id, book);
    return book;
  }

  function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
    return Response.json(body, { status, headers });
  }
}

/** What a book may be. */
export const kinds: ReadonlySet<string> = new Set(["plain", "high gloss", "extra heavy"]);
