import {
  type Contract,
  type Lifecycle,
  type Operation,
  type SelfRule,
  selfRules,
} from "@conduct/contract";
import { firedEvents } from "./fired-events.ts";

/**
 * The contract in which each request that makes what it names, where that is not there, names it by a member: its
 * identifier is chosen by who asks then, and need not be one that somebody was given.
 */
export function withMadeByName(contract: Contract): Contract {
  const operations = contract.operations.map((one) => byMember(contract, one));
  const isSame = operations.every((one, index) => one === contract.operations[index]);
  return isSame ? contract : { ...contract, operations };
}

/** Whether a request that names a resource makes it where it is not there. */
export function isMadeByName({ events }: Lifecycle, operation: Operation): boolean {
  return (
    operation.self !== undefined &&
    firedEvents(operation).some((name) =>
      events[name]?.cases.some(({ from }) => from.includes("$none")),
    )
  );
}

function byMember({ lifecycles }: Contract, operation: Operation): Operation {
  const { fires, self } = operation;
  const lifecycle = lifecycles[fires?.lifecycle ?? ""];
  const rules = selfRules(self);
  if (lifecycle === undefined || !rules.some((rule) => typeof rule === "string")) return operation;
  if (!isMadeByName(lifecycle, operation)) return operation;
  const [first, ...more] = rules.map(
    (rule): SelfRule =>
      typeof rule === "string" ? { match: { [lifecycle.id]: rule }, pick: "only" } : rule,
  );
  if (first === undefined) return operation;
  return { ...operation, self: more.length === 0 ? first : [first, ...more] };
}
