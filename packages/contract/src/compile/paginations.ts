import type { Basis } from "../basis.ts";
import { didYouMean, thereAre } from "../closed-list.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { isJsonObject } from "../json.ts";
import type { Pagination, PaginationStyle } from "../pagination.ts";
import { problem } from "../problem.ts";
import { child, children, type Node, placeOf } from "../read/source.ts";
import type { Errors } from "./errors.ts";
import { type Layered, layered, memberNames } from "./layers.ts";
import { defined } from "./members.ts";
import { compileOrder } from "./page-order.ts";
import { compileSize, type SizeScope } from "./page-size.ts";
import { namedParameter } from "./parameter-path.ts";

/** The list operation whose pagination is compiled. */
export interface PaginationScope extends SizeScope {
  /** The id of the operation. */
  readonly operation: string;
  readonly annotation: Node;

  /** The member that identifies an item. */
  readonly id: string;

  /** The `paginations` of the root annotation. */
  readonly shared: Node;
  readonly report: (diagnostic: Diagnostic) => void;
}

/**
 * How a list pages: by a shared pagination, by one with changes, or by one of its own.
 *
 * A list without pagination comes whole: that is the style `none`.
 */
export function compilePagination(scope: PaginationScope): Pagination {
  const { annotation, shared, operation, report } = scope;
  const own = child(annotation, "pagination");
  const named = typeof own.value === "string" ? own : child(own, "use");
  if (typeof named.value !== "string") return readPagination(operation, [own], scope);
  const base = child(shared, named.value);
  if (base.value === undefined) {
    const names = children(shared).map(([known]) => known);
    const message = `There is no pagination "${named.value}".${didYouMean(named.value, names)} ${thereAre(names)}; declare it under paginations of the root x-conduct.`;
    report(problem("C301", placeOf(named), message));
  }
  return readPagination(named.value, isJsonObject(own.value) ? [own, base] : [base], scope);
}

/** Reports the errors that shared paginations name and nobody declares, used or not. */
export function checkPaginations(shared: Node, errors: Errors): void {
  for (const [, node] of children(shared)) {
    const pick = layered(node);
    compileAnswers(pick, errors);
    for (const bound of ["over", "under"]) errors.refer(pick("size", bound), ["clamp"]);
  }
}

function readPagination(
  name: string,
  layers: readonly [Node, ...Node[]],
  scope: PaginationScope,
): Pagination {
  const pick = layered(...layers);
  const request = Object.fromEntries(
    memberNames(layers, "request").flatMap((role) => {
      const parameter = namedParameter(pick("request", role));
      return parameter === undefined ? [] : [[role, parameter] as const];
    }),
  ) as Pagination["request"];
  const response = Object.fromEntries(
    memberNames(layers, "response").map((role) => [role, pick("response", role).value]),
  ) as Partial<Pagination["response"]>;
  const key = (pick("key").value ?? scope.id) as string;
  return defined<Pagination>({
    name,
    style: (pick("style").value ?? "none") as PaginationStyle,
    request,
    response: { ...response, items: response.items ?? "" },
    key,
    base: pick("base").value === 0 ? 0 : 1,
    size: compileSize(pick, request.size, scope),
    order: compileOrder(pick, key),
    ...compileAnswers(pick, scope.errors),
    binds: pick("binds").value === true,
    more: pick("more").value === "forward" ? "forward" : "travel",
    consistency: pick("consistency").value === "snapshot" ? "snapshot" : "live",
    total: (pick("total").value ?? "exact") as Pagination["total"],
    basis: (pick("basis").value ?? "documented") as Basis,
    assumed: pick("assumed").value as Pagination["assumed"],
    place: placeOf(layers[0].value === undefined ? scope.annotation : layers[0]),
  });
}

/** What answers a request that is out of the ordinary. */
function compileAnswers(
  pick: Layered,
  errors: Errors,
): Pick<Pagination, "beyond" | "unknown" | "both"> {
  return {
    beyond: errors.refer(pick("beyond"), ["empty"]) ?? "empty",
    unknown: errors.refer(pick("unknown"), ["first", "empty"]) ?? "empty",
    both: errors.refer(pick("both"), ["after", "before"]) ?? "after",
  };
}
