import {
  createClient as createAiFlowClient,
  followEvents,
  publishEvent,
} from "@conduct/client/ai-flow";
import { createClient as createArizeClient, createTask, findTaskId } from "@conduct/client/arize";
import { createClient as createGyozaClient, createRun, heartbeat } from "@conduct/client/gyoza";
import type { Contract } from "@conduct/contract";
import { aiFlow } from "@conduct/contract/ai-flow";
import { arize } from "@conduct/contract/arize";
import { gyoza } from "@conduct/contract/gyoza";
import { runs } from "@conduct/contract/runs";
import { createMock, type Mock } from "@conduct/mock";
import { afterEach, describe, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a program with a generated client, on a mock and no server", () => {
  test("creates a run, drives it, waits for it, fetches its output and lists all: runs", async () => {
    const { mock, log } = listen(runs, "/runs");

    await import("./readme/call-it.ts");

    const [{ id, value } = { id: "", value: null }] =
      mock.control.state().lifecycles.Run?.resources ?? [];
    const { finished_at: finishedAt } = value as { finished_at: string };
    expect(log.mock.calls).toEqual([[Date.parse(finishedAt)], [{ pages: 12 }], [id, "succeeded"]]);
  });

  test("creates a run, drives it, waits for it and lists all: gyoza", async () => {
    const { mock, log } = listen(gyoza, "/gyoza");

    await import("./programs/gyoza.ts");

    const [{ id } = { id: "" }] = mock.control.state().lifecycles.OpRun?.resources ?? [];
    expect(log.mock.calls).toEqual([[{ score: 0.93 }], [id, "COMPLETED"]]);
  });
});

describe("a client that finds what people call by a name: arize", () => {
  test("finds the identifier of a task by its exact name, and takes an identifier as it is", async () => {
    const { fetch } = createMock(arize);
    const client = createArizeClient({ baseUrl: "https://arize.test", fetch });
    const create = (name: string) =>
      createTask({
        client,
        body: {
          type: "code_evaluation",
          name,
          evaluators: [{ evaluator_id: "e" }],
          project_id: "p",
        },
      });
    const { id } = await create("Relevance");
    await create("Relevance of answers");

    expect(await findTaskId("Relevance", { client })).toBe(id);
    expect(await findTaskId(id, { client: createArizeClient({ fetch: unreachable }) })).toBe(id);
    await expect(findTaskId("relevance", { client })).rejects.toMatchObject({
      name: "NameNotFoundError",
      seen: ["Relevance of answers", "Relevance"],
    });
    await expect(
      findTaskId("Relevance", { client, query: { space_name: "nowhere" } }),
    ).rejects.toThrow("none of a similar name");
  });
});

describe("a worker with a generated client: gyoza", () => {
  test("takes the run of the highest priority with its heartbeat, and nothing where none waits", async () => {
    const client = createGyozaClient({
      baseUrl: "https://gyoza.test",
      fetch: createMock(gyoza).fetch,
    });
    const worker = { client, path: { worker_id: "worker-1" } };
    await createRun({ client, body: { image: "a", priority: 1 } });
    const { id } = await createRun({ client, body: { image: "a", priority: 9 } });

    const { run } = await heartbeat(worker);

    expect([run?.id, run?.state]).toEqual([id, "ASSIGNED"]);
    expect((await heartbeat(worker)).run?.priority).toBe(1);
    expect((await heartbeat(worker)).run).toBeNull();
  });
});

describe("a client that follows all events: ai-flow", () => {
  test("yields what was published, then what is published while the server holds its answer", async () => {
    const mock = createMock(aiFlow);
    const client = createAiFlowClient({ baseUrl: "https://ai-flow.test", fetch: mock.fetch });
    const publish = (value: string) => publishEvent({ client, body: { key: "k", value } });
    await publish("a");
    await publishEvent({ client, body: { key: "other", value: "x" } });

    const seen: string[] = [];
    const feed = followEvents({ client, query: { key: "k" } });
    for await (const { value } of feed) {
      seen.push(value ?? "");
      if (seen.length === 1) await publish("b");
      if (seen.length === 2) setImmediate(() => void publish("c"));
      if (seen.length === 3) break;
    }
    await publish("d");
    const later = followEvents({ client, query: { key: "k" }, from: feed.cursor });

    expect(seen).toEqual(["a", "b", "c"]);
    expect((await later.next()).value).toMatchObject({ value: "d" });
  });
});

const unreachable: typeof fetch = () => Promise.reject(new TypeError("nobody is asked"));

/** Puts a mock where programs expect a server, and listens to what they print. */
function listen(contract: Contract, basePath: string) {
  const mock: Mock = createMock(contract, { basePath });
  vi.stubGlobal("fetch", mock.fetch);
  return { mock, log: vi.spyOn(console, "log").mockImplementation(() => undefined) };
}
