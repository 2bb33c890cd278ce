import { gyoza } from "@conduct/contract/gyoza";
import { createMock, createVirtualClock } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { type Client, client } from "./client.ts";

/** Five runs, one second after the other; the newest first. */
async function start(): Promise<Client & { readonly ids: readonly string[] }> {
  const clock = createVirtualClock({ at: "2026-01-01T12:00:00Z" });
  const talk = client(createMock(gyoza, { seed: 1, clock }));
  const ids: string[] = [];
  for (let index = 0; index < 5; index++) {
    ids.unshift((await talk.post("/runs", { image: `image-${index % 2}` })).body.id);
    clock.advance(1000);
  }
  return { ...talk, ids };
}

describe("the list of runs", () => {
  test("goes on after a run towards older ones, and back before it towards newer ones", async () => {
    const { get, ids } = await start();
    const page = async (query: string) => {
      const { body } = await get(`/runs?limit=2&${query}`);
      return [body.data.map(({ id }: { id: string }) => id), body.has_more];
    };

    expect(await page("")).toEqual([ids.slice(0, 2), true]);
    expect(await page(`starting_after=${ids[1]}`)).toEqual([ids.slice(2, 4), true]);
    expect(await page(`starting_after=${ids[3]}`)).toEqual([ids.slice(4), false]);
    expect(await page(`starting_after=${ids[4]}`)).toEqual([[], false]);
    expect(await page(`ending_before=${ids[4]}`)).toEqual([ids.slice(2, 4), true]);
    expect(await page(`ending_before=${ids[2]}`)).toEqual([ids.slice(0, 2), false]);
  });

  test.for([
    ["state=NOPE", 400, "Invalid state 'NOPE'"],
    ["state=PENDING&status=RUNNING", 400, "state and status must match when both are provided"],
    ["created[gte]=99999999999999", 400, "Invalid created timestamp"],
    ["starting_after=nope", 400, "Cursor 'nope' not found"],
  ] as const)("answers %s with %i %s", async ([query, status, detail]) => {
    const { get } = await start();

    expect(await get(`/runs?${query}`)).toMatchObject({ status, body: { detail } });
  });

  test.for(["limit=0", "limit=101", "limit=ten", "limit=101&state=NOPE"])(
    "answers %s like its framework",
    async (query) => {
      const { get } = await start();

      const reply = await get(`/runs?${query}`);

      expect(reply.status).toBe(422);
      expect(reply.body.detail).toMatchObject([{ loc: ["query", "limit"] }]);
    },
  );

  test("filters by state under either name, by image, and by time in seconds", async () => {
    const { get, post, ids } = await start();
    await post(`/runs/${ids[0]}/cancel`);
    const shown = async (query: string) =>
      (await get(`/runs?${query}`)).body.data.map(({ id }: { id: string }) => id);
    const second = Date.parse("2026-01-01T12:00:02Z") / 1000;

    expect(await shown("status=CANCELLED")).toEqual([ids[0]]);
    expect(await shown("state=CANCELLED&status=CANCELLED")).toEqual([ids[0]]);
    expect(await shown("image=image-1")).toEqual([ids[1], ids[3]]);
    expect(await shown(`created[gt]=${second}`)).toEqual(ids.slice(0, 2));
    expect(await shown(`created[gte]=${second}&created[lte]=${second}`)).toEqual([ids[2]]);
    expect(await shown("state=&image=")).toEqual(ids);
  });

  test("names itself", async () => {
    const { get } = await start();

    expect((await get("/runs?limit=1")).body).toMatchObject({
      object: "list",
      url: "/runs",
      has_more: true,
    });
  });
});

describe("the timeline of a run", () => {
  test("is polled by position, and each entry says where the run is now", async () => {
    const { get, post, ids } = await start();
    const events = `/runs/${ids[0]}/events`;
    await post(events, { type: "STARTED", msg: "on", payload: { worker_id: "w" } });
    await post(events, { type: "PROGRESS", msg: 40 });

    const all = (await get(events)).body.events;

    expect(all).toMatchObject([
      { id: 0, type: "STARTED", msg: "on", state: "RUNNING", payload: { worker_id: "w" } },
      { id: 1, type: "PROGRESS", msg: 40, state: "RUNNING", payload: {} },
    ]);
    expect((await get(`${events}?after=0`)).body.events).toEqual(all.slice(1));
    expect((await get(`${events}?after=1`)).body.events).toEqual([]);
    expect((await get(`${events}?after=-1`)).body.events).toEqual(all);
  });

  test("refuses events that do not fit", async () => {
    const { post, ids } = await start();
    const events = `/runs/${ids[0]}/events`;

    const details = [];
    for (const body of [
      { type: "NOPE", msg: "" },
      { type: "PROGRESS", msg: 5 },
      { type: "COMPLETED", msg: "" },
    ]) {
      const reply = await post(events, body);
      details.push([reply.status, reply.body.detail]);
    }

    expect(details).toEqual([
      [400, "Invalid event type 'NOPE'"],
      [400, "PROGRESS needs a running run and a msg from 0 to 100"],
      [400, "Event COMPLETED is not possible in state PENDING"],
    ]);
  });
});
