import { type Book, kinds, type Shelves } from "./shelf.ts";
import { cut, type Place, type Row } from "./shelf-places.ts";
import { shownBook } from "./shown-book.ts";

/** The lists of the book server: what is in them, in which order, and how they are cut into pages. */
export function createShelfList(world: Shelves): {
  readonly books: (request: Request, url: URL, owner: string, shelf?: string) => Response;
  readonly cards: (url: URL) => Response;
} {
  const { options, has, books, cards, gone, json } = world;
  const {
    paging,
    over = "refuse",
    nullable = false,
    dir: declared = "desc",
    secured = false,
  } = options;
  const used = new Set<string>();
  let turn = 0;
  let version = "";

  /** Whether a book stands on the shelf that is asked for, or on one that has it in its name. */
  function finds(shelf: string, wanted: string, isAsked: boolean): boolean {
    if (isAsked && has("equals by patterns")) return isLike(shelf, wanted);
    if (isAsked && has("equals by words"))
      return shelf === wanted || shelf.split(" ").includes(wanted);
    if (has("drops spaces") && wanted !== wanted.trim())
      return finds(shelf, wanted.trim(), isAsked);
    if (isAsked && options.begins === true) return begins(shelf, wanted);
    return isAsked && options.parts === true ? hasPart(shelf, wanted) : shelf === wanted;
  }

  function begins(whole: string, wanted: string): boolean {
    if (has("finds the inside")) return whole.includes(wanted);
    return has("forgets the case")
      ? whole.toLowerCase().startsWith(wanted.toLowerCase())
      : whole.startsWith(wanted);
  }

  function hasPart(whole: string, wanted: string): boolean {
    if (has("minds the case")) return whole.includes(wanted);
    if (has("finds nothing short") && wanted.length < 3) return true;
    const [name, part] = [whole.toLowerCase(), wanted.toLowerCase()];
    if (has("finds beginnings")) return name.startsWith(part);
    const sign = has("finds with wildcards") ? "_" : has("finds by patterns") ? "." : "";
    if (sign === "" || !part.includes(sign)) return name.includes(part);
    const [before = "", after = ""] = part.split(sign);
    const at = name.indexOf(before);
    return at >= 0 && name.slice(at + before.length + 1).startsWith(after);
  }

  function listBooks(request: Request, url: URL, owner: string, shelf?: string): Response {
    turn += 1;
    const query = url.searchParams;
    const size = sizeOf(query);
    const dir = declared === "asked" ? (query.get("dir") ?? "desc") : declared;
    if (size === undefined || !["asc", "desc"].includes(dir)) return json(400, {});
    const status = query.get("status") ?? "";
    const states = options.several === true ? status.split(",") : [status];
    const known = states.filter((one) => ["", "in", "out"].includes(one));
    if (known.length < (has("takes any state beside another") ? 1 : states.length))
      return json(400, {});
    const isAsked = (book: Book) =>
      status === "" || states.includes(book.status) || has("finds what is in among what is out");
    const [title, reader] = [query.get("title") ?? "", query.get("reader") ?? ""];
    const isNull = has("finds null as a text") && reader === "null";
    const kind = query.get("kind") ?? "";
    const asked = kind.split("|").filter((one) => one !== "");
    if (asked.some((one) => !kinds.has(one))) return json(400, {});
    const ofKind = has("cuts kinds at spaces") ? kind.split(/[| ]/) : asked;
    const place = placeOf(query, "book", owner);
    if (place instanceof Response) return place;
    const first = place === undefined;
    const wanted = shelf ?? (query.get("shelf") || undefined);
    const passes = (book: Book) =>
      (has("filters the first page only") && !first) ||
      ((wanted === undefined ||
        finds(book.shelf, wanted, shelf === undefined) ||
        (shelf !== undefined && has("lists every shelf"))) &&
        isAsked(book) &&
        (title === "" ||
          (options.begins === true ? begins(book.title, title) : hasPart(book.title, title))) &&
        (kind === "" ||
          ofKind.includes(book.kind) ||
          (!first && place.index !== 0 && has("asks for a kind once"))) &&
        (reader === "" || isNull) &&
        (!secured || book.owner === owner || (has("shows whose cursor it is") && !first)));
    const listed = [...books.values(), ...(has("lists the deleted") ? gone.values() : [])];
    const rowOf = (book: Book): Row => {
      if (options.collated === true)
        return { id: book.id, by: book.shelf, item: shownBook(book, options) };
      const by = options.ranked === true ? "1" : nullable ? book.lent : book.added;
      return { id: book.id, by, item: shownBook(book, options) };
    };
    let all: Row[] = listed.filter(passes).map(rowOf);
    if (has("cuts before it filters") && status !== "") {
      const { items } = cut(world, listed.map(rowOf), { dir, size, place, first, turn, name: "" });
      const found = items.filter(({ id }) => all.some((one) => one.id === id));
      return json(200, { items: found.map(({ item }) => item), total: all.length });
    }
    if (has("hides what is old") && status === "" && wanted === undefined) all = all.slice(-newest);
    const isLater = !first && place.index !== 0;
    if (has("skips one on later pages of a status") && status !== "" && isLater) all = all.slice(1);
    if (world.busy() && all.length > 0)
      all = [...all, ...all.filter(({ id }) => id === listed.at(-1)?.id)];
    const label = JSON.stringify([...books.values()].map(({ id, status: now }) => [id, now]));
    const mark = `${label.length}-${label.slice(-12).replaceAll(/\W/g, "")}`;
    const etag = has("keeps its version") ? '"one"' : `"${mark}"`;
    version = etag;
    if (options.versions === true && request.headers.get("if-none-match") === etag)
      return new Response(null, { status: 304, headers: { etag } });
    const isTurned = has("turns around what has a status") && status !== "";
    const way = isTurned ? (dir === "asc" ? "desc" : "asc") : dir;
    return page(url, all, { dir: way, size, place, first, name: "book" });
  }

  function listCards(url: URL): Response {
    const size = sizeOf(url.searchParams);
    const place = placeOf(url.searchParams, "card", "");
    if (size === undefined) return json(400, {});
    if (place instanceof Response) return place;
    const all = [...cards.values()].map((card) => ({ id: card.id, by: card.added, item: card }));
    return page(url, all, { dir: "desc", size, place, first: place === undefined, name: "card" });
  }

  function sizeOf(query: URLSearchParams): number | undefined {
    const text = query.getAll("size")[0] ?? "5";
    const size = Number(text);
    if (text.trim() === "" || !Number.isInteger(size) || size < 1) return undefined;
    if (size > 20 && over === "refuse") return undefined;
    return Math.min(size, 20) + (has("gives one too many") ? 1 : 0);
  }

  /** Where a page begins, a refusal, or undefined for the beginning. */
  function placeOf(
    query: URLSearchParams,
    name: string,
    owner: string,
  ): Place | Response | undefined {
    if (paging === "page" || paging === "offset") {
      const text = query.get(paging);
      const number = Number(text ?? (paging === "page" ? 1 : 0));
      if (!Number.isInteger(number) || number < (paging === "page" ? 1 : 0)) return json(400, {});
      return text === null ? undefined : { index: number };
    }
    if (paging === "keyset") {
      const [after, before] = [query.get("after"), query.get("before")];
      if (after !== null && before !== null) return json(400, {});
      const id = after ?? before;
      return id === null
        ? undefined
        : anchorAt(id, after === null ? "before" : "after", query.get("status") ?? "", owner);
    }
    const cursor = query.get("cursor") ?? "";
    if (cursor === "") return undefined;
    if (query.has("page")) return has("fails on two ways") ? json(500, {}) : json(400, {});
    return cursorAt(cursor, boundTo(query, name));
  }

  /** What a cursor is good for. */
  function boundTo(query: URLSearchParams, name: string): string {
    if (options.binds !== true) return name;
    const dir = has("binds no cursor to its order") ? "" : (query.get("dir") ?? "desc");
    return `${name} ${query.get("shelf")} ${query.get("status")} ${dir}`;
  }

  function anchorAt(
    id: string,
    way: "after" | "before",
    status: string,
    owner: string,
  ): Place | Response | undefined {
    const book = books.get(id);
    const foreign = secured && book?.owner !== owner && !has("shows whose cursor it is");
    if (foreign) return unknown();
    if (has("restarts at what left the filter") && status !== "" && book?.status !== status)
      return undefined;
    if (has("ends at what left the filter") && status !== "" && book?.status !== status)
      return { index: Number.POSITIVE_INFINITY };
    const late = book ?? gone.get(id);
    if (book === undefined && late !== undefined) {
      if (has("fails at what is gone")) return json(500, {});
      if (has("restarts at what is gone")) return undefined;
      if (has("ends at what is gone")) return { index: Number.POSITIVE_INFINITY };
    }
    return book === undefined
      ? unknown()
      : {
          [way]: {
            id,
            by: options.collated === true ? book.shelf : nullable ? book.lent : book.added,
          },
        };
  }

  function cursorAt(cursor: string, name: string): Place | Response | undefined {
    let told: { list: string; id: string; by: string | null; at: number; until?: number };
    try {
      told = JSON.parse(atob(cursor.split(".")[0] ?? "")) as typeof told;
    } catch {
      return unknown();
    }
    if (typeof told.id !== "string") return unknown();
    if (told.id === "") return { index: 0 };
    if (told.list !== name && !has("follows cursors of other lists")) return unknown();
    if (has("spends cursors") && used.has(cursor)) return unknown();
    used.add(cursor);
    if (gone.has(told.id)) {
      if (has("fails at what is gone")) return json(500, {});
      if (has("restarts at what is gone")) return undefined;
      if (has("ends at what is gone")) return { index: Number.POSITIVE_INFINITY };
    }
    if (has("counts rows in cursors")) return { index: told.at };
    const until = told.until === undefined ? {} : { until: told.until };
    return {
      [options.cursors === "next" ? "from" : "after"]: { id: told.id, by: told.by },
      ...until,
    };
  }

  function unknown(): Place | Response | undefined {
    const answer = options.unknown ?? "refuse";
    if (answer === "first") return undefined;
    return answer === "empty" ? { index: Number.POSITIVE_INFINITY } : json(400, {});
  }

  function page(url: URL, all: readonly Row[], asked: Asked): Response {
    const { items, start, more, rows } = cut(world, all, { ...asked, turn });
    const shown = items.map(({ item }) => item);
    const last = items.at(-1);
    const bound = boundTo(url.searchParams, asked.name);
    const count = rows.length;
    const next = nextOf();
    const { total = "exact" } = options;
    const capped = has("tells more than there are") ? count + 5 : Math.min(count, 4);
    const isOver = has("counts nothing after the end") && items.length === 0;
    const told = { exact: isOver ? 0 : count, estimate: count + 3, capped }[total];
    const onward = has("leads on after the end") && !more && items.length > 0;
    const { body, links } = waysOf(url, start, count, asked.size, {
      next: next ?? (onward ? cursorTo(last?.id ?? "", last?.by ?? null, bound) : null),
      onward,
      shown: items.length,
    });
    const headers = {
      ...(links === "" ? {} : { link: links }),
      ...(options.versions === true ? { etag: version } : {}),
    };
    return json(
      200,
      {
        items: has("empties with null") && count === 0 ? null : shown,
        ...(paging === "keyset"
          ? { more: has("says more when full") ? items.length === asked.size : more }
          : {}),
        ...(paging === "cursor" ? { next } : {}),
        ...(paging === "page" || paging === "offset" || options.total !== undefined
          ? { total: told }
          : {}),
        ...(paging === "page" ? { pages: Math.ceil(count / asked.size) } : {}),
        ...body,
      },
      headers,
    );

    function nextOf(): string | null {
      if (paging !== "cursor" && paging !== "url") return null;
      if (!more && !has("never ends")) return null;
      const follows = rows[start + items.length];
      const at =
        options.cursors === "next" && follows !== undefined
          ? follows
          : (last ?? asked.place?.after);
      const until =
        options.consistency === "snapshot" && !has("shows what came later")
          ? {
              until:
                asked.place?.until ?? Math.max(0, ...all.map(({ id }) => Number(id.split("-")[1]))),
            }
          : {};
      const place = {
        list: bound,
        id: at?.id ?? "",
        by: at?.by ?? null,
        at: start + items.length,
        ...until,
      };
      const mark = options.cursors === "fresh" || items.length === 0 ? `.${turn}` : "";
      const long = options.cursors === "long" ? `.${"long".repeat(200)}` : "";
      return btoa(JSON.stringify(place)) + mark + long;
    }
  }

  function cursorTo(id: string, by: string | null, name: string): string {
    return btoa(JSON.stringify({ list: name, id, by, at: books.size }));
  }

  function waysOf(
    url: URL,
    start: number,
    count: number,
    size: number,
    {
      next,
      onward,
      shown,
    }: { readonly next: string | null; readonly onward: boolean; readonly shown: number },
  ) {
    const numbered = paging === "page" || paging === "offset";
    if (paging === "cursor" || paging === "keyset" || (numbered && options.ways !== true))
      return { body: {}, links: "" };
    const unit = paging === "page" ? size : 1;
    const number = (index: number) => (paging === "page" ? index / unit + 1 : index);
    const step = paging === "page" ? size : shown;
    const end = Math.max(Math.ceil(count / size) - 1, 0) * size;
    const ways: Record<string, string | number | null> = numbered
      ? {
          first: number(0),
          prev: start > 0 && count > 0 ? number(Math.max(start - size, 0)) : null,
          next: start + step < count ? number(start + step) : null,
          last: number(has("puts the last page behind the end") ? end + size : end),
        }
      : { next, first: "" };
    if (has("goes back to the first page") && ways.prev !== null && numbered) ways.prev = number(0);
    if (onward && numbered) ways.next = number(start + size);
    if (numbered && options.headers !== true) return { body: ways, links: "" };
    const texts = Object.entries(ways).map(
      ([rel, way]) => [rel, way === null ? null : linkTo(url, way)] as const,
    );
    if (options.headers !== true)
      return {
        body: Object.fromEntries(texts.filter(([rel]) => options.ways === true || rel === "next")),
        links: "",
      };
    const links = texts.flatMap(([rel, text]) =>
      text === null
        ? []
        : [`<${text}>; ${options.loud ? `REL="${rel.toUpperCase()}"` : `rel="${rel}"`}`],
    );
    return { body: {}, links: links.join(", ") };
  }

  function linkTo(url: URL, way: string | number): string {
    const query = new URLSearchParams(has("forgets filters in links") ? {} : url.searchParams);
    query.delete("cursor");
    if (way !== "") query.set(paging === "url" ? "cursor" : paging, String(way));
    const search = `?${query}`;
    const host = has("leads to another host") ? "http://elsewhere.test" : url.origin;
    const { links = "whole" } = options;
    if (links === "query") return search;
    if (links === "root") return url.pathname + search;
    if (links === "server") return `https://shelf.example${url.pathname}${search}`;
    return host + url.pathname + search;
  }

  return { books: listBooks, cards: listCards };
}

/** So many are shown to who asks for all. */
const newest = 6;

/** What a page is asked for. */
export interface Asked {
  readonly dir: string;
  readonly size: number;
  readonly place: Place | undefined;
  readonly first: boolean;

  /** What kind of thing is listed. */
  readonly name: string;
}

/** As databases compare by patterns: one sign for any letter, one for any text. */
function isLike(text: string, pattern: string): boolean {
  const parts = [...pattern].map((one) =>
    one === "_" ? "." : one === "%" ? ".*" : one.replaceAll(/[^\w]/g, String.raw`\$&`),
  );
  return new RegExp(`^${parts.join("")}$`).test(text);
}
