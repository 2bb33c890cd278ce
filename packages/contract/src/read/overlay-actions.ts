import { compile, type JSONPathQuery } from "json-p3";
import type { Diagnostic } from "../diagnostic.ts";
import { problem } from "../problem.ts";
import { child, children, type Node, placeOf, rootOf, type Source } from "./source.ts";

/** One change that an overlay makes. */
export interface Action {
  readonly node: Node;
  readonly target: JSONPathQuery;
  readonly update: Node | undefined;
  readonly copy: JSONPathQuery | undefined;
  readonly remove: boolean;
}

/** The actions of an overlay, or the first thing that is wrong with it. */
export type Actions =
  | { readonly actions: readonly Action[]; readonly diagnostics: readonly [] }
  | { readonly actions: undefined; readonly diagnostics: readonly [Diagnostic] };

/** Reads the actions of an Overlay document. */
export function readActions(overlay: Source): Actions {
  const root = rootOf(overlay);
  const version = child(root, "overlay");
  if (typeof version.value !== "string" || !/^1\.[01]\.\d+/.test(version.value)) {
    return malformed(
      version,
      'An Overlay starts with its version, "overlay: 1.0.0" or "overlay: 1.1.0".',
    );
  }
  const list = child(root, "actions");
  if (!Array.isArray(list.value) || list.value.length === 0) {
    return malformed(list, 'An Overlay needs "actions", a list of at least one action.');
  }
  const actions: Action[] = [];
  for (const [, node] of children(list)) {
    const action = readAction(node);
    if (!("target" in action)) return action;
    actions.push(action);
  }
  return { actions, diagnostics: [] };
}

type Malformed = Extract<Actions, { readonly actions: undefined }>;

function readAction(node: Node): Action | Malformed {
  const extra = children(node).find(([name]) => !known.includes(name) && !name.startsWith("x-"));
  if (extra !== undefined) {
    const message = `An action has no "${extra[0]}", only "target", "update", "remove", "copy" and "description".`;
    return malformed(extra[1], message);
  }
  const target = compilePath(child(node, "target"));
  if ("diagnostics" in target) return target;
  const from = child(node, "copy");
  const copy = from.value === undefined ? undefined : compilePath(from);
  if (copy !== undefined && "diagnostics" in copy) return copy;
  const written = child(node, "update");
  const update = written.value === undefined ? undefined : written;
  const remove = child(node, "remove").value === true;
  if (update === undefined && copy === undefined && !remove) {
    return malformed(
      node,
      'An action needs "update", "copy" or "remove: true", or it does nothing.',
    );
  }
  return { node, target, update, copy, remove };
}

const known: readonly string[] = ["target", "description", "update", "remove", "copy"];

function compilePath(node: Node): JSONPathQuery | Malformed {
  if (typeof node.value !== "string") {
    return malformed(node, 'An action needs a "target", a JSONPath like "$.paths[\'/runs\'].get".');
  }
  try {
    return compile(node.value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return malformed(node, `"${node.value}" is not a JSONPath of RFC 9535: ${reason}.`);
  }
}

function malformed(node: Node, message: string): Malformed {
  return { actions: undefined, diagnostics: [problem("C014", placeOf(node), message)] };
}
