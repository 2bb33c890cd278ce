import { Refusal } from "../http/refusal.ts";
import type { JsonObject } from "../json.ts";

/** What is wrong with one field of a request. */
export interface Issue extends JsonObject {
  readonly field: string;
  readonly message: string;
  readonly code: string;
}

export function invalid(issues: readonly Issue[]): Refusal {
  return issue(400, issues);
}

export function invalidValue(field: string, message: string): Issue {
  return { field, message, code: "invalid_value" };
}

export function notFound(field: string, message: string): Refusal {
  return issue(404, [{ field, message, code: "not_found" }]);
}

export function unauthorized(status: 401 | 403): Refusal {
  const headers: Record<string, string> = status === 401 ? { "www-authenticate": "Bearer" } : {};
  const wrong = { field: "authorization", message: "An API key is required", code: "unauthorized" };
  return issue(status, [wrong], headers);
}

/** The workflow is there, and is not for callers of the API. */
export function closed(): Refusal {
  const message = "This workflow may not be run over the API";
  return issue(403, [{ field: "id", message, code: "api_trigger_disabled" }]);
}

export function unknownMethod(allowed: readonly string[]): Refusal {
  const allow = allowed.join(", ");
  const wrong = { field: "method", message: `Allowed: ${allow}`, code: "method_not_allowed" };
  return issue(405, [wrong], { allow });
}

export function busy(status: 429 | 503): Refusal {
  const code = status === 429 ? "rate_limited" : "unavailable";
  return issue(status, [{ field: "", message: "Try again", code }], { "retry-after": "0" });
}

export function internal(status: number = 500): Refusal {
  return issue(status, [{ field: "", message: "Something went wrong", code: "internal" }]);
}

function issue(
  status: number,
  issues: readonly Issue[],
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const marked = issues.map((one) => ({ ...one, severity: "error" }));
  return new Refusal(status, { issues: marked }, headers);
}
