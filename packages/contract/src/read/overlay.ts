import { compile, type JSONPathQuery } from "json-p3";
import type { Diagnostic } from "../diagnostic.ts";
import { isJsonObject, type Json } from "../json.ts";
import { problem } from "../problem.ts";
import {
  child,
  children,
  type MemberSpots,
  type Node,
  placeOf,
  rootOf,
  type Source,
  type Spot,
  type Spots,
} from "./source.ts";

/** A source with its overlays applied, or what is wrong with them. */
export type Overlaid =
  | { readonly source: Source; readonly diagnostics: readonly Diagnostic[] }
  | { readonly source: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Applies Overlays (1.0 or 1.1) to a document, in order, and returns a new source.
 *
 * Stricter than the standard, which lets an action select nothing in silence: the document has changed
 * under the overlay then, and somebody must look. What an overlay adds keeps its place in the overlay.
 */
export function applyOverlays(document: Source, overlays: readonly Source[]): Overlaid {
  let source: Source = document;
  for (const overlay of overlays) {
    const actions = readActions(overlay);
    if (!Array.isArray(actions)) return { source: undefined, diagnostics: [actions as Diagnostic] };
    const writer = new Writer(source);
    const diagnostics = (actions as readonly Action[]).flatMap((action) => writer.apply(action));
    if (diagnostics.length > 0) return { source: undefined, diagnostics };
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
export function isOverlay(source: Source): boolean {
  return (
    isJsonObject(source.root) &&
    source.root.overlay !== undefined &&
    source.root.openapi === undefined
  );
}

interface Action {
  readonly node: Node;
  readonly target: JSONPathQuery;
  readonly update: Node | undefined;
  readonly copy: JSONPathQuery | undefined;
  readonly remove: boolean;
}

/** The actions of an overlay, or the first thing that is wrong with it. */
function readActions(overlay: Source): readonly Action[] | Diagnostic {
  const root = rootOf(overlay);
  const version = child(root, "overlay");
  if (typeof version.value !== "string" || !/^1\.[01]\.\d+/.test(version.value)) {
    const message = 'An Overlay starts with its version, "overlay: 1.0.0" or "overlay: 1.1.0".';
    return problem("C014", placeOf(version), message);
  }
  const actions = child(root, "actions");
  if (!Array.isArray(actions.value) || actions.value.length === 0) {
    return problem(
      "C014",
      placeOf(actions),
      'An Overlay needs "actions", a list of at least one action.',
    );
  }
  const read: Action[] = [];
  for (const [, node] of children(actions)) {
    const action = readAction(node);
    if (!("target" in action)) return action;
    read.push(action);
  }
  return read;
}

function readAction(node: Node): Action | Diagnostic {
  const known = ["target", "description", "update", "remove", "copy"];
  const extra = children(node).find(([name]) => !known.includes(name) && !name.startsWith("x-"));
  if (extra !== undefined) {
    const message = `An action has no "${extra[0]}", only "target", "update", "remove", "copy" and "description".`;
    return problem("C014", placeOf(extra[1]), message);
  }
  const target = compilePath(child(node, "target"));
  if ("code" in target) return target;
  const from = child(node, "copy");
  const copy = from.value === undefined ? undefined : compilePath(from);
  if (copy !== undefined && "code" in copy) return copy;
  const written = child(node, "update");
  const update = written.value === undefined ? undefined : written;
  const remove = child(node, "remove").value === true;
  if (update === undefined && copy === undefined && !remove) {
    return problem(
      "C014",
      placeOf(node),
      'An action needs "update", "copy" or "remove: true", or it does nothing.',
    );
  }
  return { node, target, update, copy, remove };
}

function compilePath(node: Node): JSONPathQuery | Diagnostic {
  if (typeof node.value !== "string") {
    return problem(
      "C014",
      placeOf(node),
      'An action needs a "target", a JSONPath like "$.paths[\'/runs\'].get".',
    );
  }
  try {
    return compile(node.value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem(
      "C014",
      placeOf(node),
      `"${node.value}" is not a JSONPath of RFC 9535: ${reason}.`,
    );
  }
}

type Container = Json[] | { [member: string]: Json };

/** A copy of a source that actions change, positions included. */
class Writer {
  readonly #document: Source;
  readonly #spots: Spots = new WeakMap();
  #root: Json;

  constructor(document: Source) {
    this.#document = document;
    this.#root = this.#copy(document.root, document.spots);
  }

  source(): Source {
    return { ...this.#document, root: this.#root, spots: this.#spots };
  }

  /** Applies one action; returns what is wrong with it. */
  apply({ node, target, update, copy, remove }: Action): readonly Diagnostic[] {
    const found = this.#select(target);
    if (found.length === 0) return [selectsNothing(child(node, "target"))];
    if (remove) {
      // From the last to the first, so that removing an element does not move those still to come.
      for (const location of [...found].reverse()) this.#remove(location);
      return [];
    }
    const [source] = copy === undefined ? [] : this.#select(copy);
    if (copy !== undefined && source === undefined) return [selectsNothing(child(node, "copy"))];
    const copied = source === undefined ? undefined : this.#at(source);
    for (const location of found) {
      if (copied !== undefined) this.#merge(location, copied, this.#spots);
      if (update?.value !== undefined) this.#merge(location, update.value, update.source.spots);
    }
    return [];
  }

  #select(path: JSONPathQuery): readonly (readonly string[])[] {
    return path
      .query(this.#root as Parameters<JSONPathQuery["query"]>[0])
      .nodes.map(({ location }) => location.map(String));
  }

  #at(location: readonly string[]): Json | undefined {
    return child(rootOf(this.source()), ...location).value;
  }

  #remove(location: readonly string[]): void {
    const parent = this.#at(location.slice(0, -1)) as Container;
    const last = location.at(-1);
    if (last === undefined) return;
    const members = this.#members(parent);
    if (Array.isArray(parent)) {
      const spots = [...parent.keys()].map((index) => members?.get(String(index)));
      parent.splice(Number(last), 1);
      spots.splice(Number(last), 1);
      members?.clear();
      for (const [index, spot] of spots.entries())
        if (spot !== undefined) members?.set(String(index), spot);
    } else {
      delete parent[last];
      members?.delete(last);
    }
  }

  /** Objects are merged member by member, arrays get what is added at their end, the rest is replaced. */
  #merge(location: readonly string[], update: Json, spots: Spots): void {
    const value = this.#at(location);
    if (Array.isArray(value)) {
      const own = typeof update === "object" && update !== null ? spots.get(update) : undefined;
      for (const [index, item] of (Array.isArray(update) ? update : [update]).entries()) {
        const spot = Array.isArray(update) ? own?.members.get(String(index)) : own?.self;
        if (spot !== undefined) this.#members(value)?.set(String(value.length), spot);
        (value as Json[]).push(this.#copy(item, spots));
      }
    } else if (isJsonObject(value) && isJsonObject(update)) {
      for (const [name, member] of Object.entries(update)) {
        const both = Object.hasOwn(value, name) ? value[name] : undefined;
        const nested =
          isContainer(both) && isContainer(member) && Array.isArray(both) === Array.isArray(member);
        if (nested) this.#merge([...location, name], member, spots);
        else
          this.#set(value, name, this.#copy(member, spots), spots.get(update)?.members.get(name));
      }
    } else this.#replace(location, this.#copy(update, spots));
  }

  #replace(location: readonly string[], value: Json): void {
    const last = location.at(-1);
    if (last === undefined) this.#root = value;
    else (this.#at(location.slice(0, -1)) as { [member: string]: Json })[last] = value;
  }

  #set(parent: object, name: string, value: Json, spot: Spot | undefined): void {
    Object.defineProperty(parent, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    if (spot !== undefined) this.#members(parent)?.set(name, spot);
  }

  #members(container: object): Map<string, Spot> | undefined {
    return this.#spots.get(container)?.members;
  }

  #copy(value: Json, spots: Spots): Json {
    if (!isContainer(value)) return value;
    const known: MemberSpots | undefined = spots.get(value);
    const copy: Container = Array.isArray(value) ? [] : {};
    if (known !== undefined)
      this.#spots.set(copy, { self: known.self, members: new Map(known.members) });
    for (const [name, member] of Object.entries(value))
      this.#set(copy, name, this.#copy(member, spots), undefined);
    return copy as Json;
  }
}

function isContainer(
  value: Json | undefined,
): value is Exclude<Json, null | boolean | number | string> {
  return typeof value === "object" && value !== null;
}

function selectsNothing(node: Node): Diagnostic {
  const message = `"${String(node.value)}" selects nothing in the document. Adapt the action to the document, or remove it.`;
  return problem("C015", placeOf(node), message);
}
