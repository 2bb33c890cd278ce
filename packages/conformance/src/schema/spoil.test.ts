import type { Contract } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { spoil } from "./spoil.ts";
import { validatorOf } from "./validator.ts";

const schema = {
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: {
    name: { type: "string", maxLength: 3 },
    limits: {
      type: "object",
      required: ["cpu"],
      properties: { cpu: { type: "integer", minimum: 1, maximum: 8 } },
    },
    tags: { type: "array", items: { type: "string", maxLength: 4 } },
    steps: { type: "array", items: { $ref: "#/schemas/Step" } },
  },
};
const contract = {
  schemas: {
    Step: {
      type: "object",
      required: ["run"],
      properties: {
        run: { type: "string" },
        steps: { type: "array", items: { $ref: "#/schemas/Step" } },
      },
    },
  },
} as unknown as Contract;

describe("spoil()", () => {
  const validator = validatorOf(contract);
  const valid = { name: "one", limits: { cpu: 2 }, tags: ["a", "b"] };

  test("makes bodies that are wrong in one place", () => {
    const faults = spoil(valid, schema, validator);

    expect(faults.map(({ fault }) => fault)).toEqual(
      expect.arrayContaining(["no name", "name is longer than its maximum", "nothing in it"]),
    );
    for (const { body } of faults)
      expect(validator.validate(schema, body, "request")).not.toEqual([]);
  });

  test("knows the ways in which texts, numbers, arrays and tables can be out of bounds", () => {
    const bounds = {
      type: "object",
      properties: {
        code: { type: "string", pattern: "^[a-z]{2,}$", minLength: 2 },
        share: { type: "number", exclusiveMaximum: 1 },
        step: { type: "integer", multipleOf: 5 },
        tags: { type: "array", maxItems: 2, uniqueItems: true, items: { type: "string" } },
      },
    };
    const bare = { code: "ab", share: 0.5, step: 5, tags: ["a"] };

    expect(spoil(bare, bounds, validator).map(({ fault }) => fault)).toEqual(
      expect.arrayContaining([
        "code is not as its pattern says",
        "code is shorter than its minimum",
        "share is not below its maximum",
        "step is no multiple of 5",
        "tags has an element too many",
        "tags has one twice",
      ]),
    );
  });

  test("knows what members without a name of their own may be", () => {
    const table = { type: "object", additionalProperties: { type: "string" } };
    const wrong = spoil({ owner: "ada" }, table, validator).map(({ body }) => body);
    expect(wrong).toContainEqual({ owner: 17 });
    const inside = { type: "object", properties: { labels: table } };
    expect(spoil({}, inside, validator).map(({ body }) => body)).toContainEqual({
      labels: { conduct: 17 },
    });
    expect(spoil({}, { type: "object", additionalProperties: {} }, validator)).toEqual([]);
  });

  test("looks inside of objects and of arrays, also where a schema goes round", () => {
    const inside = spoil(valid, schema, validator).filter((one) => one.inside !== undefined);

    for (const name of ["limits", "tags", "steps"])
      expect(inside.filter(({ inside: member }) => member === name)).not.toEqual([]);
    expect(inside.length).toBeLessThanOrEqual(12);
  });
});
