import { randomBytes } from "node:crypto";

/** Where chance comes from: ids, and the moods of a server under a switch. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number;

  /** So many letters out of the alphabet. */
  text(length: number, alphabet: string): string;

  /** A version 4 UUID. */
  uuid(): string;
}

/** Chance that repeats itself for the same seed; without a seed, ids nobody can guess. */
export function createRandom(seed?: number): Random {
  const next = seed === undefined ? unguessable : mulberry32(seed);
  const text = (length: number, alphabet: string): string => {
    const letters = [...alphabet];
    return Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join("");
  };

  return {
    next,
    text,
    uuid() {
      const hex = "0123456789abcdef";
      const variant = text(1, "89ab");
      return `${text(8, hex)}-${text(4, hex)}-4${text(3, hex)}-${variant}${text(3, hex)}-${text(12, hex)}`;
    },
  };
}

function unguessable(): number {
  return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}

/** Tommy Ettinger's public-domain generator: short, and good enough for ids in tests. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
