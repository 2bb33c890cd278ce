import { ApiError, isApiError, withResponse } from "@conduct/client";
import {
  addRunEvent,
  canFireOpRun,
  createClient,
  createRun,
  createRunAndWait,
  getRun,
  isFinalOpRun,
  isOpRun,
  listRuns,
  type OpRun,
  paginateListRuns,
  resultOfOpRun,
  statusOfOpRun,
  waitForOpRun,
} from "@conduct/client/gyoza";
import {
  createClient as createPipelineClient,
  fetchPipelineExecutionProduct,
} from "@conduct/client/moderately";
import { describe, expect, test } from "vitest";
import { jumpingClock } from "./jumping-clock.ts";

const id = "r1";

describe("a generated client", () => {
  test("creates, drives, waits and lists", async () => {
    const api = runsApi();
    const client = createClient({ baseUrl: "http://gyoza.test", fetch: api.fetch });
    const clock = jumpingClock();

    const { id } = await createRun({ client, body: { image: "resnet:1" } });
    await addRunEvent({ client, path: { id }, body: { type: "STARTED", msg: "go" } });
    const run = await waitForOpRun({ client, clock, path: { id }, expect: "COMPLETED" });
    const ids = [];
    for await (const { id } of paginateListRuns({ client, query: { limit: 2 } })) ids.push(id);

    expect(run.outputs).toEqual({ accuracy: 0.9 });
    expect(resultOfOpRun(run)).toBe(run.outputs);
    expect(ids).toEqual(["r1", "r2", "r3"]);
    expect(api.log).toEqual([
      "POST /runs",
      "POST /runs/r1/events",
      "GET /runs/r1",
      "GET /runs/r1",
      "GET /runs?limit=2",
      "GET /runs?limit=2&starting_after=r2",
    ]);
  });

  test("creates and waits in one call", async () => {
    const api = runsApi();
    const client = createClient({ baseUrl: "http://gyoza.test", fetch: api.fetch });

    const run = await createRunAndWait({
      client,
      clock: jumpingClock(),
      body: { image: "resnet:1" },
    });

    expect(run.state).toBe("COMPLETED");
    expect(api.log).toEqual(["POST /runs", "GET /runs/r1", "GET /runs/r1"]);
  });

  test("reaches the response where it is wanted", async () => {
    const client = createClient({
      fetch: answering(Response.json({ id }, { headers: { ETag: "7" } })),
    });

    const { data, response } = await withResponse(getRun, { client, path: { id } });

    expect([data.id, response.headers.get("ETag")]).toEqual([id, "7"]);
  });

  test("answers questions about a run", () => {
    const run = { id, state: "FAILED" } as OpRun;

    expect(statusOfOpRun(run)).toBe("FAILED");
    expect(isFinalOpRun(run)).toBe(true);
    expect(isOpRun(run, "COMPLETED", "RUNNING")).toBe(false);
    expect(canFireOpRun("FAILED", "RETRIED")).toBe(true);
    expect(canFireOpRun("RUNNING", "RETRIED")).toBe(false);
  });

  test("fetches a product from the file that the reply points to", async () => {
    const requests: string[] = [];
    const client = createPipelineClient({
      baseUrl: "http://pipelines.test",
      fetch: async (input) => {
        const { url, headers } = input as Request;
        requests.push(`${url} ${headers.get("Authorization")}`);
        if (url.endsWith("/file")) return Response.json({ rows: 3 });
        return Response.json({
          type: "s3",
          downloadUrl: "/file",
          expiresAt: null,
          metadata: { compressionType: "none" },
        });
      },
      headers: { Authorization: "Bearer secret" },
    });

    const product = await fetchPipelineExecutionProduct({
      client,
      path: { pipelineExecutionId: "e1" },
    });

    expect(await product.json()).toEqual({ rows: 3 });
    expect(requests).toEqual([
      "http://pipelines.test/pipeline-executions/e1/output Bearer secret",
      "http://pipelines.test/file null",
    ]);
  });
});

describe("the errors of a generated client", () => {
  test("are Errors with status, body, headers and a message for people", async () => {
    const error = await failureOf(
      Response.json(
        { detail: "OpRun 'r1' not found" },
        {
          status: 404,
          statusText: "Not Found",
          headers: { "X-Request-Id": "q7", "Retry-After": "2" },
        },
      ),
    );

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      message: "[refused] GET /runs/{id} answered 404 Not Found: OpRun 'r1' not found",
      code: "refused",
      operation: "GET /runs/{id}",
      status: 404,
      body: { detail: "OpRun 'r1' not found" },
      requestId: "q7",
      retryAfterMs: 2000,
    });
    expect(isApiError(error, 404)).toBe(true);
    expect(isApiError(error, 500)).toBe(false);
  });

  test.for([
    [
      "a page of HTML",
      "<html><h1>Bad Gateway</h1></html>",
      "[refused] GET /runs/{id} answered 502.",
    ],
    ["nothing", "", "[refused] GET /runs/{id} answered 502."],
    ["plain text", "upstream is down", "[refused] GET /runs/{id} answered 502: upstream is down"],
    ["a nested message", '{"error":{"message":"no"}}', "[refused] GET /runs/{id} answered 502: no"],
    ["broken JSON", "{", "[refused] GET /runs/{id} answered 502: {"],
  ])("say the status when the server answers %s", async ([, body, message]) => {
    const error = await failureOf(new Response(body, { status: 502 }));

    expect(error).toMatchObject({ name: "ApiError", status: 502, message });
  });

  test("say that no answer came, with the cause", async () => {
    const cause = new TypeError("connection refused");
    const client = createClient({
      fetch: () => Promise.reject(cause),
      clock: jumpingClock(),
    });

    const error = await getRun({ client, path: { id } }).catch((error: unknown) => error);

    expect(error).toMatchObject({
      name: "ApiError",
      code: "unreachable",
      status: undefined,
      cause,
      message:
        "[unreachable] GET /runs/{id} got no answer: connection refused. Check the base URL and the network.",
    });
  });

  test("say that an answer cannot be read", async () => {
    const broken = new Response("{", { headers: { "Content-Type": "application/json" } });

    expect(await failureOf(broken)).toMatchObject({ code: "unreadable", status: 200 });
  });

  test("are the signal's reason after an abort", async () => {
    const client = createClient({
      fetch: (input) => Promise.reject((input as Request).signal.reason),
    });
    const signal = AbortSignal.abort(new RangeError("enough"));

    await expect(getRun({ client, path: { id }, signal })).rejects.toThrow(RangeError);
  });

  test("hold neither query nor credentials in their messages", async () => {
    const client = createClient({
      fetch: answering(new Response("", { status: 500 })),
      headers: { "X-API-Key": "secret" },
    });

    const error = await listRuns({ client, query: { image: "private" } }).catch(
      (error: unknown) => error,
    );

    expect(String(error)).not.toMatch(/private|secret/);
  });

  test.for([
    ["the call", {}, { throwOnError: false }],
    ["the client", { throwOnError: false }, {}],
  ] as const)(
    "are values, as hey-api has them, where %s asks for values",
    async ([, config, options]) => {
      const fetch = answering(Response.json({ detail: "no" }, { status: 404 }));
      const client = createClient({ fetch, ...config });

      const answer = await client.get({ url: "/runs/r1", ...options });

      expect(answer).toMatchObject({ error: { detail: "no" } });
      expect(answer.error).not.toBeInstanceOf(Error);
    },
  );
});

async function failureOf(response: Response): Promise<unknown> {
  const client = createClient({ fetch: answering(response), clock: jumpingClock() });
  return await getRun({ client, path: { id } }).then(
    () => {
      throw new Error("expected a rejection, but the call succeeded");
    },
    (error: unknown) => error,
  );
}

function answering(response: Response): typeof fetch {
  return async () => response.clone();
}

/** An API with three runs, the first of which is done at the second look. */
function runsApi() {
  const log: string[] = [];
  let looks = 0;
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    const { method, url } = input as Request;
    const { pathname, search, searchParams } = new URL(url);
    log.push(`${method} ${pathname}${search}`);
    if (method === "POST")
      return Response.json({ id, state: "PENDING", outputs: {} }, { status: 201 });
    if (pathname === "/runs") {
      return searchParams.has("starting_after")
        ? Response.json({ data: [{ id: "r3" }], has_more: false })
        : Response.json({ data: [{ id: "r1" }, { id: "r2" }], has_more: true });
    }
    looks += 1;
    const isDone = looks > 1;
    return Response.json({
      id,
      state: isDone ? "COMPLETED" : "RUNNING",
      outputs: isDone ? { accuracy: 0.9 } : {},
    });
  };
  return { log, fetch };
}
