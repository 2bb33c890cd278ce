import { aiFlow } from "@conduct/contract/ai-flow";
import { createMock, createVirtualClock } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { type Client, client, type Reply } from "./client.ts";

/**
 * The mock of AI Flow, asked for what the pages of `ai_flow.model` and the source say.
 *
 * Nobody is seen at work over this API: executors and workers are the mock's own, and act as time goes by.
 */
interface Flow extends Client {
  readonly put: (path: string, body: object) => Promise<Reply>;
  readonly remove: (path: string) => Promise<Reply>;
  readonly wait: (duration: string) => void;

  /** Adds the workflow `w` to the namespace `default`. */
  readonly workflow: (tasks: readonly object[], rules?: readonly object[]) => Promise<Reply>;

  /** Starts it; returns the id of the execution. */
  readonly run: () => Promise<number>;
  readonly act: (run: number, task: string, action: string) => Promise<Reply>;
  readonly publish: (key: string, more?: object) => Promise<Reply>;

  /** The executions of the tasks, as `name#sequence status`. */
  readonly tasks: (run: number) => Promise<readonly string[]>;
  readonly status: (run: number) => Promise<string>;

  /** Lets a worker fail, fall silent or give a sign of life. */
  readonly worker: (task: number, event: string) => void;
}

const w = "/namespaces/default/workflows/w";

function start(): Flow {
  const clock = createVirtualClock({ at: "2026-01-01T12:00:00Z" });
  const base = client(createMock(aiFlow, { seed: 1, clock }));
  const { mock, send, get, post } = base;
  const headers = { "content-type": "application/json" };
  return {
    ...base,
    put: (path, body) => send("PUT", path, { headers, body: JSON.stringify(body) }),
    remove: (path) => send("DELETE", path),
    wait: (duration) => mock.control.advance(duration),
    workflow: (tasks, rules = []) =>
      post("/namespaces/default/workflows", { name: "w", tasks, rules }),
    run: async () => (await post(`${w}/executions`)).body.id,
    act: (run, task, action) =>
      post(`/workflow_executions/${run}/tasks/${task}/actions`, { action }),
    publish: (key, more = {}) => post("/events", { key, value: "1", ...more }),
    tasks: async (run) => {
      const { items } = (await get(`/workflow_executions/${run}/task_executions?page_size=100`))
        .body;
      return (items as TaskRow[]).map(
        (task) => `${task.task_name}#${task.sequence_number} ${task.status}`,
      );
    },
    status: async (run) => (await get(`/workflow_executions/${run}`)).body.status,
    worker: (task, event) => {
      mock.control.fire("TaskExecution", task, event);
    },
  };
}

interface TaskRow {
  readonly task_name: string;
  readonly sequence_number: number;
  readonly status: string;
}

/** A rule of a task for events. */
function on(action: string, type: string, ...keys: readonly string[]): object {
  return { action, condition: { type, expect_event_keys: keys } };
}

/** A rule of a task for what other tasks have come to. */
function onStatus(action: string, statuses: Record<string, string>): object {
  const upstream = Object.entries(statuses).map(([task_name, status]) => ({ task_name, status }));
  return { action, condition: { type: "TASK_STATUS", upstream_task_status: upstream } };
}

describe("namespaces", () => {
  test("begin with the default one, and can be added, changed and deleted", async () => {
    const { get, post, put, remove } = start();

    const added = await post("/namespaces", { name: "research" });
    const changed = await put("/namespaces/research", { properties: { owner: "ada" } });
    const listed = await get("/namespaces");

    expect(added).toMatchObject({ status: 201, body: { name: "research", properties: {} } });
    expect(changed.body).toEqual({ name: "research", properties: { owner: "ada" } });
    expect(listed.body.items).toMatchObject([{ name: "default" }, { name: "research" }]);
    expect((await remove("/namespaces/research")).status).toBe(204);
    expect(await get("/namespaces/research")).toMatchObject({
      status: 404,
      body: { return_code: "2002", error_msg: "Namespace research not exists" },
    });
  });

  test("have a name of their own", async () => {
    const { post } = start();

    expect(await post("/namespaces", { name: "default" })).toMatchObject({
      status: 409,
      body: { return_code: "2001" },
    });
  });

  test("keep workflows of the same name apart, and events too", async () => {
    const { get, post, workflow, run, publish, tasks } = start();
    await post("/namespaces", { name: "research" });
    await workflow([{ name: "a" }, { name: "b", rules: [on("START", "SINGLE_EVENT", "go")] }]);
    await post("/namespaces/research/workflows", { name: "w", tasks: [{ name: "c" }] });
    const id = await run();

    await publish("go", { namespace: "research" });
    expect(await tasks(id)).toEqual(["a#1 INIT"]);
    await publish("go");
    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 INIT"]);

    expect((await get("/namespaces/research/workflows")).body).toMatchObject({ total: 1 });
    expect((await get("/namespaces/research/workflows/w/executions")).body).toMatchObject({
      items: [],
      total: 0,
      has_more: false,
    });
  });
});

describe("a workflow", () => {
  test("is enabled, in the namespace of its path", async () => {
    const { workflow } = start();

    expect(await workflow([{ name: "a" }])).toMatchObject({
      status: 201,
      body: {
        id: 1,
        name: "w",
        namespace: "default",
        kwargs: {},
        tasks: [{ name: "a" }],
        rules: [],
        is_enabled: true,
      },
    });
  });

  test("takes no two tasks of one name", async () => {
    const { workflow, get } = start();

    expect(await workflow([{ name: "a" }, { name: "a" }])).toMatchObject({
      status: 400,
      body: { return_code: "1000" },
    });
    expect((await get(w)).body.error_msg).toBe("Workflow default.w not exists");
  });

  test("starts nothing while it is disabled", async () => {
    const { workflow, post, get, wait, publish } = start();
    await workflow(
      [{ name: "a" }],
      [{ condition: { type: "MEET_ANY", expect_event_keys: ["go"] } }],
    );
    await post(`${w}/schedules`, { expression: "interval@0 0 1 0" });

    expect((await post(`${w}/disable`)).body.is_enabled).toBe(false);
    expect(await post(`${w}/executions`)).toMatchObject({
      status: 409,
      body: { return_code: "1003", error_msg: "Start workflow execution failed." },
    });
    wait("5m");
    await publish("go");
    expect((await get(`${w}/executions`)).body.total).toBe(0);

    expect((await post(`${w}/enable`)).body.is_enabled).toBe(true);
    wait("1m");
    expect((await get(`${w}/executions`)).body.items).toMatchObject([
      { execution_type: "PERIODIC" },
    ]);
  });

  test("does not start if none of its tasks can", async () => {
    const { workflow, post } = start();
    await workflow([
      { name: "a", start_after: ["b"] },
      { name: "b", rules: [on("START", "MEET_ANY", "go")] },
    ]);

    expect((await post(`${w}/executions`)).status).toBe(409);
  });

  test("can be changed and deleted", async () => {
    const { workflow, put, remove, get } = start();
    await workflow([{ name: "a" }]);

    expect((await put(w, { tasks: [{ name: "z" }] })).body).toMatchObject({
      tasks: [{ name: "z" }],
    });
    expect((await remove(w)).status).toBe(204);
    expect((await get("/namespaces/default/workflows")).body).toMatchObject({
      items: [],
      total: 0,
    });
  });
});

describe("an execution of a workflow", () => {
  test("runs as soon as it is started, by hand", async () => {
    const { workflow, post } = start();
    await workflow([{ name: "a" }]);

    expect(await post(`${w}/executions`)).toMatchObject({
      status: 201,
      body: {
        id: 1,
        workflow_id: 1,
        execution_type: "MANUAL",
        begin_date: "2026-01-01T12:00:00.000Z",
        end_date: null,
        status: "RUNNING",
      },
    });
  });

  test("runs its tasks one after the other where one starts after the other, and succeeds with the last", async () => {
    const { workflow, run, wait, tasks, status, get } = start();
    await workflow([
      { name: "a" },
      { name: "b", start_after: ["a"] },
      { name: "c", start_after: ["a", "b"] },
    ]);
    const id = await run();

    expect(await tasks(id)).toEqual(["a#1 INIT"]);
    wait("500ms");
    expect(await tasks(id)).toEqual(["a#1 QUEUED"]);
    wait("1s");
    expect(await tasks(id)).toEqual(["a#1 RUNNING"]);
    wait("5s");
    expect(await tasks(id)).toEqual(["a#1 SUCCESS", "b#1 INIT"]);
    wait("6500ms");
    expect(await tasks(id)).toEqual(["a#1 SUCCESS", "b#1 SUCCESS", "c#1 INIT"]);
    expect(await status(id)).toBe("RUNNING");
    wait("6500ms");

    expect((await get(`/workflow_executions/${id}`)).body).toMatchObject({
      status: "SUCCESS",
      end_date: "2026-01-01T12:00:19.500Z",
    });
    expect((await get("/task_executions/2")).body).toMatchObject({
      workflow_execution_id: id,
      task_name: "b",
      execution_type: "EVENT",
      begin_date: "2026-01-01T12:00:06.500Z",
      end_date: "2026-01-01T12:00:13.000Z",
    });
  });

  test("fails if a task has failed once all are over", async () => {
    const { workflow, run, wait, worker, status } = start();
    await workflow([{ name: "a" }, { name: "b" }]);
    const id = await run();
    wait("2s");

    worker(1, "fail");
    expect(await status(id)).toBe("RUNNING");
    worker(2, "succeed");
    expect(await status(id)).toBe("FAILED");
  });

  test("is undecided as long as a task has never run", async () => {
    const { workflow, run, wait, worker, status, tasks } = start();
    await workflow([{ name: "a" }, { name: "b", start_after: ["a"] }]);
    const id = await run();
    wait("2s");

    worker(1, "fail");
    wait("1h");

    expect(await tasks(id)).toEqual(["a#1 FAILED"]);
    expect(await status(id)).toBe("RUNNING");
  });

  test("is stopped at once, and its tasks after they have been stopping", async () => {
    const { workflow, run, wait, post, tasks } = start();
    await workflow([{ name: "a" }, { name: "b", start_after: ["a"] }]);
    const id = await run();
    wait("2s");

    const stopped = await post(`/workflow_executions/${id}/stop`);
    const stopping = await tasks(id);
    wait("1s");

    expect(stopped).toMatchObject({
      status: 200,
      body: { status: "STOPPED", end_date: "2026-01-01T12:00:02.000Z" },
    });
    expect(stopping).toEqual(["a#1 STOPPING"]);
    expect(await tasks(id)).toEqual(["a#1 STOPPED"]);
  });

  test("that is over is not stopped again", async () => {
    const { workflow, run, wait, post } = start();
    await workflow([{ name: "a" }]);
    const id = await run();
    wait("30s");

    expect(await post(`/workflow_executions/${id}/stop`)).toMatchObject({
      status: 200,
      body: { status: "SUCCESS", end_date: "2026-01-01T12:00:06.500Z" },
    });
  });

  test("is deleted with its task executions, but not before it is over", async () => {
    const { workflow, run, post, remove, get } = start();
    await workflow([{ name: "a" }]);
    const id = await run();

    expect(await remove(`/workflow_executions/${id}`)).toMatchObject({
      status: 409,
      body: { error_msg: "Workflow execution 1 is not finished, cannot be removed." },
    });
    await post(`/workflow_executions/${id}/stop`);
    expect((await remove(`/workflow_executions/${id}`)).status).toBe(204);
    expect((await get(`/workflow_executions/${id}`)).body.error_msg).toBe(
      "Workflow execution 1 not exists",
    );
    expect((await get("/task_executions/1")).status).toBe(404);
  });

  test("is stopped with all others of its workflow, and with none of another's", async () => {
    const { workflow, run, post, status } = start();
    await workflow([{ name: "a" }]);
    await post("/namespaces/default/workflows", { name: "v", tasks: [{ name: "a" }] });
    const [first, second] = [await run(), await run()];
    const other = (await post("/namespaces/default/workflows/v/executions")).body.id;

    expect((await post(`${w}/executions/stop`)).status).toBe(204);

    expect([await status(first), await status(second), await status(other)]).toEqual([
      "STOPPED",
      "STOPPED",
      "RUNNING",
    ]);
  });

  test("is one of a page, the oldest first", async () => {
    const { workflow, run, get } = start();
    await workflow([{ name: "a" }]);
    for (let count = 0; count < 5; count++) await run();

    expect((await get(`${w}/executions?page_size=2&offset=2`)).body).toMatchObject({
      items: [{ id: 3 }, { id: 4 }],
      page_size: 2,
      offset: 2,
      total: 5,
      has_more: true,
    });
    expect(await get(`${w}/executions?page_size=101`)).toMatchObject({
      status: 400,
      body: { return_code: "1000" },
    });
  });
});

describe("a task", () => {
  test("is started by hand once its execution is over, with the next sequence number", async () => {
    const { workflow, run, wait, act, tasks } = start();
    await workflow([{ name: "a" }, { name: "b", rules: [on("START", "SINGLE_EVENT", "go")] }]);
    const id = await run();

    expect(await act(id, "a", "START")).toMatchObject({
      status: 409,
      body: { error_msg: "Start task execution failed." },
    });
    wait("10s");

    expect(await act(id, "a", "START")).toMatchObject({
      status: 200,
      body: {
        task_name: "a",
        sequence_number: 2,
        try_number: 1,
        execution_type: "MANUAL",
        status: "INIT",
      },
    });
    expect(await tasks(id)).toEqual(["a#1 SUCCESS", "a#2 INIT"]);
  });

  test("is stopped: STOPPING, and then STOPPED", async () => {
    const { workflow, run, wait, act, tasks, status } = start();
    await workflow([{ name: "a" }]);
    const id = await run();

    expect((await act(id, "a", "STOP")).body).toMatchObject({ status: "STOPPING", end_date: null });
    expect(await status(id)).toBe("RUNNING");
    wait("1s");

    expect(await tasks(id)).toEqual(["a#1 STOPPED"]);
    expect(await status(id)).toBe("STOPPED");
    expect((await act(id, "a", "STOP")).body.status).toBe("STOPPED");
  });

  test("that never ran cannot be stopped", async () => {
    const { workflow, run, act } = start();
    await workflow([{ name: "a" }, { name: "b", start_after: ["a"] }]);

    expect((await act(await run(), "b", "STOP")).status).toBe(409);
  });

  test("is restarted: the one is stopped, and the next begins", async () => {
    const { workflow, run, wait, act, tasks, status } = start();
    await workflow([{ name: "a" }]);
    const id = await run();
    wait("2s");

    expect((await act(id, "a", "RESTART")).body).toMatchObject({
      sequence_number: 2,
      status: "INIT",
    });
    expect(await tasks(id)).toEqual(["a#1 STOPPING", "a#2 INIT"]);
    wait("1s");
    expect(await tasks(id)).toEqual(["a#1 STOPPED", "a#2 QUEUED"]);
    expect(await status(id)).toBe("RUNNING");
    wait("10s");

    expect(await status(id)).toBe("SUCCESS");
  });

  test("that is not alive is restarted like one that is started", async () => {
    const { workflow, run, act, tasks } = start();
    await workflow([{ name: "a" }, { name: "b", start_after: ["a"] }]);
    const id = await run();

    await act(id, "b", "RESTART");

    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 INIT"]);
  });

  test("is tried again while attempts are left", async () => {
    const { workflow, run, wait, worker, get } = start();
    await workflow([{ name: "a", kwargs: { retries: 1 } }]);
    await run();
    wait("2s");

    worker(1, "fail");
    expect((await get("/task_executions/1")).body).toMatchObject({
      status: "RETRYING",
      try_number: 1,
      end_date: null,
    });
    wait("10s");
    expect((await get("/task_executions/1")).body).toMatchObject({
      status: "QUEUED",
      try_number: 2,
    });
    wait("1s");
    worker(1, "fail");

    expect((await get("/task_executions/1")).body).toMatchObject({
      status: "FAILED",
      try_number: 2,
    });
  });

  test("fails once its worker has given no sign of life for a minute", async () => {
    const { workflow, run, wait, worker, tasks, status } = start();
    await workflow([{ name: "a" }]);
    const id = await run();
    wait("1500ms");
    worker(1, "fall_silent");

    wait("59s");
    worker(1, "beat");
    wait("59s");
    expect(await tasks(id)).toEqual(["a#1 RUNNING"]);
    wait("1s");

    expect(await tasks(id)).toEqual(["a#1 FAILED"]);
    expect(await status(id)).toBe("FAILED");
  });

  test("is unknown by another name, and takes no other command", async () => {
    const { workflow, run, act } = start();
    await workflow([{ name: "a" }]);
    const id = await run();

    expect(await act(id, "z", "START")).toMatchObject({
      status: 404,
      body: { return_code: "2002" },
    });
    expect((await act(9, "a", "START")).body.error_msg).toBe("Workflow execution 9 not exists");
    expect((await act(id, "a", "PAUSE")).status).toBe(400);
  });

  test("is not started any more when its workflow execution is over", async () => {
    const { workflow, run, post, act } = start();
    await workflow([{ name: "a" }]);
    const id = await run();
    await post(`/workflow_executions/${id}/stop`);

    expect((await act(id, "a", "START")).status).toBe(409);
  });

  test("with a periodic expression runs by the clock, and only then", async () => {
    const { workflow, run, wait, tasks, status, get } = start();
    await workflow([{ name: "a", kwargs: { periodic_expression: "cron@*/10 * * * *" } }]);
    const id = await run();

    expect(await tasks(id)).toEqual([]);
    wait("10m");
    expect(await tasks(id)).toEqual(["a#1 INIT"]);
    wait("10m");
    expect(await tasks(id)).toEqual(["a#1 SUCCESS", "a#2 INIT"]);
    expect((await get("/task_executions/2")).body).toMatchObject({
      execution_type: "PERIODIC",
      begin_date: "2026-01-01T12:20:00.000Z",
    });
    expect(await status(id)).toBe("RUNNING");
  });

  test("with an interval leaves out the times at which it is still running", async () => {
    const { workflow, run, wait, tasks } = start();
    await workflow([{ name: "a", kwargs: { periodic_expression: "interval@0 0 0 4" } }]);
    const id = await run();

    wait("13s");

    expect(await tasks(id)).toEqual(["a#1 SUCCESS", "a#2 QUEUED"]);
  });
});

describe("a rule of a task", () => {
  test("acts on a status of another task", async () => {
    const { workflow, run, wait, worker, tasks } = start();
    await workflow([
      { name: "a" },
      { name: "mail", rules: [onStatus("START", { a: "FAILED" })] },
      { name: "watch", rules: [onStatus("START", { a: "RUNNING" })] },
    ]);
    const id = await run();

    wait("1500ms");
    expect(await tasks(id)).toEqual(["a#1 RUNNING", "watch#1 INIT"]);
    worker(1, "fail");

    expect(await tasks(id)).toEqual(["a#1 FAILED", "watch#1 INIT", "mail#1 INIT"]);
  });

  test("acts once all other tasks have come to their status, in whatever order", async () => {
    const { workflow, run, wait, worker, tasks } = start();
    await workflow([
      { name: "a" },
      { name: "b" },
      { name: "c", rules: [onStatus("START", { a: "SUCCESS", b: "FAILED" })] },
    ]);
    const id = await run();
    wait("2s");

    worker(2, "fail");
    expect(await tasks(id)).toEqual(["a#1 RUNNING", "b#1 FAILED"]);
    worker(1, "succeed");

    expect(await tasks(id)).toEqual(["a#1 SUCCESS", "b#1 FAILED", "c#1 INIT"]);
  });

  test("acts on an event: starts, restarts and stops", async () => {
    const { workflow, run, publish, tasks } = start();
    const rules = [
      on("START", "SINGLE_EVENT", "go"),
      on("RESTART", "SINGLE_EVENT", "again"),
      on("STOP", "SINGLE_EVENT", "halt"),
    ];
    await workflow([{ name: "a" }, { name: "b", rules }]);
    const id = await run();

    await publish("other");
    expect(await tasks(id)).toEqual(["a#1 INIT"]);
    await publish("go");
    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 INIT"]);
    await publish("go");
    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 INIT"]);
    await publish("again");
    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 STOPPING", "b#2 INIT"]);
    await publish("halt");

    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 STOPPING", "b#2 STOPPING"]);
  });

  test("that waits for any of several keys acts on each", async () => {
    const { workflow, run, publish, tasks } = start();
    await workflow([{ name: "a" }, { name: "b", rules: [on("RESTART", "MEET_ANY", "x", "y")] }]);
    const id = await run();

    await publish("y");
    await publish("x");

    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 STOPPING", "b#2 STOPPING", "b#3 INIT"]);
  });

  test("that waits for all of several keys remembers those that have come, and forgets them once it has acted", async () => {
    const { workflow, run, publish, tasks, act } = start();
    await workflow([{ name: "a" }, { name: "b", rules: [on("START", "MEET_ALL", "x", "y")] }]);
    const id = await run();

    await publish("y");
    await publish("y");
    expect(await tasks(id)).toEqual(["a#1 INIT"]);
    await publish("x");
    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 INIT"]);
    await act(id, "b", "STOP");
    await publish("x");
    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 STOPPING"]);
    await publish("y");

    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 STOPPING", "b#2 INIT"]);
  });

  test("is the only one of its task to act on an event: the first", async () => {
    const { workflow, run, publish, tasks } = start();
    const rules = [on("RESTART", "SINGLE_EVENT", "go"), on("STOP", "SINGLE_EVENT", "go")];
    await workflow([{ name: "a" }, { name: "b", rules }]);
    const id = await run();

    await publish("go");

    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 STOPPING", "b#2 INIT"]);
  });

  test("speaks of all executions of its workflow, unless the event names one", async () => {
    const { workflow, run, publish, tasks } = start();
    await workflow([{ name: "a" }, { name: "b", rules: [on("START", "SINGLE_EVENT", "go")] }]);
    const [first, second, third] = [await run(), await run(), await run()];

    await publish("go", { context: { workflow_execution_id: second } });
    expect(await tasks(first)).toEqual(["a#1 INIT"]);
    expect(await tasks(second)).toEqual(["a#1 INIT", "b#1 INIT"]);
    await publish("go");

    expect(await tasks(first)).toEqual(["a#1 INIT", "b#1 INIT"]);
    expect(await tasks(third)).toEqual(["a#1 INIT", "b#1 INIT"]);
  });

  test("is no more once the workflow execution is over", async () => {
    const { workflow, run, post, publish, tasks } = start();
    await workflow([{ name: "a" }, { name: "b", rules: [on("START", "SINGLE_EVENT", "go")] }]);
    const id = await run();
    await post(`/workflow_executions/${id}/stop`);

    await publish("go");

    expect(await tasks(id)).toEqual(["a#1 STOPPING"]);
  });
});

describe("events", () => {
  test("have offsets in the order in which they are published", async () => {
    const { publish, get } = start();
    await publish("x", { sender: "trainer", context: { epoch: 3 } });
    await publish("y");
    await publish("x", { namespace: "research" });

    expect((await get("/events")).body).toMatchObject({
      items: [
        {
          offset: 1,
          key: "x",
          value: "1",
          namespace: "default",
          sender: "trainer",
          context: { epoch: 3 },
          create_time: "2026-01-01T12:00:00.000Z",
        },
        { offset: 2, key: "y", sender: null, context: null },
        { offset: 3, key: "x", namespace: "research" },
      ],
      total: 3,
    });
    const offsets = async (query: string) =>
      ((await get(`/events?${query}`)).body.items as { offset: number }[]).map(
        ({ offset }) => offset,
      );
    expect(await offsets("key=x")).toEqual([1, 3]);
    expect(await offsets("key=x&namespace=default")).toEqual([1]);
    expect(await offsets("key=*&namespace=*&sender=*")).toEqual([1, 2, 3]);
    expect(await offsets("sender=trainer")).toEqual([1]);
    expect(await offsets("start_offset=1")).toEqual([2, 3]);
    expect(await offsets("start_offset=1&end_offset=2")).toEqual([2]);
    expect(await offsets("start_offset=3")).toEqual([]);
  });

  test("are published once for each uuid", async () => {
    const { publish, get } = start();

    const first = await publish("x", { uuid: "u1" });
    const second = await publish("x", { uuid: "u1" });

    expect([first.body.offset, second.body.offset]).toEqual([1, 1]);
    expect((await get("/events")).body.total).toBe(1);
  });

  test("tell of the tasks", async () => {
    const { workflow, run, wait, get } = start();
    await workflow([{ name: "a" }]);
    const id = await run();
    wait("10s");

    const { items } = (await get("/events?key=[task_status_change].default.w.a")).body;

    expect(items).toMatchObject(
      ["QUEUED", "RUNNING", "SUCCESS"].map((task_status) => ({
        value: "TASK_STATUS_CHANGED",
        context: {
          namespace: "default",
          workflow_execution_id: id,
          workflow_name: "w",
          task_name: "a",
          task_status,
        },
      })),
    );
  });

  test("are waited for where there is none yet", async () => {
    const { publish, get } = start();
    await publish("x");
    const seen: Reply[] = [];
    const held = get("/events?key=y&start_offset=1&timeout_seconds=30").then((reply) =>
      seen.push(reply),
    );

    await publish("x");
    expect(seen).toEqual([]);
    await publish("y");
    await held;

    expect(seen[0]?.body.items).toMatchObject([{ offset: 3, key: "y" }]);
  });

  test("are waited for no longer than asked", async () => {
    const { mock, get } = start();
    const held = get("/events?timeout_seconds=30");
    await Promise.resolve();

    mock.control.advance("30s");

    expect((await held).body).toMatchObject({ items: [], total: 0 });
  });
});

describe("what starts a workflow", () => {
  test("is a schedule by cron, until it is paused", async () => {
    const { workflow, post, get, wait, remove } = start();
    await workflow([{ name: "a" }]);
    const added = await post(`${w}/schedules`, { expression: "cron@0 * * * *" });

    expect(added).toMatchObject({ status: 201, body: { id: 1, workflow_id: 1, is_paused: false } });
    wait("2h");
    expect((await get(`${w}/executions`)).body.items).toMatchObject([
      { execution_type: "PERIODIC", begin_date: "2026-01-01T13:00:00.000Z" },
      { execution_type: "PERIODIC", begin_date: "2026-01-01T14:00:00.000Z" },
    ]);
    expect((await post(`${w}/schedules/1/pause`)).body.is_paused).toBe(true);
    wait("2h");
    expect((await get(`${w}/executions`)).body.total).toBe(2);
    await post(`${w}/schedules/1/resume`);
    wait("1h");
    expect((await get(`${w}/executions`)).body.total).toBe(3);
    await remove(`${w}/schedules/1`);
    wait("1d");
    expect((await get(`${w}/executions`)).body.total).toBe(3);
  });

  test("is a schedule by interval", async () => {
    const { workflow, post, get, wait } = start();
    await workflow([{ name: "a" }]);
    await post(`${w}/schedules`, { expression: "interval@0 1 30 0" });

    wait("3h");

    expect((await get(`${w}/executions`)).body.items).toMatchObject([
      { begin_date: "2026-01-01T13:30:00.000Z" },
      { begin_date: "2026-01-01T15:00:00.000Z" },
    ]);
  });

  test("is no schedule that nobody can read", async () => {
    const { workflow, post } = start();
    await workflow([{ name: "a" }]);

    expect((await post(`${w}/schedules`, { expression: "every day" })).status).toBe(400);
  });

  test("is a trigger, by one event or by all of several, until it is paused", async () => {
    const { workflow, post, get, publish } = start();
    await workflow([{ name: "a" }]);
    await post(`${w}/triggers`, {
      rule: { condition: { type: "MEET_ALL", expect_event_keys: ["x", "y"] } },
    });

    await publish("x");
    expect((await get(`${w}/executions`)).body.total).toBe(0);
    await publish("y");
    expect((await get(`${w}/executions`)).body.items).toMatchObject([
      { execution_type: "EVENT", status: "RUNNING" },
    ]);
    await post(`${w}/triggers/1/pause`);
    await publish("x");
    await publish("y");
    expect((await get(`${w}/executions`)).body.total).toBe(1);
  });

  test("is a trigger that can be looked at, resumed and deleted", async () => {
    const { workflow, post, get, publish, remove } = start();
    await workflow([{ name: "a" }]);
    const rule = { condition: { type: "SINGLE_EVENT", expect_event_keys: ["go"] } };
    const added = await post(`${w}/triggers`, { rule });
    await post(`${w}/triggers/1/pause`);

    expect(added).toMatchObject({
      status: 201,
      body: { id: 1, workflow_id: 1, rule, is_paused: false },
    });
    expect((await get(`${w}/triggers/1`)).body).toMatchObject({ rule, is_paused: true });
    await post(`${w}/triggers/1/resume`);
    await publish("go");
    expect((await get(`${w}/executions`)).body.total).toBe(1);
    expect((await remove(`${w}/triggers/1`)).status).toBe(204);
    expect(await get(`${w}/triggers/1`)).toMatchObject({
      status: 404,
      body: { error_msg: "Workflow trigger 1 not exists" },
    });
    await post(`${w}/triggers`, { rule });
    expect((await remove(`${w}/triggers`)).status).toBe(204);
    await publish("go");
    expect((await get(`${w}/executions`)).body.total).toBe(1);
  });

  test("is a rule of the workflow itself", async () => {
    const { workflow, get, publish } = start();
    await workflow(
      [{ name: "a" }],
      [{ condition: { type: "SINGLE_EVENT", expect_event_keys: ["data"] } }],
    );

    await publish("data");

    expect((await get(`${w}/triggers`)).body).toMatchObject({
      total: 1,
      items: [{ workflow_id: 1 }],
    });
    expect((await get(`${w}/executions`)).body.items).toMatchObject([{ execution_type: "EVENT" }]);
  });

  test("belongs to its workflow", async () => {
    const { workflow, post, get, remove } = start();
    await workflow([{ name: "a" }]);
    await post("/namespaces/default/workflows", { name: "v", tasks: [{ name: "a" }] });
    await post(`${w}/schedules`, { expression: "cron@0 * * * *" });
    await post(`${w}/schedules`, { expression: "cron@30 * * * *" });

    expect((await get("/namespaces/default/workflows/v/schedules/1")).status).toBe(404);
    expect((await get(`${w}/schedules/2`)).body).toMatchObject({ expression: "cron@30 * * * *" });
    expect((await get(`${w}/schedules`)).body.total).toBe(2);
    expect((await remove("/namespaces/default/workflows/v/schedules")).status).toBe(204);
    expect((await get(`${w}/schedules`)).body.total).toBe(2);
    await remove(`${w}/schedules`);
    expect((await get(`${w}/schedules`)).body.total).toBe(0);
  });
});

describe("a state", () => {
  test("keeps a value for a workflow and another for an execution, until it is cleared", async () => {
    const { workflow, run, put, get, remove } = start();
    await workflow([{ name: "a" }]);
    const id = await run();
    const [whole, one] = [`${w}/states/seen`, `/workflow_executions/${id}/states/seen`];

    expect((await get(whole)).body.error_msg).toBe("State seen not exists");
    expect(await put(whole, { value: 17 })).toMatchObject({
      status: 200,
      body: { name: "seen", type: "value", value: 17 },
    });
    await put(one, { value: { rows: [1, 2] } });
    await put(whole, { value: 18 });

    expect((await get(whole)).body.value).toBe(18);
    expect((await get(one)).body.value).toEqual({ rows: [1, 2] });
    expect((await remove(whole)).status).toBe(204);
    expect((await get(whole)).status).toBe(404);
    expect((await get(one)).status).toBe(200);
    expect((await remove(one)).status).toBe(204);
    expect((await get(one)).status).toBe(404);
  });
});
