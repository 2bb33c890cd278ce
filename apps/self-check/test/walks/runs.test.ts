import { runs } from "@conduct/contract/runs";
import { describe, expect, test } from "vitest";
import { openTalk } from "./talk.ts";

/** The shared contract, walked as its README tells it: clients, then workers. */
async function start() {
  const talk = await openTalk(runs, { progress: "manual" });
  const create = async (): Promise<string> =>
    (await talk.post("/runs", { task: "render-report", queue: "reports", input: {} })).body.id;
  return {
    ...talk,
    create,
    report: (id: string, type: string, more: object = {}) =>
      talk.post(`/runs/${id}/events`, { type, ...more }),
    status: async (id: string) => (await talk.get(`/runs/${id}`)).body.status,
  };
}

describe("a client of the shared contract", () => {
  test("creates a run, finds it in the list, and changes it in the version that it has seen", async () => {
    const { create, get, send } = await start();
    const id = await create();

    const read = await get(`/runs/${id}`);
    const change = (headers: Record<string, string>) =>
      send(`PATCH /runs/${id}`, {
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify({ priority: 7 }),
      });
    const etag = String(read.headers.etag);

    expect((await get("/runs", { queue: "reports" })).body.data).toMatchObject([{ id }]);
    expect((await change({})).status).toBe(428);
    expect(await change({ "If-Match": etag })).toMatchObject({
      status: 200,
      body: { priority: 7 },
    });
    expect((await change({ "If-Match": etag })).status).toBe(412);
  });

  test("pauses, resumes and cancels, by asking a worker where one has begun", async () => {
    const { create, post, report, status } = await start();
    const id = await create();
    await report(id, "started");

    await post(`/runs/${id}/pause`, {});
    expect(await status(id)).toBe("pausing");
    await report(id, "paused");
    expect(await status(id)).toBe("paused");
    await post(`/runs/${id}/resume`, {});
    expect(await status(id)).toBe("queued");
    await report(id, "started");
    await post(`/runs/${id}/cancel`, {});
    expect(await status(id)).toBe("cancelling");
    await report(id, "cancelled");
    expect(await status(id)).toBe("cancelled");
  });

  test("retries what failed, and finds both attempts", async () => {
    const { create, post, get, report, status } = await start();
    const id = await create();
    await report(id, "started");
    await report(id, "failed", { message: "Out of memory" });

    await post(`/runs/${id}/retry`, {});

    expect(await status(id)).toBe("queued");
    expect((await get(`/runs/${id}/attempts`)).body.data).toHaveLength(2);
  });

  test("follows the timeline and fetches what the run made", async () => {
    const { create, get, report } = await start();
    const id = await create();
    await report(id, "started");
    await report(id, "succeeded", { output: { pages: 12 } });

    const types = (await get(`/runs/${id}/events`)).body.data.map(
      (one: { type: string }) => one.type,
    );
    const output = await get(`/runs/${id}/output`);

    expect(types).toEqual(expect.arrayContaining(["started", "succeeded"]));
    expect([output.status, JSON.stringify(output.body)]).toEqual([
      200,
      expect.stringContaining("12"),
    ]);
  });
});
