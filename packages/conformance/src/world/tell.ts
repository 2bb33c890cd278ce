import {
  type Basis,
  type Contract,
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  parsePointer,
  type Value,
} from "@conduct/contract";
import { broken, type Failed } from "../check.ts";
import { type Expected, fits, formatExpected, isKnown } from "../model/expected.ts";
import { initialStates } from "../model/explain.ts";
import { weakest } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { getExpected } from "../model/tree.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { eventOf } from "./ask.ts";
import { canBeAskedFor } from "./can-be-asked-for.ts";
import type { Differences, Projection } from "./fit.ts";
import type { Unexplained } from "./perform.ts";
import type { Shown } from "./views.ts";
import { isUnsureAbout, type Thing } from "./world.ts";

/** What is wrong with a performance, and the requirement that it is a matter of. */
export interface Verdict {
  readonly id: string;
  readonly failed: Failed;
}

/** Says in which way a performance cannot be explained. */
export function tell(unexplained: Unexplained, contract: Contract): Verdict {
  const counts = countersIn(Object.values(contract.lifecycles));
  const { id, failed } = told(unexplained, counts);
  return { id, failed: { ...failed, basis: basisOf(unexplained, contract) } };
}

/**
 * As sure as all that has happened since everything was last seen to be as it must be. What was asked for
 * was granted: whether it can be asked for like this is no longer a matter of assumptions, unless it is
 * just that which is wrong.
 */
function basisOf(unexplained: Unexplained, contract: Contract): Basis {
  const { lifecycles } = contract;
  const { isUnsure, nearest, fitting, line, exchange } = unexplained;
  if (line === undefined || exchange === undefined) {
    if (nearest === undefined) return "assumed";
    const { missing, extra } = fitting.differences(nearest);
    const behind = leftBehind({ missing, extra }, unexplained);
    if (behind !== undefined) return behind.thing.doubt === undefined ? "documented" : "assumed";
    const isDoubtful = missing.some(({ thing }) => thing.doubt !== undefined);
    // What anybody may ask for, somebody else may have asked for.
    const isForeign = extra.some(
      (one) =>
        canBeAskedFor(contract, one.shown.view.lifecycle, one.item) &&
        !isKnownToUs(one, missing, unexplained.project) &&
        !isMadeByUs(one, unexplained.story) &&
        !speaksOfOurs(one, unexplained.story),
    );
    const isOpen =
      isForeign ||
      extra.some(({ shown }) => isUnsure || isUnsureAbout(nearest, shown.view.lifecycle.name));
    return isDoubtful || isOpen ? "assumed" : "documented";
  }
  const { operation, request } = line;
  const lifecycle = lifecycles[operation.fires?.lifecycle ?? ""];
  const event = lifecycle?.events[eventOf(operation, request) ?? ""];
  const isMade = isSuccess(exchange) && operation.returns === "spawned";
  if (isUnsure) return "assumed";
  return weakest(event?.basis ?? "assumed", isMade ? "documented" : operation.basis);
}

/** It is what should be there in another form, and no more than that. */
function isKnownToUs(
  { item, shown }: Differences["extra"][number],
  missing: Differences["missing"],
  project: Projection,
): boolean {
  return missing.some(({ thing, shown: where }) => {
    const { id } = thing.lifecycle;
    const known = getExpected(project(thing), id);
    return where === shown && isKnown(known) && known === getPointer(item, id);
  });
}

/** It was there before: a request of this run was told its identifier. */
function isMadeByUs(
  { item, shown }: Differences["extra"][number],
  story: readonly Exchange[],
): boolean {
  const id = getPointer(item, shown.view.lifecycle.id);
  return (
    typeof id === "string" &&
    id.length >= tellingName &&
    story.some(({ operation, reply }) => operation?.fires !== undefined && reply.text.includes(id))
  );
}

/** It names what this run has made, and not only that under which it is listed: nobody else knows that name. */
function speaksOfOurs(
  { item, shown }: Differences["extra"][number],
  story: readonly Exchange[],
): boolean {
  const text = JSON.stringify(item);
  const asked = JSON.stringify(shown.exchange.data ?? {});
  return story
    .flatMap(({ data }) => Object.values(data?.path ?? {}))
    .some((name) => name.length >= tellingName && text.includes(name) && !asked.includes(name));
}

/** Shorter names may be anybody's. */
const tellingName = 8;

function told(
  unexplained: Unexplained,
  counts: (lifecycle: Lifecycle, member: string) => boolean,
): Verdict {
  const { line, exchange, story, nearest, fitting, project } = unexplained;
  if (line !== undefined && exchange !== undefined) {
    const { status } = exchange.reply;
    const isDone = status < 400;
    const expected = isDone ? "a refusal, by all that has happened before" : "a success";
    const observed = `${status} ${exchange.reply.text.slice(0, 200)}`;
    return {
      id: isDone ? "LC-EVT-02" : "LC-EVT-01",
      failed: broken({ expected, observed, story: deedsIn(story) }),
    };
  }
  const found = nearest && fitting.differences(nearest);
  const behind = found && leftBehind(found, unexplained);
  if (behind !== undefined) {
    const { thing, item, id, shown } = behind;
    const { lifecycle } = thing;
    const expected = `${lifecycle.name} ${thing.state}, since nothing has to be waited for`;
    const observed = JSON.stringify(item).slice(0, 300);
    return { id, failed: broken({ expected, observed, story: deedsIn(story, [shown]) }) };
  }
  const pair = found && paired(found, project);
  if (pair !== undefined) {
    const { thing, item, members, shown } = pair;
    const { lifecycle } = thing;
    const [member = ""] = members;
    const expected = project(thing);
    const failed = broken({
      expected: `${lifecycle.name} with ${formattedMembers(members, expected)}`,
      observed: formattedMembers(members, item),
      story: deedsIn(story, [shown]),
      ...(members.length === 1 ? { member: `/${member}` } : {}),
    });
    const stateMember = parsePointer(lifecycle.state)[0];
    if (stateMember !== undefined && members.includes(stateMember))
      // What a single request should have done and has not, its own sentence tells better.
      return { id: "LC-SEQ-01", failed: { ...withoutMember(failed), way: "after a request" } };
    const isCounted = members.every((one) => counts(lifecycle, one));
    return { id: isCounted ? "LC-RET-01" : "LC-EVT-03", failed };
  }
  const [missing, extra] = found === undefined ? [] : oddOnes(found);
  const nothing = "nothing that follows from what was done";
  return {
    id: "LC-EVT-03",
    failed: broken({
      expected: missing ? formatted(missing.thing, project) : nothing,
      observed: extra === undefined ? "no such thing" : JSON.stringify(extra.item).slice(0, 300),
      story: deedsIn(
        story,
        [missing, extra].flatMap((one) => one?.shown ?? []),
      ),
    }),
  };
}

/** What was done, and the looks that show what came of it. */
function deedsIn(story: readonly Exchange[], looks: readonly Shown[] = []): readonly Exchange[] {
  const telling = new Set(looks.map(({ exchange }) => exchange));
  return story.filter((one) => one.operation?.fires !== undefined || telling.has(one));
}

/** Members that count how often something was done. */
function countersIn(lifecycles: Iterable<Lifecycle>): (of: Lifecycle, member: string) => boolean {
  const found = new Set<string>();
  for (const lifecycle of lifecycles) {
    for (const { effects, causes = [] } of Object.values(lifecycle.events).flatMap(
      (one) => one.cases,
    )) {
      for (const pointer of Object.keys(effects.add ?? {}))
        found.add(`${lifecycle.name} ${pointer}`);
      for (const { lifecycle: name, set } of causes) {
        for (const [pointer, value] of Object.entries(set))
          if (isSum(value)) found.add(`${name} ${pointer}`);
      }
    }
  }
  return ({ name }, member) => found.has(`${name} /${member}`);
}

/** One more than what was. */
function isSum(value: Value): boolean {
  return isJsonObject(value) && Array.isArray(value.$sum) && value.$sum.includes(1);
}

/** The first that is missing, or too many, in a list that has another length than it should. */
function oddOnes({ missing, extra }: Differences) {
  const surplus = extra.find(
    ({ shown }) =>
      extra.filter((one) => one.shown === shown).length >
      missing.filter((one) => one.shown === shown).length,
  );
  return surplus === undefined
    ? ([missing[0], extra[0]] as const)
    : ([missing.find(({ shown }) => shown === surplus.shown), surplus] as const);
}

/** One that is still where it began although it must have gone on: all that is missing beside it follows from that. */
function leftBehind(
  { missing, extra }: Differences,
  { project, isNew }: Pick<Unexplained, "project" | "isNew">,
) {
  for (const { thing, shown } of missing.filter((one) => isNew(one.thing))) {
    const { lifecycle, state } = thing;
    const id = getExpected(project(thing), lifecycle.id);
    const same = extra.find(
      (one) => one.shown === shown && isKnown(id) && getPointer(one.item, lifecycle.id) === id,
    );
    const seen = same && stateOf(lifecycle, same.item);
    if (same === undefined || seen === undefined || seen === state) continue;
    const isOver = (one: string) => lifecycle.settled.includes(one);
    const { item } = same;
    if (initialStates(lifecycle).has(seen)) return { thing, item, shown, id: "LC-LIVE-02" };
    if (isOver(state) && !isOver(seen)) return { thing, item, shown, id: "LC-LIVE-01" };
  }
  return undefined;
}

interface Pair {
  readonly thing: Thing;
  readonly item: Json;
  readonly members: readonly string[];
  readonly shown: Shown;
}

/** What should be there and what is there instead, if all that differs is members of it. */
function paired({ missing, extra }: Differences, project: Projection): Pair | undefined {
  const views = new Set([...missing, ...extra].map(({ shown }) => shown));
  const isEven = [...views].every((view) => {
    const [less, more] = [missing, extra].map((all) => all.filter(({ shown }) => shown === view));
    return less?.length === more?.length;
  });
  if (!isEven) return undefined;
  const pairs = missing.flatMap(({ thing, shown }) =>
    extra
      .filter((one) => one.shown === shown)
      .map(({ item }): Pair => ({ thing, item, shown, members: unlike(project(thing), item) })),
  );
  const [best] = pairs.toSorted((a, b) => a.members.length - b.members.length);
  return best !== undefined && best.members.length <= 2 ? best : undefined;
}

function unlike(expected: Expected, item: Json): readonly string[] {
  if (typeof expected !== "object" || expected === null || !isJsonObject(item)) return [];
  return Object.entries(expected as { readonly [name: string]: Expected })
    .filter(([name, one]) => !fits(one, item[name]))
    .map(([name]) => name);
}

function formattedMembers(members: readonly string[], value: Expected): string {
  const all = value as { readonly [name: string]: Expected };
  return members.map((name) => `/${name} ${formatExpected(all[name])}`).join(", ");
}

function formatted(thing: Thing, project: Projection): string {
  return `${thing.lifecycle.name} ${formatExpected(project(thing))}`.slice(0, 300);
}

function withoutMember({ member: _, ...failed }: Failed): Failed {
  return failed;
}
