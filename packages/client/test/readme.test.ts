import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const here = import.meta.dirname;
const readme = readFileSync(resolve(here, "../README.md"), "utf8");
const programs = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, program]) => program ?? "");

describe("README.md", () => {
  test("has a program that compiles", () => {
    expect(programs).toHaveLength(1);
    expect(programs.flatMap(complaintsOf)).toEqual([]);
  });

  test("has a program that would not compile without what it waits for", () => {
    const careless = programs.map((program) => program.replace('expect: "COMPLETED", ', ""));

    expect(careless.flatMap(complaintsOf)).toEqual([
      expect.stringContaining("Property 'outputs' does not exist on type"),
    ]);
  });
});

/** What the compiler says of a program, under the settings of this repository. */
function complaintsOf(program: string): readonly string[] {
  const settings = resolve(here, "../../config/tsconfig.json");
  const { config } = ts.readConfigFile(settings, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(settings));
  const host = ts.createCompilerHost({ ...options, types: [] });
  const main = resolve(here, "readme-program.ts");
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (file, target) =>
    file === main ? ts.createSourceFile(file, program, target) : getSourceFile(file, target);
  host.fileExists = (file) => file === main || fileExists(file);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([main], { ...options, types: [] }, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
