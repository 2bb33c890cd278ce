import { Refusal } from "../http/refusal.ts";
import type { Json } from "../json.ts";

/** One thing wrong with a request, in the words of the framework that the API is built on. */
export interface Issue {
  readonly type: string;
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly input: Json;
  readonly ctx?: { readonly [name: string]: Json };
}

export function badRequest(detail: string): Refusal {
  return new Refusal(400, { detail });
}

/** A 400 whose text no public source has. */
export function refused(detail: string): Refusal {
  return new Refusal(400, { detail }, {}, true);
}

export function notFound(id: string): Refusal {
  return new Refusal(404, { detail: `OpRun '${id}' not found` });
}

export function noDefinition(name: string): Refusal {
  return new Refusal(404, { detail: `OpDefinition '${name}' not found` }, {}, true);
}

export function unprocessable(issues: readonly Issue[]): Refusal {
  return new Refusal(422, { detail: issues.map((issue) => ({ ...issue })) });
}

export function notAuthenticated(): Refusal {
  return new Refusal(401, { detail: "Not authenticated" }, { "www-authenticate": "APIKey" });
}

export function unknownPath(): Refusal {
  return new Refusal(404, { detail: "Not Found" });
}

export function unknownMethod(allowed: readonly string[]): Refusal {
  return new Refusal(405, { detail: "Method Not Allowed" }, { allow: allowed.join(", ") });
}
