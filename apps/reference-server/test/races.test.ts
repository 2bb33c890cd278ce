import { describe, expect, test } from "vitest";
import { createReferenceServer } from "../src/index.ts";
import { databases, startCaller } from "./caller.ts";

const root = "/pipeline-executions";
const small = {
  pipelineConfigurationVersionId: "v",
  pipelineInput: {},
  pipelineInputSummary: "",
};

describe.for(databases)("on $name", ({ database }) => {
  const where = database ? { database } : {};

  test("of many cancels of a run at once, one succeeds", async () => {
    const api = await startCaller({ api: "gyoza", ...where });
    const { id } = (await api.post("/runs", { image: "a" })).body;
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => api.post(`/runs/${id}/cancel`)),
    );
    const { body } = await api.get(`/runs/${id}`);
    await api.close();

    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
    expect(body.events).toHaveLength(1);
  });

  test("of many retries of a run at once, one opens an attempt", async () => {
    const api = await startCaller({ api: "gyoza", ...where });
    const { id } = (await api.post("/runs", { image: "a" })).body;
    await api.post(`/runs/${id}/cancel`);
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => api.post(`/runs/${id}/retry`)),
    );
    const { body: attempts } = await api.get(`/runs/${id}/attempts`);
    await api.close();

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(attempts).toHaveLength(2);
  });

  test("of an end and a cancel at once, one wins, and stays", async () => {
    const api = await startCaller({ api: "moderately", ...where });
    for (let round = 0; round < 5; round += 1) {
      const { pipelineExecutionId: id } = (await api.post(root, small)).body;
      await api.patch(`${root}/${id}`, { status: "running" });
      const [cancelled, completed] = await Promise.all([
        api.post(`${root}/${id}/cancel`, {}),
        api.patch(`${root}/${id}`, { status: "completed" }),
      ]);
      const { body } = await api.get(`${root}/${id}`);

      expect([cancelled.status, completed.status].sort()).toEqual([200, 400]);
      expect(body.status).toBe(cancelled.status === 200 ? "cancelled" : "completed");
    }
    await api.close();
  });

  test("of many STARTs of a task at once, one starts it", async () => {
    const api = await startCaller({ api: "ai-flow", ...where });
    const workflows = "/namespaces/default/workflows";
    const tasks = [
      { name: "a", kwargs: { outcome: "success" } },
      { name: "b", kwargs: { outcome: "endless" } },
    ];
    await api.post(workflows, { name: "w", tasks });
    const { id } = (await api.post(`${workflows}/w/executions`)).body;
    await api.pass(1000);
    const path = `/workflow_executions/${id}/tasks/a/actions`;
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => api.post(path, { action: "START" })),
    );
    await api.close();

    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  });

  test("workers inside the server take each run once, and drive it to its end", async () => {
    const server = await createReferenceServer({ api: "gyoza", workers: 4, ...where });
    const send = async (path: string, init?: RequestInit) =>
      await (await server.fetch(new Request(`http://api.test${path}`, init))).json();
    const body = JSON.stringify({ image: "a" });
    const headers = { "content-type": "application/json" };
    const runs = await Promise.all(
      Array.from({ length: 12 }, () => send("/runs", { method: "POST", headers, body })),
    );
    await expect
      .poll(async () => (await send("/runs?state=COMPLETED&limit=100")).data.length, {
        timeout: 20_000,
        interval: 5,
      })
      .toBe(12);
    const ended = await Promise.all(runs.map(({ id }) => send(`/runs/${id}`)));
    await server.close();

    for (const { events } of ended) {
      expect(events.map(({ type }: { type: string }) => type)).toEqual([
        "STARTED",
        "PROGRESS",
        "COMPLETED",
      ]);
    }
  });

  test("hidden workers end what nobody else could, without being asked", async () => {
    const server = await createReferenceServer({ api: "eigenpal", pace: 1, ...where });
    const root = "http://api.test/api/v1/workflows/extract-invoice";
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ input: { outcome: "completed" } });
    const held = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const path = `${root}/run?wait_for_completion=20`;
        return await server.fetch(new Request(path, { method: "POST", headers, body }));
      }),
    );
    const ended = await Promise.all(held.map((response) => response.json()));
    await server.close();

    expect(held.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(ended.map(({ status }) => status)).toEqual(Array(6).fill("completed"));
  });
});
