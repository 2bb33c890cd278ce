import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { createMany, idsOf, of, root } from "../acts.ts";

/** The list and its pages. */
export const pagingFacts: readonly Fact[] = [
  {
    says: "a list has ten items without a size, the oldest first",
    async verify(api) {
      const ids = await createMany(api, 12, "v_ten");
      const { status, body } = await api.get(`${root}?${of("v_ten")}`);

      expect(status).toBe(200);
      expect(idsOf(body)).toEqual(ids.slice(0, 10));
      expect(body.pagination).toEqual({
        page: 1,
        pageSize: 10,
        totalItems: 12,
        totalPages: 2,
        hasNextPage: true,
        hasPreviousPage: false,
      });
      expect(body.items[0]).toEqual((await api.get(`${root}/${ids[0]}`)).body);
    },
  },
  {
    says: "pages follow one another without gap or overlap, and end",
    async verify(api) {
      const ids = await createMany(api, 5, "v_pages");
      const pages = [];
      for (const page of [1, 2, 3]) {
        pages.push((await api.get(`${root}?${of("v_pages")}&pageSize=2&page=${page}`)).body);
      }

      expect(pages.map(idsOf)).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
      expect(pages.map(({ pagination }) => pagination.hasNextPage)).toEqual([true, true, false]);
      expect(pages.map(({ pagination }) => pagination.hasPreviousPage)).toEqual([
        false,
        true,
        true,
      ]);
      expect(pages.map(({ pagination }) => pagination.totalPages)).toEqual([3, 3, 3]);
    },
  },
  {
    says: "pages of executions of one moment lose and repeat none",
    async verify(api) {
      api.clock.step = 0;
      const ids = await createMany(api, 6, "v_tie");
      const found: string[] = [];
      for (const page of [1, 2, 3]) {
        found.push(
          ...idsOf((await api.get(`${root}?${of("v_tie")}&pageSize=2&page=${page}`)).body),
        );
      }

      expect([...found].sort()).toEqual([...ids].sort());
    },
  },
  {
    says: "a page beyond the last is empty, and so is an empty list",
    basis: "assumed",
    async verify(api) {
      await createMany(api, 2, "v_beyond");
      const beyond = (await api.get(`${root}?${of("v_beyond")}&page=9`)).body;
      const huge = (await api.get(`${root}?${of("v_beyond")}&page=999999999999999999999`)).body;
      const empty = (await api.get(`${root}?${of("v_none")}`)).body;

      expect(beyond.items).toEqual([]);
      expect(beyond.pagination).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      expect(huge.items).toEqual([]);
      expect(empty).toEqual({
        items: [],
        pagination: {
          page: 1,
          pageSize: 10,
          totalItems: 0,
          totalPages: 0,
          hasNextPage: false,
          hasPreviousPage: false,
        },
      });
    },
  },
];
