import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Compiled, compileContract, parseSource } from "@conduct/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const clean = readFileSync(
  resolve(import.meta.dirname, "../../test/fixtures/compile/clean.yaml"),
  "utf8",
);

describe("compileContract()", () => {
  test("says nothing about a document without a fault", () => {
    expect(compile(clean).diagnostics).toEqual([]);
  });

  test("makes plain data, which survives JSON", () => {
    const { contract } = compile(clean);

    expect(contract).toBeDefined();
    expect(JSON.parse(JSON.stringify(contract))).toStrictEqual(contract);
  });

  test("makes data that nobody can change", () => {
    const { contract } = compile(clean);

    expect(unfrozen(contract)).toEqual([]);
  });

  test("makes the same of the same text", () => {
    expect(JSON.stringify(compile(clean))).toBe(JSON.stringify(compile(clean)));
  });

  test("takes what the document says of itself", () => {
    const { contract } = compile(clean);

    expect(contract).toMatchObject({
      name: "runs",
      title: "Runs",
      version: "1",
      conduct: "1.0",
      source: "openapi.yaml",
      servers: ["https://api.test/v1"],
      refusals: { request: "422", credentials: "401", path: "notFound", method: "405" },
      security: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    });
    expect(Object.keys(contract?.errors ?? {})).toEqual([
      "401",
      "404",
      "405",
      "409",
      "422",
      "notFound",
      "badRequest",
    ]);
    expect(contract?.errors.badRequest).toEqual({
      name: "badRequest",
      status: 400,
      media: "application/problem+json",
      headers: { "X-Why": "$value" },
      expect: {},
      basis: "documented",
      place: { file: "openapi.yaml", line: 10, column: 5, pointer: "/x-conduct/errors/badRequest" },
    });
  });

  test("compiles a document that says nothing of its conduct", () => {
    const { contract } = compile('openapi: 3.1.0\ninfo: { title: "¡Hola!", version: "1" }\n');

    expect(contract).toMatchObject({
      name: "hola",
      conduct: "1.0",
      operations: [],
      lifecycles: {},
    });
  });

  test("takes the name it is given", () => {
    const { source } = parseSource(clean, { file: "openapi.yaml" });
    if (source === undefined) throw new Error("the document cannot be read");

    expect(compileContract({ main: source, parts: new Map() }, { name: "x" }).contract?.name).toBe(
      "x",
    );
  });

  test("survives any line that goes missing, with a contract exactly if nothing is an error", () => {
    const lines = clean.split("\n");

    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(3), (start, count) => {
        const { contract, diagnostics } = compile(lines.toSpliced(start, count).join("\n"));

        const failed = diagnostics.some(({ severity }) => severity === "error");
        expect(contract === undefined).toBe(failed);
      }),
      { numRuns: 100 },
    );
  });
});

function compile(text: string): Compiled {
  const { source, diagnostics } = parseSource(text, { file: "openapi.yaml" });
  if (source === undefined) return { contract: undefined, diagnostics };
  return compileContract({ main: source, parts: new Map() });
}

/** The paths of everything in a value that could still be changed. */
function unfrozen(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, member]) =>
    unfrozen(member, `${path}/${name}`),
  );
  return Object.isFrozen(value) ? inner : [path, ...inner];
}
