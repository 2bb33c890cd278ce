import type { Diagnostic } from "./diagnostic.ts";
import type { Place } from "./place.ts";

/** A diagnostic of severity error: the document cannot be compiled before it is put right. */
export function problem(code: string, place: Place, message: string): Diagnostic {
  return { code, severity: "error", message, place };
}
