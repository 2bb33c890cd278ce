import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { addWorkflow, expectError, namespace, task } from "../acts.ts";

/** Namespaces, workflows, schedules, triggers, states, and what is refused. */
export const definitionFacts: readonly Fact[] = [
  {
    says: "there is a namespace named default; others are added, changed and deleted",
    basis: "assumed",
    async verify(api) {
      expect((await api.get(namespace)).body).toEqual({ name: "default", properties: {} });
      const made = await api.post("/namespaces", { name: "a", properties: { x: "1" } });
      expect([made.status, made.body]).toEqual([201, { name: "a", properties: { x: "1" } }]);
      expectError(await api.post("/namespaces", { name: "a" }), 409, "2001");
      await api.call("PUT", "/namespaces/a", { properties: { y: "2" } });

      expect((await api.get("/namespaces/a")).body.properties).toEqual({ y: "2" });
      expect((await api.call("DELETE", "/namespaces/a")).status).toBe(204);
      expectError(await api.get("/namespaces/a"), 404, "2002");
    },
  },
  {
    says: "a workflow is unique in its namespace, and a task in its workflow",
    async verify(api) {
      await api.post("/namespaces", { name: "b" });
      await addWorkflow(api, "w", [task("a", "success")]);
      const twins = [{ name: "a" }, { name: "a" }];

      expect((await api.post(`${namespace}/workflows`, { name: "w" })).status).toBe(409);
      expect((await api.post("/namespaces/b/workflows", { name: "w" })).status).toBe(201);
      expect((await api.post(`${namespace}/workflows`, { name: "v", tasks: twins })).status).toBe(
        400,
      );
      expect((await api.get(`${namespace}/workflows/v`)).status).toBe(404);
      expect((await api.post("/namespaces/none/workflows", { name: "w" })).status).toBe(404);
    },
  },
  {
    says: "a change of a workflow leaves what it does not name",
    basis: "assumed",
    async verify(api) {
      const rule = { condition: { type: "MEET_ANY", expect_event_keys: ["go"] } };
      const workflow = await addWorkflow(api, "w", [task("a", "success")], { rules: [rule] });
      const { body: before } = await api.get(workflow);
      const { body } = await api.call("PUT", workflow, { kwargs: { x: 1 } });

      expect({ ...body, update_time: "" }).toEqual({
        ...before,
        kwargs: { x: 1 },
        update_time: "",
      });
      expect(body.update_time >= before.update_time).toBe(true);
      expect((await api.get(`${workflow}/triggers`)).body.total).toBe(1);
      await api.call("PUT", workflow, { rules: [] });
      expect((await api.get(`${workflow}/triggers`)).body.total).toBe(0);
    },
  },
  {
    says: "lists are cut into pages by size and offset",
    basis: "assumed",
    async verify(api) {
      for (let made = 0; made < 5; made += 1) await addWorkflow(api, `w${made}`, []);
      const { body } = await api.get(`${namespace}/workflows?page_size=2&offset=2`);

      expect(body.items.map(({ name }: { name: string }) => name)).toEqual(["w2", "w3"]);
      expect(body).toMatchObject({ page_size: 2, offset: 2, total: 5, has_more: true });
      expect((await api.get(`${namespace}/workflows?offset=3`)).body).toMatchObject({
        page_size: 20,
        has_more: false,
      });
      for (const query of ["page_size=0", "page_size=101", "page_size=x", "offset=-1"]) {
        expectError(await api.get(`${namespace}/workflows?${query}`), 400, "1000");
      }
    },
  },
  {
    says: "schedules and triggers belong to one workflow, and are deleted one by one or all at once",
    basis: "assumed",
    async verify(api) {
      const mine = await addWorkflow(api, "mine", [task("a", "success")]);
      const other = await addWorkflow(api, "other", [task("a", "success")]);
      const rule = { condition: { type: "MEET_ANY", expect_event_keys: ["go"] } };
      for (const [kind, body] of [
        ["schedules", { expression: "cron@0 6 * * *" }],
        ["triggers", { rule }],
      ] as const) {
        const { body: made } = await api.post(`${mine}/${kind}`, body);
        await api.post(`${mine}/${kind}`, body);
        await api.post(`${mine}/${kind}`, body);
        await api.post(`${other}/${kind}`, body);
        expect((await api.get(`${mine}/${kind}/${made.id}`)).body).toEqual(made);
        expectError(await api.get(`${other}/${kind}/${made.id}`), 404, "2002");
        expect((await api.call("DELETE", `${mine}/${kind}/${made.id}`)).status).toBe(204);
        expect((await api.get(`${mine}/${kind}`)).body.total).toBe(2);
        expect((await api.call("DELETE", `${mine}/${kind}`)).status).toBe(204);
        expect((await api.get(`${mine}/${kind}`)).body.total).toBe(0);
        expect((await api.get(`${other}/${kind}`)).body.total).toBe(1);
      }
    },
  },
  {
    says: "users keep values with workflows and with executions",
    async verify(api) {
      const workflow = await addWorkflow(api, "w", [task("a", "endless")]);
      const { body: started } = await api.post(`${workflow}/executions`);
      for (const owner of [workflow, `/workflow_executions/${started.id}`]) {
        const path = `${owner}/states/watermark`;
        expectError(await api.get(path), 404, "2002");
        for (const value of [{ seen: 17 }, null, [1]]) {
          const { status, body } = await api.call("PUT", path, { value });
          expect([status, body]).toEqual([200, { name: "watermark", type: "value", value }]);
          expect((await api.get(path)).body).toEqual(body);
        }
        expect((await api.call("DELETE", path)).status).toBe(204);
        expectError(await api.call("DELETE", path), 404, "2002");
      }
    },
  },
  {
    says: "what is not understood is refused",
    basis: "assumed",
    async verify(api) {
      const workflow = await addWorkflow(api, "w", []);
      const condition = { type: "TASK_STATUS", upstream_task_status: [] };
      const name = "v";
      for (const [path, body] of [
        [`${namespace}/workflows`, {}],
        [`${namespace}/workflows`, { name: "" }],
        [`${namespace}/workflows`, { name, tasks: {} }],
        [`${namespace}/workflows`, { name, tasks: [{ name, kwargs: { retries: -1 } }] }],
        [
          `${namespace}/workflows`,
          { name, tasks: [{ name, rules: [{ condition, action: "START" }] }] },
        ],
        [`${namespace}/workflows`, { name, rules: [{ condition }] }],
        ["/namespaces", { name: "n", properties: { x: 1 } }],
        ["/namespaces", "{"],
        ["/events", { key: "a" }],
        ["/events", { key: "a", value: "", context: 1 }],
        [`${workflow}/schedules`, { expression: "daily" }],
        [`${workflow}/triggers`, { rule: {} }],
      ] as const) {
        expectError(await api.post(path, body), 400, "1000");
      }
      expectError(await api.get("/workflow_executions/x"), 400, "1000");
      expectError(await api.get("/nothing"), 404, "4");
      const wrong = await api.call("PATCH", "/namespaces");
      expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, POST"]);
    },
  },
];
