import { expect } from "vitest";
import type { Caller, Fact } from "../../caller.ts";
import { expectError, run, task } from "../acts.ts";

/** The notification service. */
export const eventFacts: readonly Fact[] = [
  {
    says: "every change of the status of a task is told by an event",
    async verify(api) {
      const execution = await run(api, "w", [task("a", "success")]);
      await api.pass(2000);
      const { id } = (await api.get(execution)).body;
      const key = "[task_status_change].default.w.a";
      const { body } = await api.get(`/events?key=${encodeURIComponent(key)}`);

      expect(body.items[0].value).toBe("TASK_STATUS_CHANGED");
      expect(body.items.map((event: { context: unknown }) => event.context)).toEqual(
        ["QUEUED", "RUNNING", "SUCCESS"].map((status) => ({
          namespace: "default",
          workflow_execution_id: id,
          workflow_name: "w",
          task_name: "a",
          task_status: status,
        })),
      );
    },
  },
  {
    says: "events are numbered from 1, and belong to the default namespace unless they say otherwise",
    async verify(api) {
      const { body: first } = await publish(api, { key: "a", value: "1" });
      const { body: last } = await publish(api, {
        key: "b",
        value: "2",
        namespace: "n",
        sender: "s",
      });

      expect(first).toMatchObject({ namespace: "default", context: null, sender: null });
      expect(last.offset).toBeGreaterThan(first.offset);
      const { body } = await api.get("/events?sender=s");
      expect(body.items).toEqual([last]);
    },
  },
  {
    says: "events are found by key, namespace and sender, after and up to an offset",
    basis: "assumed",
    async verify(api) {
      for (const [key, namespace, sender] of ["axs", "ays", "bxt", "byt"]) {
        await publish(api, { key, value: "", namespace, sender });
      }
      const found = async (query: string): Promise<number[]> => {
        const { body } = await api.get(`/events?${query}`);
        return body.items.map(({ offset }: { offset: number }) => offset);
      };

      expect(await found("")).toEqual([1, 2, 3, 4]);
      expect(await found("key=a&namespace=*&sender=*")).toEqual([1, 2]);
      expect(await found("namespace=x&sender=t")).toEqual([3]);
      expect(await found("start_offset=1&end_offset=3")).toEqual([2, 3]);
      expect(await found("key=none")).toEqual([]);
      expectError(await api.get("/events?start_offset=x"), 400, "1000");
    },
  },
  {
    says: "a list of events waits for one as long as it is asked to",
    basis: "assumed",
    async verify(api) {
      const before = api.clock.time;
      const { status, body } = await api.get("/events?key=none&timeout_seconds=2");
      expect([status, body.items]).toEqual([200, []]);
      expect(api.clock.time - before).toBeGreaterThanOrEqual(2000);
      await run(api, "w", [task("a", "success")]);
      const held = await api.get("/events?timeout_seconds=60");

      expect(held.body.items).toHaveLength(1);
    },
  },
  {
    says: "an event that is sent twice under one uuid is published once",
    async verify(api) {
      const event = { key: "a", value: "1", uuid: "u" };
      const [first, again] = [await publish(api, event), await publish(api, event)];

      expect(again.body).toEqual(first.body);
      expectError(await api.post("/events", { ...event, value: "2" }), 409, "2001");
      expect((await api.get("/events?key=a")).body.total).toBe(1);
    },
  },
];

async function publish(api: Caller, event: object) {
  const reply = await api.post("/events", event);
  expect(reply.status).toBe(201);
  return reply;
}
