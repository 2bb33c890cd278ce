import { getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { stateOf } from "../model/state-of.ts";
import { tagOf } from "../run/addressing.ts";
import { isOutrun, isOwnAccord } from "../run/own-accord.ts";
import { isUnreached, type Resource, readAgain, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { headerOf, isSame, prepare, refused, type Write, writes } from "../run/versions.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { versionTellsTasks } from "./version-tells.ts";

/** A version stays as long as the representation does, and changes with it. */
export const versionFollows: Check = {
  id: "LC-OCC-01",
  phase: "act",
  tasks: (session) => [
    ...writes(session).map((write) =>
      taskOf(write, async () => {
        const tried = await prepare(session, write);
        if ("verdict" in tried) return tried;
        const { resource, tag } = tried;
        const second = await readAgain(session, resource);
        if (isUnreached(second)) return undecided(second.unreached, second.story);
        if (isSame(resource, second) && tagOf(second) !== tag) {
          return broken({
            expected: `the ETag ${tag}, since nothing has changed`,
            observed: tagOf(second) ?? "none",
            way: "at rest",
            story: second.story,
          });
        }
        // What is written already would change nothing.
        const answer = await session.call(write.operation, tried.request("*", true));
        const after = await readAgain(session, { ...second, story: [...second.story, answer] });
        if (isUnreached(after)) return undecided(after.unreached, after.story);
        if (isSame(second, after)) return undecided("the write changed nothing", after.story);
        if (tagOf(after) !== tag) return held(2);
        return broken({
          expected: `another ETag than ${tag}, since it has changed`,
          observed: tag,
          story: after.story,
        });
      }),
    ),
    ...versionTellsTasks(session),
  ],
};

/** A write with an old version is refused and changes nothing; one with any version succeeds. */
export const versionStale: Check = {
  id: "LC-OCC-02",
  phase: "act",
  tasks: (session) =>
    writes(session).map((write) =>
      taskOf(write, async () => {
        const tried = await prepare(session, write);
        if ("verdict" in tried) return tried;
        const { resource, tag, request } = tried;
        const any = await session.call(write.operation, request("*"));
        if (!isSuccess(any)) {
          const after = await readAgain(session, { ...resource, story: [...resource.story, any] });
          if (isMoved(session, write, resource, after)) return undecided(meanwhile, after.story);
          return broken({
            expected: "a success, as any version was asked for",
            observed: `${any.reply.status} ${any.reply.text.slice(0, 200)}`,
            story: [...resource.story, any],
          });
        }
        const before = await readAgain(session, { ...resource, story: [...resource.story, any] });
        if (isUnreached(before)) return undecided(before.unreached, before.story);
        if (tagOf(before) === tag) return undecided("the write changed nothing", before.story);
        const error = session.contract.refusals.version;
        // What is written already would not show that it was written again.
        const stale = await refused(session, write, before, request(tag, true), error, 412);
        const last = session.exchanges.findLast((one) => one.operation === write.operation);
        // Where the state alone is reason enough to refuse it, nothing is known of the version.
        const byVersion =
          last?.reply.status === (session.contract.errors[error ?? ""]?.status ?? 412);
        if (stale.verdict === "pass" && !byVersion) return strange(session, write);
        const later = laterThan(tag);
        if (stale.verdict !== "pass" || later === undefined) return stale;
        return refused(session, write, before, request(later), error, 412);
      }),
    ),
};

/** Where the state allows the write, a version that nobody has given to anything is the only reason to refuse it. */
async function strange(session: Session, write: Write): Promise<Finding> {
  const tried = await prepare(session, write);
  if ("verdict" in tried) return tried;
  const { resource, request } = tried;
  const answer = await session.call(write.operation, request(unissued));
  if (!isSuccess(answer)) return held(2);
  return broken({
    expected: `a refusal, as no version was ever ${unissued}`,
    observed: String(answer.reply.status),
    story: [...resource.story, answer],
  });
}

const unissued = '"conduct-none"';

/** What a read shows is good for the very next write. */
export const versionFresh: Check = {
  id: "LC-OCC-03",
  phase: "act",
  tasks: (session) =>
    writes(session).map((write) =>
      taskOf(write, async () => {
        const tried = await prepare(session, write);
        if ("verdict" in tried) return tried;
        const { resource, tag, request } = tried;
        const answer = await session.call(write.operation, request(tag));
        const after = await readAgain(session, { ...resource, story: [...resource.story, answer] });
        if (isSuccess(answer)) return shownVersion(write, answer, after);
        if (
          isOutrun(session, write.lifecycle, { fired: answer, before: resource, after }) ||
          isMoved(session, write, resource, after)
        )
          return undecided(meanwhile, after.story);
        return broken({
          expected: `a success, as ${tag} is the version that was read`,
          observed: `${answer.reply.status} ${answer.reply.text.slice(0, 200)}`,
          story: [...resource.story, answer],
        });
      }),
    ),
};

/** A write without a version is refused where one is required. */
export const versionRequired: Check = {
  id: "LC-OCC-04",
  phase: "act",
  tasks: (session) =>
    writes(session)
      .filter(({ operation }) => headerOf(operation, "if-match")?.required === true)
      .map((write) =>
        taskOf(write, async () => {
          const tried = await prepare(session, write);
          if ("verdict" in tried) return tried;
          const { refusals } = session.contract;
          const error = refusals.unversioned ?? refusals.request;
          return refused(session, write, tried.resource, tried.request(undefined), error, 428);
        }),
      ),
};

/** Of two writers with the same version exactly one succeeds. */
export const versionRace: Check = {
  id: "LC-RACE-05",
  phase: "act",
  tasks: (session) =>
    writes(session).map((write) =>
      taskOf(write, async () => {
        const tried = await prepare(session, write);
        if ("verdict" in tried) return tried;
        const { resource, tag, request } = tried;
        const answers = await Promise.all(
          [0, 1].map(() => session.call(write.operation, request(tag))),
        );
        const after = await readAgain(session, resource);
        const story = [...resource.story, ...answers, ...after.story.slice(-1)];
        const won = answers.filter(isSuccess);
        const wins = won.length;
        // What writes what is there already leaves the version as it is, also where the system moves on then.
        const isIdle = (one: Exchange) =>
          JSON.stringify(getPointer(one.reply.body, write.operation.view)) ===
          JSON.stringify(resource.value);
        if ((!isUnreached(after) && tagOf(after) === tag) || won.some(isIdle))
          return undecided("the write changed nothing", story);
        if (
          wins === 0 &&
          !isUnreached(after) &&
          isOwnAccord(session, write.lifecycle, resource, after)
        )
          return undecided(meanwhile, story);
        return wins === 1
          ? held(1)
          : broken({ expected: "one success", observed: `${wins} successes`, story });
      }),
    ),
};

/** The version that an answer shows is that of what it shows: a read that shows the same has the same. */
function shownVersion(
  { operation }: Write,
  answer: Exchange,
  after: Resource | Unreached,
): Finding {
  const shown = answer.reply.headers.etag;
  if (isUnreached(after) || shown === undefined) return held(1);
  const value = getPointer(answer.reply.body, operation.view);
  if (JSON.stringify(value) !== JSON.stringify(after.value)) return held(1);
  const read = tagOf(after);
  return read === shown || read === undefined
    ? held(2)
    : broken({
        expected: `the ETag ${read}, as a read of the same shows`,
        observed: shown,
        story: after.story,
      });
}

/** A version that is still far away, where versions are counted; as long as the one there is, unless that is short. */
function laterThan(tag: string): string | undefined {
  const [, start = "", number = "", end = ""] = /^((?:W\/)?"?)([0-9a-f]+)("?)$/i.exec(tag) ?? [];
  if (number === "") return undefined;
  if (number.length < 4)
    return /^\d+$/.test(number) ? `${start}${Number(number) + 1_000}${end}` : undefined;
  const later = number.replace(/[0-8]/, (digit) => String(Number(digit) + 1));
  return later === number ? undefined : `${start}${later}${end}`;
}

const meanwhile = "the system itself has changed it meanwhile";

/** True if the system has taken a resource to another state since it was looked at. */
function isMoved(
  session: Session,
  { lifecycle }: Write,
  before: Resource,
  after: Resource | Unreached,
): boolean {
  return (
    !isUnreached(after) &&
    stateOf(lifecycle, before.value) !== stateOf(lifecycle, after.value) &&
    isOwnAccord(session, lifecycle, before, after)
  );
}

function taskOf({ operation }: Write, judge: () => Promise<Finding>): Task {
  return { subject: operation.id, place: operation.place, basis: operation.basis, judge };
}
