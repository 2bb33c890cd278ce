import { isJsonObject } from "../json.ts";
import type { Schema } from "../schema.ts";
import { type Schemas, schemaBranches } from "../schema-at.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { type Paged, pagedOperations } from "./paged.ts";
import { parameterSchemas } from "./request-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** The parameter's schema is the first to say; the pagination says only what is not said there. */
export const pageSizeContradiction: Rule = defineRule({
  code: "C305",
  severity: "error",
  summary: "The pagination contradicts the schema of a parameter.",

  *find(contract) {
    for (const paged of pagedOperations(contract)) {
      for (const { param, word, said, written } of claimsOf(contract.schemas, paged)) {
        if (said === undefined || written === undefined || said === written) continue;
        yield {
          message:
            `The pagination of ${titleOf(paged.operation)} says that the ${word} of "${param}" is ${written}, its schema says ${said}. ` +
            "Say it in the schema only.",
          place: annotationOf(paged.operation),
        };
      }
    }
  },
});

function claimsOf(schemas: Schemas, { operation, pagination }: Paged) {
  const { request, size, base } = pagination;
  const sized = numbersIn(schemas, operationSchemas(request.size));
  const paged = numbersIn(schemas, operationSchemas(request.page));
  const maximum = sized.maximum ?? below(sized.exclusiveMaximum);
  return [
    { param: request.size, word: "default", said: sized.default, written: size.default },
    { param: request.size, word: "maximum", said: maximum, written: size.max },
    { param: request.page, word: "first page", said: paged.default, written: base },
  ];

  function operationSchemas(param: string | undefined): readonly Schema[] {
    return param === undefined ? [] : parameterSchemas(schemas, operation, param);
  }
}

function numbersIn(schemas: Schemas, declared: readonly Schema[]) {
  const branches = declared.flatMap((schema) => schemaBranches(schemas, schema));
  const word = (name: string) =>
    branches
      .filter(isJsonObject)
      .map((branch) => branch[name])
      .find((value) => typeof value === "number");
  return {
    default: word("default"),
    maximum: word("maximum"),
    exclusiveMaximum: word("exclusiveMaximum"),
  };
}

function below(limit: number | undefined): number | undefined {
  return limit === undefined ? undefined : Math.ceil(limit) - 1;
}
