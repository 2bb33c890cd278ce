import { isApiError, type Page } from "@conduct/client";
import {
  createTask,
  type RunConfiguration,
  triggerTaskRun,
  updateTask,
} from "@conduct/client/arize";
import type { ExecutionStep, GetExecutionResponse } from "@conduct/client/eigenpal";
import {
  cancelRunAndWait,
  canFireOpRun,
  createClient,
  createRunAndWait,
  type FinalOpRun,
  followOpRunEvents,
  type GetRunErrors,
  getRun,
  isOpRun,
  type ListRunEventsResponse,
  type OpRun,
  type OpRunFinalStatus,
  type OpRunLiveStatus,
  type OpRunOf,
  type OpRunStatus,
  paginateListRunEvents,
  paginateListRuns,
  resultOfOpRun,
  waitForOpRun,
  waitForOpRunStarted,
  watchOpRun,
} from "@conduct/client/gyoza";
import {
  fetchPipelineExecutionProduct,
  type PipelineExecutionOf,
} from "@conduct/client/moderately";
import type { Absent, At, Is, Known, Present, Withheld, Within } from "@conduct/client/runtime-v1";
import { expectTypeOf } from "vitest";

/** Checked by tsc, never run: what compiles and what must not. */
export async function waiting(): Promise<void> {
  const path = { id: "r1" };
  const run = await waitForOpRun({ path });
  expectTypeOf(run).toEqualTypeOf<FinalOpRun>();
  expectTypeOf(run.state).toEqualTypeOf<"COMPLETED" | "FAILED" | "CANCELLED">();
  // @ts-expect-error a run that ended may have failed, and then has no outputs
  run.outputs;
  if (run.state === "COMPLETED") expectTypeOf(run.outputs).toEqualTypeOf<OpRun["outputs"]>();
  // @ts-expect-error nothing is left of a run that did not complete
  if (run.state !== "COMPLETED") run.outputs;

  const done = await waitForOpRun({ path, expect: "COMPLETED" });
  expectTypeOf(done.outputs).toEqualTypeOf<OpRun["outputs"]>();
  expectTypeOf(resultOfOpRun(done)).toEqualTypeOf<OpRun["outputs"]>();
  // @ts-expect-error a result is taken from a run that completed
  resultOfOpRun(run);

  const ended = await waitForOpRun({ path, expect: ["FAILED", "CANCELLED"] });
  expectTypeOf(ended.state).toEqualTypeOf<"FAILED" | "CANCELLED">();

  // @ts-expect-error waiting does not end in a live status
  await waitForOpRun({ path, expect: "RUNNING" });
  // @ts-expect-error a run is read by its id
  await waitForOpRun({});

  const created = await createRunAndWait({ body: { image: "x" }, expect: "COMPLETED" });
  expectTypeOf(created.outputs).toEqualTypeOf<OpRun["outputs"]>();
  // @ts-expect-error a creation needs its body
  await createRunAndWait({ expect: "COMPLETED" });

  const started = await waitForOpRunStarted({ path });
  expectTypeOf(started.state).toEqualTypeOf<"RUNNING" | "COMPLETED">();
}

export async function statuses(run: OpRun): Promise<void> {
  expectTypeOf<OpRunStatus>().toEqualTypeOf<OpRunFinalStatus | OpRunLiveStatus>();
  expectTypeOf<OpRunLiveStatus>().toEqualTypeOf<"PENDING" | "ASSIGNED" | "RUNNING">();
  if (isOpRun(run, "COMPLETED")) expectTypeOf(run.state).toEqualTypeOf<"COMPLETED">();
  canFireOpRun("RUNNING", "CANCELLED");
  // @ts-expect-error there is no such event
  canFireOpRun("RUNNING", "EXPLODED");
  expectTypeOf<OpRunOf>().toEqualTypeOf<OpRunOf<OpRunStatus>>();
}

export async function lists(): Promise<void> {
  for await (const run of paginateListRuns()) expectTypeOf(run).toEqualTypeOf<OpRun>();
  for await (const page of paginateListRuns({ direction: "backward", limit: 10 }).pages()) {
    expectTypeOf(page.items).toEqualTypeOf<readonly OpRun[]>();
    expectTypeOf(page).toExtend<Page<OpRun, { has_more: boolean }>>();
  }
  // @ts-expect-error the timeline is read from its start
  paginateListRunEvents({ path: { id: "r1" }, direction: "backward" });
  // @ts-expect-error there is no such filter
  paginateListRuns({ query: { color: "red" } });
}

export async function following(): Promise<void> {
  for await (const event of followOpRunEvents({ path: { id: "r1" }, from: { index: 3 } })) {
    expectTypeOf(event.type).toEqualTypeOf<ListRunEventsResponse["events"][number]["type"]>();
  }
  for await (const run of watchOpRun({ path: { id: "r1" } })) {
    expectTypeOf(run).toEqualTypeOf<OpRun>();
  }
  // @ts-expect-error a place in a timeline has an index
  followOpRunEvents({ path: { id: "r1" }, from: {} });

  const ended = await cancelRunAndWait({ path: { id: "r1" } });
  expectTypeOf(ended).toEqualTypeOf<FinalOpRun>();
  const cancelled = await cancelRunAndWait({ path: { id: "r1" }, expect: "CANCELLED" });
  expectTypeOf(cancelled.state).toEqualTypeOf<"CANCELLED">();
  // @ts-expect-error a cancellation does not end in a live status
  await cancelRunAndWait({ path: { id: "r1" }, expect: "RUNNING" });
}

export async function sending(): Promise<void> {
  createClient({ retry: { tries: 5, withinMs: 60_000 } });
  await getRun({ path: { id: "r1" }, retry: { tries: 1 } });
  // @ts-expect-error tries are a number
  await getRun({ path: { id: "r1" }, retry: { tries: "many" } });
}

/** A body that depends on a type takes nothing of another type, and a detailed view is told from the short one. */
export async function unions(
  detail: GetExecutionResponse,
  configuration: RunConfiguration,
): Promise<void> {
  const evaluators = [{ evaluator_id: "v" }];
  const task = { type: "code_evaluation" as const, name: "t", evaluators };
  await createTask({ body: { ...task, project_id: "p", sampling_rate: 0.5 } });
  await createTask({ body: { ...task, dataset_id: "d", experiment_ids: ["e"] } });
  // @ts-expect-error an evaluation is about a project or about a data set
  await createTask({ body: task });
  // @ts-expect-error it is never about both
  await createTask({ body: { ...task, project_id: "p", dataset_id: "d", experiment_ids: ["e"] } });
  // @ts-expect-error only the data of a project are sampled
  await createTask({ body: { ...task, dataset_id: "d", experiment_ids: ["e"], sampling_rate: 1 } });
  await createTask({
    // @ts-expect-error an experiment has a configuration and no evaluators
    body: { type: "run_experiment", name: "t", evaluators: [] },
  });
  // @ts-expect-error there is no such type of task
  await createTask({ body: { type: "other", name: "t", evaluators: [] } });
  const path = { task_id: "t1" };
  await updateTask({ path, body: { name: "t", query_filter: null } });
  // @ts-expect-error no type of task has both
  await updateTask({ path, body: { sampling_rate: 1, run_configuration: configuration } });
  await triggerTaskRun({ path, body: { experiment_name: "e", max_examples: 3 } });
  // @ts-expect-error the first examples, or certain ones
  await triggerTaskRun({ path, body: { experiment_name: "e", max_examples: 3, example_ids: [] } });
  // @ts-expect-error an experiment has no data window
  await triggerTaskRun({ path, body: { experiment_name: "e", max_spans: 3 } });
  if ("steps" in detail) expectTypeOf(detail).toExtend<{ steps?: ExecutionStep[] }>();
}

export async function products(): Promise<void> {
  const product = await fetchPipelineExecutionProduct({ path: { pipelineExecutionId: "e1" } });
  expectTypeOf(await product.json()).toEqualTypeOf<{ [key: string]: unknown }>();
  type Done = PipelineExecutionOf<"completed">;
  expectTypeOf<Done["completedAt"]>().toEqualTypeOf<string>();
}

export async function errors(error: unknown): Promise<void> {
  const run = await getRun({ path: { id: "r1" } });
  expectTypeOf(run).toEqualTypeOf<OpRun>();
  if (isApiError<GetRunErrors[404]>(error, 404)) {
    expectTypeOf(error.body).toEqualTypeOf<GetRunErrors[404]>();
  }
}

interface Job {
  id: string;
  status: "open" | "done" | null;
  result?: { url: string | null };
  endedAt: string | null;
  note?: string;
}

export function known(): void {
  type Done = Known<
    Job,
    { status: Is<"done">; result: Within<{ url: Present }>; endedAt: Present }
  >;
  expectTypeOf<Done>().toEqualTypeOf<{
    id: string;
    note?: string;
    status: "done";
    result: { url: string };
    endedAt: string;
  }>();
  type Open = Known<Job, { status: Is<"open">; result: Withheld; endedAt: Absent; note: Absent }>;
  expectTypeOf<Open>().toEqualTypeOf<{ id: string; status: "open"; endedAt: null; note?: never }>();

  type Variant = { kind: "a"; a: 1 } | { kind: "b"; b: 2 };
  expectTypeOf<Known<Variant, { kind: Is<"b"> }>>().toEqualTypeOf<{ kind: "b"; b: 2 }>();
}

export function at(): void {
  type Reply = { data?: { "a/b": readonly { id: number }[] } | null };
  expectTypeOf<At<Reply, "/data/a~1b">[number]>().toEqualTypeOf<{ id: number }>();
  expectTypeOf<At<Reply, "/nothing">>().toEqualTypeOf<never>();
  expectTypeOf<At<string[], "">>().toEqualTypeOf<string[]>();
}
