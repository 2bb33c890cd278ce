import type { Json, Schema } from "@conduct/contract";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createIdentifiers } from "./identifiers.ts";
import { samplePattern } from "./pattern.ts";
import { createRandom } from "./random.ts";
import { sample } from "./sample.ts";
import { createSchemas } from "./schemas.ts";

const schemas = createSchemas({ Id: { type: "string", minLength: 30 } });

describe("sample()", () => {
  test.for<Schema>([
    { type: "string" },
    { type: "string", minLength: 40, maxLength: 41 },
    { type: "string", maxLength: 3 },
    ...["date-time", "date", "uuid", "email", "uri", "hostname", "ipv4", "ipv6", "duration"].map(
      (format) => ({
        type: "string",
        format,
      }),
    ),
    { type: "string", pattern: "^run_[0-9]{6}$" },
    { type: "integer", minimum: 3, exclusiveMaximum: 5 },
    { type: "number", exclusiveMinimum: 0, maximum: 1 },
    { type: "integer", multipleOf: 7, minimum: 15 },
    { type: "array", minItems: 2, items: { type: "boolean" } },
    {
      type: "object",
      required: ["a"],
      properties: { a: { type: "string" }, b: { type: "string" } },
    },
    {
      allOf: [
        { type: "object", required: ["a"], properties: { a: { const: 1 } } },
        { required: ["b"], properties: { b: { enum: [2] } } },
      ],
    },
    {
      oneOf: [
        { type: "null" },
        { type: "object", required: ["k"], properties: { k: { const: "x" } } },
      ],
    },
    { enum: ["a", "b"] },
    { type: ["null", "integer"] },
  ])("of %j is what the schema allows", (schema) => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);

    for (let index = 0; index < 20; index++) {
      const value = sample(schemas, schema, { name: `x${index}`, now: 1e12 });
      expect(ajv.validate(schema as object, value), JSON.stringify(value)).toBe(true);
    }
  });

  test("follows references, and ends where they go in circles", () => {
    const circular = createSchemas({
      Node: {
        type: "object",
        required: ["next"],
        properties: { next: { $ref: "#/schemas/Node" } },
      },
    });

    expect(
      String(sample(schemas, { $ref: "#/schemas/Id" }, { name: "x", now: 0 })).length,
    ).toBeGreaterThanOrEqual(30);
    expect(
      JSON.stringify(sample(circular, { $ref: "#/schemas/Node" }, { name: "x", now: 0 })),
    ).toContain("null");
  });

  test.for<[Schema, Json]>([
    [{ type: "string", examples: ["shown"] }, "shown"],
    [{ type: "string", default: "usual", examples: ["shown"] }, "usual"],
    [{ const: 1, examples: [2] }, 1],
  ])("prefers what the author of %j gives", ([schema, value]) => {
    expect(sample(schemas, schema, { name: "x", now: 0 })).toEqual(value);
  });

  test("is the same for the same name, and only then", () => {
    const of = (name: string) =>
      sample(schemas, { type: "string", format: "uuid" }, { name, now: 0 });

    expect(of("a")).toBe(of("a"));
    expect(of("a")).not.toBe(of("b"));
  });
});

describe("samplePattern()", () => {
  test.for([
    "^[a-z]+-[0-9]{2,4}$",
    "^(foo|bar)_\\d+$",
    "^\\w{3}\\.[^a-y]$",
    "^a?b*c+$",
    "^[A-Fa-f0-9]{8}$",
    "x.y",
    "^(?:ab){2}(?<n>c)$",
    "^[\\d-]{4}$",
  ])("makes a text for %s", (pattern) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(samplePattern(pattern, createRandom(seed))).toMatch(new RegExp(pattern, "u"));
      }),
    );
  });

  test.for(["[", "(a", "^(?=b)a$"])("makes none for %s", (pattern) => {
    expect(samplePattern(pattern, createRandom(1))).toBeUndefined();
  });
});

describe("createIdentifiers()", () => {
  test.for<[Schema | undefined, RegExp]>([
    [undefined, /^op_run_[a-z0-9]{10}$/],
    [
      { type: "string", format: "uuid" },
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    ],
    [{ type: "string", pattern: "^r_[a-z]{9}$" }, /^r_[a-z]{9}$/],
    [{ type: "string", examples: ["exec_8Fk2Qz9a"] }, /^exec_[A-Za-z0-9]{8}$/],
    [{ type: "integer" }, /^\d+$/],
  ])("makes such as %j allows, each another", ([schema, form]) => {
    const make = createIdentifiers(schemas, schema, "OpRun");
    const ids = Array.from({ length: 200 }, (_, index) => String(make("seed", index + 1)));

    for (const id of ids) expect(id).toMatch(form);
    expect(new Set(ids).size).toBe(200);
    expect(String(make("seed", 1))).toBe(ids[0]);
  });
});
