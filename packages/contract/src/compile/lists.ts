import type { Lists, Operation } from "../operation.ts";
import { child, type Node } from "../read/source.ts";
import type { Schema } from "../schema.ts";
import { type Schemas, schemasAt } from "../schema-at.ts";
import { type ConductScope, replyOf, type Shape } from "./conduct.ts";
import { compileFilters } from "./filters.ts";
import { textAt } from "./members.ts";
import { compilePagination } from "./paginations.ts";

/** Filters and pagination: what only lists have. */
export function compileListParts(
  annotation: Node,
  lists: Lists | undefined,
  shape: Shape,
  { lifecycles, errors, root, schemas: compiler, report }: ConductScope,
): Partial<Pick<Operation, "filters" | "pagination">> {
  const lifecycle = lists === undefined ? undefined : lifecycles[lists.lifecycle];
  if (lists === undefined || lifecycle === undefined) return {};
  const schemas = compiler.named();
  const pagination = compilePagination({
    operation: shape.id,
    annotation,
    parameters: shape.parameters,
    // The elements of an array are not the resources that the lifecycle identifies.
    id: lists.at === undefined ? lifecycle.id : "/id",
    shared: child(root, "paginations"),
    schemas,
    errors,
    report,
  });
  const view = textAt(annotation, "view") ?? "";
  const item = itemOf(schemas, shape, `${pagination.response.items}/0${view}`);
  return { filters: compileFilters(annotation, { item, schemas, errors, report }), pagination };
}

/** The schema of an item, as the successful reply declares it. */
function itemOf(schemas: Schemas, shape: Shape, pointer: string): Schema {
  const [media] = Object.values(replyOf(shape, shape.success)?.content ?? {});
  const found = schemasAt(schemas, media?.schema ?? true, pointer);
  return found.length === 0 ? true : { anyOf: found };
}
