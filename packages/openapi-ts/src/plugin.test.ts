import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { jobs, tinyContract } from "../test/tiny-contract.ts";
import { type ConductConfig, conduct } from "./plugin.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "conduct-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("conduct()", () => {
  test("adds to what hey-api makes of the document that a person wrote", async () => {
    const files = await run(jobs());

    expect(files.conduct).toMatch(/import \{ getJob, type Options \} from '\.\/sdk\.gen\.js'/);
    expect(files.conduct).toContain("waitFor(getJob, jobWait, options)");
    expect(files.index).toMatch(/waitForJob.*'\.\/conduct\.gen\.js'/);
  });

  test("finds an operation by method and path, since hey-api gives names of its own", async () => {
    const files = await run(
      jobs().replace("operationId: getJob\n", "operationId: jobs.read-one\n"),
    );

    expect(files.conduct).toContain("waitFor(jobsReadOne, jobWait, options)");
  });

  test("makes the default client throw ApiErrors, in the file where that client is", async () => {
    const files = await run(jobs());

    expect(files.client).toMatch(/export const client[\s\S]*\nprepareClient\(client\);\n$/);
  });

  test("stays out of the index when told to", async () => {
    const files = await run(jobs(), { includeInEntry: false });

    expect(files.conduct).toContain("waitForJob");
    expect(files.index).not.toContain("waitForJob");
  });
});

async function run(document: string, config: Partial<ConductConfig> = {}) {
  const input = join(folder, "openapi.yaml");
  await writeFile(input, document);
  await createClient({
    configFile: join(folder, "none.mjs"),
    input,
    logs: { level: "silent", file: false },
    output: { path: join(folder, "gen"), module: { extension: ".js" } },
    plugins: [
      "@hey-api/typescript",
      "@hey-api/sdk",
      "@hey-api/client-fetch",
      conduct({ contract: tinyContract(document), ...config }),
    ],
  });
  const read = (file: string) => readFile(join(folder, "gen", file), "utf8");
  return {
    conduct: await read("conduct.gen.ts"),
    client: await read("client.gen.ts"),
    index: await read("index.ts"),
  };
}
