import type { Lifecycle } from "../lifecycle.ts";
import type { Fires, Lists, Operation, Reply, Within } from "../operation.ts";
import { child, type Node, placeOf, rootOf, type Source } from "../read/source.ts";
import type { Schema } from "../schema.ts";
import { type Schemas, schemasAt } from "../schema-at.ts";
import {
  type BindingScope,
  compileFires,
  compileHold,
  compileIdempotency,
  compileLists,
  compileWithin,
  compileYields,
  findLifecycle,
} from "./bindings.ts";
import type { Errors } from "./errors.ts";
import { compileFilters } from "./filters.ts";
import { basisAt, defined, flagAt, objectAt, textAt } from "./members.ts";
import { operationIds } from "./operation-ids.ts";
import { compilePagination } from "./paginations.ts";
import { actsOnResource, compileSelf, pathParameterOf } from "./selfs.ts";
import {
  compileBody,
  compileParameters,
  compileReplies,
  compileSecurity,
  findOperations,
  type OperationNode,
  type ShapeScope,
  successOf,
} from "./shapes.ts";

/** What operations are compiled against. */
export interface OperationScope extends ShapeScope {
  readonly lifecycles: { readonly [name: string]: Lifecycle };
  readonly errors: Errors;

  /** The error that answers a value the contract says nothing of. */
  readonly refused: string | undefined;

  /** The root annotation. */
  readonly annotation: Node;
}

/** Every operation of a document. */
export function compileOperations(main: Source, scope: OperationScope): readonly Operation[] {
  const root = rootOf(main);
  const found = findOperations(root, scope);
  const ids = operationIds(found);
  return found.map((operation) =>
    compileOperation(operation, ids.get(operation) ?? "", root, scope),
  );
}

function compileOperation(
  found: OperationNode,
  id: string,
  root: Node,
  scope: OperationScope,
): Operation {
  const { node, method, path } = found;
  const annotation = child(node, "x-conduct");
  const parameters = compileParameters(found, scope);
  const replies = compileReplies(node, scope);
  const basis = basisAt(annotation);
  const binding: BindingScope = { ...scope, parameters, basis };
  const fires = compileFires(child(annotation, "fires"), binding);
  const reads = findLifecycle(child(annotation, "reads"), binding)?.name;
  const lists = compileLists(child(annotation, "lists"), binding);
  const yields = compileYields(child(annotation, "yields"), binding);
  const name = fires?.lifecycle ?? reads ?? lists?.lifecycle ?? yields?.lifecycle;
  const lifecycle = name === undefined ? undefined : scope.lifecycles[name];
  const within = compileWithin(annotation, binding);
  const success = successOf(replies);
  const shape: Shape = { id, replies, success, view: textAt(annotation, "view") ?? "" };
  return defined<Operation>({
    id,
    method,
    path,
    summary: textAt(node, "summary"),
    deprecated: flagAt(node, "deprecated"),
    parameters,
    body: compileBody(node, scope),
    replies,
    success,
    security: compileSecurity(root, node),
    fires,
    reads,
    lists,
    yields,
    self: compileSelf(
      annotation,
      needsSelf({ fires, reads, lists, yields }, lifecycle),
      binding,
      takenBy(within),
    ),
    within,
    returns: compileReturns(annotation, { fires, reads, lists }, shape),
    view: shape.view,
    reply: objectAt(annotation, "reply"),
    ...compileList(annotation, { lists, lifecycle, shape, binding }, scope),
    hold: compileHold(child(annotation, "hold"), lifecycle, binding),
    idempotency: compileIdempotency(child(annotation, "idempotency"), binding),
    basis,
    place: placeOf(node),
    annotation: annotation.value === undefined ? undefined : placeOf(annotation),
  });
}

/** What the parts of an annotation ask of the rest of the operation. */
interface Shape {
  readonly id: string;
  readonly replies: { readonly [status: string]: Reply };
  readonly success: number;
  readonly view: string;
}

type Does = {
  [K in "fires" | "reads" | "lists" | "yields"]?: Operation[K] | undefined;
};

function needsSelf(
  { fires, reads, lists, yields }: Does,
  lifecycle: Lifecycle | undefined,
): boolean {
  if (reads !== undefined || yields !== undefined) return true;
  if (lists !== undefined) return lists.at !== undefined;
  return fires !== undefined && lifecycle !== undefined && actsOnResource(fires, lifecycle);
}

function takenBy(within: readonly Within[]): ReadonlySet<string> {
  return new Set(
    within.map(({ self }) => pathParameterOf(self)).filter((name) => name !== undefined),
  );
}

/** What is not written follows from the reply: one without content shows nothing. */
function compileReturns(
  annotation: Node,
  {
    fires,
    reads,
    lists,
  }: { fires: Fires | undefined; reads: string | undefined; lists: Lists | undefined },
  shape: Shape,
): Operation["returns"] {
  const written = textAt(annotation, "returns");
  if (written === "self" || written === "spawned" || written === "none") return written;
  if (reads !== undefined || lists !== undefined) return "self";
  return fires !== undefined && hasContent(shape) ? "self" : "none";
}

function hasContent({ replies, success }: Shape): boolean {
  return Object.keys(replyOf(replies, success)?.content ?? {}).length > 0;
}

/** Filters and pagination: what only lists have. */
function compileList(
  annotation: Node,
  {
    lists,
    lifecycle,
    shape,
    binding,
  }: {
    lists: Lists | undefined;
    lifecycle: Lifecycle | undefined;
    shape: Shape;
    binding: BindingScope;
  },
  { schemas, annotation: shared }: OperationScope,
): Pick<Operation, "filters" | "pagination"> {
  if (lists === undefined || lifecycle === undefined) return { filters: [] };
  const { errors, parameters, basis, report } = binding;
  const named = schemas.named();
  const body = bodyOf(shape);
  const pagination = compilePagination({
    operation: shape.id,
    annotation,
    parameters,
    id: lists.at === undefined ? lifecycle.id : "/id",
    basis,
    shared: child(shared, "paginations"),
    schemas: named,
    errors,
    report,
  });
  const item = itemOf(named, body, `${pagination.response.items}/0${shape.view}`);
  const filters = compileFilters(annotation, { item, schemas: named, errors, basis, report });
  return { filters, pagination };
}

/** The schema of an item, as the successful reply declares it. */
function itemOf(schemas: Schemas, body: Schema, pointer: string): Schema {
  const found = schemasAt(schemas, body, pointer);
  return found.length === 0 ? true : { anyOf: found };
}

function bodyOf({ replies, success }: Shape): Schema {
  const content = Object.values(replyOf(replies, success)?.content ?? {});
  return content[0]?.schema ?? true;
}

function replyOf(replies: { readonly [status: string]: Reply }, status: number): Reply | undefined {
  return replies[String(status)] ?? replies["2XX"] ?? replies.default;
}
