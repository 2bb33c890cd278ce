import { type Contract, compileContract, type JsonObject, parseSource } from "@conduct/contract";

/** How the list of the book server pages. */
export type Paging = "page" | "offset" | "cursor" | "keyset" | "url";

/** What a document says of the list of books, and the server keeps. */
export interface ShelfDocument {
  readonly paging: Paging;

  /** Sizes out of bounds are cut down, or refused. */
  readonly over?: "clamp" | "refuse";
  readonly fill?: "exact" | "at-most";
  readonly dir?: "asc" | "desc" | "asked";

  /** Orders by a member that may be null. */
  readonly nullable?: boolean;
  readonly total?: "exact" | "estimate" | "capped";
  readonly consistency?: "live" | "snapshot";

  /** What answers an item or a cursor that is not there. */
  readonly unknown?: "first" | "empty" | "refuse";

  /** Links in the header `Link` instead of in the body. */
  readonly headers?: boolean;

  /** Members that lead to the first, the previous, the next and the last page. */
  readonly ways?: boolean;

  /** Lists the books of one shelf, at `/shelves/{shelf}/books`. */
  readonly nested?: boolean;

  /** A shelf can be taken away, and its books go with it. */
  readonly removable?: boolean;

  /** No filter finds what stands on one shelf. */
  readonly bare?: boolean;

  /** Shelves are found by a part of their name, in letters of any case. */
  readonly parts?: boolean;

  /** Shelves, and titles where those are few, are found by their beginning. */
  readonly begins?: boolean;

  /** Books are of a kind, and several kinds may be asked for at once. */
  readonly kinds?: boolean;

  /** The list is ordered by the names of shelves, as a language has them. */
  readonly collated?: boolean;

  /** Several states may be asked for at once. */
  readonly several?: boolean;

  /** Books have one of few titles and are found by a part of it, and nothing finds what stands on one shelf. */
  readonly titled?: boolean;

  /** Books say who reads them, if anybody does, and are found by that. */
  readonly readers?: boolean;

  /** Books have a place on their shelf, by which the list is ordered. */
  readonly ranked?: boolean;

  /** No two books on one shelf have the same title. */
  readonly unique?: boolean;

  /** A cursor leads on only in the order, and with the status, that it was given for. */
  readonly binds?: boolean;

  /** A parameter for the page beside the cursor. */
  readonly both?: boolean;

  /** The list has a version. */
  readonly versions?: boolean;

  /** Who asks has to say who they are. */
  readonly secured?: boolean;
}

/** The contract of the book server, made for one way to page. */
export function shelfContract(options: ShelfDocument): Contract {
  const text = JSON.stringify(documentOf(options));
  const { source } = parseSource(text, { file: "shelf.json" });
  const compiled = source && compileContract({ main: source, parts: new Map() });
  if (compiled?.contract === undefined) {
    const told = compiled?.diagnostics.map(({ message, place }) => `${place.pointer}: ${message}`);
    throw new Error(told?.join("\n"));
  }
  return compiled.contract;
}

function documentOf(options: ShelfDocument): JsonObject {
  const { nested = false, secured = false, unique = false, removable = false } = options;
  const books = nested ? "/shelves/{shelf}/books" : "/books";
  const within = nested ? { within: [{ of: "Shelf", self: "$request.path.shelf" }] } : {};
  const shelf = { name: "shelf", in: "path", required: true, schema: text };
  const under = nested ? { parameters: [shelf] } : {};
  return {
    openapi: "3.1.0",
    info: { title: "Shelf", version: "1.0.0" },
    servers: [{ url: "https://shelf.example/api" }],
    ...(secured ? { security: [{ Token: [] }] } : {}),
    "x-conduct": {
      version: "1.0",
      refusals: { request: "invalid" },
      errors: {
        notFound: { status: 404 },
        conflict: { status: 409 },
        invalid: { status: 400 },
        badCursor: { status: 400 },
        taken: { status: 409 },
      },
      lifecycles: {
        Shelf: {
          schema: "Shelf",
          missing: "notFound",
          events: {
            create: { from: "$none", to: "exists" },
            ...(removable
              ? {
                  remove: {
                    from: "$any",
                    to: "$none",
                    causes: [{ event: "Book.discard", self: allOf }],
                  },
                }
              : {}),
          },
        },
        Card: {
          schema: "Card",
          missing: "notFound",
          events: { create: { from: "$none", to: "exists", set: { "/added": "$now" } } },
        },
        Book: {
          schema: "Book",
          missing: "notFound",
          illegal: "conflict",
          ...(unique ? { unique: [{ by: ["/shelf", "/title"], error: "taken" }] } : {}),
          states: { in: {}, out: {} },
          events: {
            create: {
              from: "$none",
              to: "in",
              merge: "$request.body",
              set: {
                "/added": "$now",
                "/lent": null,
                ...(nested ? { "/shelf": "$request.path.shelf" } : {}),
              },
            },
            lend: { from: "in", to: "out", set: { "/lent": "$now" } },
            drop: { from: "$any", to: "$none" },
            ...(removable ? { discard: { by: "server", from: "$any", to: "$none" } } : {}),
          },
        },
      },
    },
    paths: {
      [books]: {
        ...under,
        post: {
          operationId: "addBook",
          "x-conduct": { fires: "Book.create", ...within },
          requestBody: bodyOf(nested ? "BookUnder" : "NewBook"),
          responses: { "201": replyOf("Book"), ...refusals },
        },
        get: listOf("listBooks", "Book", options),
      },
      "/books/{id}": {
        parameters: [id],
        get: {
          operationId: "getBook",
          "x-conduct": { reads: "Book" },
          responses: { "200": replyOf("Book"), ...refusals },
        },
        delete: {
          operationId: "dropBook",
          "x-conduct": { fires: "Book.drop" },
          responses: { "204": { description: "Gone." }, ...refusals },
        },
      },
      "/books/{id}/lend": {
        parameters: [id],
        post: {
          operationId: "lendBook",
          "x-conduct": { fires: "Book.lend" },
          responses: { "200": replyOf("Book"), ...refusals },
        },
      },
      ...(nested
        ? {
            "/shelves": {
              post: {
                operationId: "addShelf",
                "x-conduct": { fires: "Shelf.create" },
                responses: { "201": replyOf("Shelf"), ...refusals },
              },
            },
            "/shelves/{shelf}": {
              parameters: [shelf],
              get: {
                operationId: "getShelf",
                "x-conduct": { reads: "Shelf" },
                responses: { "200": replyOf("Shelf"), ...refusals },
              },
              ...(removable
                ? {
                    delete: {
                      operationId: "removeShelf",
                      "x-conduct": { fires: "Shelf.remove" },
                      responses: { "204": { description: "Gone." }, ...refusals },
                    },
                  }
                : {}),
            },
          }
        : {}),
      ...(options.paging === "cursor" && !nested && !secured
        ? {
            "/cards": {
              post: {
                operationId: "addCard",
                "x-conduct": { fires: "Card.create" },
                responses: { "201": replyOf("Card"), ...refusals },
              },
              get: listOf("listCards", "Card", cardsOf(options)),
            },
            "/cards/{id}": {
              parameters: [id],
              get: {
                operationId: "getCard",
                "x-conduct": { reads: "Card" },
                responses: { "200": replyOf("Card"), ...refusals },
              },
            },
          }
        : {}),
    },
    components: {
      securitySchemes: { Token: { type: "http", scheme: "bearer" } },
      schemas: {
        Shelf: { type: "object", required: ["id"], properties: { id: shownId } },
        Card: {
          type: "object",
          required: ["id", "added"],
          properties: { id: shownId, added: time },
        },
        NewBook: {
          type: "object",
          required: ["shelf", "title"],
          properties: {
            shelf: text,
            title: options.titled === true ? usual : text,
            ...(options.kinds === true ? { kind } : {}),
          },
        },
        BookUnder: { type: "object", required: ["title"], properties: { title: text } },
        Book: {
          type: "object",
          required: ["id", "status", "shelf", "title", "added", "lent"],
          properties: {
            id: shownId,
            status: { enum: ["in", "out"], readOnly: true },
            shelf: text,
            title: text,
            added: time,
            lent: { type: ["string", "null"], format: "date-time", readOnly: true },
            ...(options.readers === true
              ? { reader: { type: ["string", "null"], readOnly: true } }
              : {}),
            ...(options.kinds === true ? { kind } : {}),
            ...(options.ranked === true ? { rank: { type: "integer", readOnly: true } } : {}),
          },
        },
      },
    },
  };
}

/** The list of cards pages like that of books, but for the order and what is special. */
function cardsOf(options: ShelfDocument): ShelfDocument {
  return {
    ...options,
    dir: "desc",
    nullable: false,
    collated: false,
    versions: false,
    both: false,
  };
}

function listOf(name: string, item: string, options: ShelfDocument): JsonObject {
  const { paging, nested = false, versions = false } = options;
  const some = options.several === true ? { op: "in", split: "," } : {};
  const filters =
    item === "Book"
      ? {
          status: { field: "/status", invalid: "invalid", ...some },
          ...(options.titled === true
            ? { title: { field: "/title", op: options.begins === true ? "prefix" : "icontains" } }
            : {}),
          ...(options.kinds === true
            ? { kind: { field: "/kind", op: "in", split: "|", invalid: "invalid" } }
            : {}),
          ...(options.readers === true ? { reader: { field: "/reader" } } : {}),
        }
      : {};
  const bare = nested || options.bare === true || options.titled === true;
  const tagged =
    item === "Book" && !bare
      ? {
          shelf: {
            field: "/shelf",
            ...(options.parts === true ? { op: "icontains" } : {}),
            ...(options.begins === true ? { op: "prefix" } : {}),
          },
        }
      : {};
  const names = [
    ...Object.keys({ ...filters, ...tagged }),
    ...rolesOf(paging),
    ...(options.dir === "asked" ? ["dir"] : []),
    ...(options.both === true ? ["page"] : []),
  ];
  return {
    operationId: name,
    "x-conduct": {
      lists: nested ? { of: item, match: { "/shelf": "$parent#/id" } } : item,
      ...(nested ? { within: [{ of: "Shelf", self: "$request.path.shelf" }] } : {}),
      pagination: paginationOf(options),
      filters: { ...filters, ...tagged },
    },
    parameters: [
      ...names.map((one) => ({
        name: one,
        in: "query",
        schema:
          one === "page" || one === "offset"
            ? { type: "integer", minimum: one === "page" ? 1 : 0 }
            : text,
      })),
      ...(versions ? [{ name: "If-None-Match", in: "header", schema: text }] : []),
      {
        name: "size",
        in: "query",
        schema: { type: "integer", minimum: 1, maximum: 20, default: 5 },
      },
    ],
    responses: {
      "200": {
        description: "A page.",
        ...(versions ? { headers: { ETag: { required: true, schema: text } } } : {}),
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["items"],
              properties: {
                items: { type: "array", items: { $ref: `#/components/schemas/${item}` } },
              },
            },
          },
        },
      },
      ...(versions ? { "304": { description: "As it was." } } : {}),
      ...refusals,
    },
  };
}

function orderOf({ ranked = false, collated = false, nullable = false }: ShelfDocument): string {
  if (ranked) return "/rank";
  if (collated) return "/shelf";
  return nullable ? "/lent" : "/added";
}

function rolesOf(paging: Paging): readonly string[] {
  if (paging === "keyset") return ["after", "before"];
  return paging === "url" ? [] : [paging];
}

function paginationOf(options: ShelfDocument): JsonObject {
  const { paging, over = "refuse", fill = "exact", dir = "desc" } = options;
  const {
    total,
    consistency,
    unknown = "refuse",
    headers = false,
    ways = false,
    both = false,
    binds = false,
  } = options;
  const role = (name: string) => (headers ? `link.${name}` : `/${name}`);
  const more = { page: { total: "/total", pages: "/pages" }, offset: { total: "/total" } };
  return {
    style: paging,
    request: {
      size: "size",
      ...Object.fromEntries(rolesOf(paging).map((one) => [one, one])),
      ...(both ? { page: "page" } : {}),
    },
    response: {
      items: "/items",
      ...(paging === "keyset" ? { more: "/more" } : {}),
      ...(paging === "cursor" ? { next: "/next" } : {}),
      ...(paging === "url" ? { next: role("next") } : {}),
      ...(paging === "page" || paging === "offset" ? more[paging] : {}),
      ...(total === undefined ? {} : { total: "/total" }),
      ...(ways && paging !== "cursor" && paging !== "keyset"
        ? { first: role("first"), prev: role("prev"), next: role("next"), last: role("last") }
        : {}),
    },
    size: { over: over === "clamp" ? "clamp" : "invalid", under: "invalid", fill },
    order: {
      by: orderOf(options),
      dir: dir === "asked" ? { param: "dir", default: "desc" } : dir,
      ties: "/id",
    },
    ...(paging === "cursor" || paging === "keyset"
      ? { unknown: unknown === "refuse" ? "badCursor" : unknown }
      : {}),
    ...(paging === "keyset" ? { both: "invalid" } : {}),
    ...(total === undefined ? {} : { total }),
    ...(binds ? { binds } : {}),
    ...(consistency === undefined || paging !== "cursor" ? {} : { consistency }),
  };
}

const allOf = { match: { "/shelf": "$self#/id" }, pick: "each" };
const text = { type: "string" };
const kind = { type: "string", enum: ["plain", "high gloss", "extra heavy"] };
const usual = { enum: ["book one", "book two"] };
const shownId = { type: "string", readOnly: true };
const time = { type: "string", format: "date-time", readOnly: true };
const id = { name: "id", in: "path", required: true, schema: text };
const no = {
  description: "A refusal.",
  content: { "application/json": { schema: { type: "object" } } },
};
const refusals = { "400": no, "404": no, "409": no };

function bodyOf(name: string): JsonObject {
  return {
    required: true,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  };
}

function replyOf(name: string): JsonObject {
  return {
    description: "It.",
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  };
}
