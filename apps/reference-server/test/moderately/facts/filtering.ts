import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { create, createMany, idsOf, of, pathOf, root } from "../acts.ts";

/** The filters and the order of the list. */
export const filteringFacts: readonly Fact[] = [
  {
    says: "filters must all be met, and the total heeds them",
    async verify(api) {
      const ids = await createMany(api, 4, "v_filter");
      await api.post(`${root}/${ids[1]}/cancel`, {});
      await api.patch(`${root}/${ids[2]}`, { status: "running" });
      const found = async (query: string): Promise<unknown> => {
        const { body } = await api.get(`${root}?${of("v_filter")}&${query}`);
        expect(body.pagination.totalItems).toBe(body.items.length);
        return idsOf(body);
      };

      expect(await found("status=cancelled")).toEqual([ids[1]]);
      expect(await found("statuses=cancelled,running")).toEqual([ids[1], ids[2]]);
      expect(await found("status=running&statuses=cancelled,running")).toEqual([ids[2]]);
      expect(await found(`pipelineExecutionIds=${ids[0]},${ids[2]}`)).toEqual([ids[0], ids[2]]);
      expect(await found("statuses=&pipelineExecutionIds=")).toEqual(ids);
      expect(await found("teamIds=team_1&whatever=2")).toEqual(ids);
      expect(await found("pipelineIds=somebody_elses")).toEqual([]);
    },
  },
  {
    says: "pipelineIds finds executions of the versions of a pipeline",
    async verify(api) {
      const path = await create(api, "pipelineconfig_789ghi");
      await create(api, "v_other");
      const { body } = await api.get(`${root}?pipelineIds=pipeline_456def,nothing`);

      expect(body.items.map(pathOf)).toEqual([path]);
    },
  },
  {
    says: "a list is sorted by what is asked for, in the direction asked for",
    async verify(api) {
      const ids = await createMany(api, 3, "v_sort");
      for (const index of [2, 0, 1]) {
        api.clock.time += 2000;
        await api.patch(`${root}/${ids[index]}`, { status: "running" });
      }
      const sorted = async (query: string): Promise<number[]> =>
        idsOf((await api.get(`${root}?${of("v_sort")}&${query}`)).body).map((id) =>
          ids.indexOf(id),
        );

      expect(await sorted("orderBy=createdAt")).toEqual([0, 1, 2]);
      expect(await sorted("orderDirection=desc")).toEqual([2, 1, 0]);
      expect(await sorted("orderBy=startedAt")).toEqual([2, 0, 1]);
      expect(await sorted("orderBy=startedAt&orderDirection=desc&pageSize=2")).toEqual([1, 0]);
      expect(await sorted("orderBy=updatedAt&orderDirection=asc")).toEqual([2, 0, 1]);
    },
  },
  {
    says: "sorted by startedAt, what has not started comes last in either direction",
    basis: "assumed",
    async verify(api) {
      const ids = await createMany(api, 2, "v_nulls");
      await api.patch(`${root}/${ids[1]}`, { status: "running" });

      for (const direction of ["asc", "desc"]) {
        const query = `${of("v_nulls")}&orderBy=startedAt&orderDirection=${direction}`;
        expect(idsOf((await api.get(`${root}?${query}`)).body)).toEqual([ids[1], ids[0]]);
      }
    },
  },
];
