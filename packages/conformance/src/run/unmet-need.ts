import type { ErrorReply, Need, Operation } from "@conduct/contract";
import type { Session } from "./session.ts";

/**
 * Whether a request was refused for want of what it has to speak of: that is left as samples have it, unless somebody
 * has told what is there.
 */
export function lacksNeed(
  { contract }: Pick<Session, "contract">,
  { needs = [] }: Operation,
  status: number,
): boolean {
  return needs.some((need) => (refusalOf({ contract }, need)?.status ?? 404) === status);
}

/** The error that answers who speaks of what is not there, if one is declared. */
export function refusalOf(
  { contract }: Pick<Session, "contract">,
  { lifecycle, missing }: Need,
): ErrorReply | undefined {
  return contract.errors[missing ?? contract.lifecycles[lifecycle]?.missing ?? ""];
}
