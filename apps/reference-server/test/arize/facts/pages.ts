import { expect } from "vitest";
import type { Caller, Fact } from "../../caller.ts";
import { create, expectProblem } from "../acts.ts";

/** Pages, and the cursors between them. */
export const pageFacts: readonly Fact[] = [
  {
    says: "an empty list has no more, and no cursor",
    async verify(api) {
      const { body } = await api.get("/v2/tasks");

      expect(body).toEqual({ tasks: [], pagination: { has_more: false } });
    },
  },
  {
    says: "cursors lead through everything once, also through one moment, and then end",
    async verify(api) {
      api.clock.step = 0;
      const made = [];
      for (let count = 0; count < 7; count += 1) {
        made.push((await create(api, `tie ${count}`)).slice("/v2/tasks/".length));
      }
      for (const limit of [1, 2, 3, 7, 8]) {
        const walked = await walk(api, `/v2/tasks?limit=${limit}`);
        expect([...walked].sort()).toEqual([...made].sort());
      }
    },
  },
  {
    says: "a list has the newest first, fifty without a limit",
    basis: "assumed",
    async verify(api) {
      for (let count = 0; count < 52; count += 1) await create(api, `many ${count}`);
      const { body } = await api.get("/v2/tasks");

      expect(body.tasks).toHaveLength(50);
      expect(body.tasks[0].name).toBe("many 51");
      expect(body.pagination).toEqual({ has_more: true, next_cursor: expect.any(String) });
    },
  },
  {
    says: "a cursor works again, outlives its item, and is not shifted by new ones",
    async verify(api) {
      for (let count = 0; count < 5; count += 1) {
        await create(api, `task ${count}`);
        api.clock.time += 1000;
      }
      const whole = await walk(api, "/v2/tasks?limit=2");
      const { body: first } = await api.get("/v2/tasks?limit=2");
      const next = `/v2/tasks?limit=2&cursor=${encodeURIComponent(first.pagination.next_cursor)}`;
      const { body: second } = await api.get(next);
      await create(api, "newer");
      await api.call("DELETE", `/v2/tasks/${first.tasks.at(-1).id}`);

      expect((await api.get(next)).body.tasks).toEqual(second.tasks);
      expect(await walk(api, next)).toEqual(whole.slice(first.tasks.length));
    },
  },
  {
    says: "a cursor that is none, or of another list, is a 400",
    basis: "assumed",
    async verify(api) {
      for (let count = 0; count < 3; count += 1) await create(api, `task ${count}`);
      const { body } = await api.get("/v2/tasks?limit=1");
      const cursor = encodeURIComponent(body.pagination.next_cursor);

      expectProblem(await api.get("/v2/tasks?cursor=nonsense"), 400);
      expectProblem(await api.get(`/v2/tasks?cursor=x${cursor}`), 400);
      expectProblem(await api.get(`/v2/tasks?name=task&cursor=${cursor}`), 400);
      expect((await api.get(`/v2/tasks?limit=2&cursor=${cursor}`)).status).toBe(200);
    },
  },
  {
    says: "a limit is an integer from 1 to 100",
    async verify(api) {
      for (const limit of ["0", "-1", "101", "ten", "1.5", ""]) {
        expectProblem(await api.get(`/v2/tasks?limit=${limit}`), 400);
      }
      expect((await api.get("/v2/tasks?limit=1")).status).toBe(200);
      expect((await api.get("/v2/tasks?limit=100")).status).toBe(200);
    },
  },
];

/** Follows cursors to the end; the path may have one already. */
async function walk(api: Caller, path: string): Promise<string[]> {
  const found: string[] = [];
  let from = path;
  let next = "";
  for (;;) {
    const { tasks, pagination } = (await api.get(`${from}${next}`)).body;
    found.push(...tasks.map(({ id }: { id: string }) => id));
    expect(pagination.has_more).toBe("next_cursor" in pagination);
    if (!pagination.has_more) return found;
    from = path.replace(/&cursor=.*/, "");
    next = `&cursor=${encodeURIComponent(pagination.next_cursor)}`;
  }
}
