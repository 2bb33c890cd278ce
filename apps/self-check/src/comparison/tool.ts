import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "@conduct/contract";

/** A tool that tests a server by its OpenAPI document, as its makers publish it. */
export interface Tool {
  readonly name: string;

  /** What npm installs for it, with exact versions, in a folder of its own. */
  readonly packages: readonly string[];

  /** Tests a server, and returns the names of the tests that fail and how many there were. */
  test(folder: string, document: Json, url: string): Promise<Tested>;
}

export interface Tested {
  readonly failing: readonly string[];
  readonly tests: number;
}

/** Installs a tool unless that has been done, and returns its folder. */
export async function install(tool: Tool, root: string): Promise<string> {
  const folder = join(root, tool.name.toLowerCase());
  const done = join(folder, `.installed-${tool.packages.join("+").replaceAll(/[^\w.+-]/g, "_")}`);
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const { code, output } = await run(folder, "npm", [
    "install",
    "--no-audit",
    "--no-fund",
    ...tool.packages,
  ]);
  if (code !== 0) throw new Error(`npm could not install ${tool.name}:\n${output}`);
  writeFileSync(done, "");
  return folder;
}

/** Runs a program to its end; one that fails is an answer too. */
export function run(
  folder: string,
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    execFile(
      program,
      [...args],
      { cwd: folder, maxBuffer: 2 ** 28, timeout: 180_000 },
      (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: out + err }),
    );
  });
}
