import { describe, expect, test } from "vitest";
import { databases, startCaller } from "./caller.ts";
import { create, report, take } from "./runs/acts.ts";

describe.for(databases)("on $name", ({ database }) => {
  test("a webhook is told of each change of status, until it has understood", async () => {
    const told: Record<string, string>[] = [];
    const api = await startCaller({
      api: "runs",
      ...(database ? { database } : {}),
      deliver: async (message) => {
        told.push(await message.json());
        return new Response(null, { status: told.length === 1 ? 500 : 204 });
      },
    });
    const path = await create(api, { webhook_url: "http://hooks.test/" });
    await report(api, path, "started");
    await report(api, path, "progressed", { progress: 40 });
    await api.pass(5000);
    await take(api, path, "cancel");
    await report(api, path, "cancelled");
    await api.pass(5000);
    await api.close();

    const [first, again, ...rest] = told;
    expect(again).toEqual(first);
    expect(first).toMatchObject({ run_id: path.slice(6), from: "queued", status: "running" });
    expect(rest.map(({ from, status }) => `${from} ${status}`).sort()).toEqual([
      "cancelling cancelled",
      "running cancelling",
    ]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(3);
  });

  test("nobody is told who is not on this machine", async () => {
    const api = await startCaller({ api: "runs", ...(database ? { database } : {}) });
    const path = await create(api, { webhook_url: "http://unreachable.invalid/" });
    await report(api, path, "started");
    await api.pass(100);
    const { body } = await api.get(path);
    await api.close();

    expect(body.status).toBe("running");
  });
});
