import { readBodyAt } from "../edge/body.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Chosen } from "../switch.ts";
import { invalid } from "./errors.ts";
import type { AiFlowFault } from "./faults.ts";
import { type Task, type TaskAction, taskStatuses, type WorkflowRule } from "./records.ts";
import {
  anything,
  either,
  integer,
  list,
  matching,
  nullable,
  object,
  oneOf,
  type Shape,
  table,
  text,
} from "./shape.ts";

type Faults = Chosen<AiFlowFault>;

export interface NewNamespace {
  readonly name: string;
  readonly properties?: JsonObject;
}

export interface NewWorkflow extends WorkflowChange {
  readonly name: string;
}

export interface WorkflowChange {
  readonly kwargs?: JsonObject;
  readonly tasks?: readonly Task[];
  readonly rules?: readonly WorkflowRule[];
}

export interface NewEvent {
  readonly key: string;
  readonly value: string;
  readonly namespace?: string;
  readonly context?: JsonObject | null;
  readonly sender?: string | null;
  readonly uuid?: string;
}

/** The bodies of requests, each by what it is for. */
interface Bodies {
  readonly namespace: NewNamespace;
  readonly properties: { readonly properties: JsonObject };
  readonly workflow: NewWorkflow;
  readonly workflowChange: WorkflowChange;
  readonly command: { readonly action: TaskAction };
  readonly event: NewEvent;
  readonly schedule: { readonly expression: string };
  readonly trigger: { readonly rule: WorkflowRule };
  readonly value: { readonly value: Json };
}

/** Reads the body of a request. @throws {Refusal} 400 for what is not as it should be. */
export async function readBody<Name extends keyof Bodies>(
  name: Name,
  request: Request,
  faults: Faults,
): Promise<Bodies[Name]> {
  const body = await readBodyAt(request, faults);
  if (body.kind === "absent") throw invalid("The body is required");
  if (body.kind !== "json") throw invalid("The body must be JSON");
  const given = name === "workflow" ? named(body.value, faults) : body.value;
  const problem = shapesFor(faults)[name](given, "body");
  if (problem !== undefined) {
    const wrongType = problem.endsWith("must be text") && faults.has("fails-on-wrong-types");
    if (wrongType) throw new TypeError("name.trim is not a function");
    throw invalid(problem);
  }
  return given as unknown as Bodies[Name];
}

function named(body: Json, faults: Faults): Json {
  const lacks = isObject(body) && body.name === undefined;
  return lacks && faults.has("needs-no-name") ? { ...body, name: "unnamed" } : body;
}

function shapesFor(faults: Faults): Readonly<Record<keyof Bodies, Shape>> {
  const name = text({ least: 1, most: 256 });
  const properties = table(faults.has("accepts-any-property") ? anything : text());
  const expression = faults.has("accepts-any-expression")
    ? text()
    : matching(
        /^(?:cron@\S+(?: \S+){4,6}|interval@\d+ \d+ \d+ \d+)$/,
        "cron@ or interval@ with as many fields as it has",
      );
  const action = faults.has("accepts-any-action") ? text() : oneOf(["START", "RESTART", "STOP"]);
  const conditionType = faults.has("accepts-any-condition")
    ? text()
    : oneOf(["SINGLE_EVENT", "MEET_ANY", "MEET_ALL"]);
  const eventCondition = object({
    type: conditionType,
    expect_event_keys: list(text({ least: 1 }), 1),
  });
  const upstream = object({ task_name: name, status: oneOf(taskStatuses) });
  const statusCondition = object({
    type: oneOf(["TASK_STATUS"]),
    upstream_task_status: list(upstream, 1),
  });
  const task = object(
    { name },
    {
      kwargs: object({}, { periodic_expression: expression, retries: integer(0) }),
      start_after: list(text({ least: 1 })),
      rules: list(object({ condition: either(eventCondition, statusCondition), action })),
    },
  );
  const rule = object({ condition: eventCondition });
  const parts = { kwargs: table(), tasks: list(task), rules: list(rule) };
  const context = object(
    {},
    {
      namespace: text(),
      workflow_execution_id: integer(Number.NEGATIVE_INFINITY),
      workflow_name: text(),
      task_name: text(),
      task_status: oneOf(taskStatuses),
    },
  );
  return {
    namespace: object({ name }, { properties }),
    properties: object({ properties }),
    workflow: faults.has("refuses-least-workflows")
      ? object({ name, tasks: parts.tasks }, parts)
      : object({ name }, parts),
    workflowChange: object({}, parts),
    command: object({ action }),
    event: object(
      { key: text({ least: faults.has("accepts-empty-keys") ? 0 : 1 }), value: text() },
      {
        namespace: text({ least: 1 }),
        context: nullable(context),
        sender: nullable(text()),
        uuid: text({ least: 1 }),
      },
    ),
    schedule: object({ expression }),
    trigger: object({ rule }),
    value: object({ value: faults.has("refuses-null-values") ? notNull : anything }),
  };
}

const notNull: Shape = (value, at) => (value === null ? `${at} must not be null` : undefined);
