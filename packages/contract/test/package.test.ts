import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as root from "@conduct/contract";
import * as node from "@conduct/contract/node";
import { describe, expect, test } from "vitest";

const home = resolve(import.meta.dirname, "..");
const openapi = resolve(home, "../../openapi");
const manifest = JSON.parse(readFileSync(resolve(home, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

describe("@conduct/contract", () => {
  test("exports these names", () => {
    expect(Object.keys(root).sort()).toMatchInlineSnapshot(`
      [
        "applyOverlays",
        "compileContract",
        "constantsOf",
        "diagnosticCodes",
        "didYouMean",
        "formatDiagnostic",
        "formatPlace",
        "formatPointer",
        "getPointer",
        "isJsonObject",
        "lintContract",
        "parsePointer",
        "parseReference",
        "parseSource",
        "placeAt",
        "requirements",
        "rules",
        "schemaBranches",
        "schemasAt",
        "selfRules",
        "sortKeys",
        "statusOfNone",
        "typesAt",
      ]
    `);
  });

  test("exports these names for Node", () => {
    expect(Object.keys(node).sort()).toMatchInlineSnapshot(`
      [
        "readContract",
        "shippedContracts",
      ]
    `);
  });

  test("leads from its root to nothing that only Node has", () => {
    const { files, packages } = reachable(resolve(home, "src/index.ts"));

    expect(packages.filter((name) => name.startsWith("node:"))).toEqual([]);
    expect(packages.filter((name) => !Object.hasOwn(manifest.dependencies, name))).toEqual([]);
    expect(files).toContain(resolve(home, "src/compile/compile-contract.ts"));
  });

  test("leads from its Node entry to what only Node has, so that the test above can fail", () => {
    expect(reachable(resolve(home, "src/node.ts")).packages).toContain("node:fs/promises");
  });

  test("ships each contract under a name of its own, as data", async () => {
    for (const name of node.shippedContracts()) {
      expect(manifest.exports[`./${name}`]).toEqual({
        types: `./dist/${name}.d.ts`,
        default: `./dist/${name}.js`,
      });

      const shipped = (await import(`../src/gen/${name}.gen.ts`)) as object;
      const { contract } = await node.readContract(name);
      expect(Object.values(shipped)).toEqual([contract]);
    }
  });

  test("ships a contract for each folder that has a document, and no other", () => {
    const folders = globSync("*/openapi.yaml", { cwd: openapi }).map((file) => dirname(file));
    const generated = globSync("*.gen.ts", { cwd: resolve(home, "src/gen") })
      .map((file) => file.replace(".gen.ts", ""))
      .filter((name) => name !== "conduct-schema" && name !== "requirements");

    expect(node.shippedContracts()).toEqual(folders.sort());
    expect(generated.sort()).toEqual(folders.sort());
  });

  test("gives each requirement a sentence, a level and a place that explains it", () => {
    const reference = resolve(openapi, "x-conduct/reference.md");
    const anchors = existsSync(reference) ? anchorsOf(readFileSync(reference, "utf8")) : [];

    for (const { level, text, source } of Object.values(root.requirements)) {
      expect(["must", "should", "may"]).toContain(level);
      expect(text).toMatch(/^[A-Z`].*\.$/);
      expect(anchors).toContain(source.replace("openapi/x-conduct/reference.md#", ""));
    }
  });
});

/** All sources that a file leads to, and the packages that they import. */
function reachable(entry: string): { files: readonly string[]; packages: readonly string[] } {
  const files = [entry];
  const packages = new Set<string>();
  for (const file of files) {
    for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(imports)) {
      if (!specifier.startsWith(".")) packages.add(specifier);
      else if (!files.includes(resolve(dirname(file), specifier))) {
        files.push(resolve(dirname(file), specifier));
      }
    }
  }
  return { files, packages: [...packages] };
}

const imports = /^(?:import|export)\s(?!type\b)[^;]*?from "([^"]+)";/gm;

/** The anchors of a Markdown text, as GitHub makes them of headings. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
}
