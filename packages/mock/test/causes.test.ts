import { createMock, createVirtualClock } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { type Client, client } from "./client.ts";
import { compile, ref, replies } from "./compile.ts";

describe("an event that causes others", () => {
  test("makes one resource for each element of an array", async () => {
    const { post, state } = start();

    await post("/orders", { items: ["nuts", "bolts"] });

    expect(state("Part")).toMatchObject([
      { order: 1, item: "nuts", at: 0, status: "open" },
      { order: 1, item: "bolts", at: 1, status: "open" },
    ]);
  });

  test("is told by its reply as it is once all that follows has happened", async () => {
    const { post } = start();

    expect((await post("/orders", { items: [] })).body).toMatchObject({ status: "done" });
    expect((await post("/orders", { items: ["nuts"] })).body).toMatchObject({ status: "open" });
  });

  test("makes a whole of its parts", async () => {
    const { post, get, fire } = start();
    await post("/orders", { items: ["nuts", "bolts"] });

    fire("Part", 0, "finish");
    expect((await get("/orders/1")).body).toMatchObject({ status: "open", last: "nuts" });
    fire("Part", 1, "finish");

    expect((await get("/orders/1")).body).toMatchObject({ status: "done", last: "bolts" });
  });

  test("looks at parts of its own alone", async () => {
    const { post, get, fire } = start();
    await post("/orders", { items: ["nuts"] });
    await post("/orders", { items: ["bolts"] });

    fire("Part", 1, "finish");

    expect((await get("/orders/1")).body.status).toBe("open");
    expect((await get("/orders/2")).body.status).toBe("done");
  });

  test("passes over what takes no part in it", async () => {
    const { post, get, fire, state } = start();
    await post("/orders", { items: ["nuts", "bolts"] });
    fire("Part", 0, "finish");

    await post("/orders/1/cancel");

    expect(state("Part")).toMatchObject([{ status: "done" }, { status: "dropped" }]);
    expect((await get("/orders/1")).body.status).toBe("cancelled");
  });

  test("takes along what belongs to what is gone", async () => {
    const { post, send, state } = start();
    await post("/orders", { items: ["nuts", "bolts"] });
    await post("/orders", { items: ["nails"] });

    await send("DELETE", "/orders/1");

    expect(state("Part")).toMatchObject([{ order: 2 }]);
  });

  test("ends where events would cause each other for ever", async () => {
    const { post, fire, state } = start();
    await post("/orders", { items: ["nuts"] });

    fire("Part", 0, "echo");

    const [part] = state("Part") as { echoes: number }[];
    expect(part?.echoes).toBeGreaterThan(1);
    expect(part?.echoes).toBeLessThan(1000);
  });
});

describe("a condition over an array", () => {
  test("refuses two elements that are equal", async () => {
    const { post } = start();

    expect((await post("/orders", { items: ["nuts", "nuts"] })).status).toBe(409);
  });
});

describe("a clock event", () => {
  test("that comes again is counted from when the state was entered", async () => {
    const { post, get, mock } = start();
    await post("/orders", { items: ["nuts"] });

    mock.control.advance("35m");
    expect((await get("/orders/1")).body.looks).toBe(3);
    mock.control.advance("5m");
    expect((await get("/orders/1")).body.looks).toBe(4);
    await post("/orders/1/cancel");
    mock.control.advance("1d");

    expect((await get("/orders/1")).body.looks).toBe(4);
  });

  test("that no case takes this time comes the next time all the same", async () => {
    const { post, get, mock } = start();
    await post("/orders", { items: ["nuts"] });

    mock.control.advance("1h");
    expect((await get("/orders/1")).body.alarms).toBe(0);
    await post("/orders", { items: ["alarm"] });
    mock.control.advance("1h");

    expect((await get("/orders/1")).body.alarms).toBe(1);
  });

  test("may come some time after an instant, which moves it", async () => {
    const { post, fire, state, mock } = start();
    await post("/orders", { items: ["nuts"] });

    mock.control.advance("90s");
    fire("Part", 0, "touch");
    mock.control.advance("119s");
    expect(state("Part")).toMatchObject([{ status: "open" }]);
    mock.control.advance("1s");

    expect(state("Part")).toMatchObject([{ status: "dropped" }]);
  });
});

interface Orders extends Client {
  readonly state: (lifecycle: string) => readonly unknown[];
  /** On the one at this place, in the order of creation. */
  readonly fire: (lifecycle: string, place: number, event: string) => void;
}

function start(): Orders {
  const clock = createVirtualClock({ at: "2026-01-01T12:00:00Z" });
  const mock = createMock(contract, { seed: 1, clock });
  const resources = (lifecycle: string) =>
    mock.control.state().lifecycles[lifecycle]?.resources ?? [];
  return {
    ...client(mock),
    state: (lifecycle) => resources(lifecycle).map(({ value }) => value),
    fire: (lifecycle, place, event) => {
      mock.control.fire(lifecycle, resources(lifecycle)[place]?.id ?? null, event);
    },
  };
}

const mine = { $find: { of: "Part", match: { "/order": "$self#/id" } } };

const contract = compile({
  openapi: "3.1.0",
  info: { title: "Orders", version: "1.0.0" },
  "x-conduct": {
    version: "1.0",
    errors: { conflict: { status: 409 }, missing: { status: 404 } },
    lifecycles: {
      Order: {
        schema: "Order",
        missing: "missing",
        illegal: "conflict",
        states: { open: {}, done: { final: "success" }, cancelled: { final: "cancelled" } },
        events: {
          place: {
            from: "$none",
            if: { distinct: "$request.body#/items" },
            to: "open",
            set: { "/items": "$request.body#/items", "/looks": 0, "/alarms": 0 },
            causes: [
              {
                event: "Part.open",
                for: "$self#/items",
                set: { "/order": "$self#/id", "/item": "$item", "/at": "$index" },
              },
              { event: "Order.count", self: "$self#/id" },
            ],
          },
          count: {
            by: "server",
            from: "open",
            if: { every: { of: mine, if: { eq: ["$item#/status", "done"] } } },
            to: "done",
          },
          note: { by: "server", from: "open", set: { "/last": "$cause#/item" } },
          look: { by: "clock", every: "10m", from: "open", add: { "/looks": 1 } },
          ring: {
            by: "clock",
            every: "1h",
            from: "open",
            if: {
              in: ["alarm", { $find: { of: "Part", match: { "/status": "open" }, at: "/item" } }],
            },
            add: { "/alarms": 1 },
          },
          cancel: {
            from: "open",
            to: "cancelled",
            causes: [
              { event: "Part.drop", self: { match: { "/order": "$self#/id" }, pick: "each" } },
            ],
          },
          remove: {
            from: "$any",
            to: "$none",
            causes: [
              { event: "Part.forget", self: { match: { "/order": "$self#/id" }, pick: "each" } },
            ],
          },
        },
      },
      Part: {
        states: { open: {}, done: {}, dropped: {} },
        events: {
          open: {
            by: "server",
            from: "$none",
            to: "open",
            set: { "/touched": "$now", "/echoes": 0 },
          },
          finish: {
            by: "server",
            from: "open",
            to: "done",
            causes: [
              { event: "Order.note", self: "$self#/order" },
              { event: "Order.count", self: "$self#/order" },
            ],
          },
          touch: { by: "server", from: "open", set: { "/touched": "$now" } },
          expire: {
            by: "clock",
            at: "$self#/touched",
            after: "2m",
            from: "open",
            if: { ne: ["$self#/item", "alarm"] },
            to: "dropped",
          },
          echo: {
            by: "server",
            from: "open",
            add: { "/echoes": 1 },
            causes: [{ event: "Part.echo", self: "$self#/id" }],
          },
          drop: { by: "server", from: "open", to: "dropped" },
          forget: { by: "server", from: "$any", to: "$none" },
        },
      },
    },
  },
  paths: {
    "/orders": {
      post: {
        operationId: "placeOrder",
        "x-conduct": { fires: "Order.place" },
        requestBody: { content: { "application/json": { schema: { type: "object" } } } },
        responses: { "201": replies(ref("Order")), "409": { description: "No." } },
      },
    },
    "/orders/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "getOrder",
        "x-conduct": { reads: "Order" },
        responses: { "200": replies(ref("Order")), "404": { description: "No." } },
      },
      delete: {
        operationId: "removeOrder",
        "x-conduct": { fires: "Order.remove" },
        responses: { "204": { description: "Gone." }, "404": { description: "No." } },
      },
    },
    "/orders/{id}/cancel": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      post: {
        operationId: "cancelOrder",
        "x-conduct": { fires: "Order.cancel" },
        responses: {
          "200": replies(ref("Order")),
          "404": { description: "No." },
          "409": { description: "No." },
        },
      },
    },
  },
  components: {
    schemas: {
      Order: {
        type: "object",
        required: ["id", "status", "looks", "alarms"],
        properties: {
          id: { type: "integer" },
          status: { type: "string", enum: ["open", "done", "cancelled"] },
          items: { type: "array", items: { type: "string" } },
          last: { type: "string" },
          looks: { type: "integer" },
          alarms: { type: "integer" },
        },
      },
    },
  },
});
