import type { Severity } from "./diagnostic.ts";
import { rules } from "./lint/rules.ts";

/** What a code stands for. */
export interface DiagnosticCode {
  readonly code: string;
  readonly severity: Severity;

  /** What it finds, as one sentence. */
  readonly summary: string;
}

/** Reported while a document is read and compiled. There is no contract before the errors are put right. */
const compileCodes: readonly (readonly [code: string, summary: string, severity?: Severity])[] = [
  ["C001", "An x-conduct is not what its JSON Schema allows."],
  ["C002", "A file or a URL cannot be read."],
  ["C003", "The text is not YAML, or holds what JSON cannot hold."],
  ["C004", "A key is written twice."],
  ["C005", "The text is nested too deeply, or its aliases unfold to too much."],
  ["C006", "The text is too long."],
  ["C007", "The document is not an OpenAPI document."],
  ["C008", "The version of OpenAPI is not one that is read."],
  ["C009", "The document needs a newer version of x-conduct than this package reads."],
  ["C010", "A reference leads nowhere."],
  ["C011", "A file is outside of the folder that may be read."],
  ["C012", "A part of the document is remote, and nothing may be fetched."],
  ["C013", "A reference leads back to itself."],
  ["C014", "An Overlay is not what the Overlay Specification allows."],
  ["C015", "An action of an Overlay selects nothing."],
  ["C016", "A part of the OpenAPI document has the wrong shape."],
  ["C017", "A part of the OpenAPI document is of a kind that is left out.", "warning"],
  ["C101", "There is no such state."],
  ["C201", "There is no such error."],
  ["C202", "There is no such lifecycle."],
  ["C203", "There is no such event."],
  ["C207", "It is not clear which part of the request names the resource."],
  ["C208", "The parameter that names the resource is not declared."],
  ["C301", "There is no such pagination."],
];

/** Every code of a diagnostic, in order: those of the compiler, and those of the rules of `lintContract`. */
export const diagnosticCodes: readonly DiagnosticCode[] = [
  ...compileCodes.map(([code, summary, severity = "error"]) => ({ code, severity, summary })),
  ...rules.map(({ code, severity, summary }) => ({ code, severity, summary })),
].sort((a, b) => (a.code < b.code ? -1 : 1));
