import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { create, evaluation, expectProblem, experiment } from "../acts.ts";

/** Tasks: creating, changing and deleting them. */
export const taskFacts: readonly Fact[] = [
  {
    says: "creating a task answers 201 with the task, which can then be read",
    async verify(api) {
      const { status, body } = await api.post("/v2/tasks", evaluation);

      expect(status).toBe(201);
      expect(body).toMatchObject({
        name: "evaluation",
        type: "template_evaluation",
        project_id: "project",
        is_continuous: false,
        query_filter: null,
        experiment_ids: [],
        last_run_at: null,
        evaluators: [
          { evaluator_id: "evaluator", evaluator_name: expect.any(String), query_filter: null },
        ],
      });
      expect((await api.get(`/v2/tasks/${body.id}`)).body).toEqual(body);
    },
  },
  {
    says: "an experiment has a dataset, a configuration and no evaluators",
    async verify(api) {
      const { status, body } = await api.post("/v2/tasks", experiment);

      expect(status).toBe(201);
      expect(body).toMatchObject({ dataset_id: "dataset", evaluators: [], experiment_ids: [] });
      expect(body.run_configuration).toMatchObject({ experiment_type: "llm_generation" });
    },
  },
  {
    says: "a task that does not fit is a 400, and is not made",
    async verify(api) {
      const misfits: unknown[] = [
        { ...evaluation, name: "" },
        { ...evaluation, type: "other" },
        { ...evaluation, evaluators: [] },
        { ...evaluation, evaluators: [{ evaluator_id: "a" }, { evaluator_id: "a" }] },
        { ...evaluation, dataset_id: "d", experiment_ids: ["e"] },
        { ...evaluation, project_id: undefined },
        { ...evaluation, project_id: undefined, dataset_id: "d" },
        { ...evaluation, experiment_ids: ["e"] },
        { ...evaluation, sampling_rate: 1.1 },
        { ...evaluation, sampling_rate: -0.1 },
        { ...evaluation, run_configuration: experiment.run_configuration },
        { ...experiment, dataset_id: undefined },
        { ...experiment, run_configuration: undefined },
        { ...experiment, run_configuration: { experiment_type: "other" } },
        { ...experiment, sampling_rate: 1 },
        "{",
        [],
        "",
      ];
      for (const body of misfits) expectProblem(await api.post("/v2/tasks", body), 400);
      expect((await api.get("/v2/tasks")).body.tasks).toEqual([]);
    },
  },
  {
    says: "a name that is taken is refused",
    async verify(api) {
      await create(api, "taken");

      expectProblem(await api.post("/v2/tasks", { ...evaluation, name: "taken" }), 400);
    },
  },
  {
    says: "an update changes what it names, replaces evaluators, and clears with null",
    async verify(api) {
      const path = await create(api, "before", { query_filter: "a = 1" });
      api.clock.time += 2000;
      const { status, body } = await api.patch(path, {
        name: "after",
        query_filter: null,
        evaluators: [{ evaluator_id: "other" }],
      });

      expect(status).toBe(200);
      expect(body).toMatchObject({ name: "after", query_filter: null });
      expect(body.evaluators).toHaveLength(1);
      expect(body.updated_at > body.created_at).toBe(true);
      expect((await api.get(path)).body).toEqual(body);
    },
  },
  {
    says: "an update of nothing, or of what the type does not have, is a 400",
    async verify(api) {
      const path = await create(api, "unchanged");
      const { body: before } = await api.get(path);
      for (const body of [{}, { run_configuration: {} }, { evaluators: [] }, { name: "" }]) {
        expectProblem(await api.patch(path, body), 400);
      }
      expect((await api.get(path)).body).toEqual(before);
    },
  },
  {
    says: "a deleted task is gone, and its runs with it",
    async verify(api) {
      const path = await create(api, "gone");
      const { body: run } = await api.post(`${path}/trigger`);

      expect((await api.call("DELETE", path)).status).toBe(204);
      expectProblem(await api.get(path), 404);
      expectProblem(await api.get(`${path}/runs`), 404);
      expectProblem(await api.post(`${path}/trigger`), 404);
      expectProblem(await api.call("DELETE", path), 404);
      expectProblem(await api.get(`/v2/task-runs/${run.id}`), 404);
    },
  },
  {
    says: "tasks are found by type, by a part of their name, by project and by space",
    async verify(api) {
      await create(api, "Steady one");
      await create(api, "other", { project_id: "p2" });
      await api.post("/v2/tasks", experiment);
      const found = async (query: string): Promise<string[]> => {
        const { body } = await api.get(`/v2/tasks?${query}`);
        return body.tasks.map(({ name }: { name: string }) => name);
      };

      expect(await found("type=run_experiment")).toEqual(["experiment"]);
      expect(await found("name=STEADY")).toEqual(["Steady one"]);
      expect(await found("project_id=p2")).toEqual(["other"]);
      expect(await found("dataset_id=dataset&name=exp")).toEqual(["experiment"]);
      expect(await found("space_id=elsewhere")).toEqual([]);
      expectProblem(await api.get("/v2/tasks?type=other"), 400);
    },
  },
  {
    says: "an unknown path is a 404, and an unknown method a 405 with Allow",
    async verify(api) {
      expectProblem(await api.get("/nothing"), 404);
      const reply = await api.call("PUT", "/v2/tasks");
      expectProblem(reply, 405);
      expect(reply.headers.get("allow")).toBe("GET, POST");
    },
  },
  {
    says: "nothing a caller can type is a 500",
    async verify(api) {
      await create(api, "\u0000\ud800'%");
      for (const path of [
        "/v2/tasks/%00",
        "/v2/task-runs/%E0%A4%A",
        "/v2/tasks?name=%00%25'&project_id=%00",
        "/v2/tasks?cursor=%00",
        "/v2/tasks?cursor=a.b",
        "/v2/tasks?limit=99999999999999999999",
      ]) {
        expect((await api.get(path)).status).toBeLessThan(500);
      }
    },
  },
  {
    says: "where credentials are required, a request without a key is a 401 before all else",
    credentials: "required",
    async verify(api) {
      expectProblem(await api.get("/v2/tasks?limit=0"), 401);
      expectProblem(await api.post("/v2/tasks", {}), 401);
      const key = { authorization: "Bearer k" };
      expect((await api.call("GET", "/v2/tasks", undefined, key)).status).toBe(200);
    },
  },
];
