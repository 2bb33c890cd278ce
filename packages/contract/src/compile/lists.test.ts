import type { Filter, Operation, Pagination } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { compile } from "../../test/compile.ts";

describe("a pagination", () => {
  test("that is not written lists everything on one page", () => {
    expect(paged("{ lists: Run }")).toEqual({
      name: "listRuns",
      style: "none",
      request: {},
      response: { items: "" },
      key: "/runId",
      base: 1,
      size: { min: 1, fill: "exact" },
      beyond: "empty",
      unknown: "empty",
      both: "after",
      binds: false,
      more: "travel",
      consistency: "live",
      total: "exact",
      basis: "documented",
      place: expect.objectContaining({ pointer: "/paths/~1runs/get/x-conduct" }),
    });
  });

  test("that is shared takes bounds and default from the parameter of the operation", () => {
    const { name, size, place } = paged("{ lists: Run, pagination: pages }");

    expect(name).toBe("pages");
    expect(size).toEqual({ default: 20, min: 1, max: 99, over: "tooMany", fill: "exact" });
    expect(place.pointer).toBe("/x-conduct/paginations/pages");
  });

  test("that is shared is changed member by member", () => {
    const changed = paged(
      "{ lists: Run, pagination: { use: pages, basis: observed, request: { size: header.X-Size }, response: { total: header.X-Total }, size: { max: 7, fill: at-most }, order: { dir: desc, by: /at }, key: /at } }",
    );

    expect(changed).toMatchObject({
      name: "pages",
      style: "page",
      request: { page: "query.page", size: "header.X-Size" },
      response: { items: "/items", total: "header.X-Total" },
      size: { min: 1, max: 7, over: "tooMany", fill: "at-most" },
      order: { by: "/at", dir: "desc", ties: "/runId" },
      key: "/at",
      basis: "observed",
      place: { pointer: "/paths/~1runs/get/x-conduct/pagination" },
    });
  });

  test("orders as its parameters choose", () => {
    const { order } = paged(
      "{ lists: Run, pagination: { style: page, order: { by: { param: sort, values: { created: /at } }, dir: { param: dir, default: desc } } } }",
    );

    expect(order).toEqual({
      by: { param: "query.sort", values: { created: "/at" } },
      dir: { param: "query.dir", default: "desc" },
      ties: "/runId",
    });
  });

  test("names the errors that answer, as words, names or status codes", () => {
    expect(
      paged(
        "{ lists: Run, pagination: { style: keyset, beyond: 404, unknown: first, both: tooMany, size: { over: clamp, under: 400 } } }",
      ),
    ).toMatchObject({
      beyond: "404",
      unknown: "first",
      both: "tooMany",
      size: { over: "clamp", under: "400" },
    });
  });

  test("of a list inside a resource tells elements apart by /id", () => {
    const { key } = paged("{ lists: { of: Run, at: /steps }, self: $request.query.page }");

    expect(key).toBe("/id");
  });
});

describe("a filter", () => {
  test("reads text as what the member of the item is", () => {
    const filters = filtered(
      "{ n: { field: /count }, b: { field: /flag }, s: { field: /name }, m: { field: /mixed }, x: { field: /unknown }, i: { field: /count, as: string } }",
    );

    expect(filters.map(({ as }) => as)).toEqual([
      "number",
      "boolean",
      "string",
      "string",
      "string",
      "string",
    ]);
  });

  test("gets what is not written", () => {
    expect(filtered("{ name: { field: /name } }")).toEqual([
      {
        param: "query.name",
        field: "/name",
        op: "eq",
        as: "string",
        invalid: "empty",
        basis: "documented",
        place: expect.objectContaining({ pointer: "/paths/~1runs/get/x-conduct/filters/name" }),
      },
    ]);
  });

  test("names parameters in full, wherever they are", () => {
    const filters = filtered(
      "{ 'created[gte]': { field: /at, op: gte, as: unix }, path.team: { field: /team }, header.X-A: { field: /a }, body#/b: { field: /b } }",
    );

    expect(filters.map(({ param }) => param)).toEqual([
      "query.created[gte]",
      "path.team",
      "header.X-A",
      "body#/b",
    ]);
  });

  test("that is another name of one asks the same", () => {
    const [, state] = filtered(
      '{ status: { field: /name, op: in, split: ",", values: { on: [a, b] }, invalid: tooMany }, state: { same: status, conflict: 400 } }',
    );

    expect(state).toMatchObject({
      param: "query.state",
      same: "query.status",
      conflict: "400",
      field: "/name",
      op: "in",
      split: ",",
      values: { on: ["a", "b"] },
      invalid: "tooMany",
    });
  });
});

function paged(annotation: string): Pagination {
  const { pagination } = list(annotation);
  if (pagination === undefined) throw new Error("the operation has no pagination");
  return pagination;
}

function filtered(filters: string): readonly Filter[] {
  return list(`{ lists: Run, pagination: pages, filters: ${filters} }`).filters;
}

function list(annotation: string): Operation {
  const { operations } = compile(`openapi: 3.1.0
info: { title: Runs, version: "1" }
x-conduct:
  version: "1.0"
  errors: { tooMany: { status: 400 } }
  paginations:
    pages:
      style: page
      request: { page: page, size: size }
      response: { items: /items }
      size: { over: tooMany }
      order: { by: /name, ties: /runId }
  lifecycles:
    Run: { id: /runId, states: { queued: {} }, events: { create: { from: $none, to: queued } } }
paths:
  /runs:
    get:
      operationId: listRuns
      parameters:
        - { name: page, in: query, schema: { type: integer } }
        - { name: size, in: query, schema: { $ref: "#/components/schemas/Size" } }
      responses:
        "200":
          description: Runs.
          content: { application/json: { schema: { properties: { items: { type: array, items: { $ref: "#/components/schemas/Run" } } } } } }
      x-conduct: ${annotation}
components:
  schemas:
    Size: { type: integer, exclusiveMinimum: 0, exclusiveMaximum: 100, default: 20 }
    Run:
      properties:
        count: { type: [integer, "null"] }
        flag: { anyOf: [{ type: boolean }, { type: "null" }] }
        name: { type: string }
        mixed: { type: [string, number] }
`);
  const [only] = operations;
  if (only === undefined) throw new Error("the document has no operation");
  return only;
}
