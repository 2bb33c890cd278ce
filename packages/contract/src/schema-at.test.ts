import { describe, expect, test } from "vitest";
import type { Schema } from "./schema.ts";
import { constantsOf, type Schemas, schemaBranches, schemasAt, typesAt } from "./schema-at.ts";

const text: Schema = { type: "string" };
const schemas: Schemas = {
  Base: { type: "object", properties: { id: text } },
  Run: {
    allOf: [{ $ref: "#/schemas/Base" }, { description: "A run." }],
    properties: { parent: { $ref: "#/schemas/Run" }, "a/b": text },
  },
  Status: { enum: ["queued", "done"] },
};

describe("schemasAt()", () => {
  test("is the schema itself for the empty pointer", () => {
    expect(schemasAt(schemas, text, "")).toEqual([text]);
  });

  test.for([
    ["a member", { properties: { a: text } }, "/a"],
    ["a member of a member", { properties: { a: { properties: { b: text } } } }, "/a/b"],
    ["a member of a named schema", { $ref: "#/schemas/Base" }, "/id"],
    [
      "a member of a part of all",
      { allOf: [{ properties: { b: true } }, { properties: { a: text } }] },
      "/a",
    ],
    [
      "a member of one of several",
      { oneOf: [{ type: "null" }, { properties: { a: text } }] },
      "/a",
    ],
    [
      "a member of any of several",
      { anyOf: [{ properties: { a: text } }, { properties: {} }] },
      "/a",
    ],
    ["a member of a consequence", { if: false, else: { properties: { a: text } } }, "/a"],
    ["a member by its pattern", { patternProperties: { "^x-": text } }, "/x-note"],
    ["an additional member", { properties: {}, additionalProperties: text }, "/any"],
    ["an element", { type: "array", items: text }, "/0"],
    ["the last element", { type: "array", items: text }, "/-1"],
    ["an element with a place of its own", { prefixItems: [{ type: "null" }, text] }, "/1"],
    ["a name with a slash", { $ref: "#/schemas/Run" }, "/a~1b"],
    [
      "a member however deep a schema repeats itself",
      { $ref: "#/schemas/Run" },
      "/parent/parent/id",
    ],
  ] as const)("finds %s", ([, schema, pointer]) => {
    expect(schemasAt(schemas, schema, pointer)).toEqual([text]);
  });

  test.for([
    ["what is not declared beside what is", { properties: { a: text } }, "/b"],
    ["what is forbidden", { properties: {}, additionalProperties: false }, "/b"],
    ["a member of a text", text, "/a"],
    ["a named element of an array", { type: "array", items: text }, "/first"],
    ["what no part of all declares", { allOf: [{ properties: { a: text } }, {}] }, "/b"],
    ["what no alternative declares", { oneOf: [{ properties: { a: text } }, text] }, "/b"],
    ["a member of nothing", false, "/a"],
    ["a member below what is not declared", { properties: { a: text } }, "/b/c"],
  ] as const)("does not find %s", ([, schema, pointer]) => {
    expect(schemasAt(schemas, schema, pointer)).toEqual([]);
  });

  test.for([
    ["an object without declared members", { type: "object" }],
    ["a schema that says nothing", {}],
    ["true", true],
    ["an alternative without declared members", { oneOf: [text, { type: "object" }] }],
    ["an object that allows others", { properties: { a: text }, additionalProperties: true }],
  ] as const)("lets anything be in %s", ([, schema]) => {
    expect(schemasAt(schemas, schema, "/any")).toEqual([true]);
  });

  test("ends where schemas refer to each other in a circle", () => {
    const circle: Schemas = { A: { $ref: "#/schemas/B" }, B: { $ref: "#/schemas/A" } };

    expect(schemasAt(circle, { $ref: "#/schemas/A" }, "/id")).toEqual([]);
    expect(schemaBranches(circle, { $ref: "#/schemas/A" }).length).toBe(3);
  });

  test("takes a pattern that is no regular expression for one that matches nothing", () => {
    expect(schemasAt(schemas, { patternProperties: { "(": text } }, "/a")).toEqual([]);
  });
});

describe("typesAt()", () => {
  test("unites the types of all branches, and that of a constant", () => {
    const schema: Schema = {
      oneOf: [{ type: ["string", "null"] }, { const: 3 }, { $ref: "#/schemas/Base" }],
    };

    expect(typesAt(schemas, schema)).toEqual(new Set(["string", "null", "integer", "object"]));
  });

  test("is undefined where no type is said", () => {
    expect(typesAt(schemas, { description: "anything" })).toBeUndefined();
  });
});

describe("constantsOf()", () => {
  test.for([
    ["an enum", { $ref: "#/schemas/Status" }, ["queued", "done"]],
    ["a constant", { const: "queued" }, ["queued"]],
    [
      "an enum or null",
      { oneOf: [{ $ref: "#/schemas/Status" }, { type: "null" }] },
      ["queued", "done"],
    ],
    ["several constants", { anyOf: [{ const: 1 }, { const: 2 }] }, [1, 2]],
    [
      "an enum beside a description",
      { allOf: [{ $ref: "#/schemas/Status" }, { description: "" }] },
      ["queued", "done"],
    ],
  ] as const)("knows the values of %s", ([, schema, values]) => {
    expect(constantsOf(schemas, schema)).toEqual(values);
  });

  test.for([
    ["a text", text],
    ["an enum or any other text", { anyOf: [{ $ref: "#/schemas/Status" }, text] }],
    ["anything", true],
  ] as const)("knows no closed set for %s", ([, schema]) => {
    expect(constantsOf(schemas, schema)).toBeUndefined();
  });
});
