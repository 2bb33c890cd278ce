import type { JsonObject } from "../json.ts";
import type { Switches } from "../switch.ts";
import type { Event } from "./events.ts";
import type { AiFlowFault } from "./faults.ts";
import { misreportTask, misreportWorkflow } from "./misreport.ts";
import type {
  Namespace,
  Schedule,
  State,
  TaskExecution,
  Trigger,
  Workflow,
  WorkflowExecution,
} from "./records.ts";
import type { AiFlowVariation } from "./variations.ts";

/** Which answer something is shown in. */
export type Place = "start" | "stop" | "get" | "list";

/** Where and when something is shown, and under which switches. */
export interface View extends Switches<AiFlowFault, AiFlowVariation> {
  readonly place: Place;
  readonly now: number;
}

export function showNamespace({ name, properties }: Namespace): JsonObject {
  return { name, properties };
}

export function showWorkflow(workflow: Workflow, view: View): JsonObject {
  const { id, name, namespace, kwargs, tasks, rules, isEnabled, createTime, updateTime } = workflow;
  const { faults, place } = view;
  const fresh = faults.has("creates-workflows-at-each-read");
  return {
    id,
    name,
    namespace,
    kwargs: place === "list" && faults.has("forgets-kwargs-in-lists") ? {} : kwargs,
    tasks: tasks as unknown as JsonObject[],
    rules: rules as unknown as JsonObject[],
    is_enabled: isEnabled,
    create_time: showTime(fresh ? view.now : createTime, view),
    update_time: showTime(updateTime, view),
  };
}

export function showWorkflowExecution(execution: WorkflowExecution, view: View): JsonObject {
  const shown = {
    id: execution.id,
    workflow_id: execution.workflowId,
    execution_type: execution.executionType,
    begin_date: showTime(execution.beginDate, view),
    end_date: optionalTime(execution.endDate, view),
    status: execution.status,
  };
  return vary(misreportWorkflow(shown, execution, view), view);
}

export function showTaskExecution(task: TaskExecution, view: View): JsonObject {
  const shown = {
    id: task.id,
    workflow_execution_id: task.workflowExecutionId,
    task_name: task.taskName,
    sequence_number: task.sequenceNumber,
    execution_type: task.executionType,
    try_number: task.tryNumber,
    begin_date: showTime(task.beginDate, view),
    end_date: optionalTime(task.endDate, view),
    status: task.status,
  };
  return vary(misreportTask(shown, task, view), view);
}

export function showEvent(event: Event, view: View): JsonObject {
  const { offset, key, value, namespace, context, sender, createTime } = event;
  const silent = view.place === "list" && view.faults.has("forgets-context-in-lists");
  const create_time = showTime(createTime, view);
  return { offset, key, value, namespace, context: silent ? null : context, sender, create_time };
}

export function showSchedule(schedule: Schedule, view: View): JsonObject {
  const { id, workflowId, expression, isPaused, createTime } = schedule;
  const create_time = showTime(createTime, view);
  return { id, workflow_id: workflowId, expression, is_paused: isPaused, create_time };
}

export function showTrigger(trigger: Trigger, view: View): JsonObject {
  const { id, workflowId, rule, isPaused, createTime } = trigger;
  return {
    id,
    workflow_id: workflowId,
    rule: rule as unknown as JsonObject,
    is_paused: isPaused,
    create_time: showTime(createTime, view),
  };
}

export function showState({ name, value }: State): JsonObject {
  return { name, type: "value", value };
}

export function showTime(time: number, { faults, variations }: View): string {
  const iso = new Date(time).toISOString();
  if (faults.has("shows-local-time")) return iso.replace("Z", "");
  if (variations.has("shows-whole-seconds")) return iso.replace(/\.\d{3}Z$/, "Z");
  if (variations.has("shows-microseconds")) return iso.replace("Z", "042Z");
  return variations.has("shows-numeric-offset") ? iso.replace("Z", "+00:00") : iso;
}

function optionalTime(time: number | null, view: View): string | null {
  return time === null ? null : showTime(time, view);
}

function vary(shown: JsonObject, { variations }: View): JsonObject {
  return variations.has("adds-members") ? { ...shown, event_offset: -1 } : shown;
}
