import { gyoza } from "@conduct/contract/gyoza";
import { createMock } from "@conduct/mock";
import { toHandlers } from "@conduct/mock/msw";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

const baseUrl = "https://api.gyoza.example/prefix";
const mock = createMock(gyoza, { seed: 1 });
const server = setupServer(...toHandlers(mock, { baseUrl: `${baseUrl}/` }));

beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("toHandlers()", () => {
  test("is one handler, however many operations there are", () => {
    expect(toHandlers(mock, { baseUrl })).toHaveLength(1);
  });

  test("answers fetch for the mock, state and all", async () => {
    const created = await fetch(`${baseUrl}/runs`, {
      method: "POST",
      body: JSON.stringify({ image: "a" }),
      headers: { "content-type": "application/json" },
    });
    const { id } = (await created.json()) as { id: string };

    const read = await fetch(`${baseUrl}/runs/${id}`);

    expect([created.status, read.status]).toEqual([201, 200]);
    expect(await read.json()).toMatchObject({ id, state: "PENDING" });
    expect((await fetch(`${baseUrl}/nothing`)).status).toBe(404);
  });

  test("gives way to a handler that is put before it", async () => {
    server.use(http.get(`${baseUrl}/runs`, () => HttpResponse.json({ mine: true })));

    expect(await (await fetch(`${baseUrl}/runs`)).json()).toEqual({ mine: true });
  });
});
