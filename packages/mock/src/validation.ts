import {
  type Contract,
  formatPointer,
  isJsonObject,
  type Json,
  type Operation,
  type Parameter,
} from "@conduct/contract";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isJsonType, type ReadBody } from "./body.ts";
import type { Parameters } from "./parameters.ts";
import type { Schemas } from "./schemas.ts";
import { toViolations, type Violation, violation } from "./violations.ts";

/** Judges a request by the schemas of its operation, and tells everything that is wrong with it. */
export type Judge = (parameters: Parameters, body: ReadBody) => readonly Violation[];

export interface Validation {
  /** The judge of an operation; its schemas are compiled when it is first needed. */
  of(operation: Operation): Judge;
}

/** Creates the judges of a contract over one set of compiled schemas. */
export function createValidation(contract: Contract, schemas: Schemas): Validation {
  let ajv: Ajv2020 | undefined;
  const branches = new WeakMap<object, ValidateFunction>();

  return {
    of(operation) {
      const parameters = operation.parameters.map((parameter, index) => ({
        parameter,
        name: parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name,
        validate: compile(operation, `parameters/${index}/schema`),
      }));
      const bodies = new Map(
        Object.entries(operation.body?.content ?? {}).map(([type, media]) => [
          media,
          isJsonType(type) || type.includes("form-urlencoded") || type.startsWith("text/")
            ? compile(operation, `body/content/${escaped(type)}/schema`)
            : undefined,
        ]),
      );

      return (sent, body) => {
        const found: Violation[] = [];
        for (const [index, { parameter, name, validate }] of parameters.entries()) {
          const value =
            parameter.in === "header" ? sent.values.header(name) : sent.values[parameter.in][name];
          if (sent.sent[index] !== true) {
            if (parameter.required)
              found.push(
                violation(
                  { in: parameter.in, name: parameter.name },
                  [],
                  "required",
                  "is required",
                ),
              );
          } else if (value !== undefined && !validate(value)) {
            found.push(
              ...toViolations(
                { in: parameter.in, name: parameter.name },
                value,
                validate.errors ?? [],
                rejudge,
              ),
            );
          }
        }
        found.push(...judgeBody(operation, body, bodies));
        return found;
      };
    },
  };

  function judgeBody(
    operation: Operation,
    body: ReadBody,
    validators: ReadonlyMap<unknown, ValidateFunction | undefined>,
  ): readonly Violation[] {
    const part = { in: "body" } as const;
    switch (body.kind) {
      case "absent":
        return operation.body?.required === true
          ? [violation(part, [], "required", "is required")]
          : [];
      case "unreadable":
        return [violation(part, [], "json", `is not JSON: ${body.message}`)];
      case "unsupported":
        return [
          violation(
            { in: "header", name: "content-type" },
            [],
            "content-type",
            `must be one of ${body.allowed.map((type) => JSON.stringify(type)).join(", ")}`,
            body.type,
          ),
        ];
      case "bytes":
        return [];
      case "value": {
        const validate = validators.get(body.media);
        if (validate === undefined || validate(body.value)) return [];
        const errors = (validate.errors ?? []).filter(
          (error) => !asksForReadOnly(error, body.value),
        );
        return toViolations(part, body.value, errors, rejudge);
      }
    }
  }

  /** What is wrong with a value by a branch of a union, which was compiled as a part of a whole only. */
  function rejudge(schema: Json, value: unknown): readonly ErrorObject[] {
    const known = isJsonObject(schema) ? branches.get(schema) : undefined;
    ajv ??= load();
    const validate =
      known ??
      ajv.compile(
        JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${root}#/`)) as object,
      );
    if (isJsonObject(schema)) branches.set(schema, validate);
    validate(value);
    return validate.errors ?? [];
  }

  /** A member that only replies have is never missing from a request. */
  function asksForReadOnly(error: ErrorObject, body: Json): boolean {
    if (error.keyword !== "required" || !isJsonObject(body)) return false;
    const member = schemas.resolve(
      schemas.at(error.parentSchema as never, [String(error.params.missingProperty)]),
    );
    return isJsonObject(member) && member.readOnly === true;
  }

  /** Compiles one schema of an operation, within a document where `#/schemas/…` leads to the contract's. */
  function compile(operation: Operation, path: string): ValidateFunction {
    let validate: ValidateFunction | undefined;
    const pointer = `${escaped(operation.id)}/${path}`.split("/").map(encodeURIComponent).join("/");
    const lazy = (value: unknown): boolean => {
      if (validate === undefined) {
        ajv ??= load();
        validate = ajv.getSchema(`${root}#/operations/${pointer}`) ?? ajv.compile(true);
      }
      const isValid = validate(value) as boolean;
      lazy.errors = validate.errors ?? null;
      return isValid;
    };
    lazy.errors = null as ErrorObject[] | null;
    return lazy as unknown as ValidateFunction;
  }

  function load(): Ajv2020 {
    const made = new Ajv2020({
      strict: false,
      allErrors: true,
      verbose: true,
      logger: false,
      validateSchema: false,
    });
    addFormats.default(made);
    const operations = Object.fromEntries(
      contract.operations.map(({ id, parameters, body }) => [
        id,
        { parameters: parameters.map(schemaOnly), body: body ?? {} },
      ]),
    );
    made.addSchema({ $id: root, schemas: contract.schemas, operations });
    return made;
  }
}

const root = "conduct:contract";

function schemaOnly({ schema }: Parameter): { readonly schema: Parameter["schema"] } {
  return { schema };
}

/** A name as one segment of a JSON Pointer. */
function escaped(name: string): string {
  return formatPointer([name]).slice(1);
}
