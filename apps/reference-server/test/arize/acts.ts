import { expect } from "vitest";
import type { Caller, Reply } from "../caller.ts";

export const evaluation: { readonly [member: string]: unknown } = {
  name: "evaluation",
  type: "template_evaluation",
  project_id: "project",
  evaluators: [{ evaluator_id: "evaluator" }],
};

export const experiment: { readonly [member: string]: unknown } = {
  name: "experiment",
  type: "run_experiment",
  dataset_id: "dataset",
  run_configuration: {
    experiment_type: "llm_generation",
    ai_integration_id: "ai",
    messages: [{ role: "user", content: "{x}" }],
    input_variable_format: "f_string",
  },
};

/** Creates a task, whose runs complete unless its name says that it fails, and returns its path. */
export async function create(api: Caller, name: string, members: object = {}): Promise<string> {
  const { body } = await api.post("/v2/tasks", { ...evaluation, name, ...members });
  return `/v2/tasks/${body.id}`;
}

/** Triggers a run of an experiment that ends as asked, and returns its path. */
export async function trigger(api: Caller, outcome: string = "completed"): Promise<string> {
  const name = `experiment ${api.clock.time} ${outcome}`;
  const { body: task } = await api.post("/v2/tasks", { ...experiment, name });
  const { body: run } = await api.post(`/v2/tasks/${task.id}/trigger`, {
    experiment_name: name,
    tracing_metadata: { outcome },
  });
  return `/v2/task-runs/${run.id}`;
}

/** Lets time pass, in small steps, until a run has a status. */
export async function passUntil(api: Caller, path: string, status: string): Promise<void> {
  for (let step = 0; step < 5000; step += 1) {
    if ((await api.get(path)).body.status === status) return;
    await api.pass(2);
  }
  throw new Error(`${path} never became ${status}.`);
}

export function expectProblem({ status, headers, body }: Reply, expected: number): void {
  expect([status, body.status, typeof body.title]).toEqual([expected, expected, "string"]);
  expect(headers.get("content-type")).toMatch(/^application\/problem\+json/);
}
