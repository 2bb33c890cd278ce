import type { Contract } from "../contract.ts";
import { emissionTemplates } from "./emission-templates.ts";
import { errorTemplates } from "./error-templates.ts";
import { lifecycleTemplates } from "./lifecycle-templates.ts";
import { operationTemplates } from "./operation-templates.ts";
import type { Template } from "./template.ts";

/** Every template of a contract. */
export function templatesOf(contract: Contract): readonly Template[] {
  return [
    ...Object.values(contract.lifecycles).flatMap((lifecycle) =>
      lifecycleTemplates(contract, lifecycle),
    ),
    ...errorTemplates(contract),
    ...emissionTemplates(contract),
    ...contract.operations.flatMap((operation) => operationTemplates(contract, operation)),
  ];
}
