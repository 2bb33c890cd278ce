import type { Operation, Parameter } from "../operation.ts";
import { lifecycleOf, titleOf } from "./bindings.ts";
import { requestRoles } from "./paged.ts";
import { mentionsIn } from "./references.ts";
import { defineRule, type Rule } from "./rule.ts";
import type { Template } from "./template.ts";
import { templatesOf } from "./templates.ts";

/** The document declares a parameter, and the extension does not say what it does. */
export const parameterUnused: Rule = defineRule({
  code: "C313",
  severity: "info",
  summary: "A query or path parameter has no declared meaning.",

  *find(contract) {
    const templates = templatesOf(contract);
    for (const operation of contract.operations) {
      if (lifecycleOf(contract, operation) === undefined) continue;
      const used = usedParameters(templates, operation);
      for (const parameter of operation.parameters) {
        if (parameter.in !== "query" && parameter.in !== "path") continue;
        if (used.has(nameOf(parameter))) continue;
        yield {
          message:
            `${titleOf(operation)} has a ${parameter.in} parameter "${parameter.name}", and x-conduct does not say what it does. ` +
            (parameter.in === "query"
              ? 'If it filters, say so in "filters".'
              : `If it names a parent, say so in "within"; if it filters, in "filters" as "path.${parameter.name}".`),
          place: parameter.place,
        };
      }
    }
  },
});

function usedParameters(templates: readonly Template[], operation: Operation): ReadonlySet<string> {
  const { filters, pagination, hold } = operation;
  const mentioned = templates
    .filter(({ operations }) => operations.includes(operation))
    .flatMap(({ value }) => mentionsIn(value))
    .flatMap(({ reference }) => {
      const place = reference?.source.replace("request.", "");
      return reference?.name === undefined ? [] : [`${place}.${reference.name}`];
    });
  return new Set([
    ...filters.flatMap(({ param, same }) => (same === undefined ? [param] : [param, same])),
    ...(pagination === undefined ? [] : requestRoles(pagination).map(([, param]) => param)),
    ...(hold !== undefined && "param" in hold.by ? [hold.by.param] : []),
    ...mentioned,
  ]);
}

function nameOf({ in: place, name }: Parameter): string {
  return `${place}.${name}`;
}
