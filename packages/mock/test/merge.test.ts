import { createMock } from "@conduct/mock";
import { expect, test } from "vitest";
import { client } from "./client.ts";
import { compile, ref, replies } from "./compile.ts";

/** Notes that are edited member by member, one of which is read-only. */
function notes() {
  return compile({
    openapi: "3.1.0",
    info: { title: "Notes", version: "1.0.0" },
    "x-conduct": {
      version: "1.0",
      lifecycles: {
        Note: {
          schema: "Note",
          events: {
            write: { from: "$none", merge: "$request.body", set: { "/views": 0 } },
            edit: {
              from: "$any",
              merge: { "/text": "$request.body#/text", "/views": "$request.body#/views" },
            },
          },
        },
      },
    },
    paths: {
      "/notes": {
        post: {
          operationId: "writeNote",
          "x-conduct": { fires: "Note.write" },
          requestBody: { content: { "application/json": { schema: { type: "object" } } } },
          responses: { "201": replies(ref("Note")) },
        },
      },
      "/notes/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        patch: {
          operationId: "editNote",
          "x-conduct": { fires: "Note.edit" },
          requestBody: { content: { "application/json": { schema: { type: "object" } } } },
          responses: { "200": replies(ref("Note")) },
        },
      },
    },
    components: {
      schemas: {
        Note: {
          type: "object",
          required: ["id", "text", "views"],
          properties: {
            id: { type: "string" },
            text: { type: "string" },
            views: { type: "integer", readOnly: true },
          },
        },
      },
    },
  });
}

test("a merge leaves read-only members alone, in either form", async () => {
  const { post, patch } = client(createMock(notes()));

  const written = await post("/notes", { text: "a", views: 9 });
  const edited = await patch(`/notes/${written.body.id}`, { text: "b", views: 9 });

  expect(written.body).toMatchObject({ text: "a", views: 0 });
  expect(edited.body).toMatchObject({ text: "b", views: 0 });
});
