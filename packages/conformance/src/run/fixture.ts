import type { Json } from "@conduct/contract";

/**
 * Bodies of an operation whose ends are known: one succeeds, one fails, one is slow enough to be seen at
 * work, and one is left alone by everybody else.
 */
export interface Fixture {
  readonly success?: Json;
  readonly failure?: Json;
  readonly slow?: Json;
  readonly idle?: Json;
}

/** By operation id. */
export interface Fixtures {
  readonly [operation: string]: Fixture;
}
