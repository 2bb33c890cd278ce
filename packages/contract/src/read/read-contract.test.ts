import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatDiagnostic, formatPlace } from "@conduct/contract";
import { type ReadOptions, readContract, shippedContracts } from "@conduct/contract/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const head = 'openapi: 3.1.0\ninfo: { title: Runs, version: "1" }\n';
const files: { readonly [file: string]: string } = {
  "plain.yaml": head,
  "parts.yaml": `${head}paths:\n  /runs: { $ref: "parts/runs.yaml#/list" }\n`,
  "runs.yaml": `list:\n  get:\n    parameters: [{ $ref: "common.yaml#/limit" }]\n    responses: {}\n`,
  "common.yaml": "limit: { name: limit, in: query, schema: { type: integer } }\n",
  "overlay.yaml": "overlay: 1.0.0\nactions:\n  - target: $.info\n    update: { title: Changed }\n",
  "extending.yaml":
    "overlay: 1.0.0\nextends: plain.yaml\nactions:\n  - target: $.info\n    update: { title: Extended }\n",
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "contract-"));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("readContract()", () => {
  test("reads every shipped contract by its name", async () => {
    for (const name of shippedContracts()) {
      const { contract, diagnostics } = await readContract(name);

      expect(diagnostics.map(formatDiagnostic)).toEqual([]);
      expect(contract?.name).toBe(name);
      expect(contract?.source).toBe(`openapi/${name}/openapi.yaml`);
    }
    expect(shippedContracts()).toEqual(expect.arrayContaining(["gyoza", "moderately"]));
  });

  test("says what is shipped to who asks for something else", async () => {
    expect(await problems("gyosa")).toEqual([
      `gyosa:1:1 error C002 The file "gyosa" is not there. Check the path. Did you mean "gyoza"? Shipped contracts are ${shippedContracts()
        .map((name) => `"${name}"`)
        .join(", ")}.`,
    ]);
  });

  test("follows references from file to file, and knows where each fact stands", async () => {
    const parts = mkdtempSync(join(folder, "split-"));
    writeFileSync(
      join(parts, "openapi.yaml"),
      `${head}paths:\n  /runs: { $ref: "runs.yaml#/list" }\n`,
    );
    for (const file of ["runs.yaml", "common.yaml"])
      writeFileSync(join(parts, file), files[file] ?? "");

    const { contract } = await readContract(join(parts, "openapi.yaml"));

    const [operation] = contract?.operations ?? [];
    expect(operation?.parameters[0]?.place).toEqual({
      file: join(parts, "common.yaml"),
      line: 1,
      column: 1,
      pointer: "/limit",
    });
    expect(operation && formatPlace(operation.place)).toBe(`${join(parts, "runs.yaml")}:2:3`);
  });

  test("stays in the folder of the document, unless a wider one is allowed", async () => {
    const inner = mkdtempSync(join(folder, "inner-"));
    const path = join(inner, "openapi.yaml");
    writeFileSync(path, `${head}paths:\n  /runs: { $ref: "../runs.yaml#/list" }\n`);

    expect((await readContract(path)).diagnostics.map(({ code }) => code)).toEqual(["C011"]);
    expect((await readContract(path, { root: folder })).diagnostics).toEqual([]);
  });

  test("does not follow a link out of the folder", async () => {
    const inner = mkdtempSync(join(folder, "linked-"));
    const path = join(inner, "openapi.yaml");
    writeFileSync(path, `${head}paths:\n  /runs: { $ref: "runs.yaml#/list" }\n`);
    symlinkSync(join(folder, "runs.yaml"), join(inner, "runs.yaml"));

    expect((await readContract(path)).diagnostics.map(({ code }) => code)).toEqual(["C011"]);
  });

  test("reads a document that is a link, because whoever calls names it", async () => {
    const path = join(mkdtempSync(join(folder, "link-")), "openapi.yaml");
    symlinkSync(join(folder, "plain.yaml"), path);

    expect((await readContract(path)).diagnostics).toEqual([]);
  });

  test("applies overlays in order", async () => {
    const { contract } = await read("plain.yaml", { overlays: [join(folder, "overlay.yaml")] });

    expect(contract?.title).toBe("Changed");
  });

  test("reads an overlay that says what it extends", async () => {
    const { contract } = await read("extending.yaml");

    expect(contract?.title).toBe("Extended");
  });

  test("says that an overlay is not there", async () => {
    expect(await problems(join(folder, "plain.yaml"), { overlays: ["nowhere.yaml"] })).toEqual([
      'nowhere.yaml:1:1 error C002 The file "nowhere.yaml" is not there. Check the path.',
    ]);
  });

  test("says that a folder is no file", async () => {
    expect(await problems(folder)).toEqual([
      `${folder}:1:1 error C002 "${folder}" is a folder, not a file.`,
    ]);
  });

  test("refuses a file that is too large without reading it", async () => {
    const path = join(folder, "large.yaml");
    writeFileSync(path, "");
    truncateSync(path, 51 * 1024 * 1024);

    expect(await problems(path)).toEqual([
      `${path}:1:1 error C006 ${path}: The text has 51.0 MB, and at most 50 MB are read. Split it into several files, or cut what is not needed.`,
    ]);
  });
});

describe("readContract() of a URL", () => {
  const served: { [path: string]: string } = {
    "/openapi.yaml": `${head}paths:\n  /runs: { $ref: "parts/runs.yaml#/list" }\n`,
    "/parts/runs.yaml": files["runs.yaml"] ?? "",
    "/parts/common.yaml": files["common.yaml"] ?? "",
    "/curious.yaml": `${head}paths:\n  /runs: { $ref: "file:///etc/hostname" }\n`,
  };
  const asked: string[] = [];
  let server: Server;
  let origin = "";
  beforeAll(async () => {
    server = createServer(({ url = "" }, response) => {
      asked.push(url);
      const text = served[url];
      response.writeHead(text === undefined ? 404 : 200).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test("fetches the document and its parts, if that is allowed", async () => {
    const { contract, diagnostics } = await readContract(`${origin}/openapi.yaml`, {
      allowRemote: true,
    });

    expect(diagnostics).toEqual([]);
    expect(contract?.operations[0]?.parameters[0]?.place.file).toBe(`${origin}/parts/common.yaml`);
  });

  test("fetches nothing if that is not allowed", async () => {
    const before = asked.length;

    expect(await problems(`${origin}/openapi.yaml`)).toEqual([
      `${origin}/openapi.yaml:1:1 error C012 "${origin}/openapi.yaml" is remote, and nothing is fetched unless that is allowed. Allow it (allowRemote), or save a copy.`,
    ]);
    expect(asked.length).toBe(before);
  });

  test("does not let a remote document read files", async () => {
    const { diagnostics } = await readContract(`${origin}/curious.yaml`, { allowRemote: true });

    expect(diagnostics.map(({ code }) => code)).toEqual(["C011"]);
  });

  test("says what the server answers", async () => {
    expect(await problems(`${origin}/nowhere.yaml`, { allowRemote: true })).toEqual([
      `${origin}/nowhere.yaml:1:1 error C002 "${origin}/nowhere.yaml" answers 404. Check the URL.`,
    ]);
  });
});

function read(file: string, options: ReadOptions = {}) {
  return readContract(join(folder, file), options);
}

async function problems(location: string, options: ReadOptions = {}): Promise<readonly string[]> {
  const { contract, diagnostics } = await readContract(location, options);
  expect(contract).toBeUndefined();
  return diagnostics.map(formatDiagnostic);
}
