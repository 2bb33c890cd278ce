import type { JsonObject } from "../json.ts";
import type { Switches } from "../switch.ts";
import type { Execution } from "./execution.ts";
import type { ModeratelyFault } from "./faults.ts";
import { misreport } from "./misreport.ts";
import type { ModeratelyVariation } from "./variations.ts";

/** Which answer an execution is shown in. */
export type Place = "create" | "get" | "list" | "change";

/** Where and when something is shown, and under which switches. */
export interface View extends Switches<ModeratelyFault, ModeratelyVariation> {
  readonly place: Place;
  readonly now: number;
}

/** An execution as the API shows it: every member, null where there is nothing to say. */
export function showExecution(execution: Execution, view: View): JsonObject {
  const { startedAt, completedAt, failedAt, cancelledAt, pausedAt } = execution.marks;
  const shown: JsonObject = {
    pipelineExecutionId: execution.id,
    pipelineConfigurationVersionId: execution.versionId,
    pipelineInput: execution.input,
    pipelineInputSummary: execution.inputSummary,
    pipelineOutput: execution.output,
    pipelineOutputSummary: execution.outputSummary,
    status: execution.status,
    progressData: execution.progressData,
    pipelineOutputFileUri: execution.outputFileUri,
    currentStep: execution.currentStep,
    totalSteps: execution.totalSteps,
    createdAt: showTime(execution.createdAt, view),
    updatedAt: showTime(execution.updatedAt, view),
    startedAt: showMark(startedAt, view),
    completedAt: showMark(completedAt, view),
    failedAt: showMark(failedAt, view),
    cancelledAt: showMark(cancelledAt, view),
    pausedAt: showMark(pausedAt, view),
  };
  const told = misreport(shown, execution, view);
  return view.variations.has("adds-members") ? { ...told, teamId: "team_1" } : told;
}

/** Time with milliseconds and Z. */
export function showTime(time: number, { faults, variations }: View): string {
  const iso = new Date(time).toISOString();
  if (faults.has("shows-local-time")) return iso.slice(0, -1);
  if (variations.has("shows-whole-seconds")) return `${iso.slice(0, 19)}Z`;
  if (variations.has("shows-microseconds")) return `${iso.slice(0, -1)}000Z`;
  return variations.has("shows-numeric-offset") ? iso.replace("Z", "+00:00") : iso;
}

/** A mark that a worker gave in words of its own is shown in those; ours like any other time. */
function showMark(mark: string | null, view: View): string | null {
  const isOurs = mark !== null && /\.\d{3}Z$/.test(mark);
  return isOurs ? showTime(Date.parse(mark), view) : mark;
}
