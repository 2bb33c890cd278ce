import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { act, expectError, passUntil, run, task, tasksOf } from "../acts.ts";

/** START, RESTART, STOP, and further attempts. */
export const commandFacts: readonly Fact[] = [
  {
    says: "RESTART stops the latest execution and starts another, with the next number",
    async verify(api) {
      const execution = await run(api, "w", [task("a", "endless")]);
      await api.pass(600);
      const { status, body } = await act(api, execution, "a", "RESTART");

      expect(status).toBe(200);
      expect(body).toMatchObject({ task_name: "a", sequence_number: 2, execution_type: "MANUAL" });
      await api.pass(600);
      expect(await tasksOf(api, execution)).toEqual(["a#1 STOPPED", "a#2 RUNNING"]);
    },
  },
  {
    says: "START is refused while the latest execution is alive",
    basis: "assumed",
    async verify(api) {
      const execution = await run(api, "w", [task("a", "success"), task("b", "endless")]);
      expectError(await act(api, execution, "a", "START"), 409, "1003");
      await api.pass(1200);
      const { status, body } = await act(api, execution, "a", "START");

      expect([status, body.sequence_number]).toEqual([200, 2]);
    },
  },
  {
    says: "STOP leads over STOPPING to STOPPED, and leaves what is over as it is",
    basis: "assumed",
    async verify(api) {
      const execution = await run(api, "w", [task("a", "endless"), task("b", "endless")]);
      const { status, body } = await act(api, execution, "a", "STOP");
      expect([status, body.status, body.end_date]).toEqual([200, "STOPPING", null]);
      await api.pass(300);
      const again = await act(api, execution, "a", "STOP");

      expect([again.status, again.body.status]).toEqual([200, "STOPPED"]);
      expect(again.body.end_date).toEqual(expect.any(String));
    },
  },
  {
    says: "commands to a task that never ran, is not there, or whose workflow is over are refused",
    basis: "assumed",
    async verify(api) {
      const rules = [{ action: "START", condition: key("go") }];
      const execution = await run(api, "w", [
        task("a", "endless"),
        task("b", "success", { rules }),
      ]);
      expectError(await act(api, execution, "b", "STOP"), 409, "1003");
      expectError(await act(api, execution, "c", "STOP"), 404, "2002");
      expectError(await act(api, execution, "a", "KILL"), 400, "1000");
      expectError(await act(api, "/workflow_executions/99", "a", "STOP"), 404, "2002");
      await api.post(`${execution}/stop`);

      expectError(await act(api, execution, "a", "START"), 409, "1003");
      expectError(await act(api, execution, "a", "RESTART"), 409, "1003");
      expect((await act(api, execution, "a", "STOP")).status).toBe(200);
    },
  },
  {
    says: "a task that fails is tried again as often as it may be",
    basis: "assumed",
    async verify(api) {
      api.clock.step = 0;
      const kwargs = { retries: 1 };
      const execution = await run(api, "w", [
        task("a", "failure", { kwargs }),
        task("b", "recovery", { kwargs }),
      ]);
      const seen: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        const { status, try_number: tries } = (await api.get("/task_executions/1")).body;
        if (seen.at(-1) !== `${status} ${tries}`) seen.push(`${status} ${tries}`);
        await api.pass(10);
      }

      expect(seen.join(", ")).toBe(
        "INIT 1, QUEUED 1, RUNNING 1, RETRYING 1, QUEUED 2, RUNNING 2, FAILED 2",
      );
      expect(await tasksOf(api, execution)).toEqual(["a#1 FAILED", "b#1 SUCCESS"]);
    },
  },
  {
    says: "a task whose worker is silent for a minute has failed",
    async verify(api) {
      const execution = await run(api, "w", [task("a", "silence")]);
      await api.pass(58_000);
      const early = await api.get(execution);
      await api.pass(5_000);

      expect(early.body.status).toBe("RUNNING");
      await passUntil(api, execution, "FAILED");
    },
  },
];

function key(name: string): object {
  return { type: "SINGLE_EVENT", expect_event_keys: [name] };
}
