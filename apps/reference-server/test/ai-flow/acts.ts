import { expect } from "vitest";
import type { Caller, Reply } from "../caller.ts";

export const namespace = "/namespaces/default";

// biome-ignore lint/suspicious/noExplicitAny: tasks are written as their author would write them.
type Task = any;

/** Adds a workflow of these tasks, and returns where it is. */
export async function addWorkflow(
  api: Caller,
  name: string,
  tasks: readonly Task[],
  rest: object = {},
): Promise<string> {
  const { status } = await api.post(`${namespace}/workflows`, { name, tasks, ...rest });
  expect(status).toBe(201);
  return `${namespace}/workflows/${name}`;
}

/** Starts a workflow, and returns where its execution is. */
export async function start(api: Caller, workflow: string): Promise<string> {
  const { status, body } = await api.post(`${workflow}/executions`);
  expect(status).toBe(201);
  return `/workflow_executions/${body.id}`;
}

/** Adds a workflow of these tasks and starts it. */
export async function run(api: Caller, name: string, tasks: readonly Task[]): Promise<string> {
  return await start(api, await addWorkflow(api, name, tasks));
}

/** Lets time pass, in small steps, until what is at a path has a status. */
export async function passUntil(api: Caller, path: string, status: string): Promise<void> {
  for (let step = 0; step < 2000; step += 1) {
    if ((await api.get(path)).body.status === status) return;
    await api.pass(10);
  }
  throw new Error(`${path} never became ${status}.`);
}

/** All executions of the tasks of a workflow execution: `extract#1 SUCCESS`. */
export async function tasksOf(api: Caller, execution: string): Promise<string[]> {
  const { body } = await api.get(`${execution}/task_executions?page_size=100`);
  return body.items.map((task: Task) => `${task.task_name}#${task.sequence_number} ${task.status}`);
}

export function act(api: Caller, execution: string, task: string, action: string): Promise<Reply> {
  return api.post(`${execution}/tasks/${task}/actions`, { action });
}

export function expectError({ status, body }: Reply, expected: number, code: string): void {
  expect([status, body.return_code]).toEqual([expected, code]);
  expect(body.error_msg).toEqual(expect.any(String));
}

/** A task that comes to what is asked for. */
export function task(name: string, outcome: string, rest: object = {}): Task {
  const { kwargs = {}, ...others } = rest as { kwargs?: object };
  return { name, kwargs: { outcome, ...kwargs }, ...others };
}

/** A rule that acts when one of these events comes. */
export function on(action: string, type: string, ...keys: readonly string[]): object {
  return { action, condition: { type, expect_event_keys: keys } };
}
