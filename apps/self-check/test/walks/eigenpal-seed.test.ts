import { eigenpal } from "@conduct/contract/eigenpal";
import { describe, expect, test } from "vitest";
import { openTalk } from "./talk.ts";

const terminal = ["completed", "failed", "cancelled", "rejected"];
const live = ["created", "pending", "running", "waiting", "finalizing"];

/** The mock, asked for every sentence of the page on executions, from its top to its bottom. */
async function start(progress: "auto" | "manual" = "manual") {
  const talk = await openTalk(eigenpal, { progress });
  const { control } = talk.mock;
  return {
    ...talk,
    run: async (workflow = "extract-invoice"): Promise<string> =>
      (await talk.post(`/api/v1/workflows/${workflow}/run`, { input: {} })).body.executionId,
    reach: (state: string) => String(control.reach("Execution", state)),
    fire: (id: string, ...events: readonly string[]) => {
      for (const event of events) control.fire("Execution", id, event);
    },
    read: async (id: string, query = {}) =>
      (await talk.get(`/api/v1/workflows/executions/${id}`, query)).body,
    cancel: async (id: string) =>
      (await talk.post(`/api/v1/workflows/executions/${id}/cancel`)).body,
    list: async (query: Record<string, string>) =>
      (await talk.get("/api/v1/workflows/wf_abc123/executions", query)).body,
  };
}

describe("polling", () => {
  test("is left to the server for runs of up to a minute", async () => {
    const { post, mock, fire, arrival } = await start();
    const arrived = arrival();
    const path = "/api/v1/workflows/extract-invoice/run?wait_for_completion=60";

    const held = post(path, { input: {} });
    await arrived;
    const [{ id } = { id: "" }] = mock.control.state().lifecycles.Execution?.resources ?? [];
    fire(String(id), "enqueue", "start", "wrapUp", "complete");

    expect((await held).body).toMatchObject({ executionId: id, status: "completed" });
  });

  test("is left to the server for no longer than a minute", async () => {
    const { post } = await start();

    const reply = await post("/api/v1/workflows/extract-invoice/run?wait_for_completion=61", {});

    expect(reply.status).toBe(400);
  });

  test("is left to the client, every two seconds, for runs of up to five minutes", async () => {
    const { run, read, mock } = await start("auto");
    const id = await run();
    let status = (await read(id)).status;

    for (let waited = 0; !terminal.includes(status) && waited < 300; waited += 2) {
      mock.control.advance("2s");
      status = (await read(id)).status;
    }

    expect(terminal).toContain(status);
  });
});

describe("the statuses", () => {
  test("lead from created over pending, running, waiting and finalizing to completed", async () => {
    const { run, read, fire } = await start();
    const id = await run();
    const seen = [(await read(id)).status];

    for (const event of ["enqueue", "start", "suspend", "resume", "wrapUp", "complete"]) {
      fire(id, event);
      seen.push((await read(id)).status);
    }

    expect([...new Set(seen)]).toEqual([...live, "completed"]);
  });

  test.for(live)("can be %s without an end", async (state) => {
    const { reach, read } = await start();

    expect(await read(reach(state))).toMatchObject({ status: state, completedAt: null });
  });

  test.for(terminal)("can be %s, and then have an end and change no more", async (state) => {
    const { reach, read, cancel, mock } = await start();
    const id = reach(state);
    const before = await read(id);

    await cancel(id);
    mock.control.advance("1d");

    expect(before).toMatchObject({ status: state, completedAt: expect.any(String) });
    expect(await read(id)).toEqual(before);
  });
});

describe("get", () => {
  test("shows the id, the status, when it was created and completed, the result and the error", async () => {
    const { reach, read } = await start();

    expect(Object.keys(await read(reach("completed")))).toEqual(
      expect.arrayContaining([
        "executionId",
        "status",
        "createdAt",
        "completedAt",
        "result",
        "error",
      ]),
    );
  });

  test("has a result of what is completed, and of nothing else", async () => {
    const { reach, read } = await start();

    for (const state of [...live, ...terminal])
      expect([state, (await read(reach(state))).result !== null]).toEqual([
        state,
        state === "completed",
      ]);
  });

  test("has an error of what failed, and of nothing else", async () => {
    const { reach, read } = await start();

    for (const state of [...live, ...terminal])
      expect([state, (await read(reach(state))).error !== null]).toEqual([
        state,
        state === "failed",
      ]);
  });

  test("shows the whole execution, step by step, to those who ask for it", async () => {
    const { reach, read } = await start();
    const id = reach("completed");

    const whole = await read(id, { includeSteps: "true" });

    expect(whole).toMatchObject({ id, workflowId: expect.any(String), steps: expect.any(Array) });
    expect(await read(id)).not.toHaveProperty("steps");
  });
});

describe("list", () => {
  test("takes one status or several, dates as they are written or relative to now, and a limit", async () => {
    const { run, cancel, list, mock } = await start();
    const [a, b] = [await run("wf_abc123"), await run("wf_abc123")];
    await cancel(a);
    mock.control.advance("3d");
    const ids = async (query: Record<string, string>) =>
      (await list(query)).data.map(({ id }: { id: string }) => id);

    expect(await ids({ status: "cancelled" })).toEqual([a]);
    expect(new Set(await ids({ status: "failed,cancelled,created" }))).toEqual(new Set([a, b]));
    expect(await ids({ fromDate: "now()-7d", toDate: "now()" })).toHaveLength(2);
    expect(await ids({ fromDate: "now()-1d" })).toEqual([]);
    expect(await ids({ toDate: "2025-12-31T00:00:00Z" })).toEqual([]);
    expect(await list({ limit: "50" })).toMatchObject({ limit: 50, total: 2 });
  });

  test("shows eleven members of each, under these names", async () => {
    const { run, list } = await start();
    await run("wf_abc123");

    const [item] = (await list({})).data;

    expect(Object.keys(item)).toEqual(
      expect.arrayContaining([
        "id",
        "workflowId",
        "status",
        "triggerType",
        "triggerInput",
        "result",
        "error",
        "createdAt",
        "startedAt",
        "completedAt",
        "workflow",
      ]),
    );
    expect(item.workflow).toEqual({ id: "wf_abc123", name: "extract-invoice" });
  });

  test("shows no workflow once it is deleted", async () => {
    const { run, read, mock } = await start();
    const id = await run("wf_abc123");

    mock.control.fire("Workflow", "wf_abc123", "remove");

    expect(await read(id, { includeSteps: "true" })).toMatchObject({ workflow: null });
  });
});

describe("cancel", () => {
  test.for(["created", "pending"])("takes effect at once on what is %s", async (state) => {
    const { reach, read, cancel } = await start();
    const id = reach(state);

    expect(await cancel(id)).toMatchObject({ status: "cancelled", wasStatus: state });
    expect(await read(id)).toMatchObject({ status: "cancelled" });
  });

  test("only stamps a time on what is running; the worker ends it at its next checkpoint", async () => {
    const { reach, read, cancel, fire } = await start();
    const id = reach("running");

    await cancel(id);

    const stamped = await read(id);
    expect(stamped).toMatchObject({ status: "running", cancelRequestedAt: expect.any(String) });
    fire(id, "honour");
    expect(await read(id)).toMatchObject({ status: "cancelled" });
  });

  test.for([...live, ...terminal])(
    "may be repeated on what is %s, to no further effect",
    async (state) => {
      const { reach, read, cancel, mock } = await start();
      const id = reach(state);
      await cancel(id);
      const once = await read(id);

      mock.control.advance("1s");
      await cancel(id);

      expect(await read(id)).toEqual(once);
    },
  );
});
