import { formatPlace, type Place } from "./place.ts";

export type Severity = "error" | "warning" | "info";

/**
 * One thing that is wrong with a document, where it stands, and what to do about it.
 *
 * Diagnostics are returned as a list, never thrown: an author fixes ten mistakes in one go.
 */
export interface Diagnostic {
  /** `C101`; codes never change their meaning. */
  readonly code: string;
  readonly severity: Severity;

  /** What is wrong, what is allowed, and what to do next. */
  readonly message: string;
  readonly place: Place;
}

/** A diagnostic as one line: `file:12:5 error C101 …`. */
export function formatDiagnostic({ code, severity, message, place }: Diagnostic): string {
  return `${formatPlace(place)} ${severity} ${code} ${message}`;
}
