import { quoteList } from "../closed-list.ts";
import type { Contract } from "../contract.ts";
import type { Operation } from "../operation.ts";
import { statusOfNone } from "../self-rules.ts";
import { titleOf } from "./bindings.ts";
import { operationErrors } from "./error-uses.ts";
import { declaredReply } from "./reply-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** What an operation answers belongs into its `responses`, else no client has a type for it. */
export const undeclaredStatus: Rule = defineRule({
  code: "C210",
  severity: "warning",
  summary: "The operation answers with a status that it does not declare.",

  *find(contract) {
    for (const operation of contract.operations) {
      for (const [status, answers] of Map.groupBy(
        answersOf(contract, operation),
        (a) => a.status,
      )) {
        if (declaredReply(operation, status) !== undefined) continue;
        yield {
          message:
            `${titleOf(operation)} answers ${status} ${answers[0]?.when}, but declares only ${quoteList(Object.keys(operation.replies))}. ` +
            `Add ${status} to its responses, in an overlay if the document is not yours.`,
          place: operation.place,
        };
      }
    }
  },
});

function answersOf(contract: Contract, operation: Operation) {
  const { reached, expired } = operation.hold?.status ?? {};
  const none = statusOfNone(operation.self);
  return [
    ...operationErrors(contract, operation).flatMap(({ error, when }) => {
      const status = contract.errors[error]?.status;
      return status === undefined ? [] : [{ status, when }];
    }),
    ...(reached === undefined ? [] : [{ status: reached, when: "when a hold is over in time" }]),
    ...(none === undefined ? [] : [{ status: none, when: "when nothing matches" }]),
    ...(expired === undefined ? [] : [{ status: expired, when: "when a hold runs out" }]),
  ];
}
