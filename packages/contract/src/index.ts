export type { Basis } from "./basis.ts";
export { didYouMean } from "./closed-list.ts";
export {
  type Compiled,
  type CompileOptions,
  compileContract,
} from "./compile/compile-contract.ts";
export type { Contract, Refusals } from "./contract.ts";
export { type Diagnostic, formatDiagnostic, type Severity } from "./diagnostic.ts";
export { type DiagnosticCode, diagnosticCodes } from "./diagnostic-codes.ts";
export type { Emission } from "./emission.ts";
export type { ErrorReply } from "./error-reply.ts";
export type { Filter, FilterOperator } from "./filter.ts";
export { type RequirementId, requirements } from "./gen/requirements.gen.ts";
export { isJsonObject, type Json, type JsonObject } from "./json.ts";
export type {
  Actor,
  Case,
  Cause,
  Effects,
  Lifecycle,
  LifecycleEvent,
  Outcome,
  Recurrence,
  RecurrenceForm,
  State,
  Unique,
  Wait,
  Waiter,
} from "./lifecycle.ts";
export { type LintOptions, type LintProfile, lintContract } from "./lint/lint-contract.ts";
export type { Rule } from "./lint/rule.ts";
export { rules } from "./lint/rules.ts";
export type {
  Fallback,
  Fires,
  Hold,
  Idempotency,
  Lists,
  Media,
  Method,
  Need,
  Operation,
  Parameter,
  Reply,
  RequestBody,
  Self,
  SelfRule,
  SortKey,
  View,
  Within,
  YieldCase,
  Yields,
} from "./operation.ts";
export type { Order, Pagination, PaginationStyle } from "./pagination.ts";
export { formatPlace, type Place } from "./place.ts";
export { formatPointer, getPointer, parsePointer } from "./pointer.ts";
export type { Elements, Predicate } from "./predicate.ts";
export { applyOverlays, type Overlaid } from "./read/overlay.ts";
export { type Parsed, parseSource } from "./read/parse-source.ts";
export type { SourceSet, Unavailable } from "./read/resolve-ref.ts";
export { placeAt, type Source } from "./read/source.ts";
export { parseReference, type Reference, type ReferenceSource } from "./reference.ts";
export type { Schema } from "./schema.ts";
export {
  constantsOf,
  type Schemas,
  schemaBranches,
  schemasAt,
  typesAt,
} from "./schema-at.ts";
export { selfRules, sortKeys, statusOfNone } from "./self-rules.ts";
export type { Value } from "./value.ts";
