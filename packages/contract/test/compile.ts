import {
  type Contract,
  compileContract,
  formatDiagnostic,
  type Operation,
  parseSource,
} from "@conduct/contract";

/** The contract of a document that is written in a test; whatever is said about it fails the test. */
export function compile(text: string): Contract {
  const { source, diagnostics } = parseSource(text, { file: "openapi.yaml" });
  if (source === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  const compiled = compileContract({ main: source, parts: new Map() });
  if (compiled.contract === undefined || compiled.diagnostics.length > 0) {
    throw new Error(compiled.diagnostics.map(formatDiagnostic).join("\n"));
  }
  return compiled.contract;
}

/** A document with one lifecycle `Run`, written as the members of that lifecycle in YAML's flow style. */
export function lifecycle(members: string): string {
  return `openapi: 3.1.0
info: { title: Runs, version: "1" }
x-conduct: { version: "1.0", lifecycles: { Run: ${members} } }`;
}

/** A document with two lifecycles, `Run` and `Team`, and the paths of a test. */
export function runs(paths: string): string {
  return `openapi: 3.1.0
info: { title: Runs, version: "1" }
x-conduct:
  version: "1.0"
  lifecycles:
    Run:
      illegal: 409
      states: { queued: {}, done: { final: success }, failed: { final: failure } }
      events: { create: { from: $none, to: queued }, put: { from: [$none, queued], to: queued } }
    Team: { missing: 404, events: { create: { from: $none, to: exists } } }
paths:${paths}`;
}

/** The only operation of such a document, written in YAML's flow style. */
export function operation(method: string, path: string, members: string): Operation {
  const [only] = compile(runs(`\n  ${path}: { ${method}: ${members} }`)).operations;
  if (only === undefined) throw new Error("the document has no operation");
  return only;
}
