import { type Basis, getPointer, type Json } from "@conduct/contract";
import { fits } from "../model/expected.ts";
import type { Refused } from "../model/outcomes.ts";
import type { Exchange } from "../target/exchange.ts";
import { mediaOf } from "./declared-reply.ts";
import type { Session } from "./session.ts";

/** What should have been seen and what was; how sure that is, which member it is about, and what that was before. */
export type Seen = readonly [
  expected: string,
  observed: string,
  basis?: Basis | undefined,
  member?: string | undefined,
  was?: Json,
];

/** Status, media type and fixed members of a refusal. */
export function refusalProblems(
  session: Session,
  { error: name }: Pick<Refused, "error">,
  { reply }: Exchange,
): readonly Seen[] {
  const error = name === undefined ? undefined : session.contract.errors[name];
  if (error === undefined) {
    return reply.status >= 400 && reply.status < 500
      ? []
      : [["a refusal with a 4xx status", String(reply.status)]];
  }
  if (reply.status !== error.status) {
    const seen = `${reply.status} ${reply.text.slice(0, 200)}`;
    return [[`${error.status} (${error.name})`, seen, error.basis]];
  }
  const media = mediaOf({ reply });
  const wrongMedia: readonly Seen[] =
    error.media === undefined || media === error.media.toLowerCase()
      ? []
      : [[`content type ${error.media}`, media || "none", error.basis]];
  const wrongMembers = Object.entries(error.expect).flatMap(
    ([pointer, constant]): readonly Seen[] => {
      const seen = getPointer(reply.body, pointer);
      return fits(constant, seen)
        ? []
        : [
            [
              `${pointer} is ${JSON.stringify(constant)}`,
              JSON.stringify(seen) ?? "nothing",
              error.basis,
            ],
          ];
    },
  );
  return [...wrongMedia, ...wrongMembers];
}
