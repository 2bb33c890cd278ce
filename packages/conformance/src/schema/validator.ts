import {
  type Contract,
  isJsonObject,
  type Json,
  type JsonObject,
  type Schema,
} from "@conduct/contract";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { derived } from "../model/derived.ts";

/** Which way a value travels: read-only members are not demanded of requests, write-only ones not of replies. */
export type Direction = "request" | "reply";

/** One way in which a value is not what its schema says. */
export interface Mismatch {
  readonly pointer: string;
  readonly message: string;

  /** The keyword of JSON Schema that is violated. */
  readonly keyword: string;
}

/** Checks values against the schemas of one contract. */
export interface Validator {
  validate(schema: Schema, value: Json | undefined, direction: Direction): readonly Mismatch[];

  /** The schema behind references, with the members of `allOf` merged as far as samples need it. */
  resolve(schema: Schema | undefined): JsonObject;
}

/** The validator of a contract. It is made once: schemas are compiled when they are first asked for. */
export const validatorOf: (contract: Contract) => Validator = derived(createValidator);

function createValidator(contract: Contract): Validator {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  // ajv-formats is CommonJS: its function is the default export of the module object.
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  for (const direction of ["request", "reply"] as const) {
    const schemas = relocate({ ...contract.schemas }, direction, "");
    ajv.addSchema({ $id: home(direction), schemas } as object);
  }
  const compiled = new Map<string, ValidateFunction>();

  function validate(
    schema: Schema,
    value: Json | undefined,
    direction: Direction,
  ): readonly Mismatch[] {
    // By text, since equal schemas are made anew again and again when samples are drawn.
    const key = direction + JSON.stringify(schema);
    let check = compiled.get(key);
    if (check === undefined) {
      check = ajv.compile(relocate(schema, direction, home(direction)) as object | boolean);
      compiled.set(key, check);
    }
    if (check(value)) return [];
    return (check.errors ?? []).map((error) => ({
      pointer: error.instancePath,
      keyword: error.keyword,
      message: `${error.message ?? error.keyword}${describeParams(error.params)}`,
    }));
  }

  function resolve(schema: Schema | undefined): JsonObject {
    if (!isJsonObject(schema)) return {};
    const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
    const target = name === undefined ? {} : resolve(contract.schemas[name.replaceAll("~1", "/")]);
    const parts = Array.isArray(schema.allOf)
      ? (schema.allOf as readonly Schema[]).map(resolve)
      : [];
    const { $ref: _, allOf: __, ...own } = schema;
    return [target, ...parts, own].reduce(mergeSchemas);
  }

  return { validate, resolve };
}

function home(direction: Direction): string {
  return `conduct:${direction}`;
}

/** Points references at the registered schemas, and drops demands that do not bind this direction. */
function relocate(schema: unknown, direction: Direction, base: string): unknown {
  if (Array.isArray(schema)) return schema.map((part: unknown) => relocate(part, direction, base));
  if (!isJsonObject(schema)) return schema;
  const copy: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "$ref" && typeof value === "string") copy[keyword] = base + value;
    else if (literal.has(keyword)) copy[keyword] = value;
    else copy[keyword] = relocate(value, direction, base);
  }
  const { required, properties } = schema;
  if (Array.isArray(required) && isJsonObject(properties)) {
    const exempt = direction === "request" ? "readOnly" : "writeOnly";
    copy.required = required.filter((name) => {
      const member = properties[String(name)];
      return !(isJsonObject(member) && member[exempt] === true);
    });
  }
  return copy;
}

const literal: ReadonlySet<string> = new Set(["const", "enum", "default", "example", "examples"]);

function mergeSchemas(left: JsonObject, right: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...left, ...right };
  if (isJsonObject(left.properties) && isJsonObject(right.properties)) {
    merged.properties = { ...left.properties, ...right.properties };
  }
  if (Array.isArray(left.required) && Array.isArray(right.required)) {
    merged.required = [
      ...new Set([...(left.required as string[]), ...(right.required as string[])]),
    ];
  }
  return merged;
}

function describeParams(params: Record<string, unknown>): string {
  if (Array.isArray(params.allowedValues)) return `: ${JSON.stringify(params.allowedValues)}`;
  return typeof params.additionalProperty === "string" ? `: ${params.additionalProperty}` : "";
}
