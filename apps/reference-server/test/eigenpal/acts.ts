import { expect } from "vitest";
import type { Caller, Reply } from "../caller.ts";

export const workflow = "/api/v1/workflows/extract-invoice";
export const executions = "/api/v1/workflows/executions";

/** Runs the workflow to an outcome of one's choice, and returns where to read it. */
export async function run(api: Caller, outcome: string = "completed"): Promise<string> {
  const { body } = await api.post(`${workflow}/run`, { input: { outcome } });
  return `${executions}/${body.executionId}`;
}

/** Runs the workflow and lets time pass until it has a status. */
export async function runUntil(api: Caller, status: string, outcome?: string): Promise<string> {
  const path = await run(api, outcome);
  await passUntil(api, path, status);
  return path;
}

/** Lets time pass, in small steps, until an execution has a status. */
export async function passUntil(api: Caller, path: string, status: string): Promise<void> {
  for (let step = 0; step < 5000; step += 1) {
    if ((await api.get(path)).body.status === status) return;
    await api.pass(2);
  }
  throw new Error(`${path} never became ${status}.`);
}

export function expectIssue(
  { status, body, headers }: Reply,
  expected: number,
  code: string,
): void {
  expect([status, body.issues[0].code, body.issues[0].severity]).toEqual([expected, code, "error"]);
  expect(body.requestId).toBe(headers.get("x-request-id"));
}

export function idsOf(body: { data: readonly { id: string }[] }): string[] {
  return body.data.map(({ id }) => id);
}
