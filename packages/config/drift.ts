import { spawnSync } from "node:child_process";
import { globSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Fails if generated files are not what their sources make of them.
 *
 * Compares contents before and after, not with what is committed, so that work in progress may be
 * checked too. The files stay as they were generated: what is left to do is to commit them.
 */
const root = resolve(import.meta.dirname, "../..");

const before = generatedFiles();
const run = spawnSync("npm", ["run", "generate", "--silent", "--", "--output-logs=errors-only"], {
  cwd: root,
  stdio: "inherit",
});
if (run.status !== 0) process.exit(run.status ?? 1);
const after = generatedFiles();

const drifted = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
if (drifted.length > 0) {
  console.error(
    [
      "These generated files were not up to date:",
      ...drifted.sort().map((file) => `  ${file}`),
      "They are now. Run `npm run generate` after changing what they are made of, and commit them with it.",
    ].join("\n"),
  );
  process.exit(1);
}

/** The contents of everything under any src/gen, by path. */
function generatedFiles(): ReadonlyMap<string, string> {
  const files = globSync("{packages,apps}/*/src/gen/**", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(resolve(root, file)).isFile());
  return new Map(files.map((file) => [file, readFileSync(resolve(root, file), "utf8")]));
}
