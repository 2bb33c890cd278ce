import type { Exchange } from "../target/exchange.ts";
import type { Session } from "./session.ts";

/**
 * Marks what is wrong with a refusal that has the status it should have: what differs is how it is
 * written, and that is a matter of all errors rather than of the request.
 */
export function inForm(
  session: Session,
  names: readonly (string | undefined)[],
  { reply }: Exchange,
): { readonly way?: "form" } {
  const isStatus = names.some(
    (name) => session.contract.errors[name ?? ""]?.status === reply.status,
  );
  return isStatus ? { way: "form" } : {};
}
