import type { Operation } from "@conduct/contract";
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
  return needs.some(({ lifecycle, missing }) => {
    const name = missing ?? contract.lifecycles[lifecycle]?.missing;
    return (contract.errors[name ?? ""]?.status ?? 404) === status;
  });
}
