import type { Contract } from "../contract.ts";
import type { ReferenceSource } from "../reference.ts";
import {
  assignmentTemplates,
  sourcesOf,
  type Template,
  type TemplateScope,
  templateOf,
} from "./template.ts";

/** Every template of the webhooks. There is no request that they answer, but one that they are. */
export function emissionTemplates(contract: Contract): readonly Template[] {
  return (contract.emissions ?? []).flatMap(({ name, lifecycle, to, body, headers, place }) => {
    const self = contract.lifecycles[lifecycle];
    const scope: TemplateScope = {
      owner: `the webhook "${name}"`,
      place,
      operations: [],
      sources,
      ...(self !== undefined && { self }),
    };
    return [
      templateOf("to", to, scope),
      templateOf("body", body, scope),
      ...assignmentTemplates("headers", headers, scope),
    ];
  });
}

const sources: readonly ReferenceSource[] = [
  "self",
  "from",
  "to",
  "request.id",
  ...sourcesOf.clock,
];
