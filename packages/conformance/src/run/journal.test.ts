import type { Contract, Lifecycle, Operation } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import type { Exchange } from "../target/exchange.ts";
import { interpret } from "./journal.ts";

const lifecycle = { name: "Job", id: "/id", state: "/state", states: {}, events: {} };
const contract = { lifecycles: { Job: lifecycle as unknown as Lifecycle } } as unknown as Contract;
const operation = {
  ...{ id: "retryJob", path: "/jobs/{id}/retry", returns: "none", view: "" },
  ...{ self: "$request.path.id", fires: { lifecycle: "Job", event: "retry" } },
} as unknown as Operation;

describe("interpret()", () => {
  test.for([
    { status: 201, id: "j7" },
    { status: 400, id: undefined },
  ])("knows whom a broken request is about if it was taken: $status", ({ status, id }) => {
    const exchange = {
      operation,
      request: { method: "POST", path: "/jobs/j7/retry", headers: {}, body: "" },
      reply: { status, headers: {}, text: "" },
    } as unknown as Exchange;

    expect(interpret(contract, exchange).firing).toMatchObject({ id, event: "retry" });
  });
});
