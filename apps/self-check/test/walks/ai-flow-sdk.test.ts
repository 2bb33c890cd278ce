import { aiFlow } from "@conduct/contract/ai-flow";
import type { MockOptions } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { openWire, type Reply } from "./wire.ts";

/**
 * What `ai_flow.ops` would ask for over the HTTP of this contract, and what it returns to its callers.
 *
 * The package itself speaks gRPC and nothing else, so that there is no SDK to imitate byte for byte:
 * these are its calls and their results, sent as `requests` for Python sends JSON, without credentials.
 */
async function startOps(options: MockOptions = {}) {
  const { mock, send, arrival } = await openWire(aiFlow, { credentials: "required", ...options });
  const headers = {
    "User-Agent": "python-requests/2.32.3",
    "Accept-Encoding": "gzip, deflate",
    Accept: "*/*",
    Connection: "keep-alive",
  };
  const ask = (line: string, body?: object) =>
    send(line, {
      headers: { ...headers, ...(body && { "Content-Type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  const workflow = "/namespaces/default/workflows/training";
  return {
    mock,
    arrival,
    ask,
    workflow,
    upload: (tasks: readonly object[], rules: readonly object[] = []) =>
      ask("POST /namespaces/default/workflows", { name: "training", kwargs: {}, tasks, rules }),

    /** Returns the id, as the original does. */
    startExecution: async (): Promise<number> =>
      orRaise(await ask(`POST ${workflow}/executions`)).id,
    execution: async (id: number) => orRaise(await ask(`GET /workflow_executions/${id}`)),

    /** Pages of ten, as the command line shows them; None where there is nothing. */
    list: async (path: string) => {
      const found: Item[] = [];
      for (let more = true; more; ) {
        const page = orRaise(await ask(`GET ${path}?page_size=10&offset=${found.length}`));
        found.push(...page.items);
        more = page.has_more;
      }
      return found.length === 0 ? undefined : found;
    },
    act: (id: number, task: string, action: string) =>
      ask(`POST /workflow_executions/${id}/tasks/${task}/actions`, { action }),
    publish: (event: object) => ask("POST /events", event),
  };
}

type Item = Record<string, unknown>;

/** Raises an AIFlowException with the text of the refusal. */
function orRaise({ status, body }: Reply) {
  if (status >= 400) throw new Error(`${body.return_code}: ${body.error_msg}`);
  return body;
}

const chain = [{ name: "extract" }, { name: "train", start_after: ["extract"] }];

describe("the calls of ai_flow.ops on the mock", () => {
  test("need no credentials, as the service knows none", async () => {
    const { ask } = await startOps();

    expect(await ask("GET /namespaces")).toMatchObject({ status: 200 });
  });

  test("upload a workflow, and read it back with what the service added", async () => {
    const { upload, ask, workflow } = await startOps();

    const uploaded = await upload(chain);

    expect(uploaded.status).toBe(201);
    expect((await ask(`GET ${workflow}`)).body).toEqual(uploaded.body);
    expect(uploaded.body).toMatchObject({
      id: 1,
      namespace: "default",
      is_enabled: true,
      kwargs: {},
      rules: [],
      create_time: "2026-01-01T12:00:00.000Z",
    });
  });

  test("start an execution and return its id, which is a number", async () => {
    const { upload, startExecution, execution } = await startOps();
    await upload(chain);

    const id = await startExecution();

    expect(id).toBe(1);
    expect(await execution(id)).toEqual({
      id: 1,
      workflow_id: 1,
      execution_type: "MANUAL",
      begin_date: "2026-01-01T12:00:00.000Z",
      end_date: null,
      status: "RUNNING",
    });
  });

  test("list page by page, and return None where there is nothing", async () => {
    const { mock, upload, startExecution, list, workflow } = await startOps();
    await upload(chain);

    expect(await list(`${workflow}/executions`)).toBeUndefined();
    for (let index = 0; index < 23; index++) {
      await startExecution();
      mock.control.advance("1s");
    }
    expect((await list(`${workflow}/executions`))?.map(({ id }) => id)).toEqual(
      Array.from({ length: 23 }, (_, index) => index + 1),
    );
  });

  test("await the end of an execution for as long as it takes, with a look every second", async () => {
    const { mock, upload, startExecution, execution, list } = await startOps();
    await upload(chain);
    const id = await startExecution();
    const seen = new Set<string>();

    for (let status = ""; !["SUCCESS", "FAILED", "STOPPED"].includes(status); ) {
      status = (await execution(id)).status;
      seen.add(status);
      mock.control.advance("1s");
    }

    expect([...seen]).toEqual(["RUNNING", "SUCCESS"]);
    expect(await list(`/workflow_executions/${id}/task_executions`)).toMatchObject([
      { task_name: "extract", sequence_number: 1, status: "SUCCESS", try_number: 1 },
      { task_name: "train", sequence_number: 1, status: "SUCCESS", try_number: 1 },
    ]);
  });

  test("stop one execution, all of a workflow, and delete what is over", async () => {
    const { mock, upload, startExecution, execution, ask, workflow, list } = await startOps();
    await upload(chain);
    const [a, b, c] = [await startExecution(), await startExecution(), await startExecution()];

    orRaise(await ask(`POST /workflow_executions/${a}/stop`));
    orRaise(await ask(`POST ${workflow}/executions/stop`));
    mock.control.advance("10s");
    orRaise(await ask(`DELETE /workflow_executions/${b}`));

    expect([(await execution(a)).status, (await execution(c)).status]).toEqual([
      "STOPPED",
      "STOPPED",
    ]);
    expect((await list(`${workflow}/executions`))?.map(({ id }) => id)).toEqual([a, c]);
  });

  test("start and stop tasks by name", async () => {
    const { mock, upload, startExecution, act, ask } = await startOps();
    await upload([{ name: "extract", kwargs: { bash_command: "sleep 60" } }]);
    const id = await startExecution();
    mock.control.advance("2s");

    const stopped = await act(id, "extract", "STOP");
    mock.control.advance("2s");

    expect(stopped).toMatchObject({
      status: 200,
      body: { status: "STOPPING", sequence_number: 1 },
    });
    expect((await ask(`GET /task_executions/${stopped.body.id}`)).body.status).toBe("STOPPED");
  });

  test("publish an event once for a uuid, with null where nothing was said", async () => {
    const { publish, ask } = await startOps();
    const event = { key: "model_ready", value: "42", context: null, sender: null, uuid: "u-1" };

    const first = await publish(event);
    const again = await publish(event);

    expect(first).toMatchObject({ status: 201, body: { offset: 1, namespace: "default" } });
    expect(again.body).toEqual(first.body);
    expect((await ask("GET /events?key=*&namespace=*&sender=*&start_offset=0")).body.total).toBe(1);
  });

  test("listen: what is new after an offset, or nothing when the time is up, again and again", async () => {
    const { mock, arrival, publish, ask } = await startOps();
    await publish({ key: "x", value: "1" });
    const seen: number[] = [];
    const poll = async (during: () => unknown) => {
      const arrived = arrival();
      const held = ask(`GET /events?key=x&start_offset=${seen.at(-1) ?? 0}&timeout_seconds=10`);
      await arrived;
      await during();
      const { items } = (await held).body;
      for (const { offset } of items as { offset: number }[]) seen.push(offset);
      return items.length;
    };

    expect(await poll(() => undefined)).toBe(1);
    expect(await poll(() => mock.control.advance("10s"))).toBe(0);
    expect(await poll(() => publish({ key: "x", value: "2" }))).toBe(1);
    expect(seen).toEqual([1, 2]);
  });

  test("schedule, pause and resume by the id that they were given", async () => {
    const { mock, upload, ask, workflow, list } = await startOps();
    await upload(chain);
    const { id } = orRaise(
      await ask(`POST ${workflow}/schedules`, { expression: "interval@0 1 0 0" }),
    );

    orRaise(await ask(`POST ${workflow}/schedules/${id}/pause`));
    mock.control.advance("3h");
    expect(await list(`${workflow}/executions`)).toBeUndefined();
    orRaise(await ask(`POST ${workflow}/schedules/${id}/resume`));
    mock.control.advance("2h");

    expect((await list(`${workflow}/executions`))?.length).toBeGreaterThan(0);
  });

  test("add, update, list and delete namespaces", async () => {
    const { ask, list } = await startOps();

    orRaise(await ask("POST /namespaces", { name: "research", properties: {} }));
    orRaise(await ask("PUT /namespaces/research", { properties: { owner: "ada" } }));
    const read = orRaise(await ask("GET /namespaces/research"));
    const all = await list("/namespaces");
    orRaise(await ask("DELETE /namespaces/research"));

    expect(read).toEqual({ name: "research", properties: { owner: "ada" } });
    expect(all?.map(({ name }) => name)).toEqual(["default", "research"]);
    expect((await list("/namespaces"))?.map(({ name }) => name)).toEqual(["default"]);
  });

  test("update, disable, enable, list and delete workflows", async () => {
    const { upload, ask, workflow, list, startExecution } = await startOps();
    await upload(chain);

    const updated = orRaise(await ask(`PUT ${workflow}`, { tasks: [{ name: "extract" }] }));
    orRaise(await ask(`POST ${workflow}/disable`));
    await expect(startExecution()).rejects.toThrow();
    orRaise(await ask(`POST ${workflow}/enable`));

    expect(updated.tasks).toMatchObject([{ name: "extract" }]);
    expect(await list("/namespaces/default/workflows")).toMatchObject([{ is_enabled: true }]);
    orRaise(await ask(`DELETE ${workflow}`));
    expect(await list("/namespaces/default/workflows")).toBeUndefined();
  });

  test.for([
    ["schedules", { expression: "cron@0 6 * * *" }],
    ["triggers", { rule: { condition: { type: "SINGLE_EVENT", expect_event_keys: ["x"] } } }],
  ] as const)("add, read, pause, resume, list and delete %s, one or all", async ([kind, body]) => {
    const { upload, ask, workflow, list } = await startOps();
    await upload(chain);
    const path = `${workflow}/${kind}`;
    const paused = async (id: number) => orRaise(await ask(`GET ${path}/${id}`)).is_paused;

    const { id } = orRaise(await ask(`POST ${path}`, body));
    orRaise(await ask(`POST ${path}/${id}/pause`));
    expect(await paused(id)).toBe(true);
    orRaise(await ask(`POST ${path}/${id}/resume`));
    expect(await paused(id)).toBe(false);
    orRaise(await ask(`DELETE ${path}/${id}`));
    for (let index = 0; index < 2; index++) orRaise(await ask(`POST ${path}`, body));

    expect(await list(path)).toHaveLength(2);
    orRaise(await ask(`DELETE ${path}`));
    expect(await list(path)).toBeUndefined();
  });

  test("keep a state for an execution, apart from that of its workflow", async () => {
    const { upload, startExecution, ask, workflow } = await startOps();
    await upload(chain);
    const path = `/workflow_executions/${await startExecution()}/states/seen`;

    orRaise(await ask(`PUT ${path}`, { value: 1 }));
    orRaise(await ask(`PUT ${workflow}/states/seen`, { value: 2 }));

    expect(orRaise(await ask(`GET ${path}`)).value).toBe(1);
    orRaise(await ask(`DELETE ${path}`));
    expect((await ask(`GET ${path}`)).status).toBe(404);
    expect(orRaise(await ask(`GET ${workflow}/states/seen`)).value).toBe(2);
  });

  test("raise with the code and the text of the service", async () => {
    const { upload, startExecution, ask, act, execution, workflow } = await startOps();
    await upload(chain);
    const id = await startExecution();

    await expect(execution(99)).rejects.toThrow("2002: Workflow execution 99 not exists");
    await expect(ask("GET /namespaces/default/workflows/x").then(orRaise)).rejects.toThrow(
      "2002: Workflow default.x not exists",
    );
    await expect(upload(chain).then(orRaise)).rejects.toThrow("2001: ");
    await expect(ask(`DELETE /workflow_executions/${id}`).then(orRaise)).rejects.toThrow(
      `1003: Workflow execution ${id} is not finished, cannot be removed.`,
    );
    await expect(act(id, "nobody", "START").then(orRaise)).rejects.toThrow("2002: ");
    await expect(act(id, "extract", "KILL").then(orRaise)).rejects.toThrow("1000: ");
    await expect(ask(`GET ${workflow}/executions?page_size=0`).then(orRaise)).rejects.toThrow(
      "1000: ",
    );
  });
});
