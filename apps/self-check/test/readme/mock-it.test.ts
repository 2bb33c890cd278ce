import { createClient, createRun, waitForRun } from "@conduct/client/runs";
import { runs } from "@conduct/contract/runs";
import { createMock } from "@conduct/mock";
import { toHandlers } from "@conduct/mock/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";

const mock = createMock(runs);
const server = setupServer(...toHandlers(mock, { baseUrl: "https://runs.example" }));
beforeAll(() => server.listen());
afterAll(() => server.close());

test("a report is rendered", async () => {
  const client = createClient({ baseUrl: "https://runs.example" });
  const { id } = await createRun({ client, body: { task: "render-report" } });
  mock.control.advance("10m"); // time is virtual: no test waits
  const run = await waitForRun({ client, path: { id } });
  expect(run).toMatchObject({ status: "succeeded", progress: 100 });
});
