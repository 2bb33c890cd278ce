import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { act, addWorkflow, expectError, passUntil, run, start, task, tasksOf } from "../acts.ts";

/** Executions from birth to end. */
export const lifeFacts: readonly Fact[] = [
  {
    says: "a task starts after those before it have succeeded, and the workflow is then successful",
    async verify(api) {
      const execution = await run(api, "w", [
        task("extract", "success"),
        task("train", "success", { start_after: ["extract"] }),
      ]);
      await passUntil(api, execution, "SUCCESS");

      expect(await tasksOf(api, execution)).toEqual(["extract#1 SUCCESS", "train#1 SUCCESS"]);
    },
  },
  {
    says: "a workflow of which a task has failed has failed",
    async verify(api) {
      const execution = await run(api, "w", [task("a", "success"), task("b", "failure")]);
      await passUntil(api, execution, "FAILED");

      expect((await api.get(execution)).body.end_date).toEqual(expect.any(String));
      expect(await tasksOf(api, execution)).toEqual(["a#1 SUCCESS", "b#1 FAILED"]);
    },
  },
  {
    says: "a task goes from INIT over QUEUED and RUNNING to its end",
    basis: "assumed",
    async verify(api) {
      api.clock.step = 0;
      const execution = await run(api, "w", [task("a", "success")]);
      const { body } = await api.get(`${execution}/task_executions`);
      const path = `/task_executions/${body.items[0].id}`;
      const seen: string[] = [];
      while (seen.at(-1) !== "SUCCESS") {
        const { status, end_date: end } = (await api.get(path)).body;
        expect(end === null).toBe(status !== "SUCCESS");
        if (status !== seen.at(-1)) seen.push(status);
        await api.pass(10);
      }

      expect(seen).toEqual(["INIT", "QUEUED", "RUNNING", "SUCCESS"]);
      expect((await api.get(execution)).body.status).toBe("SUCCESS");
    },
  },
  {
    says: "start answers the execution, which is running",
    basis: "assumed",
    async verify(api) {
      const workflow = await addWorkflow(api, "w", [task("a", "endless")]);
      const { status, body } = await api.post(`${workflow}/executions`);

      expect(status).toBe(201);
      expect(body).toMatchObject({ execution_type: "MANUAL", end_date: null, status: "RUNNING" });
      expect((await api.get(`/workflow_executions/${body.id}`)).body).toEqual(body);
      expect((await api.get(`${workflow}/executions`)).body.items).toEqual([body]);
    },
  },
  {
    says: "nothing is decided while a task never ran, or is periodic",
    async verify(api) {
      const rules = [{ action: "START", condition: event("go") }];
      const waiting = await run(api, "w", [task("a", "success"), task("b", "success", { rules })]);
      const kwargs = { periodic_expression: "interval@0 1 0 0" };
      const periodic = await run(api, "v", [
        task("a", "success"),
        task("b", "success", { kwargs }),
      ]);
      await api.pass(2000);

      expect((await api.get(waiting)).body.status).toBe("RUNNING");
      expect((await api.get(periodic)).body.status).toBe("RUNNING");
      expect(await tasksOf(api, periodic)).toEqual(["a#1 SUCCESS"]);
    },
  },
  {
    says: "stopping a workflow ends it at once, and its tasks in their own time",
    basis: "assumed",
    async verify(api) {
      const execution = await run(api, "w", [task("a", "endless"), task("b", "success")]);
      await api.pass(1500);
      const { status, body } = await api.post(`${execution}/stop`);

      expect([status, body.status]).toEqual([200, "STOPPED"]);
      expect(await tasksOf(api, execution)).toEqual(["a#1 STOPPING", "b#1 SUCCESS"]);
      await api.pass(300);
      expect(await tasksOf(api, execution)).toEqual(["a#1 STOPPED", "b#1 SUCCESS"]);
      expect((await api.post(`${execution}/stop`)).body).toEqual(body);
    },
  },
  {
    says: "stopping all executions of a workflow leaves those of others",
    basis: "assumed",
    async verify(api) {
      const mine = await addWorkflow(api, "mine", [task("a", "endless")]);
      const [first, second] = [await start(api, mine), await start(api, mine)];
      const other = await run(api, "other", [task("a", "endless")]);
      const { status } = await api.post(`${mine}/executions/stop`);

      expect(status).toBe(204);
      expect((await api.get(first)).body.status).toBe("STOPPED");
      expect((await api.get(second)).body.status).toBe("STOPPED");
      expect((await api.get(other)).body.status).toBe("RUNNING");
      expectError(
        await api.post("/namespaces/default/workflows/none/executions/stop"),
        404,
        "2002",
      );
    },
  },
  {
    says: "only what is over can be deleted, and its task executions go with it",
    basis: "assumed",
    async verify(api) {
      const execution = await run(api, "w", [task("a", "endless")]);
      const { body } = await api.get(`${execution}/task_executions`);
      expectError(await api.call("DELETE", execution), 409, "1003");
      await api.post(`${execution}/stop`);

      expect((await api.call("DELETE", execution)).status).toBe(204);
      expectError(await api.get(execution), 404, "2002");
      expectError(await api.get(`/task_executions/${body.items[0].id}`), 404, "2002");
    },
  },
  {
    says: "a workflow of which no task can start by itself, or that is disabled, is not started",
    async verify(api) {
      const bare = await addWorkflow(api, "bare", []);
      const rules = [{ action: "START", condition: event("go") }];
      const idle = await addWorkflow(api, "idle", [task("a", "success", { rules })]);
      const off = await addWorkflow(api, "off", [task("a", "success")]);
      await api.post(`${off}/disable`);

      for (const workflow of [bare, idle, off]) {
        expect((await api.post(`${workflow}/executions`)).status).toBe(409);
      }
      await api.post(`${off}/enable`);
      expect((await api.post(`${off}/executions`)).status).toBe(201);
    },
  },
  {
    says: "a task that was stopped makes its workflow stopped",
    basis: "assumed",
    async verify(api) {
      const execution = await run(api, "w", [task("a", "endless")]);
      await act(api, execution, "a", "STOP");
      await passUntil(api, execution, "STOPPED");

      expect(await tasksOf(api, execution)).toEqual(["a#1 STOPPED"]);
    },
  },
];

function event(key: string): object {
  return { type: "SINGLE_EVENT", expect_event_keys: [key] };
}
