import { expect } from "vitest";
import type { Caller, Fact } from "../../caller.ts";
import { create, expectProblem, idsOf, report, runIn } from "../acts.ts";

/** Lists of runs, both ways, and timelines. */
export const listingFacts: readonly Fact[] = [
  {
    says: "pages go on after a run and back before one, in the same order either way",
    async verify(api) {
      await fill(api, 7);
      for (const order of ["asc", "desc"]) {
        const all = idsOf(await api.get(`/runs?queue=q&order=${order}`));
        const forth = await walk(api, order, "after");
        const back = await walk(api, order, "before", all.at(-1));

        expect(all).toHaveLength(7);
        expect(forth).toEqual(all);
        expect(back).toEqual(all.slice(0, -1));
      }
    },
  },
  {
    says: "the order is that of creation, newest first unless asked otherwise",
    async verify(api) {
      await fill(api, 4);
      const { data } = (await api.get("/runs?queue=q")).body;
      const times = data.map((run: { created_at: string }) => Date.parse(run.created_at));
      const oldest = idsOf(await api.get("/runs?queue=q&order=asc"));

      expect(times).toEqual(times.toSorted((a: number, b: number) => b - a));
      expect(oldest.toReversed()).toEqual(data.map(({ id }: { id: string }) => id));
    },
  },
  {
    says: "all filters must hold, and a status may be several",
    async verify(api) {
      const ids = [];
      for (const task of ["a", "b", "a"]) ids.push((await create(api, { task })).slice(6));
      await api.post(`/runs/${ids[2]}/cancel`);
      const { body } = await api.get("/runs?queue=q&task=a");
      const some = await api.get("/runs?queue=q&status=cancelled,succeeded&task=a");

      expect(body.data.map(({ id }: { id: string }) => id).sort()).toEqual([ids[0], ids[2]].sort());
      expect(idsOf(some)).toContain(ids[2]);
    },
  },
  {
    says: "the span of creation is half open",
    async verify(api) {
      await fill(api, 3);
      const { data } = (await api.get("/runs?queue=q&order=asc")).body;
      const middle = encodeURIComponent(data[1].created_at);
      const from = idsOf(await api.get(`/runs?queue=q&order=asc&created_since=${middle}`));
      const to = idsOf(await api.get(`/runs?queue=q&order=asc&created_before=${middle}`));

      expect(from).toEqual([data[1].id, data[2].id]);
      expect(to).toEqual([data[0].id]);
    },
  },
  ...[
    "limit=0",
    "limit=101",
    "limit=x",
    "status=nonsense",
    "order=up",
    "created_since=yesterday",
    "after=nobody",
    "before=nobody",
  ].map(
    (query): Fact => ({
      says: `a list with ${query} is refused`,
      async verify(api) {
        expectProblem(await api.get(`/runs?${query}`), 400, "invalid-request");
      },
    }),
  ),
  {
    says: "a page is after a run or before one, not both",
    async verify(api) {
      const id = (await create(api)).slice(6);
      expectProblem(await api.get(`/runs?after=${id}&before=${id}`), 400, "invalid-request");
    },
  },
  {
    says: "a page has twenty items unless asked otherwise",
    async verify(api) {
      await fill(api, 21);
      const { body } = await api.get("/runs?queue=q");
      expect(body.data.length).toBeLessThanOrEqual(20);
      expect(body.has_more).toBe(true);
    },
  },
  {
    says: "one who follows a timeline gets what is new, which may be nothing",
    basis: "assumed",
    async verify(api) {
      const path = await runIn(api, "running");
      const first = (await api.get(`${path}/events?limit=1`)).body;
      const rest = (await api.get(`${path}/events?after=0`)).body;
      const none = (await api.get(`${path}/events?after=1`)).body;
      await report(api, path, "logged", { message: "on" });
      const next = (await api.get(`${path}/events?after=1`)).body;

      expect(first).toMatchObject({ data: [{ index: 0, type: "create" }], has_more: true });
      expect(rest).toMatchObject({ data: [{ index: 1, type: "started" }], has_more: false });
      expect(none).toEqual({ data: [], has_more: false });
      expect(next.data).toMatchObject([{ index: 2, type: "logged", message: "on" }]);
    },
  },
];

async function fill(api: Caller, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    await create(api);
    api.clock.time += 1100;
  }
}

async function walk(
  api: Caller,
  order: string,
  cursor: "after" | "before",
  from?: string,
): Promise<string[]> {
  const seen: string[] = [];
  let next = from;
  for (;;) {
    const at = next === undefined ? "" : `&${cursor}=${next}`;
    const reply = await api.get(`/runs?queue=q&limit=3&order=${order}${at}`);
    const ids = idsOf(reply);
    if (cursor === "after") seen.push(...ids);
    else seen.unshift(...ids);
    next = cursor === "after" ? ids.at(-1) : ids[0];
    if (!reply.body.has_more || next === undefined) return seen;
  }
}
