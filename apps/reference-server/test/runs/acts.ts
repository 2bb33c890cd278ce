import { expect } from "vitest";
import type { Caller, Reply } from "../caller.ts";

export type Status =
  | "queued"
  | "running"
  | "pausing"
  | "paused"
  | "cancelling"
  | "succeeded"
  | "failed"
  | "cancelled";

export const requests = ["pause", "resume", "cancel", "retry"] as const;
export const reports = [
  "started",
  "progressed",
  "logged",
  "paused",
  "succeeded",
  "failed",
  "cancelled",
] as const;

/** Creates a run whose workers are the tests, and returns where it is read. */
export async function create(api: Caller, members: object = {}): Promise<string> {
  const { body } = await api.post("/runs", { task: "t", queue: "q", ...members });
  return `/runs/${body.id}`;
}

/** What a worker reports. */
export async function report(
  api: Caller,
  path: string,
  type: string,
  members: object = {},
): Promise<Reply> {
  return await api.post(`${path}/events`, { type, ...members });
}

/** How to bring a new run to a status: requests by their path, reports with a dot before them. */
export const ways: Readonly<Record<Status, readonly string[]>> = {
  queued: [],
  running: [".started"],
  pausing: [".started", "pause"],
  paused: ["pause"],
  cancelling: [".started", "cancel"],
  succeeded: [".started", ".succeeded"],
  failed: [".started", ".failed"],
  cancelled: ["cancel"],
};

/** Creates a run and brings it to a status. */
export async function runIn(api: Caller, status: Status, members: object = {}): Promise<string> {
  const path = await create(api, members);
  for (const step of ways[status]) await take(api, path, step);
  return path;
}

export async function take(api: Caller, path: string, step: string): Promise<Reply> {
  return step.startsWith(".")
    ? await report(api, path, step.slice(1))
    : await api.post(`${path}/${step}`);
}

/** Changes a run in the version that it has now. */
export async function update(api: Caller, path: string, members: object): Promise<Reply> {
  const etag = (await api.get(path)).headers.get("etag") ?? "";
  return await api.call("PATCH", path, members, { "if-match": etag });
}

export function expectProblem(reply: Reply, status: number, kind: string): void {
  expect(reply.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect([reply.status, reply.body.status, reply.body.type]).toEqual([
    status,
    status,
    `https://runs.example/problems/${kind}`,
  ]);
}

export function idsOf({ body }: Reply): string[] {
  return body.data.map(({ id }: { id: string }) => id);
}
