import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { generateClient } from "@conduct/openapi-ts";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../src");
let folder: string;

/** A client of 700 operations: 350 resources, each with a lifecycle, a list and a read. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conduct-bundle-"));
  const document = join(folder, "openapi.json");
  await writeFile(document, JSON.stringify(largeDocument(350)));
  await generateClient({ contract: document, output: join(folder, "gen"), extension: ".ts" });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("what a program carries of a client with 700 operations", () => {
  test.for([
    ["two operations", "export { listJob7s, getJob7 }", 5_300],
    ["and a paginator", "export { listJob7s, getJob7, paginateListJob7s }", 7_700],
    ["and a waiter", "export { listJob7s, getJob7, paginateListJob7s, waitForJob7 }", 9_200],
  ] as const)("%s: in bytes of gzip", async ([what, exports, budget]) => {
    const { minified, gzipped, text } = await bundle(`${exports} from "./gen/index.ts";`);

    console.log(`${what}: ${minified} bytes minified, ${gzipped} gzipped`);
    expect(text.includes("/job7s"), "holds what was imported").toBe(true);
    expect(text.includes("/job8s"), "holds nothing else").toBe(false);
    expect(gzipped).toBeLessThan(budget);
  });

  test("the runtime alone", async () => {
    const { minified, gzipped } = await bundle('export * from "@conduct/client/runtime-v1";');

    console.log(`runtime: ${minified} bytes minified, ${gzipped} gzipped`);
    expect(gzipped).toBeLessThan(10_100);
  });
});

async function bundle(program: string) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder, loader: "ts" },
    alias: { "@conduct/client/runtime-v1": join(src, "runtime-v1.ts") },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    treeShaking: true,
    write: false,
    logLevel: "silent",
  });
  const text = outputFiles[0]?.text ?? "";
  return { text, minified: text.length, gzipped: gzipSync(text, { level: 9 }).length };
}

function largeDocument(resources: number): object {
  const names = Array.from({ length: resources }, (_, index) => `job${index}`);
  const schema = {
    type: "object",
    required: ["id", "status"],
    properties: {
      id: { type: "string" },
      status: { enum: ["open", "done"] },
      result: { type: "string" },
    },
  };
  const ok = (schema: object) => ({
    200: { description: "OK", content: { "application/json": { schema } } },
  });
  return {
    openapi: "3.1.0",
    info: { title: "Large", version: "1" },
    servers: [{ url: "https://large.test" }],
    "x-conduct": {
      version: "1.0",
      lifecycles: Object.fromEntries(
        names.map((name) => [
          name,
          {
            states: { open: {}, done: { final: "success" } },
            events: {
              create: { from: "$none", to: "open" },
              finish: { by: "server", from: "open", to: "done" },
            },
          },
        ]),
      ),
      paginations: {
        pages: {
          style: "cursor",
          request: { cursor: "cursor" },
          response: { items: "/data", next: "/next" },
        },
      },
    },
    paths: Object.fromEntries(
      names.flatMap((name) => [
        [
          `/${name}s`,
          {
            get: {
              operationId: `list${capital(name)}s`,
              "x-conduct": { lists: name, pagination: "pages" },
              parameters: [{ name: "cursor", in: "query", schema: { type: "string" } }],
              responses: ok({
                type: "object",
                properties: { data: { type: "array", items: schema }, next: { type: "string" } },
              }),
            },
          },
        ],
        [
          `/${name}s/{id}`,
          {
            get: {
              operationId: `get${capital(name)}`,
              "x-conduct": { reads: name },
              parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
              responses: ok(schema),
            },
          },
        ],
      ]),
    ),
  };
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
