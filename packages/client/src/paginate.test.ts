import { describe, expect, test } from "vitest";
import { type StubReply, silentOperation, stubOperation } from "../test/stub-operation.ts";
import { type Page, paginate } from "./paginate.ts";
import type { PaginationSpec } from "./pagination.ts";
import { PaginationLoopError } from "./pagination-loop-error.ts";

interface Item {
  readonly id: string;
}

const keyset: PaginationSpec = {
  style: "keyset",
  request: { after: "query.after", before: "query.before", size: "query.limit" },
  response: { items: "/data", more: "/more" },
  key: "/id",
  size: 2,
  exact: true,
};
const cursor: PaginationSpec = {
  style: "cursor",
  request: { cursor: "query.cursor" },
  response: { items: "/data", next: "/next", prev: "/prev" },
};

describe("paginate(): what is asked for", () => {
  test("follows keys until the server says there is no more", async () => {
    const { operation, calls } = stubOperation(
      page(["a", "b"], { more: true }),
      page(["c"], { more: false }),
    );

    expect(
      await idsOf(paginate<Item, unknown>(operation, keyset, { query: { state: "X" } })),
    ).toEqual(["a", "b", "c"]);
    expect(queriesOf(calls)).toEqual([{ state: "X" }, { state: "X", after: "b" }]);
  });

  test.for<[string, PaginationSpec, readonly StubReply[], readonly unknown[]]>([
    [
      "page numbers up to the last page",
      {
        style: "page",
        request: { page: "query.page" },
        response: { items: "/data", pages: "/pages" },
      },
      [page(["a"], { pages: 2 }), page(["b"], { pages: 2 })],
      [undefined, { page: 2 }],
    ],
    [
      "page numbers from zero",
      {
        style: "page",
        base: 0,
        request: { page: "query.page" },
        response: { items: "/data", pages: "/pages" },
      },
      [page(["a"], { pages: 2 }), page(["b"], { pages: 2 })],
      [undefined, { page: 1 }],
    ],
    [
      "offsets up to the total",
      {
        style: "offset",
        request: { offset: "query.offset" },
        response: { items: "/data", total: "/total" },
      },
      [page(["a", "b"], { total: 3 }), page(["c"], { total: 3 })],
      [undefined, { offset: 2 }],
    ],
    [
      "offsets to an empty page where no total is exact",
      {
        style: "offset",
        request: { offset: "query.offset" },
        response: { items: "/data" },
      },
      [page(["a", "b"], { total: 2 }), page(["c"], { total: 2 }), page([], { total: 2 })],
      [undefined, { offset: 2 }, { offset: 3 }],
    ],
    [
      "opaque cursors, null being the end",
      cursor,
      [page(["a"], { next: "x" }), page(["b"], { next: null })],
      [undefined, { cursor: "x" }],
    ],
    [
      "opaque cursors, empty text being the end",
      cursor,
      [page(["a"], { next: "x" }), page(["b"], { next: "" })],
      [undefined, { cursor: "x" }],
    ],
    [
      "cursors in a header",
      { ...cursor, response: { items: "/data", next: "header.X-Next" } },
      [{ ...page(["a"]), headers: { "X-Next": "x" } }, page(["b"])],
      [undefined, { cursor: "x" }],
    ],
    [
      "filled pages until a short one",
      { ...keyset, response: { items: "/data" } },
      [page(["a", "b"]), page(["c"])],
      [undefined, { after: "b" }],
    ],
    [
      "pages that may be short until an empty one",
      { ...keyset, exact: false, response: { items: "/data" } },
      [page(["a"]), page([])],
      [undefined, { after: "a" }],
    ],
    [
      "a single page",
      { style: "none", request: {}, response: { items: "/data" } },
      [page(["a"])],
      [undefined],
    ],
  ])("reads %s", async ([, spec, replies, queries]) => {
    const { operation, calls } = stubOperation(...replies);

    await idsOf(paginate<Item, unknown>(operation, spec));

    expect(queriesOf(calls)).toEqual(queries);
  });

  test("follows links, query and all, and sends nothing else along", async () => {
    const spec: PaginationSpec = {
      style: "url",
      request: {},
      response: { items: "/data", next: "link.next" },
    };
    const { operation, calls } = stubOperation(
      { ...page(["a"]), headers: { Link: '</runs?page=2&q=%2F>; rel="next"' } },
      page(["b"]),
    );

    await idsOf(paginate<Item, unknown>(operation, spec, { query: { q: "/" } }));

    expect(calls[1]).toMatchObject({ baseUrl: "https://api.test", url: "/runs?page=2&q=%2F" });
    expect(calls[1]?.query).toBeUndefined();
  });

  test("refuses a link to another server, because the credentials would go with it", async () => {
    const spec: PaginationSpec = {
      style: "url",
      request: {},
      response: { items: "/data", next: "/next" },
    };
    const { operation, calls } = stubOperation(page(["a"], { next: "https://evil.test/runs" }));

    await expect(idsOf(paginate<Item, unknown>(operation, spec))).rejects.toThrow(
      "The next page is at https://evil.test, not at https://api.test.",
    );
    expect(calls).toHaveLength(1);
  });

  test("sends a cursor in the body, and leaves the given body alone", async () => {
    const spec: PaginationSpec = { ...cursor, request: { cursor: "body#/page/cursor" } };
    const { operation, calls } = stubOperation(page(["a"], { next: "x" }), page(["b"]));
    const options = deepFreeze({ body: { page: { size: 1 } }, query: { q: "1" }, headers: {} });

    await idsOf(paginate<Item, unknown>(operation, spec, options));

    expect(calls.map(({ body }) => body)).toEqual([
      { page: { size: 1 } },
      { page: { size: 1, cursor: "x" } },
    ]);
  });
});

describe("paginate(): where it ends", () => {
  test("goes on after an empty page that has a cursor", async () => {
    const { operation } = stubOperation(page([], { next: "x" }), page(["b"], { next: null }));

    expect(await idsOf(paginate<Item, unknown>(operation, cursor))).toEqual(["b"]);
  });

  test("throws when a cursor comes twice, after the items of every page that was read", async () => {
    const { operation, calls } = stubOperation(
      page(["a"], { next: "x" }),
      page(["b"], { next: "x" }),
    );
    const seen: string[] = [];

    const reading = (async () => {
      for await (const { id } of paginate<Item, unknown>(operation, cursor)) seen.push(id);
    })();

    await expect(reading).rejects.toThrow(PaginationLoopError);
    await expect(reading).rejects.toMatchObject({ cursor: { by: "cursor", at: "x" } });
    expect(seen).toEqual(["a", "b"]);
    expect(calls).toHaveLength(2);
  });

  test("stops at the limit, and asks for no page beyond it", async () => {
    const { operation, calls } = stubOperation(page(["a", "b"], { more: true }));

    expect(await idsOf(paginate<Item, unknown>(operation, keyset, { limit: 2 }))).toEqual([
      "a",
      "b",
    ]);
    expect(calls).toHaveLength(1);
  });

  test("asks for nothing when nothing is wanted", async () => {
    const { operation, calls } = stubOperation(page(["a"]));

    expect(await idsOf(paginate<Item, unknown>(operation, keyset, { limit: 0 }))).toEqual([]);
    expect(calls).toHaveLength(0);
  });

  test("asks for no further page after a break", async () => {
    const { operation, calls } = stubOperation(page(["a", "b"], { more: true }));

    for await (const _ of paginate<Item, unknown>(operation, keyset)) break;

    expect(calls).toHaveLength(1);
  });

  test("starts anew with each loop", async () => {
    const { operation, calls } = stubOperation(page(["a"], { more: false }));
    const list = paginate<Item, unknown>(operation, keyset);

    await idsOf(list);
    await idsOf(list);

    expect(queriesOf(calls)).toEqual([undefined, undefined]);
  });
});

describe("paginate(): pages, places and ways", () => {
  test("hands out pages that are frozen and know where the list goes on", async () => {
    const { operation } = stubOperation(
      page(["a", "b"], { more: true }),
      page(["c"], { more: false }),
    );

    const [first, last] = await pagesOf(paginate<Item, unknown>(operation, keyset));

    expect(first).toMatchObject({
      items: [{ id: "a" }, { id: "b" }],
      reply: { more: true },
      next: { by: "after", at: "b", direction: "forward" },
    });
    expect(last?.next).toBeUndefined();
    expect(Object.isFrozen(first) && Object.isFrozen(first?.items)).toBe(true);
  });

  test("goes on from a place that was written down as JSON", async () => {
    const { operation, calls } = stubOperation(
      page(["a", "b"], { more: true }),
      page(["c"], { more: false }),
    );
    const [first] = await pagesOf(paginate<Item, unknown>(operation, keyset, { limit: 1 }));
    const from = JSON.parse(JSON.stringify(first?.next));

    expect(await idsOf(paginate<Item, unknown>(operation, keyset, { from }))).toEqual(["c"]);
    expect(calls[1]?.query).toEqual({ after: "b" });
  });

  test("reads backwards from a place, items in reverse", async () => {
    const { operation, calls } = stubOperation(
      page(["c", "d"], { more: true }),
      page(["a", "b"], { more: false }),
    );

    const ids = await idsOf(
      paginate<Item, unknown>(operation, keyset, { query: { before: "e" }, direction: "backward" }),
    );

    expect(ids).toEqual(["d", "c", "b", "a"]);
    expect(queriesOf(calls)).toEqual([{ before: "e" }, { before: "c" }]);
  });

  test("takes one way after the other between the same two pages", async () => {
    const { operation, calls } = stubOperation(
      page(["c", "d"], { more: true }),
      page(["a", "b"], { more: false }),
    );
    const [here] = await pagesOf(
      paginate<Item, unknown>(operation, keyset, { query: { after: "b" }, limit: 1 }),
    );

    await pagesOf(
      paginate<Item, unknown>(operation, keyset, { from: here?.previous, query: { after: "b" } }),
    );

    expect(calls[1]?.query).toEqual({ before: "c", after: undefined });
  });

  test("knows the way forward from a page that was read backwards", async () => {
    const { operation } = stubOperation(page(["a", "b"], { more: false }));

    const [here] = await pagesOf(
      paginate<Item, unknown>(operation, keyset, { query: { before: "c" } }),
    );

    expect(here).toMatchObject({ previous: undefined, next: { by: "after", at: "b" } });
  });

  test("does not take `more` for the way back where it speaks of the way forward", async () => {
    const { operation, calls } = stubOperation(
      page(["c", "d"], { more: true }),
      page(["b"], { more: true }),
    );
    const spec: PaginationSpec = { ...keyset, moreIsForward: true };

    await idsOf(paginate<Item, unknown>(operation, spec, { query: { before: "e" } }));

    expect(calls).toHaveLength(2);
  });

  test("ends at the first page on the way back", async () => {
    const spec: PaginationSpec = {
      style: "page",
      request: { page: "query.page" },
      response: { items: "/data", pages: "/pages" },
    };
    const { operation, calls } = stubOperation(
      page(["b"], { pages: 3 }),
      page(["a"], { pages: 3 }),
    );

    await idsOf(
      paginate<Item, unknown>(operation, spec, { query: { page: 2 }, direction: "backward" }),
    );

    expect(queriesOf(calls)).toEqual([{ page: 2 }, { page: 1 }]);
  });
});

describe("paginate(): concurrency and abort", () => {
  test("answers calls of next() in their order when several are made at once", async () => {
    const { operation, calls } = stubOperation(
      page(["a", "b"], { more: true }),
      page(["c"], { more: false }),
    );
    const items = paginate<Item, unknown>(operation, keyset)[Symbol.asyncIterator]();

    const results = await Promise.all([items.next(), items.next(), items.next(), items.next()]);

    expect(results.map(({ value }) => value?.id)).toEqual(["a", "b", "c", undefined]);
    expect(calls).toHaveLength(2);
  });

  test("rejects with the signal's reason while a page is under way", async () => {
    const stop = new AbortController();
    const reading = idsOf(
      paginate<Item, unknown>(silentOperation, keyset, { signal: stop.signal }),
    );

    stop.abort(new Error("enough"));

    await expect(reading).rejects.toThrow("enough");
  });

  test("ends a page that is under way when the iterator is returned", async () => {
    const items = paginate<Item, unknown>(silentOperation, keyset)[Symbol.asyncIterator]();
    const pending = items.next();
    await Promise.resolve();

    await items.return?.();

    await expect(pending).resolves.toEqual({ done: true, value: undefined });
  });
});

function page(ids: readonly string[], envelope: object = {}): { body: unknown } {
  return { body: { data: ids.map((id) => ({ id })), ...envelope } };
}

async function idsOf(list: AsyncIterable<Item>): Promise<readonly string[]> {
  return (await Array.fromAsync(list)).map(({ id }) => id);
}

function pagesOf(list: ReturnType<typeof paginate<Item, unknown>>): Promise<Page<Item, unknown>[]> {
  return Array.fromAsync(list.pages());
}

function queriesOf(calls: readonly { readonly query?: unknown }[]): readonly unknown[] {
  return calls.map(({ query }) => query);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
