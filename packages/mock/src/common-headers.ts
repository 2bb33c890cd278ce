import type { Contract } from "@conduct/contract";
import { headerText } from "./engine.ts";
import type { MockReply } from "./exchange.ts";
import type { Scope } from "./scope.ts";
import { evaluate } from "./template.ts";

/** Adds the headers that every reply of a contract has, where a reply does not have them already. */
export function withCommonHeaders(
  { headers }: Contract,
  reply: MockReply,
  scope: Scope,
): MockReply {
  if (headers === undefined) return reply;
  const common: Record<string, string> = {};
  for (const [name, template] of Object.entries(headers)) {
    const text = headerText(evaluate(template, scope));
    if (text !== undefined) common[name.toLowerCase()] = text;
  }
  return { ...reply, headers: { ...common, ...reply.headers } };
}
