import type { Json, Schema } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { createProjections } from "./projection.ts";
import { createSchemas } from "./schemas.ts";

const schemas = createSchemas({
  Node: {
    type: "object",
    properties: { name: { type: "string" }, next: { $ref: "#/schemas/Node" } },
  },
});
const projections = createProjections(schemas);
const text = { type: "string" };

describe("a projection", () => {
  test.for<[string, Schema, Json, Json]>([
    [
      "leaves out what is not declared",
      { properties: { a: text } },
      { a: "x", secret: 1 },
      { a: "x" },
    ],
    [
      "keeps free-form objects",
      { properties: { a: { type: "object" } } },
      { a: { b: 1 } },
      { a: { b: 1 } },
    ],
    [
      "keeps what may be there too",
      { properties: { a: text }, additionalProperties: true },
      { a: "x", b: 1 },
      { a: "x", b: 1 },
    ],
    [
      "puts constants in place",
      { properties: { kind: { const: "list" } } },
      { kind: "other" },
      { kind: "list" },
    ],
    [
      "puts defaults in place",
      { properties: { n: { type: "integer", default: 3 } } },
      {},
      { n: 3 },
    ],
    [
      "shows null for what is missing",
      { required: ["a"], properties: { a: { type: ["string", "null"] } } },
      {},
      { a: null },
    ],
    ["leaves out a null that is not allowed", { properties: { a: text } }, { a: null }, {}],
    [
      "makes up what is required",
      { required: ["a"], properties: { a: { enum: ["only"] } } },
      { a: null },
      { a: "only" },
    ],
    [
      "leaves out what is only written",
      { properties: { a: { type: "string", writeOnly: true } } },
      { a: "x" },
      {},
    ],
    [
      "goes into arrays",
      { type: "array", items: { properties: { a: text } } },
      [{ a: "x", b: 1 }],
      [{ a: "x" }],
    ],
    [
      "goes into nullable objects",
      { anyOf: [{ type: "object", properties: { a: text } }, { type: "null" }] },
      { a: "x", b: 1 },
      { a: "x" },
    ],
    [
      "shows null as null",
      { anyOf: [{ type: "object", properties: { a: text } }, { type: "null" }] },
      null,
      null,
    ],
    [
      "shows the branch that its constants name",
      {
        oneOf: [
          { properties: { t: { const: "a" }, x: text } },
          { properties: { t: { const: "b" }, y: text } },
        ],
      },
      { t: "b", x: "1", y: "2" },
      { t: "b", y: "2" },
    ],
    [
      "knows the parts of a whole",
      { allOf: [{ properties: { a: text } }, { properties: { b: text } }] },
      { a: "1", b: "2", c: "3" },
      { a: "1", b: "2" },
    ],
    [
      "follows references in circles",
      { $ref: "#/schemas/Node" },
      { name: "a", x: 1, next: { name: "b", x: 1, next: { name: "c" } } },
      { name: "a", next: { name: "b", next: { name: "c" } } },
    ],
  ])("%s", ([, schema, value, shown]) => {
    expect(projections.of(schema)(value, { name: "x", now: 0 })).toEqual(shown);
  });

  test("makes up the same at every look", () => {
    const schema = { required: ["a"], properties: { a: { type: "string", format: "uuid" } } };
    const look = (name: string) => projections.of(schema)({}, { name, now: 0 });

    expect(look("one")).toEqual(look("one"));
    expect(look("one")).not.toEqual(look("two"));
  });
});

describe("complete()", () => {
  test("fills in what is missing, keeps the rest, and shares what needs nothing", () => {
    const schema = { required: ["a"], properties: { a: { enum: ["only"] }, b: text } };
    const whole = { a: "only", kept: 1 };

    expect(projections.complete(schema, { kept: 1 }, { name: "x", now: 0 })).toEqual({
      a: "only",
      kept: 1,
    });
    expect(projections.complete(schema, whole, { name: "x", now: 0 })).toBe(whole);
  });
});
