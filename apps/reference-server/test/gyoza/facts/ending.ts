import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { event, expectDetail, finishedRun, newRun } from "../acts.ts";

/** Cancelling, finishing and retrying. */
export const endingFacts: readonly Fact[] = [
  {
    says: "POST /cancel cancels what is not finished, and says so in the timeline",
    async verify(api) {
      const id = await newRun(api);
      const { status, body } = await api.post(`/runs/${id}/cancel`);

      expect(status).toBe(200);
      expect(body.state).toBe("CANCELLED");
      expect(body.events).toMatchObject([
        { type: "CANCELLED", msg: "Cancelled by user", payload: {} },
      ]);
      expect((await api.get(`/runs/${id}`)).body.state).toBe("CANCELLED");
    },
  },
  {
    says: "an event CANCELLED cancels as well",
    async verify(api) {
      const id = await newRun(api);
      await event(api, id, "STARTED", "go", {});

      expect((await event(api, id, "CANCELLED", "stop")).body.state).toBe("CANCELLED");
    },
  },
  ...(["COMPLETED", "FAILED", "CANCELLED"] as const).flatMap((state): Fact[] => [
    {
      says: `a ${state} run cannot be cancelled, and is left as it is`,
      async verify(api) {
        const id = await finishedRun(api, state);
        const { body: before } = await api.get(`/runs/${id}`);
        const reply = await api.post(`/runs/${id}/cancel`);

        expectDetail(reply, 400, `Run is already in terminal state ${state}`);
        expect((await api.get(`/runs/${id}`)).body).toEqual(before);
      },
    },
    {
      says: `a ${state} run takes no event`,
      async verify(api) {
        const id = await finishedRun(api, state);
        const { body: before } = await api.get(`/runs/${id}`);

        for (const type of ["STARTED", "INFO", "COMPLETED", "FAILED", "CANCELLED"]) {
          expect((await event(api, id, type, "late")).status).toBe(400);
        }
        expect((await api.get(`/runs/${id}`)).body).toEqual(before);
      },
    },
    {
      says: `a ${state} run takes no update, but an empty one`,
      basis: "assumed",
      async verify(api) {
        const id = await finishedRun(api, state);
        const detail = `OpRun is locked in terminal state ${state}`;

        expectDetail(await api.patch(`/runs/${id}`, { state: "PENDING" }), 400, detail);
        expectDetail(await api.patch(`/runs/${id}`, { priority: 1 }), 400, detail);
        expect((await api.patch(`/runs/${id}`, {})).body.state).toBe(state);
      },
    },
  ]),
  ...(["FAILED", "CANCELLED"] as const).map(
    (state): Fact => ({
      says: `POST /retry opens a new attempt at a ${state} run`,
      async verify(api) {
        const id = await finishedRun(api, state);
        const { status, body } = await api.post(`/runs/${id}/retry`);

        expect(status).toBe(200);
        expect(body).toMatchObject({ state: "PENDING", current_attempt: 2, progress: 0 });
        expect((await api.get(`/runs/${id}/attempts`)).body).toMatchObject([
          { attempt: 1, state },
          { attempt: 2, state: "PENDING" },
        ]);
      },
    }),
  ),
  {
    says: "a new attempt has a timeline of its own, which RETRIED opens",
    basis: "assumed",
    async verify(api) {
      const id = await finishedRun(api, "FAILED");
      await api.post(`/runs/${id}/retry`);

      expect((await api.get(`/runs/${id}/events`)).body.events).toMatchObject([
        { id: 0, type: "RETRIED", msg: "Manual retry", payload: { force: true }, state: "PENDING" },
      ]);
    },
  },
  {
    says: "what is completed or goes on cannot be retried",
    basis: "assumed",
    async verify(api) {
      const completed = await finishedRun(api, "COMPLETED");
      const pending = await newRun(api);

      const reply = await api.post(`/runs/${completed}/retry`);
      expectDetail(reply, 400, "Cannot retry run in state COMPLETED");
      expect((await api.post(`/runs/${pending}/retry`)).status).toBe(400);
    },
  },
];
