import { readBodyAt } from "../edge/body.ts";
import type { JsonObject } from "../json.ts";
import type { Chosen } from "../switch.ts";
import type { RunsFault } from "./faults.ts";
import {
  closeBody,
  openBody,
  orNull,
  type Reader,
  readFlag,
  readInteger,
  readObject,
  readText,
  readUrl,
  wrong,
} from "./reader.ts";
import { type ReportName, reportNames } from "./run.ts";

/** What `POST /runs` asks for, with the defaults filled in. */
export interface CreateRun {
  readonly task: string;
  readonly input: JsonObject;
  readonly queue: string | null;
  readonly priority: number;
  readonly maxAttempts: number;
  readonly webhookUrl: string | null;

  /** The body as it came: what an idempotency key stands for. */
  readonly said: JsonObject;
}

export interface UpdateRun {
  readonly priority: number | undefined;
  readonly maxAttempts: number | undefined;
}

/** What a worker reports, or why a client asks. */
export interface Report {
  readonly type: ReportName;
  readonly message: string | null;
  readonly worker: string | undefined;
  readonly progress: number | undefined;
  readonly output: JsonObject | undefined;
  readonly stored: boolean;
}

type Faults = Chosen<RunsFault>;

/** @throws {Refusal} 400 */
export async function readCreateRun(request: Request, faults: Faults): Promise<CreateRun> {
  const body = await readBodyAt(request, faults);
  const reader = openBody(body, {
    known: ["task", "input", "queue", "priority", "max_attempts", "webhook_url"],
    optional: false,
    open: faults.has("accepts-unknown-members") || faults.has("adopts-client-status"),
  });
  const shortest = faults.has("accepts-empty-task") ? 0 : 1;
  const task = readText(reader, "task", { shortest });
  if (reader.members.task === undefined && !faults.has("accepts-missing-task")) {
    reader.errors.push(wrong("task", "is required"));
  }
  const created: CreateRun = {
    task: task ?? "",
    input: readObject(reader, "input") ?? {},
    queue: orNull(reader, "queue", (from, name) => readText(from, name, { shortest: 1 })) ?? null,
    priority: readPriority(reader, faults) ?? 5,
    maxAttempts: readInteger(reader, "max_attempts", 1, 10) ?? 1,
    webhookUrl: readWebhookUrl(reader, faults) ?? null,
    said: reader.members,
  };
  closeBody(reader);
  return faults.has("forgets-max-attempts") ? { ...created, maxAttempts: 1 } : created;
}

/** @throws {Refusal} 400 */
export async function readUpdateRun(request: Request, faults: Faults): Promise<UpdateRun> {
  const body = await readBodyAt(request, faults);
  const reader = openBody(body, {
    known: ["priority", "max_attempts"],
    optional: false,
    open: faults.has("accepts-unknown-members"),
  });
  if (Object.keys(reader.members).length === 0 && !faults.has("accepts-empty-updates")) {
    reader.errors.push({ in: "body", pointer: "", detail: "must have a member" });
  }
  const update = {
    priority: readPriority(reader, faults),
    maxAttempts: readInteger(reader, "max_attempts", 1, 10),
  };
  closeBody(reader);
  return update;
}

/** Why something is asked for; null if nobody says. @throws {Refusal} 400 */
export async function readWhy(request: Request, faults: Faults): Promise<string | null> {
  const body = await readBodyAt(request, faults);
  const reader = openBody(body, { known: ["message"], optional: true, open: false });
  const message = readMessage(reader, faults);
  closeBody(reader);
  return message;
}

/** @throws {Refusal} 400 */
export async function readReport(request: Request, faults: Faults): Promise<Report> {
  const body = await readBodyAt(request, faults);
  const reader = openBody(body, {
    known: ["type", "message", "worker", "progress", "output", "stored"],
    optional: false,
    open: faults.has("accepts-unknown-members"),
  });
  const { type } = reader.members;
  const isKnown = reportNames.includes(type as ReportName);
  if (!isKnown && faults.has("takes-unknown-reports-as-lines")) reader.errors.splice(0);
  else if (!isKnown && faults.has("fails-on-unknown-reports")) throw new TypeError(String(type));
  else if (!isKnown) {
    reader.errors.push(wrong("type", `must be one of ${reportNames.join(", ")}`));
  }
  const most = faults.has("accepts-progress-over-100") ? 1000 : 100;
  const report: Report = {
    type: isKnown ? (type as ReportName) : "logged",
    message: readMessage(reader, faults),
    worker: readText(reader, "worker"),
    progress: readInteger(reader, "progress", 0, most),
    output: readObject(reader, "output"),
    stored: readFlag(reader, "stored") ?? false,
  };
  closeBody(reader);
  return report;
}

function readPriority(reader: Reader, faults: Faults): number | undefined {
  if (faults.has("accepts-any-priority")) return readInteger(reader, "priority", -1000, 1000);
  return readInteger(reader, "priority", 0, faults.has("refuses-the-greatest-priority") ? 8 : 9);
}

function readWebhookUrl(reader: Reader, faults: Faults): string | null | undefined {
  return orNull(reader, "webhook_url", faults.has("accepts-any-webhook-url") ? readText : readUrl);
}

function readMessage(reader: Reader, faults: Faults): string | null {
  const longest = faults.has("accepts-long-messages") ? 100_000 : 500;
  return readText(reader, "message", { longest }) ?? null;
}
