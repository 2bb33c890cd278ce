import { Refusal } from "../http/refusal.ts";

export function badRequest(detail: string): Refusal {
  return problem(400, "Invalid request", "invalid-request", detail);
}

export function notFound(what: string): Refusal {
  return problem(404, "Not found", "not-found", `${what} not found`);
}

export function conflict(detail: string): Refusal {
  return problem(409, "Conflict", "conflict", detail);
}

export function unauthorized(status: 401 | 403): Refusal {
  const headers: Record<string, string> = status === 401 ? { "www-authenticate": "Bearer" } : {};
  return problem(status, "Unauthorized", "unauthorized", "An API key is required", headers);
}

export function unknownMethod(allowed: readonly string[]): Refusal {
  const allow = allowed.join(", ");
  return problem(405, "Method not allowed", "method-not-allowed", `Allowed: ${allow}`, { allow });
}

export function busy(status: 429 | 503): Refusal {
  const title = status === 429 ? "Too many requests" : "Service unavailable";
  return problem(status, title, "rate-limited", "Try again", { "retry-after": "0" });
}

export function internal(): Refusal {
  return problem(500, "Internal error", "internal", "Something went wrong");
}

function problem(
  status: number,
  title: string,
  type: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const body = {
    title,
    status,
    type: `https://arize.com/docs/ax/rest-reference/errors#${type}`,
    detail,
  };
  return new Refusal(status, body, { "content-type": "application/problem+json", ...headers });
}
