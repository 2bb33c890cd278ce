import { isJsonObject, type Lifecycle, type Operation } from "@conduct/contract";
import { broken, type Check, held, type Task, undecided } from "../check.ts";
import { markOf, tagOf } from "../lists/ground.ts";
import { type List, listsOf, sizesOf } from "../lists/list.ts";
import { isSized } from "../lists/list-tasks.ts";
import { type Walk, walk } from "../lists/walk.ts";
import { bodySchema } from "../model/body-schema.ts";
import type { Cell } from "../model/cells.ts";
import { draftOf, fullBodyOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { drift } from "../model/explain.ts";
import { isSecured } from "../model/secured.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { creators } from "../run/creators.ts";
import { bring, isUnreached, readAgain, underParents } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { type Spoiled, spoil } from "../schema/spoil.ts";
import { toRequest, withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/** A creation that is refused leaves no resource behind. */
export const rejectedCreation: Check = {
  id: "LC-CRE-08",
  phase: "act",
  tasks: (session) => listTasksOf(session, "spoiled"),
};

/** A write without credentials has no effect. */
export const anonymousWrite: Check = {
  id: "SE-04",
  phase: "act",
  tasks: (session) => [...listTasksOf(session, "anonymous"), ...intrusionTasks(session)],
};

/** One task for each operation that moves resources: without credentials it moves none, though it is named. */
function intrusionTasks(session: Session): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle) => {
    const cells = session
      .exploration(lifecycle)
      .cells.filter(
        ({ trigger, expected, node, request, state }) =>
          expected?.kind === "taken" &&
          expected.to !== state &&
          expected.to !== "$none" &&
          isSecured(trigger.operation) &&
          node !== undefined &&
          request !== undefined,
      );
    const firsts = new Map(
      cells.toReversed().map((cell) => [cell.trigger.operation, cell] as const),
    );
    return [...firsts.values()]
      .toReversed()
      .slice(0, mostIntrusions)
      .flatMap((cell) => intrusionTask(session, lifecycle, cell));
  });
}

const mostIntrusions = 3;

function intrusionTask(session: Session, lifecycle: Lifecycle, cell: Cell): readonly Task[] {
  if (cell.node === undefined || cell.request === undefined) return [];
  const { node, request, trigger, place } = cell;
  return [
    {
      subject: `${trigger.operation.id}, seen by a read`,
      place,
      basis: trigger.operation.basis,
      judge: async () => {
        if (session.target.credentials === undefined)
          return undecided("no credentials were given, so leaving them out shows nothing");
        const before = await bring(session, lifecycle, node);
        if (isUnreached(before)) return undecided(before.unreached, before.story);
        const data = addressed(session, trigger.operation, before, request);
        const plain = toRequest(trigger.operation, data);
        const asked = await session.send({ ...plain, anonymous: true }, trigger.operation);
        const after = await readAgain(session, { ...before, story: [...before.story, asked] });
        // Whether it is refused at all is another question.
        if (isUnreached(after) || asked.reply.status < 400)
          return undecided("it was not refused", [asked]);
        const [was, is] = [stateOf(lifecycle, before.value), stateOf(lifecycle, after.value)];
        const may = drift(lifecycle, new Set([was ?? ""]), session.isAlone(before.id));
        return is === undefined || may.has(is)
          ? held(1)
          : broken({ expected: `still ${was}`, observed: is, story: after.story });
      },
    },
  ];
}

function listTasksOf(session: Session, way: "spoiled" | "anonymous") {
  return listsOf(session.contract)
    .filter(({ at }) => at === undefined)
    .flatMap((list) =>
      creators(session.contract)
        .filter(({ lifecycle }) => lifecycle === list.lifecycle)
        .filter(({ operation }) => way === "spoiled" || operation.security.length > 0)
        .map(({ operation }) => ({
          subject: `${operation.id}, seen by ${list.operation.id}`,
          place: operation.place,
          basis: operation.basis,
          judge: () => judge(session, list, way),
        })),
    );
}

async function judge(session: Session, list: List, way: "spoiled" | "anonymous") {
  if (way === "anonymous" && session.target.credentials === undefined) {
    return undecided("no credentials were given, so leaving them out shows nothing");
  }
  const mark = markOf(session, way);
  const tag = tagOf(session, list, mark);
  const [creator] = creators(session.contract).filter(
    ({ lifecycle }) => lifecycle === list.lifecycle,
  );
  if (creator === undefined) return undecided("nothing creates it");
  const { operation } = tag ?? creator;
  const request = tag?.request ?? draftOf(operation, session.drafting);
  if (request === undefined) return undecided(`no valid request for ${operation.id} could be made`);
  const placed = await underParents(session, operation, request);
  if ("unreached" in placed) return undecided(placed.unreached);

  const sent: Exchange[] = [];
  // A key that is taken is another reason than a body that is wrong.
  const reused: Exchange[] = [];
  // Where nobody else creates, whatever is new was left behind, marked or not.
  const most = sizesOf(list).most;
  const whole = most === undefined || isSized(list) === false ? {} : { size: most };
  const before = await walk(session, list, whole);
  if (before.ended !== "end" && tag === undefined)
    return undecided("no filter finds what a refused creation might leave");
  if (way === "anonymous") {
    // One that is new beside others' tells nothing; as many as were refused do.
    const times = tag === undefined && !session.exclusive ? several : 1;
    for (let time = 0; time < times; time += 1)
      sent.push(
        await session.send({ ...toRequest(operation, placed), anonymous: true }, operation),
      );
  } else {
    const schema = bodySchema(operation);
    const faults = schema === undefined ? [] : spoil(placed.body ?? {}, schema, session.validator);
    const isMarked = ({ body }: Spoiled) =>
      isJsonObject(body) && JSON.stringify(body).includes(mark);
    // What bears the mark is found by it; what does not shows where there is one more for each refusal.
    const markedFirst = [...faults.filter(isMarked), ...faults.filter((one) => !isMarked(one))];
    for (const { body } of (session.exclusive ? faults : markedFirst).slice(0, refusals))
      sent.push(await session.call(operation, { ...placed, body }));
    reused.push(...(await reuseKey(session, operation, placed)));
    sent.push(...reused);
  }
  const refused = sent.filter(isRefused);
  if (refused.length === 0) return undecided("no creation was refused", sent);
  const accepted = sent.length - refused.length;
  if (session.exclusive && before.ended === "end") {
    const after = await walk(session, list, whole);
    const fresh = newIn(after, before);
    if (fresh.length <= accepted) return held(refused.length);
    if (
      !session.toldWhoActs &&
      (await growsAnyway(session, () => walk(session, list, whole), sent))
    )
      return undecided("others create meanwhile");
    return leftBehind(accepted, fresh, [...sent, ...after.story.slice(0, 1)]);
  }
  const left = tag && (await walk(session, list, { filters: { [tag.filter.param]: mark } }));
  if (left !== undefined && left.items.length > accepted) {
    return broken({
      expected: accepted === 0 ? "nothing is there" : `${accepted} is there`,
      observed: `${left.items.length} in the list`,
      story: [...sent, ...left.story],
    });
  }
  // What is left behind need not bear the mark. Others may create too, but not one for each refusal.
  const after = before.ended === "end" ? await walk(session, list, whole) : before;
  const fresh = newIn(after, before);
  if (tag === undefined && refused.length < several)
    return undecided("no filter finds what a refused creation might leave");
  const fewest = refused.length - reused.filter(isRefused).length;
  const isOne = fresh.length >= accepted + fewest && fewest >= several;
  if (!isOne || (await growsAnyway(session, () => walk(session, list, whole), sent)))
    return held(refused.length);
  return leftBehind(accepted, fresh, [...sent, ...after.story.slice(0, 1)]);
}

function isRefused({ reply }: Exchange): boolean {
  return reply.status >= 400;
}

/** Where a key names a creation, it cannot be had for another one: that is refused though nothing else is wrong. */
async function reuseKey(
  session: Session,
  operation: Operation,
  request: RequestData,
): Promise<readonly Exchange[]> {
  const rule = operation.idempotency;
  const full = fullBodyOf(operation, session.drafting);
  if (rule === undefined || !("key" in rule) || !isJsonObject(full)) return [];
  const rich = { ...full, ...(isJsonObject(request.body) ? request.body : {}) };
  if (Object.keys(rich).length === Object.keys(request.body ?? {}).length) return [];
  const key = `${session.tag}-left-${session.nextNumber()}`;
  const first = await session.call(operation, withRole(request, rule.key, key));
  if (!isSuccess(first)) return [first];
  return [
    first,
    await session.call(operation, withRole({ ...request, body: rich }, rule.key, key)),
  ];
}

/** So many bodies that are refused are sent. */
const refusals = 4;

/** Refusals after which as many that are new are no chance. */
const several = 3;

function leftBehind(accepted: number, fresh: readonly string[], story: readonly Exchange[]) {
  return broken({
    expected: accepted === 0 ? "nothing new" : `${accepted} new`,
    observed: `${fresh.length} new in the list`,
    story,
  });
}

/** The control: whether the list grows while nothing is created, given the time that the creations took. */
async function growsAnyway(
  session: Session,
  look: () => Promise<Walk>,
  sent: readonly Exchange[],
): Promise<boolean> {
  const took = (sent.at(-1)?.receivedAt ?? 0) - (sent[0]?.sentAt ?? 0);
  let before = await look();
  for (let round = 0; round < 3; round += 1) {
    await session.clock.sleep(took + 20);
    const after = await look();
    if (newIn(after, before).length > 0) return true;
    before = after;
  }
  return false;
}

function newIn(after: Walk, before: Walk): readonly string[] {
  const known = new Set(before.keys);
  return after.keys.filter((key) => !known.has(key));
}
