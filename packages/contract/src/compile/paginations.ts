import type { Basis } from "../basis.ts";
import { didYouMean, quoteList } from "../closed-list.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Parameter } from "../operation.ts";
import type { Order, Pagination, PaginationStyle } from "../pagination.ts";
import { problem } from "../problem.ts";
import { child, children, type Node, placeOf } from "../read/source.ts";
import { type Schemas, schemaBranches } from "../schema-at.ts";
import type { Errors } from "./errors.ts";
import { basisAt, defined, flagAt, numberAt, textAt } from "./members.ts";
import { toParameterPath } from "./parameter-path.ts";

/** The list operation whose pagination is compiled. */
export interface PaginationScope {
  readonly operation: string;
  readonly parameters: readonly Parameter[];

  /** The member that identifies an item. */
  readonly id: string;

  readonly basis: Basis;

  /** The `paginations` of the root annotation. */
  readonly shared: Node;
  readonly schemas: Schemas;
  readonly errors: Errors;
  readonly report: (diagnostic: Diagnostic) => void;
}

/**
 * How a list pages: by a shared pagination, one with changes, or one of its own.
 *
 * A list without pagination, or with `false`, comes whole: that is the style `none`.
 */
export function compilePagination(annotation: Node, scope: PaginationScope): Pagination {
  const node = child(annotation, "pagination");
  const name = typeof node.value === "string" ? node.value : textAt(node, "use");
  if (name === undefined) return readPagination(scope.operation, [node], scope, annotation);
  const base = child(scope.shared, name);
  if (base.value === undefined) {
    const names = children(scope.shared).map(([known]) => known);
    const allowed = names.length === 0 ? "There are none" : `There are ${quoteList(names)}`;
    const message = `There is no pagination "${name}".${didYouMean(name, names)} ${allowed}; declare it under paginations of the root x-conduct.`;
    scope.report(
      problem("C301", placeOf(typeof node.value === "string" ? node : child(node, "use")), message),
    );
  }
  const layers = isJsonObject(node.value) ? [node, base] : [base];
  return readPagination(name, layers, scope, annotation);
}

/** Reads layers of which the first that says something wins. */
function readPagination(
  name: string,
  layers: readonly Node[],
  scope: PaginationScope,
  annotation: Node,
): Pagination {
  const pick = (...path: readonly string[]): Node => {
    const found = layers.map((layer) => child(layer, ...path));
    return (
      found.find(({ value }) => value !== undefined) ?? child(annotation, "pagination", ...path)
    );
  };
  const { errors } = scope;
  const [first] = layers;
  const owner = { ...pick(), value: mergeLayers(layers) };
  const request = compileRequest(pick, owner.value, annotation, scope);
  const key = textAt(owner, "key") ?? scope.id;
  return defined<Pagination>({
    name,
    style: (textAt(owner, "style") ?? "none") as PaginationStyle,
    request,
    response: compileResponse(owner),
    key,
    base: numberAt(owner, "base") === 0 ? 0 : 1,
    size: compileSize(pick, request.size, scope),
    order: compileOrder(child(owner, "order"), key, annotation, scope),
    beyond: errors.refer(pick("beyond"), ["empty"]) ?? "empty",
    unknown: errors.refer(pick("unknown"), ["first", "empty"]) ?? "empty",
    both: errors.refer(pick("both"), ["after", "before"]) ?? "after",
    binds: flagAt(owner, "binds"),
    more: textAt(owner, "more") === "forward" ? "forward" : "travel",
    consistency: textAt(owner, "consistency") === "snapshot" ? "snapshot" : "live",
    total: (textAt(owner, "total") ?? "exact") as Pagination["total"],
    basis: basisAt(owner, scope.basis),
    place: placeOf(first?.value === undefined ? annotation : first),
  });
}

function mergeLayers(layers: readonly Node[]): JsonObject {
  const merged: { [key: string]: Json } = {};
  for (const { value } of [...layers].reverse()) {
    for (const [key, member] of Object.entries(isJsonObject(value) ? value : {})) {
      const nested = ["request", "response", "size", "order"].includes(key);
      const before = merged[key];
      merged[key] =
        nested && isJsonObject(before) && isJsonObject(member) ? { ...before, ...member } : member;
    }
  }
  return merged;
}

function compileRequest(
  pick: (...path: readonly string[]) => Node,
  owner: JsonObject,
  annotation: Node,
  scope: PaginationScope,
): Pagination["request"] {
  const roles = Object.keys(isJsonObject(owner.request) ? owner.request : {});
  const request = roles.flatMap((role) => {
    const node = pick("request", role);
    if (typeof node.value !== "string") return [];
    const parameter = toParameterPath(node.value);
    checkDeclared(parameter, node, annotation, scope);
    return [[role, parameter] as const];
  });
  return Object.fromEntries(request);
}

/** Reports a parameter that the operation does not declare. */
function checkDeclared(
  parameter: string,
  node: Node,
  annotation: Node,
  scope: PaginationScope,
): void {
  if (parameter.startsWith("body#") || findParameter(parameter, scope.parameters) !== undefined)
    return;
  const declared = scope.parameters.map(({ in: where, name }) => `${where}.${name}`);
  const guess = didYouMean(parameter, declared);
  const list = declared.length === 0 ? "It declares none" : `It declares ${quoteList(declared)}`;
  const message = `${scope.operation} has no parameter "${parameter}".${guess} ${list}; declare it, or name another.`;
  // A shared pagination is right where it stands: the operation that uses it lacks the parameter.
  const own = node.pointer.startsWith(`${annotation.pointer}/`);
  scope.report(problem("C302", placeOf(own ? node : child(annotation, "pagination")), message));
}

function findParameter(path: string, parameters: readonly Parameter[]): Parameter | undefined {
  return parameters.find(({ in: where, name }) =>
    where === "header"
      ? `header.${name}`.toLowerCase() === path.toLowerCase()
      : `${where}.${name}` === path,
  );
}

/** Without `items` the body is the array. */
function compileResponse(owner: Node): Pagination["response"] {
  const { value } = child(owner, "response");
  const written = (isJsonObject(value) ? value : {}) as Partial<Pagination["response"]>;
  return { ...written, items: written.items ?? "" };
}

function compileSize(
  pick: (...path: readonly string[]) => Node,
  parameter: string | undefined,
  { parameters, schemas, errors }: PaginationScope,
): Pagination["size"] {
  const schema = parameter === undefined ? undefined : findParameter(parameter, parameters)?.schema;
  const declared = schema === undefined ? [] : schemaBranches(schemas, schema);
  const number = (keyword: string): number | undefined =>
    declared.map((branch) => branch[keyword]).find((value) => typeof value === "number");
  const written = (name: string): number | undefined => asNumber(pick("size", name));
  const above = number("exclusiveMinimum");
  const below = number("exclusiveMaximum");
  return defined<Pagination["size"]>({
    default: written("default") ?? number("default"),
    min: written("min") ?? number("minimum") ?? (above === undefined ? 1 : Math.floor(above) + 1),
    max:
      written("max") ??
      number("maximum") ??
      (below === undefined ? undefined : Math.ceil(below) - 1),
    over: errors.refer(pick("size", "over"), ["clamp"]),
    under: errors.refer(pick("size", "under"), ["clamp"]),
    fill: pick("size", "fill").value === "at-most" ? "at-most" : "exact",
  });
}

function asNumber({ value }: Node): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function compileOrder(
  node: Node,
  key: string,
  annotation: Node,
  scope: PaginationScope,
): Order | undefined {
  if (!isJsonObject(node.value)) return undefined;
  const ties = textAt(node, "ties") ?? key;
  const by = child(node, "by");
  const dir = child(node, "dir");
  const parameter = (owner: Node): string | undefined => {
    const name = textAt(owner, "param");
    if (name === undefined) return undefined;
    const path = toParameterPath(name);
    checkDeclared(path, child(owner, "param"), annotation, scope);
    return path;
  };
  const byParameter = parameter(by);
  const dirParameter = parameter(dir);
  return {
    by:
      byParameter === undefined
        ? (textAt(node, "by") ?? ties)
        : defined<Exclude<Order["by"], string>>({
            param: byParameter,
            values: child(by, "values").value as { readonly [value: string]: string },
            default: textAt(by, "default"),
          }),
    dir:
      dirParameter === undefined
        ? direction(textAt(node, "dir"))
        : { param: dirParameter, default: direction(textAt(dir, "default")) },
    ties,
  };
}

function direction(text: string | undefined): "asc" | "desc" {
  return text === "desc" ? "desc" : "asc";
}
