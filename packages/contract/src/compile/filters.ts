import { didYouMean, thereAre } from "../closed-list.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Filter, FilterOperator } from "../filter.ts";
import { problem } from "../problem.ts";
import { child, children, type Node, placeOf } from "../read/source.ts";
import type { Schema } from "../schema.ts";
import { type Schemas, schemasAt, typesAt } from "../schema-at.ts";
import type { Errors } from "./errors.ts";
import { basisAt, defined, objectAt, textAt } from "./members.ts";
import { toParameterPath } from "./parameter-path.ts";

/** The list whose filters are compiled. */
export interface FilterScope {
  /** The schema of an item, if it is known. */
  readonly item: Schema;
  readonly schemas: Schemas;
  readonly errors: Errors;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The filters of a list. One that is another name of another asks the same as that one. */
export function compileFilters(annotation: Node, scope: FilterScope): readonly Filter[] {
  const nodes = children(child(annotation, "filters"));
  const byParameter = new Map(nodes.map(([name, node]) => [toParameterPath(name), node]));
  return nodes.map(([name, node]) => {
    const same = textAt(node, "same");
    const original = same === undefined ? node : byParameter.get(toParameterPath(same));
    if (original === undefined) {
      const names = nodes.map(([known]) => known);
      const message = `There is no filter "${same}" that "${name}" could be another name of.${didYouMean(same ?? "", names)} ${thereAre(names)}.`;
      scope.report(problem("C302", placeOf(child(node, "same")), message));
    }
    return compileFilter(toParameterPath(name), node, original ?? node, scope);
  });
}

function compileFilter(param: string, node: Node, original: Node, scope: FilterScope): Filter {
  const { errors } = scope;
  const same = textAt(node, "same");
  const pick = (name: string): Node => {
    const own = child(node, name);
    return own.value === undefined ? child(original, name) : own;
  };
  const field = (pick("field").value ?? "") as string;
  return defined<Filter>({
    param,
    field,
    op: (pick("op").value ?? "eq") as FilterOperator,
    as: (pick("as").value ?? readingOf(field, scope)) as Filter["as"],
    split: pick("split").value as string | undefined,
    any: pick("any").value as string | undefined,
    values: objectAt(node, "values") ?? objectAt(original, "values"),
    same: same === undefined ? undefined : toParameterPath(same),
    conflict: errors.refer(child(node, "conflict")),
    invalid: errors.refer(pick("invalid"), ["empty", "ignore"]) ?? "empty",
    basis: basisAt(node),
    place: placeOf(node),
  });
}

/** Text is compared with numbers and booleans as what they are. */
function readingOf(field: string, { item, schemas }: FilterScope): Filter["as"] {
  const types = schemasAt(schemas, item, field).flatMap((schema) => [
    ...(typesAt(schemas, schema) ?? []),
  ]);
  const known = new Set(types.filter((type) => type !== "null"));
  if (known.size === 0 || known.has("string")) return "string";
  if (known.has("number") || known.has("integer")) return "number";
  return known.has("boolean") ? "boolean" : "string";
}
