import type { JsonObject } from "../json.ts";
import type { Switches } from "../switch.ts";
import type { ArizeFault } from "./faults.ts";
import { misreportRun } from "./misreport.ts";
import type { Task, TaskRun } from "./task.ts";
import type { ArizeVariation } from "./variations.ts";

/** Which answer something is shown in. */
export type Place = "create" | "get" | "list" | "change";

/** Where and when something is shown, and under which switches. */
export interface View extends Switches<ArizeFault, ArizeVariation> {
  readonly place: Place;
  readonly now: number;
}

export function showTask(task: Task, view: View): JsonObject {
  const { faults } = view;
  const shown: JsonObject = {
    id: task.id,
    name: task.name,
    type: task.type,
    project_id: task.projectId,
    dataset_id: task.datasetId,
    sampling_rate: task.samplingRate,
    is_continuous: task.isContinuous,
    query_filter: task.queryFilter,
    evaluators: task.evaluators.map((evaluator) => {
      return { ...evaluator, evaluator_name: `Evaluator ${evaluator.evaluator_id}` };
    }),
    experiment_ids: task.experimentIds,
    run_configuration: task.runConfiguration,
    last_run_at: optionalTime(task.lastRunAt, view),
    created_at: showTime(task.createdAt, view),
    updated_at: showTime(task.updatedAt, view),
    created_by_user_id: faults.has("shows-users-as-objects") ? { id: user } : user,
  };
  if (faults.has("forgets-evaluators")) return { ...shown, evaluators: undefined };
  return vary(shown, view, ["project_id", "dataset_id", "sampling_rate", "run_configuration"]);
}

export function showRun(run: TaskRun, view: View): JsonObject {
  const shown: JsonObject = {
    id: run.id,
    task_id: run.taskId,
    experiment_id: run.experimentId,
    status: run.status,
    run_started_at: optionalTime(run.startedAt, view),
    run_finished_at: optionalTime(run.finishedAt, view),
    data_start_time: optionalTime(run.dataStart, view),
    data_end_time: optionalTime(run.dataEnd, view),
    num_successes: run.successes,
    num_errors: run.errors,
    num_skipped: run.skipped,
    created_at: showTime(run.createdAt, view),
    created_by_user_id: user,
  };
  return vary(misreportRun(shown, run, view), view, ["experiment_id"]);
}

export function showTime(time: number, { faults, variations }: View): string {
  const iso = new Date(time).toISOString();
  if (faults.has("shows-local-time")) return iso.slice(0, -1);
  if (variations.has("shows-whole-seconds")) return `${iso.slice(0, 19)}Z`;
  if (variations.has("shows-microseconds")) return `${iso.slice(0, -1)}000Z`;
  return variations.has("shows-numeric-offset") ? iso.replace("Z", "+00:00") : iso;
}

const user = Buffer.from("User:1:nNbC").toString("base64");

function optionalTime(time: number | null, view: View): string | null {
  return time === null ? null : showTime(time, view);
}

/** Of the members that are null, those that need not be there may be left out. */
function vary(shown: JsonObject, { variations }: View, optional: readonly string[]): JsonObject {
  if (!variations.has("omits-null-members")) return shown;
  const kept = Object.entries(shown).filter(
    ([name, value]) => value !== null || !optional.includes(name),
  );
  return Object.fromEntries(kept);
}
