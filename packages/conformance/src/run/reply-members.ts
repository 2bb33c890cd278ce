import { getPointer, type Operation } from "@conduct/contract";
import { evaluate, type Scope } from "../model/evaluate.ts";
import { fits, formatExpected, isHole } from "../model/expected.ts";
import type { Exchange } from "../target/exchange.ts";

/** Members of a successful reply beside the representation that are not what the operation says of them. */
export function wrongMembers(
  { reply: told, lists }: Operation,
  { reply }: Exchange,
  scope: Scope,
): readonly (readonly [expected: string, observed: string])[] {
  if (lists !== undefined) return [];
  return Object.entries(told ?? {}).flatMap(([pointer, template]) => {
    const expected = evaluate(template, scope);
    const seen = getPointer(reply.body, pointer);
    if (expected === undefined || isHole(expected) || fits(expected, seen)) return [];
    return [
      [`${pointer} is ${formatExpected(expected)}`, JSON.stringify(seen) ?? "nothing"] as const,
    ];
  });
}
