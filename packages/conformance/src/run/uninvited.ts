import { undecided } from "../check.ts";
import { isSecured } from "../model/secured.ts";
import type { Exchange } from "../target/exchange.ts";
import { isIdentified, type Target } from "../target/target.ts";
import type { Found } from "./finding-of.ts";

/**
 * Takes back what was found on replies to a caller who says nothing of who they are: where the contract asks
 * for credentials, a refusal of such requests is what it promises.
 */
export function excuseUninvited(target: Target, finding: Found): Found {
  if (isIdentified(target) || !("verdict" in finding) || finding.verdict !== "fail") return finding;
  const refused = finding.story?.find(isTurnedAway);
  if (refused === undefined) return finding;
  const { request, reply } = refused;
  return undecided(
    `no credentials were given, and ${request.method} ${request.path} answered ${reply.status}`,
    finding.story,
  );
}

function isTurnedAway({ operation, reply: { status } }: Exchange): boolean {
  const asks = operation !== undefined && isSecured(operation);
  return asks && (status === 401 || status === 403);
}
