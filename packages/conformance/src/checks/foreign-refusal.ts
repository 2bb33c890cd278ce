import type { Json, Operation } from "@conduct/contract";
import { broken, type Finding, held } from "../check.ts";
import type { RequestData } from "../model/evaluate.ts";
import { addressed } from "../run/addressing.ts";
import type { Resource } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { alteredId } from "../run/strange-id.ts";
import { toRequest } from "../target/call.ts";
import type { Exchange } from "../target/exchange.ts";

/**
 * What belongs to somebody else is refused in the very words that answer for what does not exist: a request for such
 * is sent before and after, so that what differs from one reply to the next is known.
 */
export async function judgeAlike(
  session: Session,
  operation: Operation,
  made: Resource,
  draft: RequestData,
): Promise<Finding> {
  const ask = async (id: string) => {
    const data = addressed(session, operation, { ...made, id }, draft);
    const exchange = await session.send({ ...toRequest(operation, data), stranger: true });
    return { exchange, id };
  };
  const unknown = alteredId(made.id);
  const before = await ask(unknown);
  const asked = await ask(made.id);
  const after = await ask(unknown);
  // What is no identifier at all may be refused for that.
  if (before.exchange.reply.status !== asked.exchange.reply.status) return held(0, noId);
  // A short identifier may stand in the text for something else.
  for (const words of made.id.length < short ? [membersOf] : [wordsOf, membersOf]) {
    if (words(before) !== words(after)) continue;
    if (words(asked) === words(before)) return held(1);
    return broken({
      expected: `${before.exchange.reply.text.slice(0, 200)}, as of what does not exist`,
      observed: asked.exchange.reply.text.slice(0, 200),
      story: [...made.story, before.exchange, asked.exchange],
    });
  }
  return held(0, "no two refusals are alike");
}

const noId = "nothing is known that could be an identifier";

interface Answer {
  readonly exchange: Exchange;
  readonly id: string;
}

const short = 6;

/** All that it says, but for the identifier. */
function wordsOf({ exchange: { reply }, id }: Answer): string {
  return reply.text.replaceAll(id, "{id}");
}

/** The names of all members that it has. */
function membersOf({ exchange: { reply } }: Answer): string {
  return JSON.stringify(namesIn(reply.body));
}

function namesIn(value: Json | undefined): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(namesIn);
  if (typeof value !== "object" || value === null) return null;
  const names = Object.entries(value).map(([name, part]) => [name, namesIn(part)] as const);
  return Object.fromEntries(names.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
