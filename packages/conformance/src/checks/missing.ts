import { formatPlace, type Lifecycle } from "@conduct/contract";
import { broken, type Finding, held } from "../check.ts";
import { inForm } from "../run/refusal-form.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";

/** Judges a reply about a resource that does not exist; `story` is how that came about. */
export function judgeMissing(
  session: Session,
  lifecycle: Lifecycle,
  exchange: Exchange,
  story: readonly Exchange[],
): Finding {
  const error = lifecycle.missing;
  const [wrong] = refusalProblems(session, error === undefined ? {} : { error }, exchange);
  if (wrong === undefined) return held(1);
  const [expected, observed, basis] = wrong;
  return broken({
    expected: `${expected}, as ${formatPlace(lifecycle.place)} says of a missing ${lifecycle.name}`,
    observed,
    story,
    place: lifecycle.place,
    ...inForm(session, [error], exchange),
    ...(basis === undefined ? {} : { basis }),
  });
}
