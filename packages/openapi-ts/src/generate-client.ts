import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Contract, formatDiagnostic } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { createClient } from "@hey-api/openapi-ts";
import manifest from "../package.json" with { type: "json" };
import { toDocument } from "./document.ts";
import { hasEventStreams, withoutEventStreams } from "./event-streams.ts";
import { GenerateError } from "./generate-error.ts";
import { listFiles, writeGenerated } from "./generated-files.ts";
import { conduct, defaultRuntime } from "./plugin.ts";
import { withSendOptions } from "./send-options.ts";

/** What to generate, and where to. */
export interface GenerateOptions {
  /** A compiled contract; or a path, a URL or the name of a shipped contract to read. */
  readonly contract: Contract | string;

  /** Overlays to apply to a contract that is read. */
  readonly overlays?: readonly string[];

  /** The folder to write to. Generated files of an earlier run are replaced; others are never touched. */
  readonly output: string;

  /** Where the code imports its runtime from. Default `@conduct/client/runtime-v1`. */
  readonly runtime?: string;

  /** The ending of relative imports. Default `.js`, which every TypeScript and bundler understands. */
  readonly extension?: ".js" | ".ts";

  /** How to generate again, for the first line of each file. */
  readonly command?: string;
}

/**
 * Generates a client from a contract, and returns the files that were written.
 *
 * The same contract makes the same bytes, on every machine.
 *
 * ```ts
 * await generateClient({ contract: "openapi.yaml", output: "src/gen" });
 * ```
 *
 * @throws {GenerateError} when the document has errors, or a file is in the way.
 */
export async function generateClient(options: GenerateOptions): Promise<readonly string[]> {
  const contract = await contractOf(options);
  const { extension = ".js", runtime, command = "conduct generate" } = options;
  const mark = `${generatedBy} ${manifest.version} and @hey-api/openapi-ts ${manifest.dependencies["@hey-api/openapi-ts"]} from ${contract.source} (${contract.title} ${contract.version}). Do not edit it: run "${command}".`;
  // Into a folder of its own first: hey-api empties the folder that it writes to.
  const folder = await mkdtemp(join(tmpdir(), "conduct-"));
  try {
    const path = join(folder, "client");
    await runHeyApi(contract, { path, extension, mark, runtime });
    const files = new Map<string, string>();
    for (const file of await listFiles(path))
      files.set(file, await readFile(join(path, file), "utf8"));
    change(files, "client/types.gen.ts", (text) =>
      withSendOptions(text, runtime ?? defaultRuntime),
    );
    if (!hasEventStreams(contract))
      change(files, "core/serverSentEvents.gen.ts", withoutEventStreams);
    return await writeGenerated(options.output, files, generatedBy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function contractOf({ contract, overlays }: GenerateOptions): Promise<Contract> {
  if (typeof contract !== "string") return contract;
  const read = await readContract(contract, overlays === undefined ? {} : { overlays });
  if (read.contract !== undefined) return read.contract;
  const errors = read.diagnostics.filter(({ severity }) => severity === "error");
  throw new GenerateError("no-contract", errors.map(formatDiagnostic).join("\n"));
}

interface Target {
  readonly path: string;
  readonly extension: string;
  readonly mark: string;
  readonly runtime: string | undefined;
}

async function runHeyApi(
  contract: Contract,
  { path, extension, mark, runtime }: Target,
): Promise<void> {
  const jobs = await createClient({
    // Otherwise an openapi-ts.config file in the working directory is merged in.
    configFile: join(path, "none.config.mjs"),
    input: structuredClone(toDocument(contract)),
    logs: { level: "silent", file: false },
    output: {
      path,
      module: { extension },
      // The bundled runtime of hey-api does not compile under exactOptionalPropertyTypes.
      header: ({ file }) => (file === undefined ? [mark, "// @ts-nocheck"] : [mark]),
    },
    plugins: [
      { name: "@hey-api/typescript" },
      { name: "@hey-api/sdk", responseStyle: "data" },
      { name: "@hey-api/client-fetch", throwOnError: true, includeInEntry: true },
      conduct(runtime === undefined ? { contract } : { contract, runtime }),
    ],
  }).catch((error: unknown) => {
    throw new GenerateError("not-generated", causeOf(error), error);
  });
  if (jobs.length !== 1) throw new GenerateError("not-generated", "hey-api generated nothing");
}

/** Changes what hey-api wrote, where it offers no other way. */
function change(files: Map<string, string>, file: string, edit: (text: string) => string): void {
  const text = files.get(file);
  if (text === undefined) throw new GenerateError("not-generated", `hey-api wrote no ${file}`);
  files.set(file, edit(text));
}

/** hey-api wraps what happened, and leaves the wrapping's own message empty. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== "") return error.message;
  const { originalError } = error as { originalError?: { error?: unknown } };
  return originalError?.error === undefined ? error.name : causeOf(originalError.error);
}

const generatedBy = `// Generated by ${manifest.name}`;
