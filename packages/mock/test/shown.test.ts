import { createMock } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { type Client, client } from "./client.ts";
import { compile, ref, replies } from "./compile.ts";

/** Notes that lists show shorter than reads do, and that are found by their number as well as by their id. */
function start(): Client {
  const parameter = (name: string) => [
    { name, in: "path", required: true, schema: { type: "string" } },
  ];
  const contract = compile({
    openapi: "3.1.0",
    info: { title: "Notes", version: "1" },
    "x-conduct": {
      version: "1.0",
      lifecycles: {
        Note: {
          schema: "Note",
          missing: 404,
          events: {
            write: { from: "$none", merge: "$request.body" },
            edit: { from: "$any", merge: "$request.body" },
            drop: { from: "$any", to: "$none" },
          },
        },
      },
    },
    paths: {
      "/notes": {
        post: {
          operationId: "writeNote",
          requestBody: { content: { "application/json": { schema: ref("Note") } } },
          "x-conduct": { fires: "Note.write" },
          responses: { "201": replies(ref("Note")) },
        },
        get: {
          operationId: "listNotes",
          "x-conduct": { lists: "Note" },
          responses: { "200": replies({ type: "array", items: ref("Title") }) },
        },
      },
      "/notes/{id}": {
        parameters: parameter("id"),
        get: {
          operationId: "getNote",
          "x-conduct": { reads: "Note" },
          responses: { "200": replies(ref("Note")) },
        },
        patch: {
          operationId: "editNote",
          requestBody: { content: { "application/json": { schema: { type: "object" } } } },
          "x-conduct": { fires: "Note.edit" },
          responses: { "200": replies(ref("Note")) },
        },
        delete: {
          operationId: "dropNote",
          "x-conduct": { fires: "Note.drop" },
          responses: { "204": { description: "Gone." } },
        },
      },
      "/numbers/{n}": {
        parameters: parameter("n"),
        get: {
          operationId: "getNoteByNumber",
          "x-conduct": {
            reads: "Note",
            self: { match: { "/number": "$request.path.n" }, pick: "only" },
          },
          responses: { "200": replies(ref("Note")) },
        },
      },
    },
    components: {
      schemas: {
        Title: { type: "object", required: ["title"], properties: { title: { type: "string" } } },
        Note: {
          type: "object",
          required: ["title", "text"],
          properties: {
            id: { type: "string", readOnly: true },
            title: { type: "string" },
            text: { type: "string" },
            number: { type: "integer" },
          },
        },
      },
    },
  });
  return client(createMock(contract, { seed: 1 }));
}

const note = { title: "T", text: "long", number: 7 };

describe("what is shown of a resource", () => {
  test("is as much as each operation declares, whichever was asked before", async () => {
    const { post, get } = start();
    const { id } = (await post("/notes", note)).body;

    const [list, read, again] = [
      await get("/notes"),
      await get(`/notes/${id}`),
      await get("/notes"),
    ];

    expect(list.body).toEqual([{ title: "T" }]);
    expect(read.body).toEqual({ id, ...note });
    expect(again.body).toEqual([{ title: "T" }]);
  });

  test("is up to date in lists that were asked for before", async () => {
    const { post, patch, get, send } = start();
    const { id } = (await post("/notes", note)).body;

    const seen = [(await get("/notes")).body];
    await patch(`/notes/${id}`, { title: "U" });
    seen.push((await get("/notes")).body);
    await send("DELETE", `/notes/${id}`);
    seen.push((await get("/notes")).body);

    expect(seen).toEqual([[{ title: "T" }], [{ title: "U" }], []]);
  });

  test("is found by a number in a path too", async () => {
    const { post, get } = start();
    await post("/notes", note);

    expect((await get("/numbers/7")).body).toMatchObject({ title: "T" });
    expect((await get("/numbers/8")).status).toBe(404);
  });
});
