import type { JsonObject } from "../json.ts";
import type { Switches } from "../switch.ts";
import { type Execution, isTerminal } from "./execution.ts";
import type { EigenpalFault } from "./faults.ts";
import { misreport } from "./misreport.ts";
import type { Workflow } from "./store.ts";
import type { EigenpalVariation } from "./variations.ts";

/** Which answer an execution is shown in. */
export type Place = "create" | "get" | "list";

/** Where and when something is shown, and under which switches. */
export interface View extends Switches<EigenpalFault, EigenpalVariation> {
  readonly place: Place;
  readonly now: number;
}

/** What a caller who waits for an execution needs. */
export function showStatus(execution: Execution, view: View): JsonObject {
  return vary(
    misreport(
      {
        executionId: execution.id,
        status: execution.status,
        createdAt: showTime(execution.createdAt, view),
        completedAt: optionalTime(execution.completedAt, view),
        cancelRequestedAt: optionalTime(execution.cancelRequestedAt, view),
        result: execution.result,
        error: execution.error,
      },
      execution,
      view,
    ),
    view,
  );
}

/** What a list says of an execution. */
export function showSummary(
  execution: Execution,
  workflow: Workflow | undefined,
  view: View,
): JsonObject {
  const { startedAt, completedAt } = execution;
  const ended = completedAt !== null && isTerminal(execution.status);
  return vary(
    misreport(
      {
        id: execution.id,
        workflowId: execution.workflowId,
        status: execution.status,
        triggerType: execution.triggerType,
        triggerInput: execution.input,
        result: execution.result,
        error: execution.error,
        createdAt: showTime(execution.createdAt, view),
        startedAt: optionalTime(startedAt, view),
        completedAt: optionalTime(completedAt, view),
        cancelRequestedAt: optionalTime(execution.cancelRequestedAt, view),
        durationMs: ended && startedAt !== null ? completedAt - startedAt : null,
        workflow: workflow ? { id: workflow.id, name: workflow.name } : null,
      },
      execution,
      view,
    ),
    view,
  );
}

/** The steps of an execution: one, which goes as the whole does. */
export function showSteps(execution: Execution, view: View): JsonObject[] {
  if (execution.startedAt === null) return [];
  return [
    {
      id: "main",
      name: "Main",
      status: execution.status,
      startedAt: optionalTime(execution.startedAt, view),
      completedAt: optionalTime(execution.completedAt, view),
      input: execution.input,
      output: execution.result,
      error: execution.error,
    },
  ];
}

export function showWorkflow(workflow: Workflow, view: View): JsonObject {
  const { id, name, kind, created_at: created } = workflow;
  return { id, name, kind, createdAt: showTime(created, view) };
}

export function showTime(time: number, { faults, variations }: View): string {
  const iso = new Date(time).toISOString();
  if (faults.has("shows-local-time")) return iso.slice(0, -1);
  if (variations.has("shows-whole-seconds")) return `${iso.slice(0, 19)}Z`;
  if (variations.has("shows-microseconds")) return `${iso.slice(0, -1)}000Z`;
  return variations.has("shows-numeric-offset") ? iso.replace("Z", "+00:00") : iso;
}

function optionalTime(time: number | null, view: View): string | null {
  return time === null ? null : showTime(time, view);
}

/** Members that nobody must send may be left out where there is nothing to say. */
function vary(shown: JsonObject, { variations }: View): JsonObject {
  const result = variations.has("adds-members") ? { ...shown, region: "eu" } : shown;
  if (!variations.has("omits-null-members")) return result;
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== null));
}
