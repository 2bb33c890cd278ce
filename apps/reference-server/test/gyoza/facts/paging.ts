import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { at, idsOf, newRuns, walk } from "../acts.ts";

/** The list and its pages. */
export const pagingFacts: readonly Fact[] = [
  {
    says: "a list says what it is",
    async verify(api) {
      const { status, body } = await api.get("/runs?image=nobody-has-this");

      expect(status).toBe(200);
      expect(body).toEqual({ object: "list", data: [], has_more: false, url: "/runs" });
    },
  },
  {
    says: "a list has the newest first, and ten without a limit",
    async verify(api) {
      const ids = await newRuns(api, 12, { image: "ten" });
      const { body } = await api.get("/runs?image=ten");

      expect(idsOf(body)).toEqual(ids.slice(0, 10));
      expect(body.has_more).toBe(true);
      expect(body.data[0]).toEqual((await api.get(`/runs/${ids[0]}`)).body);
    },
  },
  {
    says: "starting_after goes to older runs, and has_more says whether there are any",
    async verify(api) {
      const ids = await newRuns(api, 6, { image: "walk" });
      const first = (await api.get("/runs?image=walk&limit=3")).body;
      const second = (await api.get(`/runs?image=walk&limit=3&starting_after=${at(ids, 2)}`)).body;
      const third = (await api.get(`/runs?image=walk&limit=3&starting_after=${at(ids, 5)}`)).body;

      expect([idsOf(first), first.has_more]).toEqual([ids.slice(0, 3), true]);
      expect([idsOf(second), second.has_more]).toEqual([ids.slice(3), false]);
      expect([idsOf(third), third.has_more]).toEqual([[], false]);
    },
  },
  {
    says: "ending_before goes to newer runs, just before the cursor and in the same order",
    async verify(api) {
      const ids = await newRuns(api, 6, { image: "back" });
      const page = (await api.get(`/runs?image=back&limit=2&ending_before=${at(ids, 4)}`)).body;
      const last = (await api.get(`/runs?image=back&limit=2&ending_before=${at(ids, 2)}`)).body;
      const none = (await api.get(`/runs?image=back&limit=2&ending_before=${at(ids, 0)}`)).body;

      expect([idsOf(page), page.has_more]).toEqual([ids.slice(2, 4), true]);
      expect([idsOf(last), last.has_more]).toEqual([ids.slice(0, 2), false]);
      expect([idsOf(none), none.has_more]).toEqual([[], false]);
    },
  },
  {
    says: "no run of one moment is lost or repeated by a walk, in either direction",
    async verify(api) {
      api.clock.step = 0;
      const made = await newRuns(api, 7, { image: "tie" });
      const forward = await walk(api, "starting_after", "/runs?image=tie&limit=2");
      const last = forward.at(-1) ?? "";
      const back = await walk(api, "ending_before", `/runs?image=tie&limit=2`, last);

      expect([...forward].sort()).toEqual([...made].sort());
      expect(back).toEqual(forward.slice(0, -1));
    },
  },
];
