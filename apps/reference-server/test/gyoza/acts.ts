import { expect } from "vitest";
import type { Caller } from "../caller.ts";

export async function newRun(api: Caller, members: object = {}): Promise<string> {
  return (await api.post("/runs", { image: "image", ...members })).body.id;
}

/** Creates runs and returns their ids, newest first. */
export async function newRuns(api: Caller, count: number, members: object): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.unshift(await newRun(api, members));
  return ids;
}

export async function finishedRun(
  api: Caller,
  state: "COMPLETED" | "FAILED" | "CANCELLED",
): Promise<string> {
  const id = await newRun(api, { retry_policy: { max_attempts: 1 } });
  await event(api, id, "STARTED", "go", { worker_id: "w" });
  await event(api, id, state, "end");
  return id;
}

export function event(
  api: Caller,
  id: string,
  type: string,
  msg: string | number,
  payload?: object,
): ReturnType<Caller["post"]> {
  return api.post(`/runs/${id}/events`, { type, msg, ...(payload ? { payload } : {}) });
}

/** Follows a cursor to the end; newest first, whichever way it went. */
export async function walk(
  api: Caller,
  cursor: "starting_after" | "ending_before",
  path: string,
  from?: string,
): Promise<string[]> {
  const found: string[] = [];
  let next = from;
  for (;;) {
    const { body } = await api.get(next === undefined ? path : `${path}&${cursor}=${next}`);
    const ids = idsOf(body);
    if (cursor === "ending_before") found.unshift(...ids);
    else found.push(...ids);
    next = cursor === "ending_before" ? ids[0] : ids.at(-1);
    if (!body.has_more) return found;
  }
}

export function idsOf(body: { data: readonly { id: string }[] }): string[] {
  return body.data.map(({ id }) => id);
}

export function at(ids: readonly string[], index: number): string {
  return ids[index] ?? "";
}

export function expectDetail(
  reply: { status: number; body: unknown },
  status: number,
  detail: string,
): void {
  expect([reply.status, reply.body]).toEqual([status, { detail }]);
}
