import { gunzipSync } from "node:zlib";
import { expect } from "vitest";
import type { Caller, Reply } from "../caller.ts";

export const root = "/pipeline-executions";

export const minimal = {
  pipelineConfigurationVersionId: "pipelineconfig_1",
  pipelineInput: {},
  pipelineInputSummary: "",
};

export function pathOf(body: { pipelineExecutionId: string }): string {
  return `${root}/${encodeURIComponent(body.pipelineExecutionId)}`;
}

export async function create(api: Caller, versionId: string = "pipelineconfig_1"): Promise<string> {
  const { body } = await api.post(root, { ...minimal, pipelineConfigurationVersionId: versionId });
  return pathOf(body);
}

/** Creates executions and returns their ids, oldest first. */
export async function createMany(api: Caller, count: number, versionId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const path = await create(api, versionId);
    ids.push(decodeURIComponent(path.slice(root.length + 1)));
  }
  return ids;
}

/** Creates an execution and brings it to a status. */
export async function executionIn(api: Caller, status: string): Promise<string> {
  const path = await create(api);
  if (status !== "pending") await api.patch(path, { status: "running" });
  if (status === "cancelled") await api.post(`${path}/cancel`, {});
  else if (status !== "pending" && status !== "running") await api.patch(path, { status });
  return path;
}

export async function totalOf(api: Caller): Promise<number> {
  return (await api.get(root)).body.pagination.totalItems;
}

/** The output and its summary, whichever way it is handed out. */
export async function outputOf(api: Caller, body: Reply["body"]): Promise<unknown[]> {
  if (body.type === "inline") return [body.data, body.summary];
  const { bytes } = await api.get(body.downloadUrl);
  expect(body.metadata.fileSizeBytes).toBe(bytes.length);
  return [JSON.parse(gunzipSync(bytes).toString()), body.metadata.outputSummary];
}

export function of(versionId: string): string {
  return `pipelineConfigurationVersionIds=${versionId}`;
}

export function idsOf(body: { items: readonly { pipelineExecutionId: string }[] }): string[] {
  return body.items.map(({ pipelineExecutionId }) => pipelineExecutionId);
}

export function expectError({ status, body }: Reply, expected: number): void {
  expect([status, typeof body.message, body.error?.message]).toEqual([
    expected,
    "string",
    body.message,
  ]);
}
