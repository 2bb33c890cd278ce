import { readBodyAt } from "../edge/body.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Chosen } from "../switch.ts";
import { type Issue, invalid, invalidValue } from "./errors.ts";
import type { EigenpalFault } from "./faults.ts";

/** What `POST /workflows/{id}/run` asks for. */
export interface RunRequest {
  readonly input: JsonObject;
  readonly trigger: "api" | "cli";

  /** Which release of the workflow; the latest unless said. */
  readonly version?: string | null;

  /** For how many milliseconds the answer may wait for the end. */
  readonly hold: number;
}

type Faults = Chosen<EigenpalFault>;

/** The longest hold, in seconds. */
const longest = 60;

/** @throws {Refusal} 400 */
export async function readRunRequest(
  request: Request,
  url: URL,
  faults: Faults,
): Promise<RunRequest> {
  const issues: Issue[] = [];
  const hold = readHold(url, issues, faults);
  const version = url.searchParams.get("version");
  if (version !== null && !/^[\w.-]{1,64}$/.test(version)) {
    issues.push(invalidValue("version", "Expected a version, or latest"));
  }
  const body = await readRunBody(request, issues, faults);
  const { input = {}, trigger = "api", overrides = null } = body;
  if (!isObject(input) && !faults.has("accepts-any-input")) {
    issues.push(invalidValue("input", "Expected an object"));
  }
  if (trigger !== "api" && trigger !== "cli" && !faults.has("accepts-any-trigger")) {
    issues.push(invalidValue("trigger", "Expected api or cli"));
  }
  if (overrides !== null && !(isObject(overrides) && isObject(overrides.steps))) {
    issues.push(invalidValue("overrides.steps", "Expected an object"));
  }
  if (issues.length > 0) throw invalid(issues);
  return {
    input: isObject(input) ? input : {},
    trigger: trigger === "cli" ? "cli" : "api",
    version,
    hold,
  };
}

function readHold(url: URL, issues: Issue[], faults: Faults): number {
  const text = url.searchParams.get("wait_for_completion");
  if (text === null) return 0;
  const isNumber = /^\d{1,9}$/.test(text);
  if (!isNumber && faults.has("fails-on-text-hold")) throw new TypeError("NaN");
  if (isNumber && (Number(text) <= longest || faults.has("accepts-any-hold"))) {
    return Number(text) * 1000;
  }
  const message = `Expected a whole number of seconds from 0 to ${longest}`;
  issues.push(invalidValue("wait_for_completion", message));
  return 0;
}

async function readRunBody(
  request: Request,
  issues: Issue[],
  faults: Faults,
): Promise<{ readonly [member: string]: Json | undefined }> {
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    return await readForm(request, issues);
  }
  const body = await readBodyAt(request, faults);
  if (body.kind === "absent") return {};
  if (body.kind === "json" && isObject(body.value)) return body.value;
  issues.push(invalidValue("body", "Expected a JSON object"));
  return {};
}

/** A form has each file under its own name, and whatever is no file as JSON under `_json`. */
async function readForm(request: Request, issues: Issue[]): Promise<JsonObject> {
  try {
    const form = await request.formData();
    const text = form.get("_json");
    const said = typeof text === "string" ? (JSON.parse(text) as Json) : {};
    if (!isObject(said)) throw new TypeError("_json is no object");
    const files = [...form].flatMap(([name, value]) =>
      typeof value === "string"
        ? []
        : [[name, { fileName: value.name, mimeType: value.type, size: value.size }] as const],
    );
    const input = isObject(said.input) ? said.input : {};
    return { ...said, input: { ...input, ...Object.fromEntries(files) } };
  } catch {
    issues.push(invalidValue("_json", "Expected a form whose field _json is a JSON object"));
    return {};
  }
}
