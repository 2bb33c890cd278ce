import type { Operation, Pagination } from "@conduct/contract";
import { code } from "./code.ts";
import { literal } from "./literal.ts";
import { pascal } from "./names.ts";
import { needsOptions } from "./needs-options.ts";
import type { Scope } from "./scope.ts";

/** Emits `paginate<Operation>()` for an operation that lists in pages. */
export function emitPaginator(scope: Scope, operation: Operation): void {
  const { pagination } = operation;
  if (pagination === undefined) return;
  const name = scope.declare(`paginate${pascal(operation.id)}`, "function");
  const data = scope.type(operation, "data") ?? "never";
  const response = scope.type(operation, "response") ?? "unknown";
  const at = scope.runtime("At", "type");
  const both = goesBack(pagination)
    ? code` & ${scope.runtime("DirectionOptions", "type")}`
    : code``;
  scope.write(
    name,
    code`${docs(operation)}
export function ${name}(
  options${needsOptions(operation) ? "" : "?"}: ${scope.options}<${data}> & ${scope.runtime("PaginateOptions", "type")}${both},
): ${scope.runtime("Paginator", "type")}<${scope.runtime("ElementOf", "type")}<${at}<${response}, ${JSON.stringify(pagination.response.items)}>>, ${response}> {
  return ${scope.runtime("paginate")}(${scope.operation(operation)}, ${literal(paginationSpec(pagination), "  ")}, options);
}`,
  );
}

/** Whether the list can be read towards its start. */
function goesBack({ style, request, response }: Pagination): boolean {
  if (style === "page" || style === "offset") return true;
  return request.before !== undefined || response.prev !== undefined;
}

/** What the runtime needs to know; defaults are left out. */
export function paginationSpec(pagination: Pagination): object {
  const { style, request, response, key, base, size, more } = pagination;
  const { next, prev, less, page, offset, head, tail } = response;
  // A total that is capped or estimated does not tell where the list ends.
  const { total, pages } = pagination.total === "exact" ? response : {};
  return {
    style,
    request,
    response: {
      items: response.items,
      ...{ next, prev, more: response.more, less, total, pages, page, size: response.size },
      ...{ offset, head, tail },
    },
    key: style === "keyset" ? key : undefined,
    base: style === "page" && base !== 1 ? base : undefined,
    size: size.default,
    exact: size.fill === "exact" && size.default !== undefined ? true : undefined,
    moreIsForward: response.more !== undefined && more === "forward" ? true : undefined,
  };
}

function docs({ method, path, summary }: Operation): string {
  const what =
    summary === undefined ? "" : `${summary.replace(/\.$/, "").replaceAll("*/", "*\\/")}.\n *\n * `;
  return `/**
 * ${what}Iterate it for the items of all pages of \`${method} ${path}\`, or its \`pages()\`.
 */`;
}
