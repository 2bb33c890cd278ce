import { getPointer, type Json } from "@conduct/contract";
import { evaluate } from "../model/evaluate.ts";
import { type Expected, isKnown } from "../model/expected.ts";
import { putExpected } from "../model/tree.ts";
import type { Resource } from "../run/resource.ts";
import { keyOf, type List } from "./list.ts";

/** An element as its list should show it, with what the list adds to it. */
export interface Element {
  readonly expected: Expected;

  /** What tells it apart, as far as that can be foretold. */
  readonly key: string | undefined;
}

/**
 * What a list inside a resource should show, as a read of the resource tells; undefined if the read does
 * not show the array.
 */
export function elementsOf(list: List, { value }: Resource): readonly Element[] | undefined {
  const array = getPointer(value, list.at ?? "");
  if (list.at === undefined || !Array.isArray(array)) return undefined;
  const additions = Object.entries(list.operation.lists?.with ?? {});
  return (array as readonly Json[]).map((item, index) => {
    const expected = additions.reduce<Expected>((shown, [pointer, template]) => {
      const added = evaluate(template, { self: value, item, index });
      return added === undefined ? shown : (putExpected(shown, pointer, added) ?? shown);
    }, item);
    return { expected, key: isKnown(expected) ? keyOf(list, expected) : undefined };
  });
}
