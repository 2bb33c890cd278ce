import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { at, expectDetail, idsOf, newRun, newRuns } from "../acts.ts";

/** The filters of the list. */
export const filteringFacts: readonly Fact[] = [
  {
    says: "filters must all be met, on every page, and has_more heeds them",
    async verify(api) {
      const ids = await newRuns(api, 5, { image: "mixed" });
      await api.post(`/runs/${at(ids, 1)}/cancel`);
      await api.post(`/runs/${at(ids, 3)}/cancel`);
      const query = "/runs?image=mixed&state=CANCELLED&limit=1";
      const first = (await api.get(query)).body;
      const second = (await api.get(`${query}&starting_after=${at(ids, 1)}`)).body;

      expect([idsOf(first), first.has_more]).toEqual([[at(ids, 1)], true]);
      expect([idsOf(second), second.has_more]).toEqual([[at(ids, 3)], false]);
      expect(idsOf((await api.get("/runs?image=mixed&status=CANCELLED")).body)).toHaveLength(2);
      expect(idsOf((await api.get("/runs?image=mix")).body)).toEqual([]);
      expect(idsOf((await api.get("/runs?image=mixed&op_definition=none")).body)).toEqual([]);
    },
  },
  {
    says: "created bounds are seconds, inclusive for gte and lte, exclusive for gt and lt",
    async verify(api) {
      api.clock.step = 0;
      const { body: probe } = await api.post("/runs", { image: "probe" });
      const skew = Date.parse(probe.created_at) - api.clock.time;
      const second = Date.parse("2026-03-02T00:00:00Z") / 1000;
      const ids: string[] = [];
      for (const offset of [-1, 0, 1]) {
        api.clock.time = (second + offset) * 1000 - Math.round(skew / 1000) * 1000;
        ids.unshift(await newRun(api, { image: "bounds" }));
      }
      const found = async (bounds: string): Promise<string[]> =>
        idsOf((await api.get(`/runs?image=bounds&${bounds}`)).body);

      expect(await found(`created[gte]=${second}`)).toEqual([ids[0], ids[1]]);
      expect(await found(`created[gt]=${second}`)).toEqual([ids[0]]);
      expect(await found(`created[lte]=${second}`)).toEqual([ids[1], ids[2]]);
      expect(await found(`created[lt]=${second}`)).toEqual([ids[2]]);
      expect(await found(`created[gte]=${second}&created[lte]=${second}`)).toEqual([ids[1]]);
    },
  },
  {
    says: "an empty filter, an empty cursor and an unknown parameter do not restrict",
    async verify(api) {
      const ids = await newRuns(api, 2, { image: "empty" });
      const query = "state=&status=&op_definition=&starting_after=&ending_before=&whatever=1";

      expect(idsOf((await api.get(`/runs?image=empty&${query}`)).body)).toEqual(ids);
    },
  },
  {
    says: "state and status must agree, and name a state as it is spelt",
    async verify(api) {
      const differ = await api.get("/runs?state=FAILED&status=PENDING");
      expectDetail(differ, 400, "state and status must match when both are provided");
      expect((await api.get("/runs?state=FAILED&status=FAILED")).status).toBe(200);
      expectDetail(await api.get("/runs?state=DONE"), 400, "Invalid state 'DONE'");
      expectDetail(await api.get("/runs?status=pending"), 400, "Invalid state 'pending'");
    },
  },
  {
    says: "a time beyond the calendar is a 400",
    async verify(api) {
      const detail = "Invalid created timestamp";
      expectDetail(await api.get("/runs?created[gte]=999999999999999"), 400, detail);
      expectDetail(await api.get("/runs?created[lt]=-99999999999999"), 400, detail);
    },
  },
];
