import { parseReference, type Self } from "@conduct/contract";
import type { RequestData } from "../model/evaluate.ts";
import { idReference, matchRule } from "../model/self-rule.ts";
import { getExpected } from "../model/tree.ts";
import { withRole } from "../target/call.ts";
import type { Thing } from "./world.ts";

/**
 * A request that names a resource, as far as its path does; undefined if nobody was told how, or if the path
 * names another one already.
 */
export function placedIn(
  request: RequestData,
  { lifecycle, self: value }: Thing,
  self: Self,
  isTold: (value: unknown) => boolean,
): RequestData | undefined {
  const reference = idReference(self);
  const names: readonly (readonly [string, unknown])[] =
    reference === undefined
      ? Object.entries(matchRule(self)?.match ?? {})
      : [[lifecycle.id, reference]];
  let data = request;
  for (const [pointer, name] of names) {
    const parsed = typeof name === "string" ? parseReference(name) : undefined;
    if (parsed?.source !== "request.path" || parsed.name === undefined) continue;
    const part = getExpected(value, pointer);
    const known = data.path[parsed.name];
    if (typeof part !== "string" && typeof part !== "number") return undefined;
    if (!isTold(part) || (known !== undefined && known !== String(part))) return undefined;
    data = withRole(data, `path.${parsed.name}`, part);
  }
  return data;
}
