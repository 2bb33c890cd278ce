import { type Contract, compileContract, formatDiagnostic, parseSource } from "@conduct/contract";

/** The contract of a document in YAML. A document with errors is a mistake of the test. */
export function tinyContract(yaml: string): Contract {
  const { source, diagnostics } = parseSource(yaml, { file: "tiny.yaml" });
  const compiled =
    source === undefined ? undefined : compileContract({ main: source, parts: new Map() });
  if (compiled?.contract !== undefined) return compiled.contract;
  throw new Error(
    [...diagnostics, ...(compiled?.diagnostics ?? [])].map(formatDiagnostic).join("\n"),
  );
}

/** A document about jobs, in YAML: what is common to the tests, and what each adds. */
export function jobs({
  lifecycle = "",
  schema = "",
  paths = "",
  more = "",
}: {
  readonly lifecycle?: string;
  readonly schema?: string;
  readonly paths?: string;
  readonly more?: string;
} = {}): string {
  return `
openapi: 3.1.0
info: { title: Tiny, version: "1" }
servers: [{ url: "https://tiny.test" }]
x-conduct:
  version: "1.0"
  lifecycles:
    Job:
      states:
        open: {}
        done: { final: success }
        failed: { final: failure }
      events:
        create: { from: $none, to: open }
        finish: { by: worker, from: open, to: done }
        fail: { by: worker, from: open, to: failed }
${indented(lifecycle, 6)}
paths:
  /jobs/{id}:
    get:
      operationId: getJob
      x-conduct: { reads: Job }
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } } }
${indented(paths, 2)}
components:
  schemas:
    Job:
      type: object
      required: [id, status]
      properties:
        id: { type: string }
        status: { type: string, enum: [open, done, failed] }
${indented(schema, 8)}
${indented(more, 4)}
`;
}

function indented(yaml: string, by: number): string {
  return yaml
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => " ".repeat(by) + line)
    .join("\n");
}
