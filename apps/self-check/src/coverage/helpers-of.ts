import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Names the functions that the generated client of a contract has besides its operations.
 *
 * It reads the generated file, not the built package, so that it says what the sources say.
 */
export function helpersOf(name: string): readonly string[] {
  const path = `packages/client/src/gen/${name}/conduct.gen.ts`;
  const text = readFileSync(resolve(root, path), "utf8");
  return [...text.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, found = ""]) => found);
}

const root = resolve(import.meta.dirname, "../../../..");
