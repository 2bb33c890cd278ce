import { Refusal } from "../http/refusal.ts";
import type { Json, JsonObject } from "../json.ts";

/** What is wrong with one member of a request. */
export interface Detail {
  readonly field: string;
  readonly message: string;
  readonly value: Json;
}

/** What a refusal says before the edge adds when, where and under which number. */
export interface Saying extends JsonObject {
  readonly code: string;
  readonly message: string;
  readonly details: readonly JsonObject[] | null;
}

export function invalid(details: readonly Detail[]): Refusal {
  return say(400, "VALIDATION_ERROR", "The request is invalid", details);
}

/** The request is well formed, but the execution is not in a status that allows it. */
export function notAllowed(message: string, value: string): Refusal {
  return say(400, "OPERATION_NOT_ALLOWED", message, [{ field: "status", message, value }]);
}

export function notFound(what: string): Refusal {
  return say(404, "NOT_FOUND", `${what} not found`);
}

export function unauthorized(status: 401 | 403): Refusal {
  const headers: Record<string, string> = status === 401 ? { "www-authenticate": "Bearer" } : {};
  return say(status, "UNAUTHORIZED", "An API key is required", null, headers);
}

export function unknownMethod(allowed: readonly string[]): Refusal {
  const allow = allowed.join(", ");
  return say(405, "METHOD_NOT_ALLOWED", `Allowed: ${allow}`, null, { allow });
}

export function busy(status: 429 | 503): Refusal {
  const code = status === 429 ? "RATE_LIMITED" : "UNAVAILABLE";
  return say(status, code, "Try again", null, { "retry-after": "0" });
}

export function internal(): Refusal {
  return say(500, "INTERNAL_ERROR", "Something went wrong");
}

function say(
  status: number,
  code: string,
  message: string,
  details: readonly Detail[] | null = null,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const saying: Saying = { code, message, details: details?.map((one) => ({ ...one })) ?? null };
  return new Refusal(status, saying, headers);
}
