import { statusOfNone } from "../self-rules.ts";
import { lifecycleOf, titleOf } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Somebody will name a resource that does not exist. */
export const missingWithoutError: Rule = defineRule({
  code: "C215",
  severity: "warning",
  summary:
    "The operation names a resource or a parent, and no error answers when it does not exist.",

  *find(contract) {
    const said = new Set<string>();
    for (const operation of contract.operations) {
      const own = lifecycleOf(contract, operation);
      const creates = operation.idempotency !== undefined && "natural" in operation.idempotency;
      const answered = statusOfNone(operation.self) !== undefined;
      const named = [
        ...(own === undefined || operation.self === undefined || answered || creates ? [] : [own]),
        ...[...operation.within, ...(operation.needs ?? [])]
          .filter(({ missing }) => missing === undefined)
          .flatMap((parent) => contract.lifecycles[parent.lifecycle] ?? []),
      ];
      for (const { name, missing, place } of named) {
        if (missing !== undefined || said.has(name)) continue;
        said.add(name);
        yield {
          message:
            `${titleOf(operation)} may name a resource that does not exist, and nothing says what is answered. ` +
            `Name an error in "missing" of ${name}, or write "missing: 404".`,
          place,
        };
      }
    }
  },
});
