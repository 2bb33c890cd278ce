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

export interface Store {
  get(kind: string, key: string): Resource | undefined;

  /** The resources of a kind, in the order in which they were created. */
  all(kind: string): Iterable<Resource>;
  count(kind: string): number;

  /** Grows with each change to a resource of the kind. */
  version(kind: string): number;
  put(resource: Resource): void;
  remove(resource: Resource): void;
  replaceAll(resources: readonly Resource[]): void;
  kinds(): readonly string[];
  watch(watcher: Watcher): () => void;
}

export function createStore(): Store {
  const tables = new Map<string, { readonly rows: Map<string, Resource>; version: number }>();
  const watchers = new Set<Watcher>();
  const table = (kind: string) => {
    let found = tables.get(kind);
    if (found === undefined) {
      found = { rows: new Map(), version: 0 };
      tables.set(kind, found);
    }
    return found;
  };

  return {
    get: (kind, key) => tables.get(kind)?.rows.get(key),
    all: (kind) => table(kind).rows.values(),
    count: (kind) => table(kind).rows.size,
    version: (kind) => table(kind).version,
    put(resource) {
      const held = table(resource.kind);
      const before = watchers.size > 0 ? held.rows.get(resource.key) : undefined;
      held.rows.set(resource.key, resource);
      held.version++;
      for (const watcher of [...watchers]) watcher(resource, before);
    },
    remove(resource) {
      const held = table(resource.kind);
      held.rows.delete(resource.key);
      held.version++;
      for (const watcher of [...watchers]) watcher(undefined, resource);
    },
    replaceAll(resources) {
      for (const held of tables.values()) {
        held.rows.clear();
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
