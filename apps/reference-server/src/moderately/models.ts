import type { Body } from "../http/body.ts";
import type { JsonObject } from "../json.ts";
import type { Chosen } from "../switch.ts";
import { invalid } from "./errors.ts";
import { type Mark, marks, type Status, statuses } from "./execution.ts";
import type { ModeratelyFault } from "./faults.ts";
import {
  closeBody,
  openBody,
  type Reader,
  readInteger,
  readOneOf,
  readRecord,
  readText,
  readTime,
} from "./validate.ts";

/** What `POST /pipeline-executions` asks for. */
export interface ExecutionCreate {
  readonly versionId: string;
  readonly input: JsonObject;
  readonly inputSummary: string;
  readonly currentStep: number | null;
  readonly totalSteps: number | null;
}

/** What `PATCH /pipeline-executions/{id}` asks for; undefined is what it leaves alone. */
export interface ExecutionUpdate {
  readonly status: Status | undefined;
  readonly output: JsonObject | null | undefined;
  readonly outputSummary: string | null | undefined;
  readonly outputFileUri: string | null | undefined;
  readonly progressData: JsonObject | undefined;
  readonly currentStep: number | undefined;
  readonly totalSteps: number | undefined;
  readonly marks: { readonly [Name in Mark]: string | null | undefined };
}

type Faults = Chosen<ModeratelyFault>;

/** @throws {Refusal} 400 */
export function readExecutionCreate(body: Body, faults: Faults): ExecutionCreate {
  const reader = openBody(body, false);
  const versionId = readText(reader, "pipelineConfigurationVersionId", { required: true });
  const input = readRecord(reader, "pipelineInput", { required: true });
  const inputSummary = readText(reader, "pipelineInputSummary", {
    required: !faults.has("accepts-missing-summary"),
    longest: faults.has("accepts-long-summary") ? Number.POSITIVE_INFINITY : 1000,
  });
  const steps = readSteps(reader, faults);
  if (faults.has("refuses-extra-members")) refuseExtras(reader);
  closeBody(reader);

  return {
    versionId: versionId ?? "",
    input: input ?? {},
    inputSummary: inputSummary ?? "",
    currentStep: steps.currentStep ?? null,
    totalSteps: steps.totalSteps ?? null,
  };
}

/** @throws {Refusal} 400 */
export function readExecutionUpdate(body: Body, faults: Faults): ExecutionUpdate {
  const reader = openBody(body, false);
  const given = reader.members.status;
  const status =
    faults.has("accepts-unknown-statuses") && typeof given === "string"
      ? (given as Status)
      : readOneOf(reader, "status", statuses);
  const update: ExecutionUpdate = {
    status,
    output: readRecord(reader, "pipelineOutput", { nullable: true }),
    outputSummary: readText(reader, "pipelineOutputSummary", { nullable: true, longest: 1000 }),
    outputFileUri: readText(reader, "pipelineOutputFileUri", { nullable: true }),
    progressData: readRecord(reader, "progressData", {}) ?? undefined,
    ...readSteps(reader, faults),
    marks: Object.fromEntries(
      marks.map((mark) => [mark, readTime(reader, mark)]),
    ) as ExecutionUpdate["marks"],
  };
  closeBody(reader);
  return update;
}

/** Reads the reason of a cancel, which is checked and then shown nowhere. @throws {Refusal} 400 */
export function readCancel(body: Body, faults: Faults): void {
  const reader = openBody(body, true);
  readText(reader, "reason", {
    longest: faults.has("accepts-long-reasons") ? Number.POSITIVE_INFINITY : 500,
  });
  closeBody(reader);
}

function readSteps(
  reader: Reader,
  faults: Faults,
): { readonly currentStep: number | undefined; readonly totalSteps: number | undefined } {
  const free = faults.has("accepts-any-steps");
  return {
    currentStep: readInteger(reader, "currentStep", free ? {} : { least: 0 }) ?? undefined,
    totalSteps: readInteger(reader, "totalSteps", free ? {} : { least: 1 }) ?? undefined,
  };
}

function refuseExtras({ members }: Reader): void {
  const known = ["pipelineConfigurationVersionId", "pipelineInput", "pipelineInputSummary"];
  const extra = Object.keys(members).find(
    (name) => !known.includes(name) && name !== "currentStep" && name !== "totalSteps",
  );
  if (extra !== undefined) {
    throw invalid([{ field: extra, message: "Not expected", value: members[extra] ?? null }]);
  }
}
