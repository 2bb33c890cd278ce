import { createMock } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { type Client, client } from "./client.ts";
import { compile, ref, replies } from "./compile.ts";

/** Tickets: the next one is looked at or taken, and there may be none. */
function start(): Client {
  const lane = { name: "lane", in: "query", schema: { type: "string" } };
  const self = {
    match: { "/lane": "$request.query.lane", "/status": "open" },
    pick: "last",
    by: ["/weight", { at: "/due", dir: "desc" }],
    none: 204,
  };
  const contract = compile({
    openapi: "3.1.0",
    info: { title: "Tickets", version: "1" },
    "x-conduct": {
      version: "1.0",
      lifecycles: {
        Ticket: {
          schema: "Ticket",
          missing: 404,
          events: {
            file: { from: "$none", to: "open", merge: "$request.body" },
            take: { from: "open", to: "taken" },
          },
          states: { open: {}, taken: { final: "success" } },
        },
      },
    },
    paths: {
      "/tickets": {
        post: {
          operationId: "fileTicket",
          requestBody: { content: { "application/json": { schema: ref("Ticket") } } },
          "x-conduct": { fires: "Ticket.file" },
          responses: { "201": replies(ref("Ticket")) },
        },
      },
      "/next": {
        parameters: [lane],
        get: {
          operationId: "peekTicket",
          "x-conduct": { reads: "Ticket", self },
          responses: { "200": replies(ref("Ticket")), "204": { description: "None." } },
        },
        post: {
          operationId: "takeTicket",
          "x-conduct": { fires: "Ticket.take", self },
          responses: { "200": replies(ref("Ticket")), "204": { description: "None." } },
        },
      },
    },
    components: {
      schemas: {
        Ticket: {
          type: "object",
          properties: {
            id: { type: "string", readOnly: true },
            status: { enum: ["open", "taken"] },
            lane: { type: "string" },
            weight: { type: "integer" },
            due: { type: "string" },
          },
        },
      },
    },
  });
  return client(createMock(contract, { seed: 1 }));
}

describe("the first in line", () => {
  test("is found by each member in turn, in its direction, and at last by its age", async () => {
    const { post, get } = start();
    const file = async (weight: number, due: string) =>
      (await post("/tickets", { lane: "a", weight, due })).body.id;
    const [light, soon, late, latest] = [
      await file(1, "2026-01-01"),
      await file(2, "2026-01-01"),
      await file(2, "2026-01-02"),
      await file(2, "2026-01-01"),
    ];

    const seen = (await get("/next?lane=a")).body.id;
    const taken: string[] = [];
    for (let turn = 1; turn <= 4; turn += 1) taken.push((await post("/next?lane=a")).body.id);

    expect(seen).toBe(latest);
    expect(taken).toEqual([latest, soon, late, light]);
  });

  test("is nobody where nothing matches: that is answered with the status that is said", async () => {
    const { post, get } = start();
    await post("/tickets", { lane: "a", weight: 1, due: "2026-01-01" });

    expect((await post("/next?lane=b")).status).toBe(204);
    expect((await get("/next?lane=b")).status).toBe(204);
    expect((await post("/next?lane=a")).status).toBe(200);
  });
});
