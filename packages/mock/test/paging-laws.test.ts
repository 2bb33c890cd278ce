import { createMock, type Mock } from "@conduct/mock";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { client } from "./client.ts";
import { envelope, type Listing, query, shelf, size } from "./shelf.ts";

interface Book {
  readonly id: string;
  readonly rank: number | null;
  readonly kind: string;
}

/** One way to page, and how a client goes on: the query of the next or the previous page, if there is one. */
interface Style {
  readonly listing: Listing;
  readonly next: (body: never, headers: Headers, at: string) => string | undefined;
  readonly prev?: (body: never, headers: Headers, at: string) => string | undefined;
  readonly items?: (body: never) => readonly Book[];
}

interface Envelope {
  readonly items: readonly Book[];
  readonly next: string | number | null;
  readonly prev: string | number | null;
  readonly more: boolean;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

const order = { by: "/rank", dir: "desc", ties: "/id" };
const text = { type: ["string", "null"] };
const body = (value: never): Envelope => value;
const plus = (at: string, changes: Record<string, string>): string => {
  const changed = new URLSearchParams(at);
  for (const [name, value] of Object.entries(changes)) changed.set(name, value);
  return changed.toString();
};

const styles: Readonly<Record<string, Style>> = {
  page: {
    listing: {
      pagination: {
        style: "page",
        request: { page: "page", size: "limit" },
        response: { items: "/items", page: "/page", pages: "/pages", total: "/total" },
        order,
      },
      parameters: [query("page", { type: "integer", minimum: 1, default: 1 }), size],
      envelope: envelope({
        page: { type: "integer" },
        pages: { type: "integer" },
        total: { type: "integer" },
      }),
    },
    next: (reply, _, at) =>
      body(reply).page < body(reply).pages
        ? plus(at, { page: String(body(reply).page + 1) })
        : undefined,
    prev: (reply, _, at) =>
      body(reply).page > 1 ? plus(at, { page: String(body(reply).page - 1) }) : undefined,
  },
  offset: {
    listing: {
      pagination: {
        style: "offset",
        request: { offset: "offset", size: "limit" },
        response: { items: "/items", next: "/next", prev: "/prev", total: "/total" },
        order,
      },
      parameters: [query("offset", { type: "integer", minimum: 0, default: 0 }), size],
      envelope: envelope({
        next: { type: ["integer", "null"] },
        prev: { type: ["integer", "null"] },
        total: { type: "integer" },
      }),
    },
    next: (reply, _, at) =>
      body(reply).next === null ? undefined : plus(at, { offset: String(body(reply).next) }),
    prev: (reply, _, at) =>
      body(reply).prev === null ? undefined : plus(at, { offset: String(body(reply).prev) }),
  },
  cursor: {
    listing: {
      pagination: {
        style: "cursor",
        request: { cursor: "cursor", size: "limit" },
        response: { items: "/items", next: "/next", prev: "/prev" },
        order,
        unknown: "bad",
        binds: true,
      },
      parameters: [query("cursor"), size],
      envelope: envelope({ next: text, prev: text }),
    },
    next: (reply, _, at) =>
      body(reply).next === null ? undefined : plus(at, { cursor: String(body(reply).next) }),
    prev: (reply, _, at) =>
      body(reply).prev === null ? undefined : plus(at, { cursor: String(body(reply).prev) }),
  },
  keyset: {
    listing: {
      pagination: {
        style: "keyset",
        request: { after: "after", before: "before", size: "limit" },
        response: { items: "/items", more: "/more" },
        order,
        unknown: "bad",
        both: "bad",
      },
      parameters: [query("after"), query("before"), size],
      envelope: envelope({ more: { type: "boolean" } }),
    },
    next: (reply, _, at) =>
      body(reply).more
        ? new URLSearchParams({
            limit: limitOf(at),
            after: body(reply).items.at(-1)?.id ?? "",
          }).toString()
        : undefined,
    prev: (reply, _, at) =>
      body(reply).items[0] === undefined || (at.includes("before") && !body(reply).more)
        ? undefined
        : new URLSearchParams({
            limit: limitOf(at),
            before: body(reply).items[0]?.id ?? "",
          }).toString(),
  },
  url: {
    listing: {
      pagination: {
        style: "url",
        request: { size: "limit" },
        response: { items: "/items", next: "/next", prev: "/prev" },
        order,
      },
      parameters: [size],
      envelope: envelope({ next: text, prev: text }),
    },
    next: (reply) => queryOf(body(reply).next),
    prev: (reply) => queryOf(body(reply).prev),
  },
  link: {
    listing: {
      pagination: {
        style: "page",
        request: { page: "page", size: "limit" },
        response: { items: "", next: "link.next", prev: "link.prev" },
        order,
      },
      parameters: [query("page", { type: "integer", minimum: 1, default: 1 }), size],
    },
    items: (reply) => reply,
    next: (_, headers) => linked(headers, "next"),
    prev: (_, headers) => linked(headers, "prev"),
  },
};

const books = fc.array(
  fc.record({
    rank: fc.option(fc.integer({ min: 0, max: 4 })),
    kind: fc.constantFrom("novel", "atlas"),
  }),
  { maxLength: 14 },
);

describe.for(Object.entries(styles))("a list paged by %s", ([, style]) => {
  test("is partitioned by its pages, in order, none longer than asked", async () => {
    await fc.assert(
      fc.asyncProperty(books, fc.integer({ min: 1, max: 6 }), async (wanted, limit) => {
        const { mock, all } = await fill(style, wanted);

        const pages = await walk(mock, style, `limit=${limit}`);

        const shown = pages.flatMap(({ items }) => items);
        expect(shown).toEqual(sorted(all));
        expect(pages.slice(0, -1).every(({ items }) => items.length === limit)).toBe(true);
        expect(pages.every(({ items }) => items.length <= limit)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test("shows the same pages on the way back", async () => {
    await fc.assert(
      fc.asyncProperty(books, fc.integer({ min: 1, max: 5 }), async (wanted, limit) => {
        const { mock } = await fill(style, wanted);
        const pages = await walk(mock, style, `limit=${limit}`);

        let at: string | undefined = pages.at(-1)?.at ?? "";
        const back: (readonly Book[])[] = [];
        for (let step = 0; at !== undefined && step < 30; step++) {
          const page: Shown = await look(mock, style, at);
          back.unshift(page.items);
          at = style.prev?.(page.body as never, page.headers, at);
        }

        expect(back.flat()).toEqual(pages.flatMap(({ items }) => items));
      }),
      { numRuns: 15 },
    );
  });
});

describe("a list that changes while somebody pages", () => {
  test.for(["cursor", "keyset", "url"])(
    "shows by %s what stays exactly once, whatever comes and goes",
    async (name) => {
      const style = styles[name] as Style;
      await fc.assert(
        fc.asyncProperty(books, fc.array(fc.nat(), { maxLength: 6 }), async (wanted, changes) => {
          const { mock, all } = await fill(style, wanted);
          const lost = new Set<string>();
          const left = [...changes];

          const shown: Book[] = [];
          let at: string | undefined = "limit=2";
          while (at !== undefined) {
            const page: Shown = await look(mock, style, at);
            shown.push(...page.items);
            at = style.next(page.body as never, page.headers, at);
            const change = left.pop();
            const kept = page.items.at(-1)?.id;
            const victim = change === undefined ? undefined : all[change % Math.max(1, all.length)];
            if (victim !== undefined && victim.id !== kept && !lost.has(victim.id)) {
              lost.add(victim.id);
              await client(mock).send("DELETE", `/books/${victim.id}`);
            }
            if (change !== undefined)
              await client(mock).post("/books", { rank: change % 5, kind: "novel" });
          }

          const stayed = all.filter(({ id }) => !lost.has(id));
          const counts = stayed.map(({ id }) => shown.filter((book) => book.id === id).length);
          expect(counts.every((count) => count === 1)).toBe(true);
          expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
        }),
        { numRuns: 25 },
      );
    },
  );

  test("stays as it was for a cursor that keeps a snapshot", async () => {
    const cursor = styles.cursor as Style;
    const pagination = { ...cursor.listing.pagination, consistency: "snapshot" };
    const style = { ...cursor, listing: { ...cursor.listing, pagination } };
    const { mock, all } = await fill(
      style,
      [1, 2, 3, 4, 5].map((rank) => ({ rank, kind: "novel" })),
    );

    const first = await look(mock, style, "limit=2");
    await client(mock).post("/books", { rank: 2, kind: "novel" });
    await client(mock).send("DELETE", `/books/${all[0]?.id}`);
    const rest = await walk(
      mock,
      style,
      style.next(first.body as never, first.headers, "limit=2") ?? "",
    );

    expect([...first.items, ...rest.flatMap(({ items }) => items)]).toEqual(sorted(all));
  });
});

describe("a cursor", () => {
  test.for(["cursor", "keyset"])("of style %s that names nothing is refused", async (name) => {
    const style = styles[name] as Style;
    const { mock } = await fill(style, [{ rank: 1, kind: "novel" }]);
    const role = name === "cursor" ? "cursor" : "after";

    const reply = await client(mock).get(`/books?${role}=nonsense`);

    expect(reply).toMatchObject({ status: 400, body: { value: "nonsense" } });
  });

  test("is good only for the filters it was issued for, where it binds", async () => {
    const cursor = styles.cursor as Style;
    const listing = {
      ...cursor.listing,
      filters: { kind: { field: "/kind" } },
      parameters: [query("cursor"), query("kind"), size],
    };
    const { mock } = await fill(
      { ...cursor, listing },
      [1, 2, 3].map((rank) => ({ rank, kind: "novel" })),
    );

    const { body: first } = await client(mock).get("/books?limit=1&kind=novel");
    const again = await client(mock).get(`/books?limit=1&kind=novel&cursor=${first.next}`);
    const other = await client(mock).get(`/books?limit=1&kind=atlas&cursor=${first.next}`);

    expect([again.status, other.status]).toEqual([200, 400]);
  });

  test("that was tampered with is refused", async () => {
    const { mock } = await fill(
      styles.cursor as Style,
      [1, 2].map((rank) => ({ rank, kind: "novel" })),
    );
    const { next } = (await client(mock).get("/books?limit=1")).body;

    const changed = next.slice(0, -2) + (next.at(-2) === "A" ? "B" : "A") + next.at(-1);

    expect((await client(mock).get(`/books?cursor=${changed}`)).status).toBe(400);
  });

  test("in both directions is refused", async () => {
    const { mock, all } = await fill(styles.keyset as Style, [{ rank: 1, kind: "novel" }]);

    expect((await client(mock).get(`/books?after=${all[0]?.id}&before=${all[0]?.id}`)).status).toBe(
      400,
    );
  });
});

describe("the size of a page", () => {
  const at = (rule: object) => ({
    ...(styles.page as Style),
    listing: {
      ...(styles.page as Style).listing,
      pagination: { ...(styles.page as Style).listing.pagination, size: rule },
    },
  });

  test("is cut to its bounds, or refused, as the contract says", async () => {
    const many = Array.from({ length: 60 }, () => ({ rank: 1, kind: "novel" }));
    const cutting = (await fill(at({ over: "clamp", under: "clamp" }), many)).mock;
    const refusing = (await fill(at({ over: "bad", under: "bad" }), many)).mock;

    expect((await client(cutting).get("/books?limit=70")).body.items).toHaveLength(50);
    expect((await client(cutting).get("/books?limit=0")).body.items).toHaveLength(1);
    expect(await client(refusing).get("/books?limit=70")).toMatchObject({
      status: 400,
      body: { value: 70 },
    });
    expect(await client(refusing).get("/books?limit=0")).toMatchObject({
      status: 400,
      body: { value: 0 },
    });
  });

  test("after the end is an empty page, or refused", async () => {
    const beyond = (rule: string): Style => {
      const page = styles.page as Style;
      return {
        ...page,
        listing: { ...page.listing, pagination: { ...page.listing.pagination, beyond: rule } },
      };
    };
    const empty = (await fill(beyond("empty"), [{ rank: 1, kind: "novel" }])).mock;
    const refusing = (await fill(beyond("bad"), [{ rank: 1, kind: "novel" }])).mock;

    expect((await client(empty).get("/books?page=2")).body.items).toEqual([]);
    expect((await client(refusing).get("/books?page=2")).status).toBe(400);
    expect((await client(refusing).get("/books?page=1")).status).toBe(200);
  });
});

test("the next offset may be a header, and the direction a parameter", async () => {
  const listing = {
    pagination: {
      style: "offset",
      request: { offset: "offset", size: "limit" },
      response: { items: "", next: "header.X-Next", total: "header.X-Total" },
      order: { by: "/rank", dir: { param: "dir", default: "asc" }, ties: "/id" },
    },
    parameters: [query("offset", { type: "integer", default: 0 }), size, query("dir")],
  };
  const talk = client(createMock(shelf(listing), { seed: 1 }));
  for (const rank of [2, 1, 3]) await talk.post("/books", { rank, kind: "novel" });

  const first = await talk.get("/books?limit=2&dir=desc");
  const last = await talk.get("/books?limit=2&dir=desc&offset=2");

  expect(first.body.map(({ rank }: Book) => rank)).toEqual([3, 2]);
  expect([first.headers.get("x-next"), first.headers.get("x-total")]).toEqual(["2", "3"]);
  expect(last.body.map(({ rank }: Book) => rank)).toEqual([1]);
  expect(last.headers.get("x-next")).toBeNull();
});

interface Shown {
  readonly at: string;
  readonly items: readonly Book[];
  readonly body: unknown;
  readonly headers: Headers;
}

async function fill(
  style: Style,
  wanted: readonly object[],
): Promise<{ readonly mock: Mock; readonly all: readonly Book[] }> {
  const mock = createMock(shelf(style.listing), { seed: 1 });
  const all: Book[] = [];
  for (const book of wanted) all.push((await client(mock).post("/books", book)).body);
  return { mock, all };
}

async function look(mock: Mock, style: Style, at: string): Promise<Shown> {
  const { status, body: reply, headers } = await client(mock).get(`/books?${at}`);
  expect(status).toBe(200);
  return {
    at,
    body: reply,
    headers,
    items: style.items?.(reply as never) ?? (reply as Envelope).items,
  };
}

async function walk(mock: Mock, style: Style, first: string): Promise<readonly Shown[]> {
  const pages: Shown[] = [];
  let at: string | undefined = first;
  while (at !== undefined) {
    expect(pages.length).toBeLessThan(40);
    const page: Shown = await look(mock, style, at);
    pages.push(page);
    at = style.next(page.body as never, page.headers, at);
  }
  return pages;
}

/** What the order of the lists is, said once more: by rank, highest first, none last, then by id. */
function sorted(all: readonly Book[]): readonly Book[] {
  return all.toSorted((a, b) => {
    if (a.rank === b.rank) return a.id < b.id ? 1 : -1;
    if (a.rank === null) return 1;
    return b.rank === null ? -1 : b.rank - a.rank;
  });
}

function limitOf(at: string): string {
  return new URLSearchParams(at).get("limit") ?? "3";
}

function queryOf(url: string | number | null): string | undefined {
  return url === null ? undefined : new URL(String(url)).search.slice(1);
}

function linked(headers: Headers, relation: string): string | undefined {
  const match = new RegExp(`<([^>]*)>; rel="${relation}"`).exec(headers.get("link") ?? "");
  return match?.[1] === undefined ? undefined : new URL(match[1]).search.slice(1);
}
