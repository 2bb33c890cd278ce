import type { Caller } from "../../caller.ts";

/** Adds a workflow, whatever the server says to it, and returns where it should be. */
export async function add(
  api: Caller,
  name: string,
  tasks: readonly object[],
  rest: object = {},
): Promise<string> {
  await api.post("/namespaces/default/workflows", { name, tasks, ...rest });
  return `/namespaces/default/workflows/${name}`;
}

/** Starts a workflow, and returns where its execution should be. */
export async function start(api: Caller, workflow: string): Promise<string> {
  return `/workflow_executions/${(await api.post(`${workflow}/executions`)).body.id}`;
}

/** Gives a task a command. */
export async function act(
  api: Caller,
  execution: string,
  name: string,
  action: string,
): Promise<void> {
  await api.post(`${execution}/tasks/${name}/actions`, { action });
}
