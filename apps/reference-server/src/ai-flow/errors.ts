import { Refusal } from "../http/refusal.ts";

/** The codes of AI Flow that an answer over HTTP has use for. */
const codes = {
  internal: "1",
  unavailable: "2",
  badRequest: "4",
  invalid: "1000",
  state: "1003",
  denied: "1004",
  exists: "2001",
  missing: "2002",
} as const;

export function invalid(message: string): Refusal {
  return error(400, codes.invalid, message);
}

/** Something of which there is none. */
export function missing(what: string): Refusal {
  return error(404, codes.missing, `${what} not exists`);
}

export function exists(what: string): Refusal {
  return error(409, codes.exists, `${what} already exists`);
}

/** What the state of things does not allow. */
export function conflict(message: string): Refusal {
  return error(409, codes.state, message);
}

export function unknownPath(): Refusal {
  return error(404, codes.badRequest, "Not found");
}

export function unknownMethod(allowed: readonly string[]): Refusal {
  return error(405, codes.badRequest, "Method not allowed", { allow: allowed.join(", ") });
}

export function unsigned(): Refusal {
  return error(401, codes.denied, "Credentials are required", { "www-authenticate": "Bearer" });
}

export function busy(status: 429 | 503): Refusal {
  return error(status, codes.unavailable, "Try again", { "retry-after": "0" });
}

export function internal(status: number = 500): Refusal {
  return error(status, codes.internal, "Something went wrong");
}

function error(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return new Refusal(status, { return_code: code, error_msg: message }, headers);
}
