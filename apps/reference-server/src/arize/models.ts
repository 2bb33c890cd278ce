import type { Body } from "../http/body.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Chosen } from "../switch.ts";
import { badRequest } from "./errors.ts";
import type { ArizeFault } from "./faults.ts";
import {
  openBody,
  optionalFlag,
  optionalNumber,
  optionalRecord,
  optionalText,
  optionalTexts,
  optionalTime,
  text,
} from "./reader.ts";
import { readRunConfiguration } from "./run-configuration.ts";
import { type Evaluator, type Task, type TaskType, taskTypes } from "./task.ts";

/** What `POST /v2/tasks` asks for. */
export type TaskCreate = Omit<Task, "id" | "lastRunAt" | "createdAt" | "updatedAt">;

/** What `POST /v2/tasks/{task_id}/trigger` asks for. */
export interface Trigger {
  readonly experimentName: string | null;
  readonly dataStart: number | null;
  readonly dataEnd: number | null;
  readonly outcome: string | null;
}

type Faults = Chosen<ArizeFault>;

const evaluationOnly = [
  "project_id",
  "sampling_rate",
  "is_continuous",
  "query_filter",
  "evaluators",
  "experiment_ids",
];
const day = 86_400_000;

/** @throws {Refusal} 400 */
export function readTaskCreate(body: Body, faults: Faults): TaskCreate {
  const all = ["name", "type", "dataset_id", "run_configuration", ...evaluationOnly];
  const members = openBody(body, faults.has("passes-over-strangers") ? keysOf(body) : all, false);
  const type = members.type as TaskType;
  if (!taskTypes.includes(type)) throw badRequest(`type must be one of ${taskTypes.join(", ")}`);
  const name = faults.has("accepts-missing-name")
    ? String(members.name ?? "task")
    : text(members, "name");
  const projectId = optionalText(members, "project_id");
  const datasetId = optionalText(members, "dataset_id");
  const common = { name, type, projectId, datasetId };
  if (type === "run_experiment") {
    if (!faults.has("mixes-types")) refuse(members, evaluationOnly, type);
    return {
      ...common,
      datasetId: text(members, "dataset_id"),
      samplingRate: null,
      isContinuous: false,
      queryFilter: null,
      evaluators: [],
      experimentIds: [],
      runConfiguration: readRunConfiguration(optionalRecord(members, "run_configuration")),
    };
  }

  if (!faults.has("mixes-types")) refuse(members, ["run_configuration"], type);
  if ((projectId === null) === (datasetId === null) && !faults.has("accepts-two-sources")) {
    throw badRequest("Exactly one of project_id and dataset_id is needed");
  }
  const experimentIds = optionalTexts(members, "experiment_ids") ?? [];
  if (datasetId !== null && experimentIds.length === 0) {
    throw badRequest("A task on a dataset needs experiment_ids");
  }
  if (datasetId === null && experimentIds.length > 0) {
    throw badRequest("experiment_ids do not apply to a project");
  }
  const samplingRate = readRate(members, faults);
  if (samplingRate !== null && projectId === null) {
    throw badRequest("sampling_rate applies to a project only");
  }
  return {
    ...common,
    samplingRate,
    isContinuous: optionalFlag(members, "is_continuous") ?? false,
    queryFilter: optionalText(members, "query_filter"),
    evaluators: readEvaluators(members),
    experimentIds,
    runConfiguration: null,
  };
}

/**
 * Reads what a task is to become, and returns how to change it.
 *
 * @throws {Refusal} 400, also for what does not apply to the task's type.
 */
export function readTaskUpdate(body: Body, type: TaskType, faults: Faults): (task: Task) => void {
  const allowed =
    type === "run_experiment"
      ? ["name", "run_configuration"]
      : ["name", "sampling_rate", "is_continuous", "query_filter", "evaluators"];
  const members = openBody(
    body,
    faults.has("passes-over-strangers") ? keysOf(body) : allowed,
    false,
  );
  if (Object.keys(members).length === 0 && !faults.has("accepts-empty-updates")) {
    throw badRequest(`One of ${allowed.join(", ")} is needed`);
  }
  const name = members.name === undefined ? undefined : text(members, "name");
  const rate = members.sampling_rate === undefined ? undefined : readRate(members, faults);
  const isContinuous = optionalFlag(members, "is_continuous");
  const filter =
    members.query_filter === undefined ? undefined : optionalText(members, "query_filter");
  const evaluators = members.evaluators === undefined ? undefined : readEvaluators(members);
  const configuration =
    members.run_configuration === undefined
      ? undefined
      : readRunConfiguration(optionalRecord(members, "run_configuration"));

  return (task) => {
    if (name !== undefined) task.name = name;
    if (rate !== undefined) task.samplingRate = rate;
    if (isContinuous !== null) task.isContinuous = isContinuous;
    if (filter !== undefined && !(filter === null && faults.has("keeps-cleared-filter"))) {
      task.queryFilter = filter;
    }
    if (evaluators) {
      task.evaluators = faults.has("adds-evaluators")
        ? [...task.evaluators, ...evaluators]
        : evaluators;
    }
    if (configuration !== undefined) task.runConfiguration = configuration;
  };
}

/** @throws {Refusal} 400 */
export function readTrigger(body: Body, task: Task, now: number, faults: Faults): Trigger {
  if (task.type === "run_experiment") return readExperimentTrigger(body, faults);
  const names = ["data_start_time", "data_end_time", "max_spans", "override_evaluations"];
  const members = openBody(body, [...names, "experiment_ids"], true);
  optionalNumber(members, "max_spans", { least: 1, most: Number.MAX_SAFE_INTEGER, whole: true });
  optionalFlag(members, "override_evaluations");
  const experiments = optionalTexts(members, "experiment_ids");
  if (experiments !== null && task.datasetId === null && !faults.has("runs-experiments-anywhere")) {
    throw badRequest("experiment_ids do not apply to a project");
  }
  const start = optionalTime(members, "data_start_time");
  const end = optionalTime(members, "data_end_time");
  const dataStart = start ?? task.lastRunAt ?? now - 7 * day;
  const dataEnd = end ?? now;
  // Where neither is given, the window is the server's own business.
  if ((start !== null || end !== null) && !faults.has("accepts-any-window")) {
    if (dataStart >= dataEnd) throw badRequest("data_start_time must lie before data_end_time");
    if (dataEnd - dataStart > 30 * day) throw badRequest("The window must not exceed 30 days");
  }
  const outcome = /\b(fails|endless)\b/.exec(task.name)?.[1] ?? null;
  return { experimentName: null, dataStart, dataEnd, outcome };
}

function readExperimentTrigger(body: Body, faults: Faults): Trigger {
  const names = ["experiment_name", "dataset_version_id", "max_examples", "example_ids"];
  const members = openBody(body, [...names, "tracing_metadata", "evaluation_task_ids"], false);
  optionalText(members, "dataset_version_id");
  const limits = { least: 1, most: Number.MAX_SAFE_INTEGER, whole: true };
  const most = optionalNumber(members, "max_examples", limits);
  const ids = optionalTexts(members, "example_ids");
  if (most !== null && ids !== null)
    throw badRequest("max_examples and example_ids exclude each other");
  const metadata = optionalRecord(members, "tracing_metadata");
  optionalTexts(members, "evaluation_task_ids");
  const named = faults.has("accepts-missing-name")
    ? String(members.experiment_name ?? "e")
    : text(members, "experiment_name");
  const outcome = typeof metadata?.outcome === "string" ? metadata.outcome : null;
  return { experimentName: named, dataStart: null, dataEnd: null, outcome };
}

function readRate(members: JsonObject, faults: Faults): number | null {
  const most = faults.has("accepts-any-rate") ? Number.MAX_VALUE : 1;
  return optionalNumber(members, "sampling_rate", { least: 0, most, whole: false });
}

function readEvaluators(members: JsonObject): readonly Evaluator[] {
  const { evaluators } = members;
  if (!Array.isArray(evaluators) || evaluators.length === 0) {
    throw badRequest("evaluators must be a list of one or more");
  }
  const read = (evaluators as readonly JsonObject[]).map((evaluator): Evaluator => {
    if (!isObject(evaluator)) throw badRequest("An evaluator must be an object");
    return {
      evaluator_id: text(evaluator, "evaluator_id"),
      query_filter: optionalText(evaluator, "query_filter"),
      column_mappings: optionalRecord(evaluator, "column_mappings"),
    };
  });
  if (new Set(read.map((one) => one.evaluator_id)).size < read.length) {
    throw badRequest("An evaluator is named twice");
  }
  return read;
}

function refuse(members: JsonObject, names: readonly string[], type: TaskType): void {
  const wrong = names.find((name) => members[name] !== undefined);
  if (wrong !== undefined) throw badRequest(`${wrong} does not apply to ${type}`);
}

function keysOf(body: Body): string[] {
  return body.kind === "json" && isObject(body.value) ? Object.keys(body.value) : [];
}
