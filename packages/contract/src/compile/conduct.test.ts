import { describe, expect, test } from "vitest";
import { operation } from "../../test/compile.ts";

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
    expect(operation("get", path, `{ ${members} }`).self).toEqual(self);
  });

  test("may be conditions, of which only one resource must match", () => {
    const { self } = operation(
      "get",
      "/runs",
      "{ x-conduct: { reads: Run, self: { match: { /team: $request.query.team } } }, parameters: [{ name: team, in: query }] }",
    );

    expect(self).toEqual({ match: { "/team": "$request.query.team" }, pick: "only" });
  });

  test("may be whichever comes first in an order, and nothing where nothing matches", () => {
    const selfWith = (by: string) =>
      operation(
        "get",
        "/next",
        `{ x-conduct: { reads: Run, self: { match: { /status: queued }, pick: first, by: ${by}, none: 204 } } }`,
      ).self;

    const [priority, age] = [
      { at: "/priority", dir: "desc" },
      { at: "/created_at", dir: "asc" },
    ];
    const rule = { match: { "/status": "queued" }, pick: "first", none: 204 };
    expect(selfWith("[{ at: /priority, dir: desc }, /created_at]")).toEqual({
      ...rule,
      by: [priority, age],
    });
    expect(selfWith("{ at: /priority, dir: desc }")).toEqual({ ...rule, by: [priority] });
    expect(selfWith("/created_at")).toEqual({ ...rule, by: [age] });
  });

  test("does not mind how the name of a header is written", () => {
    const { self } = operation(
      "get",
      "/runs",
      "{ x-conduct: { reads: Run, self: $request.header.x-run }, parameters: [{ name: X-Run, in: header }] }",
    );

    expect(self).toBe("$request.header.x-run");
  });
});

describe("fires", () => {
  test("chooses events by a value, and refuses others as the lifecycle refuses", () => {
    const { fires } = operation(
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
    const { fires } = operation(
      "post",
      "/runs/{id}",
      `{ ${id}, x-conduct: { fires: { on: Run, select: $request.body#/type, events: { start: put }, absent: ignore, otherwise: { fires: create } } } }`,
    );

    expect(fires).toMatchObject({ absent: "ignore", otherwise: { fires: "create" } });
  });

  test("shows the resource only where the reply has content", () => {
    const shown = ["{}", "{ application/json: {} }"].map(
      (content) =>
        operation(
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
    const { yields } = operation(
      "get",
      "/runs/{id}",
      `{ ${id}, x-conduct: { yields: { of: Run } } }`,
    );

    expect(yields).toEqual({
      lifecycle: "Run",
      in: ["done"],
      cases: [{ value: "$response.body" }],
    });
  });

  test("serves a file of its own", () => {
    const { yields } = operation(
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
    const { within } = operation(
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

describe("needs", () => {
  test("are other resources that must exist, some of them only on a condition", () => {
    const { needs, within } = operation(
      "post",
      "/runs",
      "{ parameters: [{ name: team, in: query }], x-conduct: { fires: Run.create, needs: [{ of: Team, self: $request.query.team, if: { present: $request.query.team }, missing: 400 }, { of: Team, self: { match: { /name: $request.query.team } } }] } }",
    );

    expect(within).toEqual([]);
    expect(needs).toEqual([
      {
        lifecycle: "Team",
        self: "$request.query.team",
        if: { present: "$request.query.team" },
        missing: "400",
      },
      {
        lifecycle: "Team",
        self: { match: { "/name": "$request.query.team" }, pick: "only" },
        missing: "404",
      },
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
      operation("get", "/runs/{id}", `{ ${id}, x-conduct: { reads: Run, hold: ${hold} } }`).hold,
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
      operation(
        "post",
        "/runs",
        `{ x-conduct: { fires: Run.create, idempotency: ${idempotency} } }`,
      ).idempotency,
    ).toEqual(compiled);
  });
});

const id = "parameters: [{ name: id, in: path }]";
