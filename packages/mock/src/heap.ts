/** Something that is due at an instant; of two that are due together the one that was added first goes first. */
export interface Due {
  readonly at: number;
  readonly order: number;
}

/** A queue by time. */
export interface Heap<Entry extends Due> {
  readonly size: number;
  peek(): Entry | undefined;
  pop(): Entry | undefined;
  push(entry: Entry): void;
  clear(): void;
}

/** Creates an empty queue: a binary heap in an array. */
export function createHeap<Entry extends Due>(): Heap<Entry> {
  const entries: Entry[] = [];
  return {
    get size() {
      return entries.length;
    },
    peek: () => entries[0],
    pop() {
      const first = entries[0];
      const last = entries.pop();
      if (last !== undefined && last !== first) {
        entries[0] = last;
        sink(entries);
      }
      return first;
    },
    push(entry) {
      entries.push(entry);
      rise(entries);
    },
    clear() {
      entries.length = 0;
    },
  };
}

function rise<Entry extends Due>(entries: Entry[]): void {
  let index = entries.length - 1;
  while (index > 0) {
    const above = (index - 1) >> 1;
    if (!swapUnlessOrdered(entries, above, index)) return;
    index = above;
  }
}

function sink<Entry extends Due>(entries: Entry[]): void {
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    if (left >= entries.length) return;
    const [a, b] = [entries[left], entries[left + 1]];
    const first = a !== undefined && b !== undefined && isBefore(b, a) ? left + 1 : left;
    if (!swapUnlessOrdered(entries, index, first)) return;
    index = first;
  }
}

function swapUnlessOrdered<Entry extends Due>(
  entries: Entry[],
  above: number,
  below: number,
): boolean {
  const [a, b] = [entries[above], entries[below]];
  if (a === undefined || b === undefined || !isBefore(b, a)) return false;
  entries[above] = b;
  entries[below] = a;
  return true;
}

function isBefore(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
