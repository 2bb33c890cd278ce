import type { Contract } from "../contract.ts";
import type { ReferenceSource } from "../reference.ts";
import { type ErrorUse, errorUses } from "./error-uses.ts";
import { assignmentTemplates, optionalTemplate, sourcesOf, type Template } from "./template.ts";

/** Every template of the named errors. What may stand in one depends on where it is named. */
export function errorTemplates(contract: Contract): readonly Template[] {
  const uses = Map.groupBy(errorUses(contract), ({ error }) => error);
  return Object.values(contract.errors).flatMap(({ name, headers, body, place }) => {
    const named = uses.get(name) ?? [];
    const scope = {
      owner: `the error "${name}"`,
      place,
      sources: sourcesFor(contract, name, named),
      operations: [...new Set(named.flatMap(({ operation }) => operation ?? []))],
    };
    return [
      ...optionalTemplate("body", body, scope),
      ...assignmentTemplates("headers", headers, scope),
    ];
  });
}

function sourcesFor(
  { refusals }: Contract,
  name: string,
  uses: readonly ErrorUse[],
): readonly ReferenceSource[] {
  const on = (...occasions: readonly ErrorUse["occasion"][]): boolean =>
    uses.length === 0 || uses.some(({ occasion }) => occasions.includes(occasion));
  return [
    ...sourcesOf.clock,
    ...sourcesOf.request,
    ...(on("illegal", "request", "value") ? sourcesOf.event : []),
    ...(uses.some(({ operation }) => operation !== undefined && operation.within.length > 0)
      ? (["parent"] as const)
      : []),
    ...(on("request", "value") ? (["value"] as const) : []),
    ...(name === refusals.request ? (["violations"] as const) : []),
  ];
}
