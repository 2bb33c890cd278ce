import { isJsonObject, type Json, type Lifecycle, type Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { removalOf } from "../lists/scene.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { roleOf } from "../model/roles.ts";
import { idReference } from "../model/self-rule.ts";
import { addressed } from "../run/addressing.ts";
import { creatorOf } from "../run/creators.ts";
import { create, isUnreached, type Resource, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { alteredId, strangeId, textId } from "../run/strange-id.ts";
import { byNameTasks } from "./by-name.ts";
import { judgeMissing } from "./missing.ts";
import { otherParentTasks } from "./other-parent.ts";
import { unknownNameTasks } from "./unknown-name.ts";

/** Cancelling what does not exist is refused as declared for a missing resource. */
export const cancelUnknown: Check = {
  id: "LC-CAN-07",
  phase: "act",
  tasks: (session) => tasksOf(session, isCancel),
};

/** Whatever else names a resource that does not exist is refused as declared. */
export const unknownResource: Check = {
  id: "LC-EVT-04",
  phase: "act",
  tasks: (session) => [
    ...tasksOf(session, (...asked) => !isCancel(...asked)),
    ...unknownNameTasks(session),
    ...otherParentTasks(session),
    ...removedTasks(session),
    ...byNameTasks(session, "reads"),
  ],
};

/**
 * What was removed does not exist: removing it once more is refused as for what never was, and so is all else that
 * can be asked of it, which brings nothing back.
 */
function removedTasks(session: Session): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle): readonly Task[] => {
    const removal = removalOf(session, { lifecycle });
    const creator = creatorOf(session, lifecycle);
    if (removal === undefined || creator === undefined) return [];
    return [
      {
        subject: `a removed ${lifecycle.name}`,
        place: lifecycle.place,
        basis: removal.basis,
        judge: async () => {
          const made = await create(session, creator.operation, lifecycle, creator.request);
          if (isUnreached(made)) return undecided(made.unreached, made.story);
          const story = await removal.remove(made);
          const { operation, data } = story?.at(-1) ?? {};
          if (story === undefined || operation === undefined || data === undefined)
            return undecided("it could not be removed", made.story);
          // Whether it is removed at all is another question.
          const there = await readAgain(session, made);
          if (!isUnreached(there)) return undecided("it is still there", there.story);
          const again = await session.call(operation, data);
          const before = [...made.story, ...story];
          const finding = judgeMissing(session, lifecycle, again, [...before, again]);
          if (finding.verdict !== "pass") return finding;
          return judgeRest(session, { ...made, story: before }, operation);
        },
      },
    ];
  });
}

/** Asks whatever else can be asked of a resource that was removed, and looks whether it is back. */
async function judgeRest(
  session: Session,
  removed: Resource,
  removal: Operation,
): Promise<Finding> {
  const { lifecycle, story } = removed;
  const asked = session.contract.operations.filter(
    (one) =>
      one !== removal &&
      one.fires?.lifecycle === lifecycle.name &&
      idReference(one.self) !== undefined,
  );
  let tried = 1;
  for (const operation of asked.slice(0, several)) {
    const request = draftOf(operation, session.drafting);
    if (request === undefined) continue;
    const exchange = await session.call(operation, addressed(session, operation, removed, request));
    const finding = judgeMissing(session, lifecycle, exchange, [...story, exchange]);
    const basis = finding.verdict === "fail" ? { basis: operation.basis } : {};
    if (finding.verdict !== "pass") return { ...finding, ...basis };
    tried += 1;
  }
  const there = await readAgain(session, removed);
  return isUnreached(there)
    ? held(tried)
    : broken({
        expected: `no ${removed.id}, since it was removed`,
        observed: "it is back",
        story: there.story,
      });
}

const several = 5;

function tasksOf(
  session: Session,
  concerns: (lifecycle: Lifecycle, operation: Operation) => boolean,
): readonly Task[] {
  return session.contract.operations.flatMap((operation) => {
    const { fires, reads, lists, yields } = operation;
    const name = fires?.lifecycle ?? reads ?? lists?.lifecycle ?? yields?.lifecycle;
    const lifecycle = session.contract.lifecycles[name ?? ""];
    if (lifecycle === undefined || idReference(operation.self) === undefined) return [];
    if (!concerns(lifecycle, operation)) return [];
    return [
      {
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, lifecycle, operation),
      },
    ];
  });
}

async function judge(session: Session, lifecycle: Lifecycle, operation: Operation) {
  const creator = session.contract.operations.find(
    (one) => one.fires?.lifecycle === lifecycle.name && one.self === undefined,
  );
  const request = draftOf(operation, session.drafting);
  if (request === undefined) return undecided(`no valid request for ${operation.id} could be made`);

  // Ids of one kind look alike: one that exists, changed a little, is one that does not.
  const draft = creator && draftOf(creator, session.drafting);
  const made = creator && draft && (await create(session, creator, lifecycle, draft));
  const known = made === undefined || isUnreached(made) ? undefined : made;
  const id =
    known === undefined || isChosen(draft?.body, known.id)
      ? strangeId(operation, operation.self)
      : alteredId(known.id);
  const ghost = known ?? { lifecycle, id, value: null, path: {}, story: [] };
  const exchange = await session.call(
    operation,
    addressed(session, operation, { ...ghost, id }, request),
  );
  const finding = judgeMissing(session, lifecycle, exchange, [exchange]);
  return finding.verdict === "pass" ? judgeText(session, operation, ghost, request) : finding;
}

/** A text where ids are numbers names nothing either: each read is asked for one. */
async function judgeText(
  session: Session,
  operation: Operation,
  ghost: Resource,
  request: RequestData,
): Promise<Finding> {
  const id = operation.reads === undefined ? undefined : textId(operation);
  if (id === undefined) return held(1);
  const exchange = await session.call(
    operation,
    addressed(session, operation, { ...ghost, id }, request),
  );
  const { status } = exchange.reply;
  if (status >= 400 && status < 500) return held(2);
  return broken({
    expected: "a refusal of an id that is no number",
    observed: String(status),
    story: [exchange],
  });
}

/** An id that the client chose may be changed into one that another client chose. */
function isChosen(body: Json | undefined, id: string): boolean {
  return isJsonObject(body) && Object.values(body).some((member) => id.startsWith(String(member)));
}

function isCancel(lifecycle: Lifecycle, { fires }: Operation): boolean {
  if (fires === undefined) return false;
  const names = "event" in fires ? [fires.event] : Object.values(fires.events);
  return names.every((name) => roleOf(lifecycle, lifecycle.events[name]) === "cancel");
}
