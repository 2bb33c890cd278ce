import { isJsonObject, type Schema } from "@conduct/contract";
import { schemaAt } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import type { Writable } from "./effects.ts";

/** Which members a request may set: those the representation declares, unless they are read-only. */
export function writableOf(schema: Schema | undefined, validator: Validator): Writable {
  return (pointer) => {
    if (schema === undefined) return true;
    const declared = schemaAt(schema, pointer, validator);
    if (declared === undefined) return false;
    return !(isJsonObject(declared) && declared.readOnly === true);
  };
}
