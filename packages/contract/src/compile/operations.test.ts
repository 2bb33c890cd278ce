import type { Operation } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { compile } from "../../test/compile.ts";

describe("an operation", () => {
  test("gets what is not written", () => {
    expect(read("get", "/runs", "{}")).toEqual({
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
    const { body, replies, success } = read(
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
      document(`
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
      `${document(`
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
      document(`\n  /runs: { summary: Runs, ${item} }`).replace("3.1.0", "3.2.0"),
    );

    expect(operations.map(({ method }) => method.toLowerCase())).toEqual(methods);
  });

  test("is as sure as its annotation", () => {
    const { basis, annotation } = read(
      "get",
      "/runs/{id}",
      `{ ${id}, x-conduct: { reads: Run, basis: observed } }`,
    );

    expect(basis).toBe("observed");
    expect(annotation?.pointer).toBe("/paths/~1runs~1{id}/get/x-conduct");
  });
});

describe("an id", () => {
  test("is the operationId, or made of method and path, and never there twice", () => {
    const { operations } = compile(
      document(`
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

describe("self", () => {
  test.for([
    [
      "the only path parameter",
      "/runs/{id}",
      `${id}, x-conduct: { reads: Run }`,
      "$request.path.id",
    ],
    [
      "what is written",
      "/runs/{id}",
      `${id}, x-conduct: { reads: Run, self: $request.query.id }, parameters: [{ name: id, in: query }]`.replace(
        `${id}, `,
        "",
      ),
      "$request.query.id",
    ],
    [
      "nothing for what creates",
      "/runs/{id}",
      `${id}, x-conduct: { fires: Run.create }`,
      undefined,
    ],
    [
      "the only path parameter for what may create",
      "/runs/{id}",
      `${id}, x-conduct: { fires: Run.put }`,
      "$request.path.id",
    ],
    ["nothing for a list of all", "/runs/{id}", `${id}, x-conduct: { lists: Run }`, undefined],
    [
      "the only path parameter for a list inside",
      "/runs/{id}",
      `${id}, x-conduct: { lists: { of: Run, at: /steps } }`,
      "$request.path.id",
    ],
    [
      "the path parameter that names no parent",
      "/teams/{team}/runs/{id}",
      `parameters: [{ name: team, in: path }, { name: id, in: path }], x-conduct: { reads: Run, within: [{ of: Team, self: $request.path.team }] }`,
      "$request.path.id",
    ],
  ] as const)("is %s", ([, path, members, self]) => {
    expect(read("get", path, `{ ${members} }`).self).toEqual(self);
  });

  test("may be conditions, of which only one resource must match", () => {
    const { self } = read(
      "get",
      "/runs",
      "{ x-conduct: { reads: Run, self: { match: { /team: $request.query.team } } }, parameters: [{ name: team, in: query }] }",
    );

    expect(self).toEqual({ match: { "/team": "$request.query.team" }, pick: "only" });
  });

  test("does not mind how the name of a header is written", () => {
    const { self } = read(
      "get",
      "/runs",
      "{ x-conduct: { reads: Run, self: $request.header.x-run }, parameters: [{ name: X-Run, in: header }] }",
    );

    expect(self).toBe("$request.header.x-run");
  });
});

describe("fires", () => {
  test("chooses events by a value, and refuses others as the lifecycle refuses", () => {
    const { fires } = read(
      "post",
      "/runs/{id}",
      `{ ${id}, x-conduct: { fires: { on: Run, select: $request.body#/type, events: { start: put } } } }`,
    );

    expect(fires).toEqual({
      lifecycle: "Run",
      select: "$request.body#/type",
      events: { start: "put" },
      absent: { error: "409" },
      otherwise: { error: "409" },
    });
  });

  test("takes what is written for a value that is absent, or not listed", () => {
    const { fires } = read(
      "post",
      "/runs/{id}",
      `{ ${id}, x-conduct: { fires: { on: Run, select: $request.body#/type, events: { start: put }, absent: ignore, otherwise: { fires: create } } } }`,
    );

    expect(fires).toMatchObject({ absent: "ignore", otherwise: { fires: "create" } });
  });

  test("shows the resource only where the reply has content", () => {
    const shown = ["{}", "{ application/json: {} }"].map(
      (content) =>
        read(
          "post",
          "/runs",
          `{ responses: { "201": { description: d, content: ${content} } }, x-conduct: { fires: Run.create } }`,
        ).returns,
    );

    expect(shown).toEqual(["none", "self"]);
  });
});

describe("yields", () => {
  test("serves the reply itself in the successful states", () => {
    const { yields } = read("get", "/runs/{id}", `{ ${id}, x-conduct: { yields: { of: Run } } }`);

    expect(yields).toEqual({
      lifecycle: "Run",
      in: ["done"],
      cases: [{ value: "$response.body" }],
    });
  });

  test("serves a file of its own", () => {
    const { yields } = read(
      "get",
      "/runs/{id}",
      `{ ${id}, x-conduct: { yields: { of: Run, in: $final, otherwise: 404, cases: [{ body: { url: $file.url }, file: { of: $self#/output, expires: 15m }, fetch: $response.body#/url }] } } }`,
    );

    expect(yields).toEqual({
      lifecycle: "Run",
      in: ["done", "failed"],
      otherwise: "404",
      cases: [
        {
          body: { url: "$file.url" },
          file: {
            of: "$self#/output",
            media: "application/json",
            encoding: "none",
            expires: 900_000,
          },
          fetch: "$response.body#/url",
        },
      ],
    });
  });
});

describe("within", () => {
  test("answers as the parent's lifecycle does where nothing else is written", () => {
    const { within } = read(
      "get",
      "/teams/{team}/runs",
      "{ parameters: [{ name: team, in: path }], x-conduct: { lists: Run, within: [{ of: Team, self: $request.path.team }, { of: Team, self: $request.path.team, missing: 410 }] } }",
    );

    expect(within).toEqual([
      { lifecycle: "Team", self: "$request.path.team", missing: "404" },
      { lifecycle: "Team", self: "$request.path.team", missing: "410" },
    ]);
  });
});

describe("hold and idempotency", () => {
  test.for([
    [
      "{ param: wait }",
      { by: { param: "query.wait", unit: "s" }, until: ["done", "failed"], status: {} },
    ],
    [
      "{ param: header.X-Wait, unit: ms, max: 1m, until: done, status: { expired: 202 } }",
      {
        by: { param: "header.X-Wait", unit: "ms" },
        max: 60_000,
        until: ["done"],
        status: { expired: 202 },
      },
    ],
    [
      "{ prefer: wait, default: 5s }",
      { by: { prefer: "wait" }, default: 5000, until: ["done", "failed"], status: {} },
    ],
    [
      "{ always: true, until: $any }",
      { by: { always: true }, until: ["queued", "done", "failed"], status: {} },
    ],
  ] as const)("holds by %s", ([hold, compiled]) => {
    expect(
      read("get", "/runs/{id}", `{ ${id}, x-conduct: { reads: Run, hold: ${hold} } }`).hold,
    ).toEqual(compiled);
  });

  test.for([
    ["natural", { natural: true }],
    [
      "{ key: header.Idempotency-Key, ttl: 1d, mismatch: 422 }",
      { key: "header.Idempotency-Key", ttl: 86_400_000, mismatch: "422" },
    ],
  ] as const)("does once what is sent twice: %s", ([idempotency, compiled]) => {
    expect(
      read("post", "/runs", `{ x-conduct: { fires: Run.create, idempotency: ${idempotency} } }`)
        .idempotency,
    ).toEqual(compiled);
  });
});

const id = "parameters: [{ name: id, in: path }]";

function document(paths: string): string {
  return `openapi: 3.1.0
info: { title: Runs, version: "1" }
x-conduct:
  version: "1.0"
  lifecycles:
    Run:
      illegal: 409
      states: { queued: {}, done: { final: success }, failed: { final: failure } }
      events: { create: { from: $none, to: queued }, put: { from: [$none, queued], to: queued } }
    Team: { missing: 404, events: { create: { from: $none, to: exists } } }
paths:${paths}`;
}

/** The only operation of a document, written in YAML's flow style. */
function read(method: string, path: string, operation: string): Operation {
  const [only] = compile(document(`\n  ${path}: { ${method}: ${operation} }`)).operations;
  if (only === undefined) throw new Error("the document has no operation");
  return only;
}
