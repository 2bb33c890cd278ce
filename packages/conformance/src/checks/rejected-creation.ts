import { getPointer, isJsonObject, type Lifecycle, type Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { markOf, parentGround, type Tag, tagOf } from "../lists/ground.ts";
import { type List, listsOf, sizesOf } from "../lists/list.ts";
import { isSized } from "../lists/list-tasks.ts";
import type { Ask } from "../lists/page.ts";
import { type Walk, walk } from "../lists/walk.ts";
import { bodySchema } from "../model/body-schema.ts";
import { draftOf, fullBodyOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { conditionalTrigger } from "../run/conditional-creation.ts";
import { type Creator, creators } from "../run/creators.ts";
import { lackingNeed } from "../run/lacking-needs.ts";
import { roleOf } from "../run/meet-needs.ts";
import { refusedCreations } from "../run/refused-creations.ts";
import { creation, isUnreached, type Parents, parentFor, underParents } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { type Spoiled, spoil } from "../schema/spoil.ts";
import { toRequest, withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/** A creation that is refused leaves no resource behind. */
export const rejectedCreation: Check = {
  id: "LC-CRE-08",
  phase: "act",
  tasks: (session) => leavingTasks(session, "spoiled"),
};

/** One task for each operation that creates what a list shows: whether one that is refused leaves something there. */
export function leavingTasks(session: Session, way: "spoiled" | "anonymous"): readonly Task[] {
  return listsOf(session.contract)
    .filter(({ at }) => at === undefined)
    .flatMap((list) =>
      creators(session.contract)
        .filter(({ lifecycle }) => lifecycle === list.lifecycle)
        .filter(({ operation }) => way === "spoiled" || operation.security.length > 0)
        .map((creator) => ({
          subject: `${creator.operation.id}, seen by ${list.operation.id}`,
          place: creator.operation.place,
          basis: creator.operation.basis,
          judge: () => judge(session, list, creator, way),
        })),
    );
}

/** What is left behind is left each time; what somebody else has created meanwhile is there only now and then. */
async function judge(
  session: Session,
  list: List,
  creator: Creator,
  way: "spoiled" | "anonymous",
): Promise<Finding> {
  const first = await judgeOnce(session, list, creator, way);
  if (first.verdict !== "fail" || (session.exclusive && session.toldWhoActs)) return first;
  const second = await judgeOnce(session, list, creator, way, 2);
  return second.verdict === "pass" ? undecided("others create meanwhile") : first;
}

async function judgeOnce(
  session: Session,
  list: List,
  { operation, lifecycle }: Creator,
  way: "spoiled" | "anonymous",
  turn = 1,
): Promise<Finding> {
  const isAnonymous = way === "anonymous";
  if (isAnonymous && session.target.credentials === undefined) {
    return undecided("no credentials were given, so leaving them out shows nothing");
  }
  const mark = markOf(session, `${way}-${operation.id}${turn === 1 ? "" : `-${turn}`}`);
  const tag = tagOf(session, list, mark, operation);
  const request = tag?.request ?? draftOf(operation, session.drafting);
  if (request === undefined) return undecided(`no valid request for ${operation.id} could be made`);
  // Under a parent that nobody else knows of, nobody else creates either.
  const isOnlyAsked = isMadeOnlyByRequests(session, lifecycle);
  const apart = tag === undefined && !session.exclusive && isOnlyAsked;
  const ground = apart ? await parentGround(session, list) : undefined;
  const parents = ground?.ask.parents;
  // Who moves resources need not make any: unless somebody says that others act too, it is looked whether they do.
  const isQuiet = session.exclusive || (!session.toldWhoActs && isOnlyAsked);
  const isOurs = isQuiet || parents !== undefined;
  const placed = await underParents(session, operation, request, parents);
  if ("unreached" in placed) return undecided(placed.unreached);

  const sent: Exchange[] = [];
  // A key that is taken is another reason than a body that is wrong.
  const reused: Exchange[] = [];
  // Where nobody else creates, whatever is new was left behind, marked or not.
  const most = sizesOf(list).most;
  const whole: Ask = {
    ...(most !== undefined && isSized(list) !== false && { size: most }),
    ...(parents !== undefined && { parents }),
  };
  const before = await walk(session, list, whole);
  if (before.ended !== "end" && tag === undefined)
    return undecided("no filter finds what a refused creation might leave");
  if (isAnonymous) {
    // One that is new beside others' tells nothing; as many as were refused do.
    const times = tag === undefined && !isOurs ? several : 1;
    for (let time = 0; time < times; time += 1)
      sent.push(
        await session.send({ ...toRequest(operation, placed), anonymous: true }, operation),
      );
  } else {
    const schema = bodySchema(operation);
    const spoiled = schema === undefined ? [] : spoil(placed.body ?? {}, schema, session.validator);
    const faults = spoiled.filter(({ isNull }) => isNull !== true);
    const isMarked = ({ body }: Spoiled) =>
      isJsonObject(body) && JSON.stringify(body).includes(mark);
    // What bears the mark is found by it; what does not shows where there is one more for each refusal.
    const markedFirst = [...faults.filter(isMarked), ...faults.filter((one) => !isMarked(one))];
    for (const { body } of (isOurs ? faults : markedFirst).slice(0, refusals))
      sent.push(await session.call(operation, { ...placed, body }));
    reused.push(...(await reuseKey(session, operation, placed)));
    sent.push(
      ...reused,
      ...(await lackNeeds(session, operation, placed)),
      ...(await breakConditions(session, { operation, lifecycle }, tag, parents)),
    );
  }
  const refused = sent.filter(isRefused);
  if (refused.length === 0) return undecided("no creation was refused", sent);
  const accepted = sent.length - refused.length;
  if (isOurs && before.ended === "end") {
    const after = await walk(session, list, whole);
    const fresh = newIn(after, before);
    if (fresh.length <= accepted) return held(refused.length);
    if (
      !(session.exclusive && session.toldWhoActs) &&
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

/** Whether resources come about only where a request asks for one, neither by themselves nor from others. */
function isMadeOnlyByRequests({ contract }: Session, { name, events }: Lifecycle): boolean {
  const isBirth = (event: string) =>
    events[event]?.cases.some(({ from }) => from.includes("$none")) === true;
  const cases = Object.values(contract.lifecycles).flatMap((one) =>
    Object.values(one.events).flatMap((event) => event.cases),
  );
  const made = cases.flatMap(({ spawn, causes = [] }) => (spawn ? [spawn, ...causes] : causes));
  return (
    !made.some(({ lifecycle, event }) => lifecycle === name && isBirth(event)) &&
    Object.values(events).every((event) => event.by === "client" || !isBirth(event.name))
  );
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

/** Creations that speak of what does not exist. */
async function lackNeeds(
  session: Session,
  operation: Operation,
  request: RequestData,
): Promise<readonly Exchange[]> {
  const sent: Exchange[] = [];
  for (const need of operation.needs ?? []) {
    const role = roleOf(need);
    if (role?.startsWith("body#") !== true) continue;
    const stranger = lackingNeed(session, operation, need, request);
    const value = getPointer(stranger?.body, role.slice("body#".length));
    // All the rest is as it was, the mark among it.
    if (typeof value === "string" || typeof value === "number")
      sent.push(await session.call(operation, withRole(request, role, value)));
  }
  return sent;
}

/** Creations that their conditions refuse, for what they say or for what they are made under. */
async function breakConditions(
  session: Session,
  creator: Creator,
  tag: Tag | undefined,
  parents: Parents | undefined,
): Promise<readonly Exchange[]> {
  const { operation, lifecycle } = creator;
  const trigger = conditionalTrigger(session, creator);
  if (trigger === undefined) return [];
  const above = session.contract.lifecycles[operation.within.at(-1)?.lifecycle ?? ""];
  const parent =
    above && (parents?.get(above.name) ?? (await parentFor(session, operation, above)));
  if (parent !== undefined && isUnreached(parent)) return [];
  const sent: Exchange[] = [];
  for (const { request } of refusedCreations(session, lifecycle, trigger, parent).slice(0, 2)) {
    const marked =
      tag === undefined ? request : withRole(request, `body#${tag.filter.field}`, tag.mark);
    const placed = await creation(session, operation, lifecycle, marked, parents);
    if (!("unreached" in placed)) sent.push(await session.call(operation, placed));
  }
  return sent;
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
  for (let round = 0; round < rounds; round += 1) {
    await session.clock.sleep(Math.max(took + 20, moment));
    const after = await look();
    if (newIn(after, before).length > 0) return true;
    before = after;
  }
  return false;
}

/** How often is looked whether others create, with so many milliseconds in between at least. */
const rounds = 4;
const moment = 250;

function newIn(after: Walk, before: Walk): readonly string[] {
  const known = new Set(before.keys);
  return after.keys.filter((key) => !known.has(key));
}
