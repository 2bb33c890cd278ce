/** Numbers that look random and are the same for the same name. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;

  /** A whole number from 0 to below the limit. */
  below(limit: number): number;

  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item | undefined;
}

/**
 * Creates the stream of numbers that belongs to a name: `createRandom(seed, "id", "Run", 7)`.
 *
 * Every use has a name of its own instead of a share of one stream, so that a new use (a field more
 * in a schema) leaves all the others as they were.
 */
export function createRandom(...name: readonly (string | number)[]): Random {
  let [a, b] = hash(name.join("\u0000"));
  const next = (): number => {
    a = (a + 0x9e3779b9) | 0;
    b = Math.imul(b ^ (a >>> 15), 0x85ebca6b);
    let mixed = a ^ b;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)] };
}

/** A short fingerprint of a text, fit to tell texts apart but not to keep a secret. */
export function fingerprint(text: string): string {
  const [a, b] = hash(text);
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** Two 32-bit numbers from a text (cyrb53). */
function hash(text: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a, b];
}
