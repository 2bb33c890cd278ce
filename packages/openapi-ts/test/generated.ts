import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Contract } from "@conduct/contract";
import ts from "typescript";
import { generateClient } from "../src/generate-client.ts";
import { listFiles } from "../src/generated-files.ts";

/** A generated client: its files, and what the compiler thinks of them and of a program that uses them. */
export interface Generated {
  readonly files: ReadonlyMap<string, string>;

  /** `conduct.gen.ts`. */
  readonly conduct: string;

  /** The compiler's complaints, under the settings of this repository. */
  complaints(program?: string): readonly string[];
}

/** Generates into a folder of its own, which is gone when the work is done. */
export async function generated<T>(
  contract: Contract,
  work: (client: Generated) => T | Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "conduct-test-"));
  try {
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await generateClient({ contract, output: folder, extension: ".ts" });
    const files = new Map<string, string>();
    for (const file of await listFiles(folder))
      files.set(file, await readFile(join(folder, file), "utf8"));
    return await work({
      files,
      conduct: files.get("conduct.gen.ts") ?? "",
      complaints: (program) => complaintsOf(folder, program),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function complaintsOf(folder: string, text = 'export * from "./index.ts";'): readonly string[] {
  const main = join(folder, "program.ts");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  Object.assign(host, {
    getSourceFile(file: string, ...rest: [ts.ScriptTarget]) {
      if (file === main) return ts.createSourceFile(file, text, ...rest);
      const parsed = libraries.get(file) ?? getSourceFile(file, ...rest);
      if (parsed !== undefined && !file.startsWith(folder)) libraries.set(file, parsed);
      return parsed;
    },
    fileExists: (file: string) => file === main || fileExists(file),
    readFile: (file: string) => (file === main ? text : readFile(file)),
  });
  return ts
    .getPreEmitDiagnostics(ts.createProgram([main], options, host))
    .map(({ file, messageText }) => {
      const name = file?.fileName.slice(folder.length + 1);
      return `${name}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
}

/** The settings of this repository, without the types of Node: generated code runs in browsers too. */
const options: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(
    ts.readConfigFile(settings(), ts.sys.readFile).config,
    ts.sys,
    dirname(settings()),
  ).options,
  types: [],
};

/** What all programs share, parsed once: it is most of the time. */
const libraries = new Map<string, ts.SourceFile>();

function settings(): string {
  return resolve(import.meta.dirname, "../../config/tsconfig.json");
}
