import { describe, expect, test } from "vitest";
import { compile, operation, runs } from "../../test/compile.ts";

describe("an operation", () => {
  test("gets what is not written", () => {
    expect(operation("get", "/runs", "{}")).toEqual({
      id: "getRuns",
      method: "GET",
      path: "/runs",
      deprecated: false,
      parameters: [],
      replies: {},
      success: 200,
      security: [],
      within: [],
      returns: "none",
      view: "",
      filters: [],
      basis: "documented",
      place: expect.objectContaining({ pointer: "/paths/~1runs/get" }),
    });
  });

  test("has a body, replies and headers as declared", () => {
    const { body, replies, success } = operation(
      "post",
      "/runs",
      `{
        requestBody: { required: true, content: { application/json: { schema: { type: object }, examples: { a: { value: 1 } } } } },
        responses: {
          default: { description: Else. },
          "4xx": { description: Refused. },
          "202": { description: Later., headers: { Content-Type: {}, Retry-After: { required: true, schema: { type: integer } } } },
          "201": { description: Made., content: { text/plain: { example: x } } },
        },
      }`,
    );

    expect(body).toEqual({
      required: true,
      content: { "application/json": { schema: { type: "object" }, example: 1 } },
    });
    expect(replies).toEqual({
      "201": {
        description: "Made.",
        headers: {},
        content: { "text/plain": { schema: true, example: "x" } },
      },
      "202": {
        description: "Later.",
        headers: { "Retry-After": { required: true, schema: { type: "integer" } } },
        content: {},
      },
      "4XX": { description: "Refused.", headers: {}, content: {} },
      default: { description: "Else.", headers: {}, content: {} },
    });
    expect(success).toBe(201);
  });

  test("takes the parameters of its path, and its own instead where they have the same name", () => {
    const { operations } = compile(
      runs(`
  /runs:
    parameters:
      - { name: limit, in: query, schema: { type: integer } }
      - { name: limit, in: header, schema: { type: string } }
      - { name: Accept, in: header, schema: { type: string } }
    get:
      parameters:
        - { name: limit, in: query, required: true, content: { application/json: { schema: { type: array } } } }
        - { name: ids, in: query, style: pipeDelimited, schema: { type: array } }
      responses: {}`),
    );

    expect(operations[0]?.parameters.map(({ place, ...parameter }) => parameter)).toEqual([
      {
        name: "limit",
        in: "query",
        required: true,
        schema: { type: "array" },
        style: "form",
        explode: true,
      },
      {
        name: "limit",
        in: "header",
        required: false,
        schema: { type: "string" },
        style: "simple",
        explode: false,
      },
      {
        name: "ids",
        in: "query",
        required: false,
        schema: { type: "array" },
        style: "pipeDelimited",
        explode: false,
      },
    ]);
  });

  test("is open where it says so, and else asks for what the document asks for", () => {
    const { operations } = compile(
      `${runs(`
  /a: { get: { responses: {} } }
  /b: { get: { security: [], responses: {} } }
  /c: { get: { security: [{}, { one: [], two: [read] }], responses: {} } }`)}
security: [{ key: [] }]`,
    );

    expect(operations.map(({ security }) => security)).toEqual([
      [["key"]],
      [],
      [[], ["one", "two"]],
    ]);
  });

  test("knows every method of OpenAPI 3.2", () => {
    const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
    const item = methods.map((method) => `${method}: { responses: {} }`).join(", ");

    const { operations } = compile(
      runs(`\n  /runs: { summary: Runs, ${item} }`).replace("3.1.0", "3.2.0"),
    );

    expect(operations.map(({ method }) => method.toLowerCase())).toEqual(methods);
  });

  test("is as sure as its annotation", () => {
    const { basis, annotation } = operation(
      "get",
      "/runs/{id}",
      `{ parameters: [{ name: id, in: path }], x-conduct: { reads: Run, basis: observed } }`,
    );

    expect(basis).toBe("observed");
    expect(annotation?.pointer).toBe("/paths/~1runs~1{id}/get/x-conduct");
  });
});

describe("an id", () => {
  test("is the operationId, or made of method and path, and never there twice", () => {
    const { operations } = compile(
      runs(`
  /runs: { get: { responses: {} }, post: { operationId: list, responses: {} } }
  /runs/{id}: { get: { responses: {} } }
  /runs/{runId}/log-lines: { get: { responses: {} } }
  /jobs: { get: { operationId: list, responses: {} }, put: { operationId: getRuns, responses: {} } }`),
    );

    expect(operations.map(({ id }) => id)).toEqual([
      "getRuns2",
      "list",
      "getRunsById",
      "getRunsByRunIdLogLines",
      "list2",
      "getRuns",
    ]);
  });
});
