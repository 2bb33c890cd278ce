import type { Operation } from "@conduct/contract";
import { outcomesOf } from "../model/outcomes.ts";
import { writableOf } from "../model/writable.ts";
import type { Exchange } from "../target/exchange.ts";
import { triggerOf } from "./creators.ts";
import { refusalProblems } from "./refusal-problems.ts";
import { representationSchema } from "./representation.ts";
import type { Session } from "./session.ts";

/**
 * A creation may have been refused as it was, under a condition that nobody sees: its event declares that refusal
 * for something that the request does not tell, a member of its parent say.
 */
export function isUnderCondition(
  session: Session,
  operation: Operation,
  exchange: Exchange,
): boolean {
  const lifecycle = session.contract.lifecycles[operation.fires?.lifecycle ?? ""];
  if (lifecycle === undefined || operation.self !== undefined) return false;
  const trigger = triggerOf(session, { operation, lifecycle });
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const request = exchange.data ?? { path: {}, query: {}, headers: {} };
  return outcomesOf(
    lifecycle,
    trigger ?? {},
    "$none",
    { self: {}, request, from: "$none" },
    writableOf(schema, session.validator),
  ).some(
    (outcome) =>
      outcome.kind === "refused" && refusalProblems(session, outcome, exchange).length === 0,
  );
}
