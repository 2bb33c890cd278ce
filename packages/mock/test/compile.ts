import {
  type Contract,
  compileContract,
  formatDiagnostic,
  type JsonObject,
  parseSource,
} from "@conduct/contract";

/** Compiles a small document that a test has written down, and fails with what is wrong with it. */
export function compile(document: object): Contract {
  const file = "test.json";
  const parsed = parseSource(JSON.stringify(document), { file });
  if (parsed.source === undefined)
    throw new Error(parsed.diagnostics.map(formatDiagnostic).join("\n"));
  const { contract, diagnostics } = compileContract({ main: parsed.source, parts: new Map() });
  if (contract === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  return contract;
}

/** A reply with a JSON body. */
export function replies(schema: object, description = "Fine."): JsonObject {
  return { description, content: { "application/json": { schema } } } as unknown as JsonObject;
}

export function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}
