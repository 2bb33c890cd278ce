import { Refusal } from "../http/refusal.ts";
import type { JsonObject } from "../json.ts";
import type { Status } from "./run.ts";

/** One thing that is wrong with a request. */
export interface Violation extends JsonObject {
  readonly in: "query" | "header" | "body";
  readonly name?: string;
  readonly pointer?: string;
  readonly detail: string;
}

export function invalid(errors: readonly Violation[]): Refusal {
  const detail = "Each of the errors says what is wrong where.";
  return problem(400, "invalid-request", "The request is not valid", detail, { errors });
}

export function unauthorized(status: 401 | 403, challenge: boolean = true): Refusal {
  const headers: Record<string, string> = challenge ? { "www-authenticate": "Bearer" } : {};
  const detail = "Send an API key as bearer token.";
  return problem(status, "unauthorized", "Who are you?", detail, {}, headers);
}

export function notFound(id: string, status: 404 | 403 = 404): Refusal {
  return problem(status, "not-found", "No such run", `There is no run ${id}.`);
}

export function noOutput(status: Status): Refusal {
  const detail = `A run that is ${status} has no output.`;
  return problem(404, "no-output", "No output", detail, { run_status: status });
}

export function notPossible(status: Status, event: string): Refusal {
  const detail = `A run that is ${status} takes no \`${event}\`.`;
  return problem(409, "not-possible", "Not possible now", detail, { run_status: status });
}

export function stale(): Refusal {
  return problem(412, "stale", "The run has changed", "Read it again and decide anew.");
}

export function unversioned(): Refusal {
  const detail = "Send the ETag of the run as If-Match.";
  return problem(428, "unversioned", "Which version?", detail);
}

export function keyReused(key: string): Refusal {
  const detail = `The key ${key} belongs to another request.`;
  return problem(422, "key-reused", "Key used before", detail);
}

export function tooMany(hint: Readonly<Record<string, string>> = { "retry-after": "0" }): Refusal {
  const detail = "Come back in a moment.";
  return problem(429, "too-many-requests", "Too many requests", detail, {}, hint);
}

export function unknownPath(url: URL): Refusal {
  return plain(404, "Not Found", `There is nothing at ${url.pathname}.`);
}

export function unknownMethod(allowed: readonly string[]): Refusal {
  const detail = "This method is not possible here.";
  return plain(405, "Method Not Allowed", detail, { allow: allowed.join(", ") });
}

export function unavailable(): Refusal {
  return plain(503, "Service Unavailable", "Come back in a moment.", { "retry-after": "0" });
}

export function internal(status: 500 | 504 = 500): Refusal {
  return plain(status, "Internal Server Error", "Something went wrong.");
}

function problem(
  status: number,
  kind: string,
  title: string,
  detail: string,
  more: JsonObject = {},
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const type = `https://runs.example/problems/${kind}`;
  return new Refusal(status, { type, title, status, detail, ...more }, { ...media, ...headers });
}

function plain(
  status: number,
  title: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const body = { type: "about:blank", title, status, detail };
  return new Refusal(status, body, { ...media, ...headers });
}

const media = { "content-type": "application/problem+json" } as const;
