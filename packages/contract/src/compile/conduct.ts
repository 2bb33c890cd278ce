import type { Diagnostic } from "../diagnostic.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { Lists, Operation, Reply, View } from "../operation.ts";
import type { Predicate } from "../predicate.ts";
import { child, type Node } from "../read/source.ts";
import {
  type BindingScope,
  compileFires,
  compileHold,
  compileIdempotency,
  compileLists,
  compileNeeds,
  compileWithin,
  compileYields,
  findLifecycle,
} from "./bindings.ts";
import type { Errors } from "./errors.ts";
import { compileListParts } from "./lists.ts";
import { basisAt, defined, itemsAt, objectAt, textAt } from "./members.ts";
import type { SchemaCompiler } from "./schemas.ts";
import { actsOnResource, defaultSelf, writtenSelf } from "./selfs.ts";

/** What the `x-conduct` of operations is compiled against. */
export interface ConductScope {
  readonly lifecycles: { readonly [name: string]: Lifecycle };
  readonly errors: Errors;

  /** The error that answers a value the contract says nothing of. */
  readonly refused: string | undefined;

  /** The root annotation. */
  readonly root: Node;
  readonly schemas: SchemaCompiler;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** What the rest of an operation says that its conduct depends on. */
export type Shape = Pick<Operation, "id" | "parameters" | "replies" | "success">;

/** What an operation does; one without an annotation does nothing. */
export function compileConduct(annotation: Node, shape: Shape, scope: ConductScope): Conduct {
  const binding: BindingScope = { ...scope, parameters: shape.parameters };
  const action = compileAction(annotation, binding);
  const lifecycle = lifecycleOf(action, scope);
  const within = compileWithin(annotation, binding);
  const self = writtenSelf(annotation, binding);
  const needed = self === undefined && needsSelf(action, lifecycle);
  return defined<Conduct>({
    ...action,
    self: needed ? defaultSelf(annotation, binding, within) : self,
    within,
    needs: compileNeeds(annotation, binding),
    returns: compileReturns(annotation, action, shape),
    view: textAt(annotation, "view") ?? "",
    ...compileShown(annotation, action.lists, lifecycle),
    filters: [],
    ...compileListParts(annotation, action.lists, shape, scope),
    hold: compileHold(child(annotation, "hold"), lifecycle, binding),
    idempotency: compileIdempotency(child(annotation, "idempotency"), binding),
    basis: basisAt(annotation),
  });
}

/** The reply of a status, as it is declared, or by range or default. */
export function replyOf({ replies }: Shape, status: number): Reply | undefined {
  return replies[String(status)] ?? replies["2XX"] ?? replies.default;
}

type Conduct = Action &
  Pick<
    Operation,
    | "self"
    | "within"
    | "needs"
    | "returns"
    | "view"
    | "reply"
    | "views"
    | "idAt"
    | "filters"
    | "pagination"
    | "hold"
    | "idempotency"
    | "basis"
  >;

type Action = Pick<Operation, "fires" | "reads" | "lists" | "yields">;

function compileAction(annotation: Node, scope: BindingScope): Action {
  return defined<Action>({
    fires: compileFires(child(annotation, "fires"), scope),
    reads: findLifecycle(child(annotation, "reads"), scope)?.name,
    lists: compileLists(child(annotation, "lists"), scope),
    yields: compileYields(child(annotation, "yields"), scope),
  });
}

function lifecycleOf(
  { fires, reads, lists, yields }: Action,
  { lifecycles }: ConductScope,
): Lifecycle | undefined {
  const name = fires?.lifecycle ?? reads ?? lists?.lifecycle ?? yields?.lifecycle;
  return name === undefined ? undefined : lifecycles[name];
}

function needsSelf({ fires, reads, lists, yields }: Action, lifecycle?: Lifecycle): boolean {
  if (reads !== undefined || yields !== undefined) return true;
  if (lists !== undefined) return lists.at !== undefined;
  return fires !== undefined && lifecycle !== undefined && actsOnResource(fires, lifecycle);
}

/** What a reply shows besides the representation, or in its place, and where the identifier is in it. */
function compileShown(
  annotation: Node,
  lists: Lists | undefined,
  lifecycle: Lifecycle | undefined,
): Pick<Operation, "reply" | "views" | "idAt"> {
  const reply = objectAt(annotation, "reply");
  const views = itemsAt(annotation, "views").map((node) =>
    defined<View>({
      if: child(node, "if").value as Predicate | undefined,
      schema: textAt(node, "schema") ?? "",
      reply: objectAt(node, "reply"),
    }),
  );
  const besides = lists === undefined ? { ...reply, ...views.at(-1)?.reply } : lists.with;
  const id = `${lists === undefined ? "$self" : "$item"}#${lifecycle?.id}`;
  return defined<Pick<Operation, "reply" | "views" | "idAt">>({
    reply,
    views: views.length === 0 ? undefined : views,
    idAt: Object.entries(besides ?? {}).find(([, value]) => value === id)?.[0],
  });
}

/** What is not written follows from the reply: one without content shows nothing. */
function compileReturns(
  annotation: Node,
  { fires, reads, lists }: Action,
  shape: Shape,
): Operation["returns"] {
  const written = textAt(annotation, "returns");
  if (written === "self" || written === "spawned" || written === "none") return written;
  if (reads !== undefined || lists !== undefined) return "self";
  const content = Object.keys(replyOf(shape, shape.success)?.content ?? {});
  return fires !== undefined && content.length > 0 ? "self" : "none";
}
