import type { Json, JsonObject } from "@conduct/contract";
import type { Keys } from "./ordering.ts";

/** One resource at one moment. A change makes a new one; what was read before stays as it was. */
export interface Resource {
  /** The lifecycle that owns it. */
  readonly kind: string;
  readonly id: Json;
  readonly key: string;

  /** How many resources there were before it, of any kind. */
  readonly order: number;
  readonly created: number;
  readonly version: number;
  readonly value: JsonObject;

  /** Its state in each lifecycle that describes it, and since when. */
  readonly states: { readonly [lifecycle: string]: string };
  readonly since: { readonly [lifecycle: string]: number };

  /** The events that will happen to it by themselves. */
  readonly plan: readonly Planned[];

  /** Its text, as it was last shown: made once for each change, however often it is read. */
  readonly shown: Shown;

  /** Clock events that have happened in this state, by the instant they were due at. */
  readonly spent: { readonly [event: string]: number };
}

/** The text that a resource was shown as, and by which projection; its keys in a list, and in which order. */
export interface Shown {
  by?: object;
  text?: string;
  order?: string;
  keys?: Keys;
}

/** An event that happens by itself at an instant. */
export interface Planned {
  readonly lifecycle: string;
  readonly event: string;
  readonly at: number;
  readonly order: number;
}

/** Called with a resource after each change; with undefined once it is gone. */
export type Watcher = (after: Resource | undefined, before: Resource | undefined) => void;

/** A resource before and after; one that is new has no before, one that is gone no after. */
export interface Change {
  readonly before?: Resource;
  readonly after?: Resource;
}

export interface Store {
  get(kind: string, key: string): Resource | undefined;

  /** The resources of a kind, in the order in which they were created. */
  all(kind: string): Iterable<Resource>;
  count(kind: string): number;

  /** Grows with each change to a resource of the kind. */
  version(kind: string): number;

  /** What has changed since a version, in order; undefined if that is too long ago to be known. */
  changesSince(kind: string, version: number): readonly Change[] | undefined;
  put(resource: Resource): void;
  remove(resource: Resource): void;
  replaceAll(resources: readonly Resource[]): void;
  kinds(): readonly string[];
  watch(watcher: Watcher): () => void;
}

export function createStore(): Store {
  const tables = new Map<string, Table>();
  const watchers = new Set<Watcher>();
  const table = (kind: string) => {
    let found = tables.get(kind);
    if (found === undefined) {
      found = { rows: new Map(), version: 0, changes: [] };
      tables.set(kind, found);
    }
    return found;
  };

  return {
    get: (kind, key) => tables.get(kind)?.rows.get(key),
    all: (kind) => table(kind).rows.values(),
    count: (kind) => table(kind).rows.size,
    version: (kind) => table(kind).version,
    changesSince(kind, version) {
      const held = table(kind);
      const count = held.version - version;
      return count <= held.changes.length
        ? held.changes.slice(held.changes.length - count)
        : undefined;
    },
    put(resource) {
      const held = table(resource.kind);
      const before = held.rows.get(resource.key);
      held.rows.set(resource.key, resource);
      note(held, before === undefined ? { after: resource } : { before, after: resource });
      for (const watcher of [...watchers]) watcher(resource, before);
    },
    remove(resource) {
      const held = table(resource.kind);
      const before = held.rows.get(resource.key);
      held.rows.delete(resource.key);
      note(held, before === undefined ? {} : { before });
      for (const watcher of [...watchers]) watcher(undefined, resource);
    },
    replaceAll(resources) {
      for (const held of tables.values()) {
        held.rows.clear();
        held.changes.length = 0;
        held.version++;
      }
      for (const resource of resources) table(resource.kind).rows.set(resource.key, resource);
    },
    kinds: () => [...tables.keys()],
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** The resources of a kind, and the changes that led to its version, as far as they are remembered. */
interface Table {
  readonly rows: Map<string, Resource>;
  readonly changes: Change[];
  version: number;
}

const mostChanges = 64;

function note(held: Table, change: Change): void {
  held.version++;
  held.changes.push(change);
  // Forgotten in one go, now and then, rather than one by one.
  if (held.changes.length > 2 * mostChanges) held.changes.splice(0, mostChanges);
}
