import type { JSONPathQuery } from "json-p3";
import type { Diagnostic } from "../diagnostic.ts";
import { isJsonObject } from "../json.ts";
import { problem } from "../problem.ts";
import { DocumentWriter } from "./document-writer.ts";
import { type Action, readActions } from "./overlay-actions.ts";
import { child, type Node, placeOf, rootOf, type Source } from "./source.ts";

/** A source with its overlays applied, or what is wrong with them. */
export type Overlaid =
  | { readonly source: Source; readonly diagnostics: readonly [] }
  | { readonly source: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Applies Overlays (1.0 or 1.1) to a document, in order, and returns a new source.
 *
 * Stricter than the standard, which lets an action select nothing in silence: the document has changed
 * under the overlay then, and somebody must look. What an overlay adds keeps its place in the overlay.
 *
 * ```ts
 * const { source, diagnostics } = applyOverlays(document, [overlay]);
 * ```
 */
export function applyOverlays(document: Source, overlays: readonly Source[]): Overlaid {
  let source = document;
  for (const overlay of overlays) {
    const { actions, diagnostics } = readActions(overlay);
    if (actions === undefined) return { source: undefined, diagnostics };
    const writer = new DocumentWriter(source);
    const faults = actions.flatMap((action) => apply(action, writer));
    if (faults.length > 0) return { source: undefined, diagnostics: faults };
    source = writer.source();
  }
  return { source, diagnostics: [] };
}

/** The document that an overlay says it is for. */
export function extendsOf(overlay: Source): string | undefined {
  const { value } = child(rootOf(overlay), "extends");
  return typeof value === "string" ? value : undefined;
}

/** Returns true for a source that calls itself an Overlay. */
export function isOverlay({ root }: Source): boolean {
  return isJsonObject(root) && root.overlay !== undefined && root.openapi === undefined;
}

function apply(
  { node, target, update, copy, remove }: Action,
  writer: DocumentWriter,
): readonly Diagnostic[] {
  const found = select(target, writer);
  if (found.length === 0) return [selectsNothing(child(node, "target"))];
  if (remove) {
    if (found.some((location) => location.length === 0)) {
      const message = "The document as a whole cannot be removed. Name the part that is too much.";
      return [problem("C014", placeOf(child(node, "target")), message)];
    }
    for (const location of found.toSorted(lastFirst)) writer.remove(location);
    return [];
  }
  const [from] = copy === undefined ? [] : select(copy, writer);
  if (copy !== undefined && from === undefined) return [selectsNothing(child(node, "copy"))];
  const copied = from === undefined ? undefined : child(rootOf(writer.source()), ...from);
  for (const location of found) {
    if (copied !== undefined) writer.merge(location, copied);
    if (update !== undefined) writer.merge(location, update);
  }
  return [];
}

/** Where a path leads, each place once. */
function select(path: JSONPathQuery, writer: DocumentWriter): readonly (readonly string[])[] {
  const document = writer.source().root as Parameters<JSONPathQuery["query"]>[0];
  const found = path.query(document).nodes.map(({ location }) => location.map(String));
  return [...new Map(found.map((location) => [JSON.stringify(location), location])).values()];
}

/** So that removing an element neither moves nor removes those that are still to go. */
function lastFirst(left: readonly string[], right: readonly string[]): number {
  for (const [index, segment] of left.entries()) {
    const other = right[index];
    if (other === undefined) return -1;
    if (segment !== other) return Number(other) - Number(segment) || (segment < other ? 1 : -1);
  }
  return left.length < right.length ? 1 : 0;
}

function selectsNothing(node: Node): Diagnostic {
  const message = `"${String(node.value)}" selects nothing in the document. Adapt the action to the document, or remove it.`;
  return problem("C015", placeOf(node), message);
}
