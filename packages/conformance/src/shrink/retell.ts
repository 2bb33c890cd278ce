import { fresh } from "../run/addressing.ts";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";
import { learn, mapRequest, mapTexts, type Names } from "./names.ts";

/**
 * Sends the requests of a story once more, in their order and at once where they were at once.
 *
 * What the target had made up then is replaced by what it makes up now: identifiers, cursors, versions.
 * `mark`, by which the run that told it first marked what was its own, becomes that of the session.
 */
export async function retell(
  session: Session,
  story: readonly Exchange[],
  mark: string,
): Promise<readonly Exchange[]> {
  const names: Names = { texts: new Map(), headers: new Map() };
  const ids = Object.values(session.contract.lifecycles).map(({ id }) => id);
  const told: Exchange[] = [];
  for (const together of groupsOf(story)) {
    const sent = await Promise.all(together.map((old) => sendAgain(session, old, names, mark)));
    for (const [index, old] of together.entries()) {
      const now = sent[index];
      if (now === undefined) continue;
      learn(names, old, now, ids);
      told.push(now);
    }
  }
  return told;
}

/** The exchanges of a story without repetition, in the order in which they were sent. */
export function inOrder(story: readonly Exchange[]): readonly Exchange[] {
  return [...new Map(story.map((one) => [one.index, one])).values()].toSorted(
    (a, b) => a.turn - b.turn,
  );
}

function sendAgain(
  session: Session,
  { operation, data, request }: Exchange,
  { texts, headers }: Names,
  mark: string,
): Promise<Exchange> {
  const rename = (text: string) => texts.get(text) ?? text.replaceAll(mark, session.tag);
  if (operation === undefined || data === undefined)
    return session.send(mapRequest(request, rename), operation);
  const renamed = {
    ...mapTexts(data, rename),
    headers: mapTexts(data.headers, (text) => headers.get(text) ?? rename(text)),
  };
  const lifecycle = session.contract.lifecycles[operation.fires?.lifecycle ?? ""];
  const creates = lifecycle !== undefined && operation.self === undefined;
  return session.call(operation, creates ? fresh(session, operation, lifecycle, renamed) : renamed);
}

/** Requests that were under way together stand together. */
function groupsOf(story: readonly Exchange[]): readonly (readonly Exchange[])[] {
  const groups: Exchange[][] = [];
  for (const one of inOrder(story)) {
    const last = groups.at(-1);
    if (last?.some(({ index }) => index >= one.after)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}
