import type { Change, Desk } from "./desk.ts";
import { invalid, missing } from "./errors.ts";
import type { Kind, Namespace, Records, Workflow, WorkflowExecution } from "./records.ts";
import type { Shelf } from "./store.ts";

type Params = Readonly<Record<string, string>>;
type Within = { readonly given: Desk["given"]; readonly shelf: Shelf };

/** Reads an id out of a path. @throws {Refusal} 400 */
export function readId(text: string = "", faults: Desk["given"]["faults"]): number {
  if (/^\d+$/.test(text) && Number(text) >= 1) return Number(text);
  if (faults.has("fails-on-text-ids")) throw new TypeError(`invalid literal for int(): ${text}`);
  throw invalid("path id must be an integer from 1");
}

/** @throws {Refusal} 404 */
export async function findNamespace({ shelf }: Within, name: string = ""): Promise<Namespace> {
  const [namespace] = await shelf.find("namespace", { name });
  if (!namespace) throw missing(`Namespace ${name}`);
  return namespace;
}

/** @throws {Refusal} 404 */
export async function findWorkflow({ given, shelf }: Within, params: Params): Promise<Workflow> {
  const { namespace = "", workflow_name: name = "" } = params;
  const place = given.faults.has("finds-workflows-anywhere") ? {} : { place: namespace };
  const [workflow] = await shelf.find("workflow", { ...place, name });
  if (!workflow) throw missing(`Workflow ${namespace}.${name}`);
  return workflow;
}

/** @throws {Refusal} 400 for what is no id, 404 for one that nothing has. */
export async function findWorkflowExecution(
  { given, shelf }: Within,
  text: string | undefined,
): Promise<WorkflowExecution> {
  const id = readId(text, given.faults);
  const execution = await byId({ shelf }, "workflowExecution", id);
  if (!execution) throw missing(`Workflow execution ${id}`);
  return execution;
}

/** A number beyond all ids names nothing. */
export async function byId<K extends Kind>(
  { shelf }: Pick<Change, "shelf">,
  kind: K,
  id: number,
): Promise<Records[K] | undefined> {
  return id > Number.MAX_SAFE_INTEGER ? undefined : await shelf.get(kind, id);
}

/** Looks without changing anything. */
export function within({ given, store }: Desk): Within {
  return { given, shelf: store };
}
