/** Lists that are kept as they were, for cursors that promise a list that does not change. */
export interface Snapshots {
  keep(list: readonly unknown[]): string;
  find(name: string): readonly unknown[] | undefined;
  clear(): void;
}

/** Creates a place for the hundred lists that were kept last. */
export function createSnapshots(): Snapshots {
  const kept = new Map<string, readonly unknown[]>();
  let count = 0;
  return {
    keep(list) {
      const name = String(++count);
      kept.set(name, list);
      const oldest = kept.size > 100 ? kept.keys().next() : undefined;
      if (oldest?.done === false) kept.delete(oldest.value);
      return name;
    },
    find: (name) => kept.get(name),
    clear: () => kept.clear(),
  };
}
