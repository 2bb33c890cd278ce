import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { create, expectProblem, idsOf, runIn } from "../acts.ts";

/** Requests that are not valid, that mean nothing, or that come from strangers. */
export const refusingFacts: readonly Fact[] = [
  ...[
    {},
    [],
    { task: "" },
    { task: "t", taks: 1 },
    { task: "t", priority: 10 },
    { task: "t", priority: null },
    { task: "t", max_attempts: 0 },
    { task: "t", webhook_url: "nowhere" },
    { task: "t", status: "succeeded" },
  ].map(
    (body): Fact => ({
      says: `a creation of ${JSON.stringify(body)} is refused, and leaves nothing`,
      async verify(api) {
        expectProblem(await api.post("/runs", body), 400, "invalid-request");
        expect(idsOf(await api.get("/runs"))).toEqual([]);
      },
    }),
  ),
  {
    says: "what happened cannot be called otherwise than known, nor told at length",
    async verify(api) {
      const path = await create(api);
      for (const body of [{}, { type: "x" }, { type: "logged", message: "x".repeat(501) }]) {
        expectProblem(await api.post(`${path}/events`, body), 400, "invalid-request");
      }
    },
  },
  {
    says: "what does not exist is a 404 everywhere",
    async verify(api) {
      const path = "/runs/run_0000000000000000";
      for (const part of ["", "/events", "/attempts", "/output"]) {
        expectProblem(await api.get(path + part), 404, "not-found");
      }
      for (const part of ["pause", "resume", "cancel", "retry"]) {
        expectProblem(await api.post(`${path}/${part}`), 404, "not-found");
      }
    },
  },
  {
    says: "without an API key nothing is answered",
    credentials: "required",
    async verify(api) {
      const reply = await api.get("/runs");
      expectProblem(reply, 401, "unauthorized");
      expect(reply.headers.get("www-authenticate")).toMatch(/^Bearer/);
    },
  },
  {
    says: "each API key has runs of its own",
    basis: "assumed",
    credentials: "required",
    async verify(api) {
      const mine = { authorization: "Bearer mine" };
      const yours = { authorization: "Bearer yours" };
      const asked = { task: "t", queue: "q" };
      const { body } = await api.call("POST", "/runs", asked, mine);
      const path = `/runs/${body.id}`;

      expectProblem(await api.call("GET", path, undefined, yours), 404, "not-found");
      expectProblem(await api.call("POST", `${path}/cancel`, {}, yours), 404, "not-found");
      expect(idsOf(await api.call("GET", "/runs", undefined, yours))).toEqual([]);
      expect(idsOf(await api.call("GET", "/runs", undefined, mine))).toEqual([body.id]);
    },
  },
  {
    says: "what the status does not allow is a 409",
    async verify(api) {
      const path = await runIn(api, "cancelled");
      await api.pass(3000);
      expectProblem(await api.post(`${path}/pause`), 409, "not-possible");
    },
  },
];
