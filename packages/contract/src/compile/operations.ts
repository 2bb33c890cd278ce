import type { Operation } from "../operation.ts";
import { child, type Node, placeOf, rootOf, type Source } from "../read/source.ts";
import { type ConductScope, compileConduct } from "./conduct.ts";
import { defined, flagAt, textAt } from "./members.ts";
import { operationIds } from "./operation-ids.ts";
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
export interface OperationScope extends ShapeScope, ConductScope {}

/** Every operation of a document, annotated or not. */
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
  const success = successOf(replies);
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
    ...compileConduct(annotation, { id, parameters, replies, success }, scope),
    place: placeOf(node),
    annotation: annotation.value === undefined ? undefined : placeOf(annotation),
  });
}
