import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Lifecycle,
  type Operation,
} from "@conduct/contract";
import { bodySchema } from "../model/body-schema.ts";
import type { RequestData } from "../model/evaluate.ts";
import { drift, initialStates } from "../model/explain.ts";
import { isFinal } from "../model/roles.ts";
import { namesNeed } from "../model/self-rule.ts";
import { stateOf } from "../model/state-of.ts";
import { tellingDraft } from "../model/telling-draft.ts";
import { sample } from "../schema/sample.ts";
import { Interruption } from "../target/connection.ts";
import { creatorOf, triggerOf } from "./creators.ts";
import { little } from "./power.ts";
import { readerOf, representationSchema } from "./representation.ts";
import { create, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";

/**
 * Looks for a way to make resources that nobody takes up, where plain ones are: work for somebody who is
 * not there, or for a day that has not come. The referee then has what it makes so for itself.
 *
 * Each optional member of a creation may be such a way. Some resources with it stand beside plain ones,
 * the first and the last of all: if the plain ones are taken up and these are not, it is one. What has
 * only been slow is seen later, since everything made so is watched to the end of the run.
 */
export async function findIdleWays(session: Session): Promise<void> {
  const { driver, target, contract } = session;
  const isDriven = driver.fire !== undefined || driver.advance !== undefined;
  if (isDriven || target.readOnly === true || session.left() < least) return;
  if (session.toldWhoActs && session.exclusive) return;
  const isScarce = session.left() < little;
  try {
    for (const lifecycle of Object.values(contract.lifecycles)) {
      if (!isScarce) await findIdleWay(session, lifecycle);
      else if (session.exclusive) await lookOnce(session, lifecycle);
    }
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
  }
}

/** With little to spend, it is only looked at whether anybody takes up what is plain: who watches for company sees it. */
async function lookOnce(session: Session, lifecycle: Lifecycle): Promise<void> {
  const creator = creatorOf(session, lifecycle);
  if (creator === undefined || !mayBeTakenUp(lifecycle)) return;
  if (readerOf(session.contract, lifecycle) === undefined) return;
  const made = await create(session, creator.operation, lifecycle, creator.request);
  if (!isUnreached(made)) await isTakenUp(session, made);
}

/** Whether workers take what is new to where it does not go by itself. */
function mayBeTakenUp(lifecycle: Lifecycle): boolean {
  const first = initialStates(lifecycle);
  return drift(lifecycle, first, false).size > drift(lifecycle, first, true).size;
}

async function findIdleWay(session: Session, lifecycle: Lifecycle): Promise<void> {
  const creator = creatorOf(session, lifecycle);
  if (creator === undefined || readerOf(session.contract, lifecycle) === undefined) return;
  const { operation, request } = creator;
  const told = session.fixtures[operation.id]?.idle;
  if (isJsonObject(told)) {
    const plain = isJsonObject(request.body) ? request.body : {};
    const members = Object.entries(told).filter(
      ([name, value]) => JSON.stringify(plain[name]) !== JSON.stringify(value),
    );
    const way = { members: Object.fromEntries(members), instead: plain, told: true };
    session.learnIdleWay(operation, way);
    return;
  }
  if (!mayBeTakenUp(lifecycle)) return;
  const ways = candidates(session, lifecycle, operation, request);
  if (ways.length === 0) return;
  const all: JsonObject = Object.assign({}, ...ways) as JsonObject;
  if (!(await standAlone(session, lifecycle, { operation, request }, [all]))[0]) return;
  const alone = await standAlone(session, lifecycle, { operation, request }, ways);
  const way = ways.find((_, index) => alone[index]);
  if (way !== undefined) session.learnIdleWay(operation, { members: way, instead: {} });
}

/** What the contract's author has workers simulated by is tried first; then the members in their order. */
function candidates(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
  request: RequestData,
): readonly JsonObject[] {
  const { validator } = session;
  const schema = bodySchema(operation) ?? {};
  const { properties } = validator.resolve(schema);
  if (!isJsonObject(properties) || (request.body !== undefined && !isJsonObject(request.body)))
    return [];
  const plain = request.body ?? {};
  const told = tellingOf(session, lifecycle, operation);
  const hint = JSON.stringify(lifecycle.simulate?.if ?? "");
  return Object.entries(properties)
    .filter(([name]) => plain[name] === undefined)
    .filter(([name]) => !namesNeed(operation, `$request.body#/${name}`))
    .flatMap(([name, member]) => {
      const value = likelyValue(session, member as JsonObject, told[name]);
      const body = { ...plain, [name]: value ?? null };
      const allowed =
        value !== undefined && validator.validate(schema, body, "request").length === 0;
      return allowed ? [{ name, value, hinted: hint.includes(`#/${name}"`) }] : [];
    })
    .toSorted((a, b) => Number(b.hinted) - Number(a.hinted))
    .slice(0, most)
    .map(({ name, value }) => ({ [name]: value }));
}

/** As others write it who tell all they can, so that what they make counts too. */
function likelyValue(
  session: Session,
  schema: JsonObject,
  told: Json | undefined,
): Json | undefined {
  const { format, type } = session.validator.resolve(schema);
  if (format === "uri" || format === "url") return undefined;
  if (format === "date-time") return "2100-01-01T00:00:00Z";
  if (["object", "array"].some((one) => [type].flat().includes(one))) return undefined;
  return told ?? sample(schema, session.validator);
}

function tellingOf(session: Session, lifecycle: Lifecycle, operation: Operation): JsonObject {
  const trigger = triggerOf(session, { operation, lifecycle });
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const telling = trigger && tellingDraft(lifecycle, trigger, session.drafting, schema);
  return isJsonObject(telling?.body) ? telling.body : {};
}

/** Whether what is made with certain members stays where it began, while what is made without them does not. */
async function standAlone(
  session: Session,
  lifecycle: Lifecycle,
  { operation, request }: { readonly operation: Operation; readonly request: RequestData },
  ways: readonly JsonObject[],
): Promise<readonly boolean[]> {
  const plain = isJsonObject(request.body) ? request.body : {};
  const make = (way: JsonObject) =>
    create(session, operation, lifecycle, { ...request, body: { ...plain, ...way } });
  const bodies = [...ways, {}, {}, ...ways];
  const begun = session.clock.now();
  const made: Resource[] = [];
  for (const body of bodies) {
    const one = await make(body);
    if (isUnreached(one)) return [];
    made.push(one);
  }
  const others = made.slice(ways.length, ways.length + 2);
  for (const one of others) if (!(await isTakenUp(session, one))) return [];
  await followOnce(session, others);
  // As long again, so that who takes up one thing after the other has come to all of them.
  await session.clock.sleep(Math.min(longest, 2 * (session.clock.now() - begun)));
  const still = async (one: Resource | undefined) =>
    one !== undefined && (await isAtRest(session, one));
  const alone: boolean[] = [];
  for (const index of ways.keys())
    alone.push((await still(made[index])) && (await still(made[ways.length + 2 + index])));
  return alone;
}

/**
 * Looks closely at one that was taken up, while the others are given time: whoever reviews all sightings
 * judges what the workers were seen to do.
 */
function followOnce(session: Session, [one]: readonly Resource[]): Promise<void> {
  return session.once("follow one", async () => {
    for (const pause of one === undefined ? [] : pauses) {
      await session.clock.sleep(pause);
      const read = await readAgain(session, { ...(one as Resource), story: [] });
      if (isUnreached(read) || isFinal(read.lifecycle, stateOf(read.lifecycle, read.value))) return;
    }
  });
}

async function isTakenUp(session: Session, made: Resource): Promise<boolean> {
  for (const pause of looks) {
    await session.clock.sleep(pause);
    if (!(await isAtRest(session, made))) return true;
  }
  return false;
}

/** Whether it is still where creations lead to by themselves. */
async function isAtRest(session: Session, made: Resource): Promise<boolean> {
  const { lifecycle } = made;
  const read = await readAgain(session, { ...made, story: [] });
  const states = [made.value, isUnreached(read) ? null : read.value].map((value) =>
    stateOf(lifecycle, value),
  );
  const rest = drift(lifecycle, initialStates(lifecycle), true);
  return states.every((state) => state !== undefined && rest.has(state));
}

const most = 6;

/** With fewer requests than these it is not looked for company either. */
const least = 60;

/** Milliseconds between looks at one that is at work. */
const pauses = [4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 8, 8, 8, 8, 8, 8, 8, 8, 16, 16, 16, 32, 64, 128];

/** Milliseconds between looks, and how long is waited at most for those that nobody may take up. */
const looks = [5, 10, 20, 40, 80, 160, 320];
const longest = 1_500;
