import { aiFlow } from "@conduct/contract/ai-flow";
import { describe, expect, test } from "vitest";
import { openTalk } from "./talk.ts";

const w = "/namespaces/default/workflows/w";

/** The mock, asked for every sentence of the pages of `ai_flow.model` that shows over an API. */
async function start() {
  const talk = await openTalk(aiFlow);
  const workflow = (tasks: readonly object[], rules: readonly object[] = []) =>
    talk.post("/namespaces/default/workflows", { name: "w", tasks, rules });
  const executions = async (id: number) =>
    (await talk.get(`/workflow_executions/${id}/task_executions`, { page_size: "100" })).body.items;
  return {
    ...talk,
    workflow,
    executions,
    wait: (duration: string) => talk.mock.control.advance(duration),
    run: async (): Promise<number> => (await talk.post(`${w}/executions`)).body.id,
    act: (id: number, task: string, action: string) =>
      talk.post(`/workflow_executions/${id}/tasks/${task}/actions`, { action }),
    publish: (key: string, more: object = {}) => talk.post("/events", { key, value: "", ...more }),

    /** The executions of the tasks, as `name#sequence status`. */
    tasks: async (id: number): Promise<readonly string[]> =>
      (await executions(id)).map(
        (one: { task_name: string; sequence_number: number; status: string }) =>
          `${one.task_name}#${one.sequence_number} ${one.status}`,
      ),

    /** What a worker reports of a task execution. */
    worker: (id: number, event: string) => talk.mock.control.fire("TaskExecution", id, event),
  };
}

const onEvent = (action: string, ...keys: readonly string[]) => ({
  action,
  condition: { type: "SINGLE_EVENT", expect_event_keys: keys },
});
const onStatus = (action: string, task_name: string, status: string) => ({
  action,
  condition: { type: "TASK_STATUS", upstream_task_status: [{ task_name, status }] },
});

describe("an action on a task", () => {
  test("START starts an instance of it", async () => {
    const { workflow, run, act, tasks } = await start();
    await workflow([{ name: "a" }, { name: "b", rules: [onEvent("START", "go")] }]);
    const id = await run();

    await act(id, "b", "START");

    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 INIT"]);
  });

  test("RESTART stops the present instance and starts a new one", async () => {
    const { workflow, run, act, tasks, wait } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();
    wait("2s");

    await act(id, "a", "RESTART");
    wait("1s");

    const [first, second] = await tasks(id);
    expect(first).toBe("a#1 STOPPED");
    expect(second).toMatch(/^a#2 /);
  });

  test("STOP stops an instance of it", async () => {
    const { workflow, run, act, tasks, wait } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();
    wait("2s");

    expect((await act(id, "a", "STOP")).body.status).toBe("STOPPING");
    wait("1s");
    expect(await tasks(id)).toEqual(["a#1 STOPPED"]);
  });

  test("is one of these three", async () => {
    const { workflow, run, act } = await start();
    await workflow([{ name: "a" }]);

    expect((await act(await run(), "a", "PAUSE")).status).toBe(400);
  });
});

describe("a condition", () => {
  test("depends on the keys of events that it expects", async () => {
    const { workflow, run, publish, tasks } = await start();
    await workflow([{ name: "a" }, { name: "b", rules: [onEvent("START", "x")] }]);
    const id = await run();

    await publish("y");
    expect(await tasks(id)).toEqual(["a#1 INIT"]);
    await publish("x");
    expect(await tasks(id)).toEqual(["a#1 INIT", "b#1 INIT"]);
  });

  test("expects at least one key", async () => {
    const { workflow } = await start();

    expect((await workflow([{ name: "a", rules: [onEvent("START")] }])).status).toBe(400);
  });
});

describe("what triggers an execution", () => {
  test("is somebody, by hand: MANUAL", async () => {
    const { workflow, run, get } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();

    expect((await get(`/workflow_executions/${id}`)).body.execution_type).toBe("MANUAL");
  });

  test("is an event: EVENT, of workflows and of tasks", async () => {
    const { workflow, run, publish, get, executions } = await start();
    const condition = { type: "SINGLE_EVENT", expect_event_keys: ["data"] };
    await workflow(
      [{ name: "a" }, { name: "b", rules: [onEvent("START", "go")] }],
      [{ condition }],
    );
    const id = await run();

    await publish("data");
    await publish("go", { context: { workflow_execution_id: id } });

    expect((await get(`${w}/executions`)).body.items).toMatchObject([
      { execution_type: "MANUAL" },
      { execution_type: "EVENT" },
    ]);
    expect(await executions(id)).toMatchObject([
      { task_name: "a" },
      { task_name: "b", execution_type: "EVENT" },
    ]);
  });

  test("is the clock: PERIODIC, of workflows and of tasks", async () => {
    const { workflow, run, post, get, wait, executions } = await start();
    const periodic = { periodic_expression: "interval@0 0 10 0" };
    await workflow([{ name: "a" }, { name: "p", kwargs: periodic }]);
    await post(`${w}/schedules`, { expression: "cron@0 * * * *" });
    const id = await run();

    wait("1h");

    expect((await get(`${w}/executions`)).body.items).toMatchObject([
      { execution_type: "MANUAL" },
      { execution_type: "PERIODIC" },
    ]);
    const ofTask = (await executions(id)).filter(
      (one: { task_name: string }) => one.task_name === "p",
    );
    expect(ofTask.length).toBeGreaterThan(1);
    expect(new Set(ofTask.map((one: { execution_type: string }) => one.execution_type))).toEqual(
      new Set(["PERIODIC"]),
    );
  });
});

describe("an operator", () => {
  test("can be awaited until it ends, or no longer than some seconds", async () => {
    const { workflow, run, wait, executions } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();
    const ended = async () => (await executions(id))[0].end_date !== null;

    wait("1s");
    expect(await ended()).toBe(false);
    wait("1m");
    expect(await ended()).toBe(true);
  });

  test("has metrics of an instance, which nobody has measured before it ends", async () => {
    const { workflow, run, executions, get, worker, wait } = await start();
    await workflow([{ name: "a" }]);
    const [{ id }] = await executions(await run());
    const metrics = () => get(`/task_executions/${id}/metrics`);

    expect(await metrics()).toMatchObject({ status: 200, body: {} });
    worker(id, "assign");
    worker(id, "run");
    wait("3s");
    worker(id, "succeed");
    expect((await metrics()).body).toEqual({ duration_ms: 3000 });
    expect((await get("/task_executions/999/metrics")).status).toBe(404);
  });

  test("acts when an event of a key is received", async () => {
    const { workflow, run, publish, tasks, wait } = await start();
    await workflow([{ name: "a", rules: [onEvent("STOP", "halt")] }]);
    const id = await run();
    wait("2s");

    await publish("halt");

    expect(await tasks(id)).toEqual(["a#1 STOPPING"]);
  });

  test("acts on a status of a task before it", async () => {
    const { workflow, run, executions, worker, tasks, wait } = await start();
    await workflow([{ name: "a" }, { name: "cleanup", rules: [onStatus("START", "a", "FAILED")] }]);
    const id = await run();
    wait("2s");

    worker((await executions(id))[0].id, "fail");

    expect(await tasks(id)).toEqual(["a#1 FAILED", "cleanup#1 INIT"]);
  });

  test("starts after all tasks before it have succeeded", async () => {
    const { workflow, run, executions, worker, tasks, wait } = await start();
    await workflow([{ name: "a" }, { name: "b" }, { name: "c", start_after: ["a", "b"] }]);
    const id = await run();
    wait("2s");
    const [a, b] = await executions(id);

    worker(a.id, "succeed");
    expect(await tasks(id)).toHaveLength(2);
    worker(b.id, "succeed");
    expect(await tasks(id)).toEqual(["a#1 SUCCESS", "b#1 SUCCESS", "c#1 INIT"]);
  });

  test("has a periodic expression among its extended parameters", async () => {
    const { workflow } = await start();
    const kwargs = { periodic_expression: "cron@*/10 * * * *", anything: { else: 1 } };

    expect((await workflow([{ name: "a", kwargs }])).body.tasks).toMatchObject([{ kwargs }]);
  });
});

describe("a state that users define", () => {
  test("has a name and a single value, which is read, updated and cleaned up", async () => {
    const { workflow, get, put, remove } = await start();
    await workflow([{ name: "a" }]);
    const path = `${w}/states/seen`;

    await put(path, { value: 1 });
    await put(path, { value: { rows: 2 } });

    expect((await get(path)).body).toEqual({ name: "seen", type: "value", value: { rows: 2 } });
    expect((await remove(path)).status).toBe(204);
    expect((await get(path)).status).toBe(404);
  });
});

describe("the status of a task execution", () => {
  test("begins with INIT, is QUEUED with an executor, RUNNING, and SUCCESS without errors", async () => {
    const { workflow, run, executions, wait } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();
    const seen = new Set<string>();

    for (let step = 0; step < 40; step++) {
      seen.add((await executions(id))[0].status);
      wait("250ms");
    }

    expect([...seen]).toEqual(["INIT", "QUEUED", "RUNNING", "SUCCESS"]);
  });

  test("is FAILED after errors", async () => {
    const { workflow, run, executions, worker, wait } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();
    wait("2s");
    const [{ id: task }] = await executions(id);

    worker(task, "fail");

    expect((await executions(id))[0]).toMatchObject({
      status: "FAILED",
      end_date: expect.any(String),
    });
  });

  test("is RETRYING after a failure while attempts are left, and is scheduled again", async () => {
    const { workflow, run, executions, worker, wait } = await start();
    await workflow([{ name: "a", kwargs: { retries: 1 } }]);
    const id = await run();
    wait("2s");
    const [{ id: task }] = await executions(id);

    worker(task, "fail");
    expect((await executions(id))[0].status).toBe("RETRYING");
    wait("1m");
    expect((await executions(id))[0]).toMatchObject({ status: "SUCCESS", try_number: 2 });
  });

  test.for(["RESTARTING", "KILLING", "KILLED"])(
    "is never %s, which is no member",
    async (status) => {
      const { workflow } = await start();

      const reply = await workflow([
        { name: "a" },
        { name: "b", rules: [onStatus("START", "a", status)] },
      ]);

      expect(reply.status).toBe(400);
    },
  );
});

describe("the status of a workflow execution", () => {
  test("is SUCCESS without errors", async () => {
    const { workflow, run, get, wait } = await start();
    await workflow([{ name: "a" }, { name: "b", start_after: ["a"] }]);
    const id = await run();

    expect((await get(`/workflow_executions/${id}`)).body.status).toBe("RUNNING");
    wait("1m");
    expect((await get(`/workflow_executions/${id}`)).body.status).toBe("SUCCESS");
  });

  test("is FAILED after errors of a task", async () => {
    const { workflow, run, get, executions, worker, wait } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();
    wait("2s");
    worker((await executions(id))[0].id, "fail");

    expect((await get(`/workflow_executions/${id}`)).body.status).toBe("FAILED");
  });

  test("is STOPPED once it has been stopped", async () => {
    const { workflow, run, post, get } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();

    await post(`/workflow_executions/${id}/stop`);

    expect((await get(`/workflow_executions/${id}`)).body.status).toBe("STOPPED");
  });
});

describe("a task execution", () => {
  test("has eight members by these names, and the number of its try", async () => {
    const { workflow, run, executions } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();

    expect(await executions(id)).toEqual([
      {
        id: 1,
        workflow_execution_id: id,
        task_name: "a",
        sequence_number: 1,
        execution_type: "MANUAL",
        try_number: 1,
        begin_date: expect.any(String),
        end_date: null,
        status: "INIT",
      },
    ]);
  });

  test("counts how often the task was run in its workflow execution, and in no other", async () => {
    const { workflow, run, act, tasks, wait } = await start();
    await workflow([{ name: "a" }, { name: "b", rules: [onEvent("START", "never")] }]);
    const [first, second] = [await run(), await run()];
    wait("1m");

    await act(first, "a", "START");

    expect(await tasks(first)).toEqual(["a#1 SUCCESS", "a#2 INIT"]);
    expect(await tasks(second)).toEqual(["a#1 SUCCESS"]);
  });
});

describe("a workflow", () => {
  test("is in the namespace default unless it is in another", async () => {
    const { workflow, post } = await start();
    await post("/namespaces", { name: "research" });

    const there = await post("/namespaces/research/workflows", { name: "w" });

    expect((await workflow([])).body.namespace).toBe("default");
    expect(there.body.namespace).toBe("research");
  });

  test("is a collection of tasks and trigger rules", async () => {
    const { workflow, get } = await start();
    const task = { name: "a", rules: [onEvent("START", "x")] };
    const rule = { condition: { type: "MEET_ANY", expect_event_keys: ["y", "z"] } };

    await workflow([task], [rule]);

    expect((await get(w)).body).toMatchObject({ tasks: [task], rules: [rule] });
  });

  test("takes each task once", async () => {
    const { workflow } = await start();

    expect((await workflow([{ name: "a" }, { name: "a" }])).status).toBe(400);
  });

  test("is a namespace for its tasks: another may have tasks of the same name", async () => {
    const { workflow, post } = await start();
    await workflow([{ name: "a" }]);

    const other = await post("/namespaces/default/workflows", {
      name: "v",
      tasks: [{ name: "a" }],
    });

    expect(other.status).toBe(201);
  });

  test("runs each task when its own rules are met", async () => {
    const { workflow, run, tasks, wait, publish } = await start();
    await workflow([
      { name: "a" },
      { name: "b", rules: [onStatus("START", "a", "RUNNING")] },
      { name: "c", rules: [onEvent("START", "go")] },
    ]);
    const id = await run();

    expect(await tasks(id)).toEqual(["a#1 INIT"]);
    wait("2s");
    expect(await tasks(id)).toHaveLength(2);
    await publish("go");
    expect(await tasks(id)).toHaveLength(3);
  });
});

describe("a workflow execution", () => {
  test("has six members by these names", async () => {
    const { workflow, run, get } = await start();
    await workflow([{ name: "a" }]);
    const id = await run();

    expect((await get(`/workflow_executions/${id}`)).body).toEqual({
      id,
      workflow_id: 1,
      execution_type: "MANUAL",
      begin_date: "2026-01-01T12:00:00.000Z",
      end_date: null,
      status: "RUNNING",
    });
  });

  test("is created by the scheduler, too", async () => {
    const { workflow, post, get, wait } = await start();
    await workflow([{ name: "a" }]);
    await post(`${w}/schedules`, { expression: "interval@0 0 0 30" });

    wait("31s");

    expect((await get(`${w}/executions`)).body.total).toBe(1);
  });
});
