import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { keywords } from "../src/compile/find-faults.ts";
import { isJsonObject, type Json, type JsonObject } from "../src/json.ts";

/** What describes a schema and asks for nothing. */
const annotations = ["$schema", "$id", "$defs", "title", "description", "default"];

/** Writes everything under src/gen from the documents in openapi/. Deterministic: no dates, no machine paths. */
const here = import.meta.dirname;
const openapi = resolve(here, "../../../openapi");
const gen = resolve(here, "../src/gen");
const understood: ReadonlySet<string> = new Set([...keywords, ...annotations]);

const before = readdirSync(gen);
const written = new Set<string>();
writeSchema();
writeRequirements();
await writeContracts();
for (const stale of before.filter((name) => !written.has(name))) rmSync(resolve(gen, stale));

/** The JSON Schema of the vocabulary as a constant. */
function writeSchema(): void {
  const from = "openapi/x-conduct/conduct.schema.yaml";
  const schema = parse(
    readFileSync(resolve(openapi, "x-conduct/conduct.schema.yaml"), "utf8"),
  ) as JsonObject;
  const unknown = [...usedKeywords(schema)].filter((keyword) => !understood.has(keyword));
  if (unknown.length > 0) {
    throw new Error(
      `${from} uses ${unknown.join(", ")}, which src/compile/find-faults.ts does not understand. Teach it, or say it otherwise.`,
    );
  }
  write(
    "conduct-schema.gen.ts",
    from,
    'import type { JsonObject } from "../json.ts";\n\n' +
      `export const conductSchema: JsonObject = ${JSON.stringify(schema, null, 2)};\n`,
  );
}

/** The keywords of a schema and of all schemas in it. */
function usedKeywords(schema: Json): Set<string> {
  if (!isJsonObject(schema)) return new Set();
  const parts = Object.entries(schema).flatMap(([keyword, part]): Json[] => {
    if (["properties", "patternProperties", "dependentSchemas", "$defs"].includes(keyword)) {
      return Object.values(part as JsonObject);
    }
    if (["anyOf", "prefixItems"].includes(keyword)) return [...(part as readonly Json[])];
    return ["const", "enum", "default"].includes(keyword) ? [] : [part];
  });
  return new Set([...Object.keys(schema), ...parts.flatMap((part) => [...usedKeywords(part)])]);
}

/** Each sentence that implementations are held to, with the place where it is explained. */
function writeRequirements(): void {
  const from = "openapi/x-conduct/requirements.yaml";
  const source = parse(readFileSync(resolve(openapi, "x-conduct/requirements.yaml"), "utf8"));
  const requirements = Object.entries(source as { [id: string]: JsonObject }).map(
    ([id, { level = null, keyword = null, section = null, text = null }]) => [
      id,
      { level, keyword, text, source: `openapi/x-conduct/reference.md#${section}` },
    ],
  );
  const data = JSON.stringify(Object.fromEntries(requirements), null, 2);
  write(
    "requirements.gen.ts",
    from,
    `export const requirements = ${data} as const;\n\nexport type RequirementId = keyof typeof requirements;\n`,
  );
}

/** Each shipped contract, compiled. */
async function writeContracts(): Promise<void> {
  const { readContract } = await import("../src/node.ts");
  const names = readdirSync(openapi)
    .filter((name) => existsSync(resolve(openapi, name, "openapi.yaml")))
    .sort();
  for (const name of names) {
    const { contract, diagnostics } = await readContract(name);
    if (contract === undefined) {
      const lines = diagnostics.map(
        ({ place, code, message }) =>
          `${place.file}:${place.line}:${place.column} ${code} ${message}`,
      );
      throw new Error(`openapi/${name}/openapi.yaml does not compile:\n${lines.join("\n")}`);
    }
    const data = JSON.stringify(contract, null, 2);
    write(
      `${name}.gen.ts`,
      `openapi/${name}/openapi.yaml`,
      'import { deepFreeze } from "../compile/freeze.ts";\n' +
        'import type { Contract } from "../contract.ts";\n\n' +
        `export const ${identifier(name)}: Contract = /* @__PURE__ */ deepFreeze<Contract>(${data});\n`,
    );
  }
}

function write(name: string, from: string, text: string): void {
  const header = `// Generated from ${from}. Run "npm run generate"; do not edit.\n\n`;
  writeFileSync(resolve(gen, name), header + text);
  written.add(name);
}

/** `ai-flow` is `aiFlow`. */
function identifier(name: string): string {
  return name.replaceAll(/-+(.)/g, (_, letter: string) => letter.toUpperCase());
}
