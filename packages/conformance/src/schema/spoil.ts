import { isJsonObject, type Json, type JsonObject, type Schema } from "@conduct/contract";
import type { Validator } from "./validator.ts";

/** A body that its schema forbids, in one way only. */
export interface Spoiled {
  readonly body: Json;

  /** What is wrong with it: `no image`, `priority is of another type`. */
  readonly fault: string;
}

/**
 * Ways to spoil a valid body: each required member left out, each member of another type, out of its
 * enumeration or out of its bounds. Each is proven invalid, and differs from the valid body in one place.
 */
export function spoil(valid: Json, schema: Schema, validator: Validator): readonly Spoiled[] {
  const { properties, required } = validator.resolve(schema);
  if (!isJsonObject(properties) || !isJsonObject(valid)) return [];
  const without = (Array.isArray(required) ? required.map(String) : []).map((name): Spoiled => {
    const { [name]: _, ...rest } = valid;
    return { body: rest, fault: `no ${name}` };
  });
  const changed = Object.entries(properties).flatMap(([name, member]) =>
    faultsOf(validator.resolve(member as Schema)).map(
      ([value, fault]): Spoiled => ({
        body: { ...valid, [name]: value },
        fault: `${name} ${fault}`,
      }),
    ),
  );
  return [...without, ...changed].filter(
    ({ body }) => validator.validate(schema, body, "request").length > 0,
  );
}

function faultsOf(schema: JsonObject): readonly (readonly [Json, string])[] {
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]).map(String);
  const faults: (readonly [Json, string])[] = [];
  if (types.includes("integer") || types.includes("number")) {
    faults.push(["not a number", "is no number"]);
    if (types.includes("integer")) faults.push([1.5, "is not whole"]);
  } else if (types.includes("string")) {
    faults.push([{ conduct: "wrong" }, "is no text"], [17, "is a number"]);
  } else faults.push(["of another type", "is of another type"]);
  if (Array.isArray(schema.enum) && types.includes("string")) {
    faults.push(["conduct-no-such-value", "is not in its enumeration"]);
  }
  if (typeof schema.minimum === "number") faults.push([schema.minimum - 1, "is below its minimum"]);
  if (typeof schema.exclusiveMinimum === "number") {
    faults.push([schema.exclusiveMinimum, "is not above its minimum"]);
  }
  if (typeof schema.maximum === "number") faults.push([schema.maximum + 1, "is above its maximum"]);
  if (typeof schema.maxLength === "number" && schema.maxLength < 5_000) {
    faults.push(["x".repeat(schema.maxLength + 1), "is longer than its maximum"]);
  }
  return faults;
}
