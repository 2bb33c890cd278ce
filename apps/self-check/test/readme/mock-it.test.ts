import { createClient, createRun, waitForOpRun } from "@conduct/client/gyoza";
import { gyoza } from "@conduct/contract/gyoza";
import { createMock } from "@conduct/mock";
import { toHandlers } from "@conduct/mock/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";

const mock = createMock(gyoza, { progress: "simulate" });
const server = setupServer(...toHandlers(mock, { baseUrl: "https://gyoza.example" }));
beforeAll(() => server.listen());
afterAll(() => server.close());

test("a run comes to its end", async () => {
  const client = createClient({ baseUrl: "https://gyoza.example" });
  const { id } = await createRun({ client, body: { image: "alpine:3" } });
  mock.control.advance("10m"); // the clock is virtual: no test waits
  expect(await waitForOpRun({ client, path: { id } })).toMatchObject({ progress: 100 });
});
