import type { Body } from "../http/body.ts";
import type { JsonObject } from "../json.ts";
import type { Switches } from "../switch.ts";
import type { GyozaFault } from "./faults.ts";
import type { Constraints, EventDelivery } from "./run.ts";
import type { NewEvent } from "./timeline.ts";
import {
  closeBody,
  openBody,
  type Reader,
  readInteger,
  readMessage,
  readModel,
  readRecord,
  readText,
} from "./validate.ts";
import type { GyozaVariation } from "./variations.ts";

/** What `POST /runs` asks for, with the server's defaults filled in. */
export interface RunCreate {
  readonly image: string;
  readonly priority: number;
  readonly inputs: JsonObject;
  readonly constraints: Constraints;
  readonly maxAttempts: number;
  readonly eventDelivery: EventDelivery | null;
}

/** What `POST /definitions` asks for: what a run is asked for but its inputs, under a name and a version. */
export interface DefinitionUpsert {
  readonly name: string;
  readonly version: string;
  readonly description: string | null;
  readonly run: RunCreate;
}

/** What `POST /definitions/{name}/runs` asks for. */
export interface DerivedRun {
  readonly version: string | undefined;
  readonly inputs: JsonObject;
  readonly priority: number;
}

/** What `PATCH /runs/{id}` asks for. */
export interface RunUpdate {
  readonly state: string | undefined;
  readonly outputs: JsonObject | undefined;
  readonly priority: number | undefined;
}

type GyozaSwitches = Switches<GyozaFault, GyozaVariation>;

/** @throws {Refusal} 422 */
export function readRunCreate(body: Body, { faults, variations }: GyozaSwitches): RunCreate {
  const reader = openBody(body);
  const lenient = faults.has("accepts-missing-image");
  const image = faults.has("turns-numbers-into-text")
    ? textOf(reader, "image")
    : readText(reader, "image", !lenient);
  const priority = readInteger(reader, "priority");
  const inputs = readRecord(reader, "inputs");
  const constraints = readConstraints(reader, faults.has("takes-parts-of-memory"));
  const policy = readModel(reader, "retry_policy");
  const attempts = policy && readInteger(policy, "max_attempts", { required: true, least: 1 });
  const delivery = readModel(reader, "event_delivery");
  const topic = delivery && readText(delivery, "topic", true);
  const attributes = delivery && readRecord(delivery, "attributes");
  closeBody(reader);

  const fallback = variations.has("defaults-to-two-attempts") ? 2 : 1;
  return {
    image: image ?? "scratch",
    priority: priority ?? (variations.has("defaults-to-priority-zero") ? 0 : 5),
    inputs: inputs ?? {},
    constraints,
    maxAttempts: faults.has("forgets-retry-policy") ? 1 : (attempts ?? fallback),
    eventDelivery: topic === undefined ? null : { topic, attributes: attributes ?? {} },
  };
}

/** @throws {Refusal} 422 */
export function readDefinition(body: Body, switches: GyozaSwitches): DefinitionUpsert {
  const run = readRunCreate(body, switches);
  const reader = openBody(body);
  const name = readText(reader, "name", true);
  const version = readText(reader, "version", true);
  const description = readText(reader, "description", false);
  for (const [member, text] of Object.entries({ name, version })) {
    if (text !== "") continue;
    const msg = "String should have at least 1 character";
    reader.issues.push({ type: "string_too_short", loc: ["body", member], msg, input: "" });
  }
  closeBody(reader);
  return { name: name ?? "", version: version ?? "", description: description ?? null, run };
}

/** @throws {Refusal} 422 */
export function readDerivedRun(body: Body, { variations }: GyozaSwitches): DerivedRun {
  const reader = openBody(body);
  const inputs = readRecord(reader, "inputs");
  const version = readText(reader, "version", false);
  const priority = readInteger(reader, "priority");
  closeBody(reader);
  const fallback = variations.has("defaults-to-priority-zero") ? 0 : 5;
  return { version, inputs: inputs ?? {}, priority: priority ?? fallback };
}

/** @throws {Refusal} 422 */
export function readRunUpdate(body: Body): RunUpdate {
  const reader = openBody(body);
  const state = readText(reader, "state", false);
  const outputs = readRecord(reader, "outputs");
  const priority = readInteger(reader, "priority");
  closeBody(reader);
  return { state, outputs, priority };
}

/** @throws {Refusal} 422 */
export function readNewEvent(body: Body): NewEvent {
  const reader = openBody(body);
  const type = readText(reader, "type", true);
  const msg = readMessage(reader, "msg");
  const payload = readRecord(reader, "payload");
  closeBody(reader);
  return { type: type ?? "", msg: msg ?? "", payload: payload ?? {} };
}

function readConstraints(reader: Reader, inParts: boolean): Constraints {
  const model = readModel(reader, "constraints");
  const member = (name: string): number | null => {
    const value = model?.members[name];
    return inParts && typeof value === "number"
      ? value
      : ((model && readInteger(model, name)) ?? null);
  };
  return { ram_mb: member("ram_mb"), vram_mb: member("vram_mb"), cpu: member("cpu") };
}

function textOf(reader: Reader, name: string): string | undefined {
  const value = reader.members[name];
  return typeof value === "number" ? String(value) : readText(reader, name, true);
}
