import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createHeap } from "./heap.ts";

describe("createHeap()", () => {
  test("gives out what is due first, and of what is due together what came first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (instants) => {
        const entries = instants.map((at, order) => ({ at, order }));
        const heap = createHeap<(typeof entries)[number]>();
        for (const entry of entries) heap.push(entry);

        const taken = entries.map(() => heap.pop());

        expect(taken).toEqual(entries.toSorted((a, b) => a.at - b.at || a.order - b.order));
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});
