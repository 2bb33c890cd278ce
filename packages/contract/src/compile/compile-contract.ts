import type { Contract, Refusals } from "../contract.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { createResolver, type SourceSet } from "../read/resolve-ref.ts";
import { child, children, type Node, rootOf } from "../read/source.ts";
import { compileEmissions, findWebhooks } from "./emissions.ts";
import { createErrors, type Errors } from "./errors.ts";
import { deepFreeze } from "./freeze.ts";
import { compileLifecycles } from "./lifecycles.ts";
import { defined, objectAt, textAt } from "./members.ts";
import { compileOperations } from "./operations.ts";
import { checkPaginations } from "./paginations.ts";
import { createSchemaCompiler } from "./schemas.ts";
import { compileSchemes, findOperations } from "./shapes.ts";
import { validateAnnotation } from "./validate-annotation.ts";
import { checkVersions } from "./versions.ts";

/** A contract, unless something is wrong: then what, where and what to do about it. */
export type Compiled =
  | { readonly contract: Contract; readonly diagnostics: readonly Diagnostic[] }
  | { readonly contract: undefined; readonly diagnostics: readonly Diagnostic[] };

/** How to compile. */
export interface CompileOptions {
  /** `Contract.name`; by default made of the title. */
  readonly name?: string;
}

/**
 * Compiles a document to a contract.
 *
 * There is a contract exactly when no diagnostic is an error. Reads nothing: the document and whatever
 * it refers to are in the set (`readContract` of `@conduct/contract/node` collects them from files).
 *
 * ```ts
 * const { source } = parseSource(text, { file: "openapi.yaml" });
 * const { contract, diagnostics } = compileContract({ main: source, parts: new Map() });
 * ```
 */
export function compileContract(set: SourceSet, { name }: CompileOptions = {}): Compiled {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
  };
  const root = rootOf(set.main);
  const annotation = child(root, "x-conduct");
  checkVersions(root, report);
  if (found.length > 0) return { contract: undefined, diagnostics: found };

  const resolver = createResolver(set, report);
  const openapi = textAt(root, "openapi") ?? "";
  const schemas = createSchemaCompiler(set.main, openapi.startsWith("3.0."), resolver, report);
  const shapes = { resolver, schemas, report };
  validateAnnotation(annotation, "Root", report);
  for (const { node } of findOperations(root, shapes)) {
    validateAnnotation(child(node, "x-conduct"), "Operation", report);
  }
  for (const { node } of findWebhooks(root, shapes)) {
    validateAnnotation(child(node, "x-conduct"), "Webhook", report);
  }
  if (found.some(({ code }) => code === "C001")) return finish(undefined, found);

  const errors = createErrors(annotation, report);
  const refusals = compileRefusals(annotation, errors);
  const lifecycles = compileLifecycles(annotation, errors, report);
  checkPaginations(child(annotation, "paginations"), errors);
  const refused = refusals.request;
  const operations = compileOperations(set.main, {
    ...shapes,
    lifecycles,
    errors,
    refused,
    root: annotation,
  });
  const title = textAt(child(root, "info"), "title") ?? "";
  return finish(
    defined<Contract>({
      name: name ?? nameOf(title),
      title,
      version: String(child(root, "info", "version").value ?? ""),
      conduct: textAt(annotation, "version") ?? "1.0",
      source: set.main.file,
      servers: children(child(root, "servers")).flatMap(
        ([, server]) => textAt(server, "url") ?? [],
      ),
      headers: objectAt(annotation, "headers"),
      operations,
      emissions: compileEmissions(set.main, { ...shapes, lifecycles }),
      lifecycles,
      errors: errors.all(),
      refusals,
      schemas: schemas.named(),
      security: compileSchemes(root, shapes),
    }),
    found,
  );
}

function finish(contract: Contract | undefined, found: readonly Diagnostic[]): Compiled {
  const seen = new Set<string>();
  const diagnostics = found.filter(({ code, message, place }) => {
    const key = JSON.stringify([code, message, place.file, place.line, place.column]);
    return !seen.has(key) && seen.add(key);
  });
  const failed = contract === undefined || diagnostics.some(({ severity }) => severity === "error");
  if (failed) return { contract: undefined, diagnostics };
  // A copy, because parts of the document may be in several places, and what is frozen stays ours alone.
  return { contract: deepFreeze(structuredClone(contract)), diagnostics };
}

function compileRefusals(annotation: Node, errors: Errors): Refusals {
  const node = child(annotation, "refusals");
  return defined<Refusals>({
    request: errors.refer(child(node, "request")),
    credentials: errors.refer(child(node, "credentials")),
    path: errors.refer(child(node, "path")),
    method: errors.refer(child(node, "method")),
    version: errors.refer(child(node, "version")),
    unversioned: errors.refer(child(node, "unversioned")),
    rate: errors.refer(child(node, "rate")),
  });
}

/** `Pipeline Executions (v2)` is `pipeline-executions-v2`. */
function nameOf(title: string): string {
  const name = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return name === "" ? "api" : name;
}
