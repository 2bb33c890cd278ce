import type { Lifecycle, Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { tagOf } from "../run/addressing.ts";
import { creatorOf } from "../run/creators.ts";
import { readerOf } from "../run/representation.ts";
import { create, isUnreached, type Resource, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { headerOf } from "../run/versions.ts";
import { withRole } from "../target/call.ts";
import { isSuccess } from "../target/exchange.ts";

/** A read of the version that is known already is answered without a body. */
export const versionKnown: Check = {
  id: "LC-OCC-05",
  phase: "act",
  tasks: (session) =>
    Object.values(session.contract.lifecycles).flatMap((lifecycle): readonly Task[] => {
      const reader = readerOf(session.contract, lifecycle);
      const header = reader && headerOf(reader, "if-none-match");
      if (reader === undefined || header === undefined) return [];
      const { id, place, basis } = reader;
      const judge = () => readKnown(session, lifecycle, reader, header.name);
      return [{ subject: id, place, basis, judge }];
    }),
};

async function readKnown(
  session: Session,
  lifecycle: Lifecycle,
  reader: Operation,
  header: string,
): Promise<Finding> {
  const creator = creatorOf(session, lifecycle);
  if (creator === undefined) return undecided(`no valid request creates a ${lifecycle.name}`);
  const made = await create(session, creator.operation, lifecycle, creator.request);
  if (isUnreached(made)) return undecided(made.unreached, made.story);
  const read = await readAgain(session, made);
  if (isUnreached(read)) return undecided(read.unreached, read.story);
  const tag = tagOf(read);
  if (tag === undefined) return undecided("the read shows no ETag", read.story);
  const plain = read.story.at(-1)?.data ?? { path: {}, query: {}, headers: {} };
  const again = await session.call(reader, withRole(plain, `header.${header}`, tag));
  const story = [...read.story, again];
  if (isSuccess(again) && again.reply.headers.etag !== tag)
    return undecided("it changed meanwhile", story);
  const { status, text } = again.reply;
  if (status === 304 && text === "") return readUnknown(session, reader, header, read);
  return broken({
    expected: "304 without a body",
    observed: `${status} ${text.slice(0, 200)}`,
    story,
  });
}

/** Who knows another version is shown this one. */
async function readUnknown(
  session: Session,
  reader: Operation,
  header: string,
  { story }: Resource,
): Promise<Finding> {
  const plain = story.at(-1)?.data ?? { path: {}, query: {}, headers: {} };
  const other = withRole(plain, `header.${header}`, `"${session.tag}-none"`);
  const answer = await session.call(reader, other);
  if (answer.reply.status !== 304) return held(2);
  return broken({
    expected: `${reader.success}, since the version that is known is another one`,
    observed: "304",
    story: [...story, answer],
  });
}
