import type { Contract, JsonObject } from "@conduct/contract";
import { compile, ref, replies } from "./compile.ts";

/** How one list of the shelf is paged: what its `x-conduct` says, its parameters, and its envelope. */
export interface Listing {
  readonly pagination: object;
  readonly parameters?: readonly object[];
  readonly envelope?: object;
  readonly filters?: object;
}

/** Books on a shelf, listed in some way. Shelved by `put`, they differ in rank, which may be null. */
export function shelf({ pagination, parameters = [], envelope, filters = {} }: Listing): Contract {
  const page = envelope ?? { type: "array", items: ref("Book") };
  return compile({
    openapi: "3.1.0",
    info: { title: "Shelf", version: "1.0.0" },
    "x-conduct": {
      version: "1.0",
      errors: { bad: { status: 400, body: { value: "$value" } } },
      refusals: { request: "bad" },
      lifecycles: {
        Book: {
          schema: "Book",
          missing: 404,
          events: {
            put: {
              from: "$none",
              set: { "/rank": "$request.body#/rank", "/kind": "$request.body#/kind" },
            },
            lose: { from: "$any", to: "$none" },
          },
        },
      },
    },
    paths: {
      "/books": {
        get: {
          operationId: "listBooks",
          parameters,
          "x-conduct": { lists: "Book", pagination, filters },
          responses: { "200": replies(page) },
        },
        post: {
          operationId: "putBook",
          requestBody: { content: { "application/json": { schema: { type: "object" } } } },
          "x-conduct": { fires: "Book.put" },
          responses: { "201": replies(ref("Book")) },
        },
      },
      "/books/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        delete: {
          operationId: "loseBook",
          "x-conduct": { fires: "Book.lose" },
          responses: { "204": { description: "Gone." } },
        },
      },
    },
    components: {
      schemas: {
        Book: {
          type: "object",
          required: ["id", "rank", "kind"],
          properties: {
            id: { type: "string", readOnly: true },
            rank: { type: ["integer", "null"] },
            kind: { type: "string", enum: ["novel", "atlas"] },
          },
        },
      },
    },
  });
}

export const query = (name: string, schema: object = { type: "string" }): JsonObject =>
  ({ name, in: "query", schema }) as unknown as JsonObject;

export const size: JsonObject = query("limit", {
  type: "integer",
  minimum: 1,
  maximum: 50,
  default: 3,
});

export const envelope = (members: object): JsonObject =>
  ({
    type: "object",
    required: ["items", ...Object.keys(members)],
    properties: { items: { type: "array", items: ref("Book") }, ...members },
  }) as unknown as JsonObject;
