import type { Contract, Schema } from "@conduct/contract";
import { compileContract, formatDiagnostic, parseSource } from "@conduct/contract";
import { describe, expect, test } from "vitest";

describe("schemas", () => {
  test("refer to each other by name, in circles too", () => {
    const { schemas } = read(`
components:
  schemas:
    Run:
      properties:
        parent: { $ref: "#/components/schemas/Run" }
        steps: { type: array, items: { $ref: "#/components/schemas/Step" } }
    Step: { anyOf: [{ $ref: "#/components/schemas/Run" }, { type: "null" }] }`);

    expect(schemas).toEqual({
      Run: {
        properties: {
          parent: { $ref: "#/schemas/Run" },
          steps: { type: "array", items: { $ref: "#/schemas/Step" } },
        },
      },
      Step: { anyOf: [{ $ref: "#/schemas/Run" }, { type: "null" }] },
    });
  });

  test("get a name where something refers to a part of one, or to another file", () => {
    const { schemas } = read(
      `
components:
  schemas:
    status: true
    Run: { properties: { status: { type: string }, next: { $ref: "#/components/schemas/Run/properties/status" } } }
    Job: { $ref: "parts/job.yaml" }
    Log: { $ref: "parts/job.yaml#/$defs/Log" }`,
      {
        "parts/job.yaml":
          "type: object\nproperties: { log: { $ref: '#/$defs/Log' }, self: { $ref: job.yaml } }\n$defs: { Log: { type: string } }\n",
      },
    );

    expect(schemas).toEqual({
      status: true,
      Run: { properties: { status: { type: "string" }, next: { $ref: "#/schemas/status2" } } },
      status2: { type: "string" },
      Job: { $ref: "#/schemas/job" },
      job: {
        type: "object",
        properties: { log: { $ref: "#/schemas/Log2" }, self: { $ref: "#/schemas/job" } },
        $defs: { Log: { type: "string" } },
      },
      Log: { $ref: "#/schemas/Log2" },
      Log2: { type: "string" },
    });
  });

  test("keep what looks like a reference but is data", () => {
    const data = '{ $ref: "#/nowhere" }';
    const { schemas } = read(`
components:
  schemas:
    Run: { const: ${data}, enum: [${data}], default: ${data}, examples: [${data}], properties: { $ref: { type: string } } }`);

    expect(schemas.Run).toMatchObject({
      const: { $ref: "#/nowhere" },
      properties: { $ref: { type: "string" } },
    });
  });

  test("are found by anchor", () => {
    const { schemas } = read(`
components:
  schemas:
    Run: { properties: { a: { $anchor: id, type: string }, b: { $ref: "#id" } } }`);

    expect(schemas.Run).toEqual({
      properties: { a: { type: "string" }, b: { $ref: "#/schemas/a" } },
    });
  });

  test("keep what stands beside a reference, except in OpenAPI 3.0, where it means nothing", () => {
    const text = `
components:
  schemas:
    A: { type: string }
    B: { description: "More.", $ref: "#/components/schemas/A" }`;

    expect(read(text).schemas.B).toEqual({ description: "More.", $ref: "#/schemas/A" });
    expect(read(text, {}, "3.0.3").schemas.B).toEqual({ $ref: "#/schemas/A" });
  });

  test("of OpenAPI 3.0 are translated, at any depth", () => {
    const run = `
components:
  schemas:
    Run: { properties: { at: { type: array, items: { type: string, nullable: true } } } }`;

    const items = (schema: Schema | undefined) => schema;
    expect(items(read(run, {}, "3.0.0").schemas.Run)).toEqual({
      properties: { at: { type: "array", items: { type: ["string", "null"] } } },
    });
    expect(items(read(run).schemas.Run)).toEqual({
      properties: { at: { type: "array", items: { type: "string", nullable: true } } },
    });
  });

  test("of a discriminator are named as references name them", () => {
    const { schemas } = read(`
components:
  schemas:
    Dog: { type: object }
    Pet: { discriminator: { propertyName: kind, mapping: { a: Dog, b: "#/components/schemas/Dog" } } }`);

    expect(schemas.Pet).toEqual({
      discriminator: {
        propertyName: "kind",
        mapping: { a: "#/schemas/Dog", b: "#/schemas/Dog" },
      },
    });
  });
});

function read(
  components: string,
  files: { readonly [file: string]: string } = {},
  version = "3.1.0",
): Contract {
  const text = `openapi: ${version}\ninfo: { title: Runs, version: "1" }${components}`;
  const [main, ...others] = Object.entries({ "openapi.yaml": text, ...files }).map(
    ([file, written]) => parseSource(written, { file }).source,
  );
  if (main === undefined) throw new Error("the document cannot be read");
  const parts = new Map(
    others.flatMap((source) => (source ? [[source.url, source] as const] : [])),
  );
  const { contract, diagnostics } = compileContract({ main, parts });
  if (contract === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  return contract;
}
