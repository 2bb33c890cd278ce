import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json.ts";
import { translateSchema } from "./translate-schema.ts";

describe("translateSchema()", () => {
  test.for<readonly [JsonObject, JsonObject]>([
    [{ type: "string", nullable: true }, { type: ["string", "null"] }],
    [{ type: "string", nullable: false }, { type: "string" }],
    [
      { type: "string", enum: ["a"], nullable: true },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [{ enum: ["a", null], nullable: true }, { enum: ["a", null] }],
    [
      { description: "d", allOf: [{ type: "object" }], nullable: true },
      { description: "d", anyOf: [{ allOf: [{ type: "object" }] }, { type: "null" }] },
    ],
    [
      { type: "object", readOnly: true, oneOf: [{}], nullable: true },
      { readOnly: true, anyOf: [{ type: "object", oneOf: [{}] }, { type: "null" }] },
    ],
    [{ minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    [
      { minimum: 1, exclusiveMinimum: false, maximum: 2, exclusiveMaximum: true },
      { minimum: 1, exclusiveMaximum: 2 },
    ],
    [{ exclusiveMaximum: true }, {}],
    [{ example: "a" }, { examples: ["a"] }],
    [
      { type: "string", format: "binary" },
      { type: "string", contentMediaType: "application/octet-stream" },
    ],
    [
      { type: "string", format: "byte" },
      { type: "string", contentEncoding: "base64" },
    ],
    [{ format: "date-time" }, { format: "date-time" }],
  ])("translates %j to %j", ([legacy, modern]) => {
    expect(translateSchema(legacy)).toEqual(modern);
  });
});
