import { titleOf } from "./bindings.ts";
import { declaredReply } from "./reply-schema.ts";
import { defineRule, type Rule } from "./rule.ts";
import { choices } from "./wording.ts";

/** The header that says when to ask again is part of what the reading operation answers. */
export const hintHeader: Rule = defineRule({
  code: "C224",
  severity: "warning",
  summary: "The header that tells how long to wait is not declared where the resource is read.",

  *find({ operations, lifecycles }) {
    for (const operation of operations) {
      const { wait, name, place } = lifecycles[operation.reads ?? ""] ?? {};
      const header = wait?.hint?.header;
      if (header === undefined || place === undefined) continue;
      const declared = Object.keys(declaredReply(operation, operation.success)?.headers ?? {});
      if (declared.some((one) => one.toLowerCase() === header.toLowerCase())) continue;
      yield {
        message:
          `Clients that wait for ${name} look at the header "${header}", which the ${operation.success} of ${titleOf(operation)} does not declare.` +
          choices(header, declared),
        place,
      };
    }
  },
});
