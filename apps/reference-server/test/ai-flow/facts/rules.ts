import { expect } from "vitest";
import type { Caller, Fact } from "../../caller.ts";
import { addWorkflow, on, passUntil, run, start, task, tasksOf } from "../acts.ts";

/** Rules and conditions of tasks, and triggers of workflows. */
export const ruleFacts: readonly Fact[] = [
  {
    says: "an event starts, stops and restarts the tasks that wait for it",
    async verify(api) {
      const execution = await run(api, "w", [
        task("a", "endless", { rules: [on("RESTART", "SINGLE_EVENT", "again")] }),
        task("b", "endless", {
          rules: [on("START", "SINGLE_EVENT", "go"), on("STOP", "SINGLE_EVENT", "halt")],
        }),
      ]);
      await publish(api, "go");
      await publish(api, "again");
      await publish(api, "halt");
      await publish(api, "nothing");
      await api.pass(700);

      expect(await tasksOf(api, execution)).toEqual(["a#1 STOPPED", "b#1 STOPPED", "a#2 RUNNING"]);
      const { body } = await api.get(`${execution}/task_executions`);
      expect(body.items[2].execution_type).toBe("EVENT");
    },
  },
  {
    says: "MEET_ALL waits for all of its keys and then forgets them, MEET_ANY for one",
    async verify(api) {
      const execution = await run(api, "w", [
        task("main", "endless"),
        task("all", "success", { rules: [on("START", "MEET_ALL", "x", "y")] }),
        task("any", "endless", { rules: [on("START", "MEET_ANY", "x", "z")] }),
      ]);
      await publish(api, "x");
      expect(await tasksOf(api, execution)).toEqual([
        expect.stringMatching(/^main#1/),
        expect.stringMatching(/^any#1/),
      ]);
      await publish(api, "y");
      await api.pass(1200);
      await publish(api, "y");
      await api.pass(1200);

      expect(await tasksOf(api, execution)).toEqual([
        "main#1 RUNNING",
        "any#1 RUNNING",
        "all#1 SUCCESS",
      ]);
    },
  },
  {
    says: "action_on_task_status waits until every task has its status",
    async verify(api) {
      const condition = {
        type: "TASK_STATUS",
        upstream_task_status: [
          { task_name: "good", status: "SUCCESS" },
          { task_name: "bad", status: "FAILED" },
        ],
      };
      const execution = await run(api, "w", [
        task("good", "success"),
        task("bad", "failure"),
        task("both", "success", { rules: [{ action: "START", condition }] }),
        task("after", "success", { start_after: ["bad"] }),
      ]);
      await api.pass(3000);

      expect(await tasksOf(api, execution)).toEqual([
        "good#1 SUCCESS",
        "bad#1 FAILED",
        "both#1 SUCCESS",
      ]);
    },
  },
  {
    says: "an event concerns its namespace, and the execution that it names",
    async verify(api) {
      const tasks = [
        task("main", "endless"),
        task("b", "endless", { rules: [on("START", "SINGLE_EVENT", "go")] }),
      ];
      const workflow = await addWorkflow(api, "w", tasks);
      const [first, second] = [await start(api, workflow), await start(api, workflow)];
      await publish(api, "go", { namespace: "elsewhere" });
      expect(await tasksOf(api, first)).toHaveLength(1);
      const { id } = (await api.get(second)).body;
      await publish(api, "go", { context: { workflow_execution_id: id } });

      expect(await tasksOf(api, first)).toHaveLength(1);
      expect(await tasksOf(api, second)).toHaveLength(2);
    },
  },
  {
    says: "of several rules of a task that one event fulfils, the first acts",
    async verify(api) {
      const rules = [on("STOP", "SINGLE_EVENT", "go"), on("RESTART", "MEET_ANY", "go", "gone")];
      const execution = await run(api, "w", [
        task("a", "endless", { rules }),
        task("b", "endless"),
      ]);
      await publish(api, "go");
      await api.pass(700);

      expect(await tasksOf(api, execution)).toEqual(["a#1 STOPPED", "b#1 RUNNING"]);
    },
  },
  {
    says: "the rules of a workflow start it, and so do its triggers, unless they are paused",
    basis: "assumed",
    async verify(api) {
      const rule = { condition: { type: "MEET_ALL", expect_event_keys: ["x", "y"] } };
      const workflow = await addWorkflow(api, "w", [task("a", "success")], { rules: [rule] });
      const added = await api.post(`${workflow}/triggers`, {
        rule: { condition: { type: "SINGLE_EVENT", expect_event_keys: ["go"] } },
      });
      expect(added.status).toBe(201);
      await publish(api, "go");
      await api.post(`${workflow}/triggers/${added.body.id}/pause`);
      await publish(api, "go");
      await publish(api, "x");
      await publish(api, "y");
      await publish(api, "y");

      const { body } = await api.get(`${workflow}/executions`);
      expect(body.items.map((one: { execution_type: string }) => one.execution_type)).toEqual([
        "EVENT",
        "EVENT",
      ]);
      expect((await api.get(`${workflow}/triggers`)).body.total).toBe(2);
    },
  },
  {
    says: "a disabled workflow is started by nothing",
    async verify(api) {
      const rule = { condition: { type: "SINGLE_EVENT", expect_event_keys: ["go"] } };
      const workflow = await addWorkflow(api, "w", [task("a", "success")], { rules: [rule] });
      await api.post(`${workflow}/disable`);
      await publish(api, "go");

      expect((await api.get(`${workflow}/executions`)).body.total).toBe(0);
    },
  },
  {
    says: "rules end with the workflow execution",
    basis: "assumed",
    async verify(api) {
      const execution = await run(api, "w", [
        task("a", "success"),
        task("b", "success", { start_after: ["a"], rules: [on("START", "SINGLE_EVENT", "go")] }),
      ]);
      await passUntil(api, execution, "SUCCESS");
      await publish(api, "go");

      expect(await tasksOf(api, execution)).toEqual(["a#1 SUCCESS", "b#1 SUCCESS"]);
    },
  },
];

async function publish(api: Caller, key: string, rest: object = {}): Promise<void> {
  expect((await api.post("/events", { key, value: "1", ...rest })).status).toBe(201);
}
