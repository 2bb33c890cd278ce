import { createMock, createVirtualClock } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { client, type Reply } from "./client.ts";
import { compile, ref, replies } from "./compile.ts";

describe("a list that is held", () => {
  test("is answered at once if it has an item", async () => {
    const { post, get } = start();
    await post("/notes", { topic: "a" });

    expect((await get("/notes?wait=30")).body).toMatchObject([{ topic: "a" }]);
  });

  test("is answered at once if nobody asks to wait", async () => {
    const { get } = start();

    expect(await get("/notes")).toMatchObject({ status: 200, body: [] });
  });

  test("waits for the item that passes its filters", async () => {
    const { post, get } = start();
    const seen: Reply[] = [];
    const held = get("/notes?wait=30&topic=b").then((reply) => seen.push(reply));

    await post("/notes", { topic: "a" });
    expect(seen).toEqual([]);
    await post("/notes", { topic: "b" });
    await held;

    expect(seen[0]?.body).toMatchObject([{ topic: "b" }]);
  });

  test("is answered empty when the time is up, which is never more than the most", async () => {
    const { mock, get } = start();
    const held = get("/notes?wait=600");
    await Promise.resolve();

    mock.control.advance("60s");

    expect(await held).toMatchObject({ status: 200, body: [] });
  });

  test("lets go of a request that nobody waits for any more", async () => {
    const { mock } = start();
    const controller = new AbortController();
    const held = Promise.resolve(
      mock.handle({ method: "GET", path: "/notes", query: "wait=30", signal: controller.signal }),
    );

    controller.abort();

    expect(await held).toMatchObject({ status: 200, body: "[]" });
  });
});

function start(): ReturnType<typeof client> {
  const clock = createVirtualClock({ at: "2026-01-01T12:00:00Z" });
  return client(createMock(contract, { seed: 1, clock }));
}

const contract = compile({
  openapi: "3.1.0",
  info: { title: "Notes", version: "1.0.0" },
  "x-conduct": {
    version: "1.0",
    lifecycles: {
      Note: {
        schema: "Note",
        events: { write: { from: "$none", to: "exists", merge: "$request.body" } },
      },
    },
  },
  paths: {
    "/notes": {
      post: {
        operationId: "writeNote",
        "x-conduct": { fires: "Note.write" },
        requestBody: { content: { "application/json": { schema: ref("Note") } } },
        responses: { "201": replies(ref("Note")) },
      },
      get: {
        operationId: "listNotes",
        "x-conduct": {
          lists: "Note",
          filters: { topic: { field: "/topic" } },
          hold: { param: "wait", max: "1m" },
        },
        parameters: [
          { name: "wait", in: "query", schema: { type: "integer" } },
          { name: "topic", in: "query", schema: { type: "string" } },
        ],
        responses: { "200": replies({ type: "array", items: ref("Note") }) },
      },
    },
  },
  components: {
    schemas: {
      Note: {
        type: "object",
        required: ["id", "topic"],
        properties: { id: { type: "string", readOnly: true }, topic: { type: "string" } },
      },
    },
  },
});
