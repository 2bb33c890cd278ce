import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { addWorkflow, run, task, tasksOf } from "../acts.ts";

/** Schedules of workflows and periodic tasks. The clock of the tests starts at noon, half a second later. */
export const clockFacts: readonly Fact[] = [
  {
    says: "a schedule starts its workflow again and again, unless it is paused",
    async verify(api) {
      api.clock.step = 0;
      const workflow = await addWorkflow(api, "w", [task("a", "success")]);
      const { body } = await api.post(`${workflow}/schedules`, {
        expression: "interval@0 0 0 10",
      });
      await api.pass(25_000);
      await api.post(`${workflow}/schedules/${body.id}/pause`);
      await api.pass(25_000);
      await api.post(`${workflow}/schedules/${body.id}/resume`);
      await api.pass(15_000);

      const list = (await api.get(`${workflow}/executions`)).body.items;
      expect(list.map((one: { execution_type: string }) => one.execution_type)).toEqual(
        Array(3).fill("PERIODIC"),
      );
    },
  },
  {
    says: "a cron expression has five fields, in UTC, or seconds before and years after them",
    basis: "assumed",
    async verify(api) {
      api.clock.step = 0;
      const counts: number[] = [];
      for (const [name, expression] of [
        ["five", "cron@*/1 * * * *"],
        ["six", "cron@30 * 12 * * *"],
        ["seven", "cron@0,20,40 1-2 * * * * 2026"],
        ["never", "cron@nonsense of five words here"],
      ]) {
        const workflow = await addWorkflow(api, `${name}`, [task("a", "success")]);
        const { status } = await api.post(`${workflow}/schedules`, { expression });
        expect(status).toBe(201);
        await api.pass(0);
      }
      await api.pass(180_000);
      for (const name of ["five", "six", "seven", "never"]) {
        const { body } = await api.get(`/namespaces/default/workflows/${name}/executions`);
        counts.push(body.total);
      }

      expect(counts).toEqual([3, 3, 6, 0]);
    },
  },
  {
    says: "a periodic task runs again and again, but not beside itself",
    async verify(api) {
      api.clock.step = 0;
      const kwargs = { periodic_expression: "interval@0 0 0 5" };
      const execution = await run(api, "w", [
        task("short", "success", { kwargs }),
        task("long", "endless", { kwargs }),
      ]);
      await api.pass(17_000);

      expect((await tasksOf(api, execution)).toSorted()).toEqual([
        "long#1 RUNNING",
        "short#1 SUCCESS",
        "short#2 SUCCESS",
        "short#3 SUCCESS",
      ]);
      const { body } = await api.get(`${execution}/task_executions`);
      expect(body.items[0].execution_type).toBe("PERIODIC");
    },
  },
];
