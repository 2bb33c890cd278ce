import type { Lifecycle, Operation } from "@conduct/contract";
import { code } from "./code.ts";
import { paginationSpec } from "./emit-paginator.ts";
import { holdOf } from "./hold.ts";
import { memberLines } from "./literal.ts";
import { pascal } from "./names.ts";
import { needsOptions } from "./needs-options.ts";
import type { Scope } from "./scope.ts";

/**
 * Emits `follow<Operation>()` for each list that can be asked for what is after an item, and that the
 * server can hold until there is something.
 */
export function emitFeed(scope: Scope, operation: Operation): void {
  const { lists, pagination, hold } = operation;
  const lifecycle = scope.contract.lifecycles[lists?.lifecycle ?? ""];
  if (lifecycle === undefined || lists?.at !== undefined || hold === undefined) return;
  const after = afterOf(operation);
  if (pagination === undefined || after === undefined) return;
  const { items } = pagination.response;
  const facts = {
    name: `${operation.method} ${operation.path}`,
    items,
    ...after,
    pages: pagination.style === "none" ? undefined : paginationSpec(pagination),
    hold: holdOf(operation),
    wait: paceOf(lifecycle),
  };
  const name = pascal(operation.id).replace(/^(List|Get|Poll)(?=[A-Z])/, "");
  const follow = scope.declare(`follow${name}`, "function");
  const response = scope.type(operation, "response") ?? "unknown";
  const event = code`${scope.runtime("ElementOf", "type")}<${scope.runtime("At", "type")}<${response}, ${JSON.stringify(items)}>>`;
  const optional = needsOptions(operation) ? "" : "?";
  scope.write(
    follow,
    code`/**
 * Yields what \`${operation.method} ${operation.path}\` lists, once and in order, as it comes. It never ends by itself: leave the loop, or abort its signal.
 *
 * Keep the follower's \`cursor\` to go on from there later, with \`from\`.
 */
export function ${follow}(
  options${optional}: ${scope.options}<${scope.type(operation, "data") ?? "never"}> & ${scope.runtime("FeedOptions", "type")},
): ${scope.runtime("Follower", "type")}<${event}> {
  return ${scope.runtime("followFeed")}(
    ${scope.operation(operation)},
    {
${memberLines(facts, "      ")}
    },
    options,
  );
}`,
  );
}

interface After {
  readonly index: string;
  readonly param: string;
  readonly inclusive?: boolean;
}

/** The number that orders the items, and the parameter that asks for those after one. */
function afterOf({ filters, pagination }: Operation): After | undefined {
  const order = pagination?.order;
  const { by, dir } = order ?? {};
  if (typeof by !== "string" || dir !== "asc") return undefined;
  const filter = filters.find(
    ({ field, op, param }) =>
      field === by && (op === "gt" || op === "gte") && /^(query|header)\./.test(param),
  );
  if (filter === undefined) return undefined;
  return { index: by, param: filter.param, ...(filter.op === "gte" && { inclusive: true }) };
}

function paceOf({ wait: { every, backoff, max, hint } }: Lifecycle): object {
  return { every, backoff, max, hint };
}
