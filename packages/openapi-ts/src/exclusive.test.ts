import type { JsonObject } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { withExclusions } from "./exclusive.ts";

const never = { enum: [] };

function shaped(schema: JsonObject): unknown {
  return withExclusions({ Order: schema }).Order;
}

describe("withExclusions()", () => {
  test("makes two alternatives of what hangs on whether a member is there", () => {
    expect(
      shaped(
        JSON.parse(`{
          "description": "Home, or to a shop.",
          "type": "object",
          "required": ["id"],
          "properties": { "id": {}, "shop": {}, "street": {} },
          "if": { "required": ["shop"] },
          "then": { "properties": { "street": false } },
          "else": { "required": ["street"] }
        }`) as JsonObject,
      ),
    ).toEqual({
      description: "Home, or to a shop.",
      anyOf: [
        {
          type: "object",
          required: ["id", "shop"],
          properties: { id: {}, shop: {}, street: never },
        },
        {
          type: "object",
          required: ["id", "street"],
          properties: { id: {}, shop: never, street: {} },
        },
      ],
    });
  });

  test("makes two alternatives of what a member forbids", () => {
    expect(
      shaped({
        type: "object",
        properties: { all: {}, some: {} },
        dependentSchemas: { all: { properties: { some: false } } },
      }),
    ).toEqual({
      anyOf: [
        { type: "object", required: ["all"], properties: { all: {}, some: never } },
        { type: "object", required: [], properties: { all: never, some: {} } },
      ],
    });
  });

  test("keeps closed objects of a union apart, those with alternatives too", () => {
    const schemas = withExclusions({
      Pet: { anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] },
      Cat: { type: "object", additionalProperties: false, properties: { name: {}, lives: {} } },
      Dog: {
        type: "object",
        additionalProperties: false,
        properties: { name: {}, barks: {}, bites: {} },
        dependentSchemas: { barks: { properties: { bites: false } } },
      },
    });

    expect(schemas.Pet).toEqual({
      anyOf: [
        {
          allOf: [
            { $ref: "#/components/schemas/Cat" },
            { type: "object", properties: { barks: never, bites: never } },
          ],
        },
        {
          allOf: [
            { $ref: "#/components/schemas/Dog" },
            { type: "object", properties: { lives: never } },
          ],
        },
      ],
    });
  });

  test.for<[string, JsonObject]>([
    ["a condition on a value", { if: { properties: { a: { const: 1 } } } }],
    ["two members that each forbid something", { dependentSchemas: { a: {}, b: {} } }],
    ["open objects of a union", { oneOf: [{ type: "object" }, { type: "object" }] }],
    ["a union that has a discriminator", { discriminator: { propertyName: "a" }, oneOf: [] }],
  ])("leaves out or alone %s", ([, schema]) => {
    const { if: _, dependentSchemas: __, ...rest } = schema;

    expect(shaped(schema)).toEqual(rest);
  });

  test("sees members that are called like words of a schema", () => {
    const properties = { if: { type: "string" }, anyOf: { type: "string" } };

    expect(shaped({ type: "object", properties })).toEqual({ type: "object", properties });
  });
});
