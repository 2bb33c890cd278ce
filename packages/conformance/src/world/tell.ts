import {
  isJsonObject,
  type Json,
  type Lifecycle,
  parsePointer,
  type Value,
} from "@conduct/contract";
import { broken, type Failed } from "../check.ts";
import { type Expected, fits, formatExpected } from "../model/expected.ts";
import type { Differences, Projection } from "./fit.ts";
import type { Unexplained } from "./perform.ts";
import type { Thing } from "./world.ts";

/** What is wrong with a performance, and the requirement that it is a matter of. */
export interface Verdict {
  readonly id: string;
  readonly failed: Failed;
}

/** Says in which way a performance cannot be explained. */
export function tell(
  { line, exchange, story, nearest, fitting, project }: Unexplained,
  counts: (lifecycle: Lifecycle, member: string) => boolean,
): Verdict {
  if (line !== undefined && exchange !== undefined) {
    const { status } = exchange.reply;
    const isDone = status < 400;
    const expected = isDone ? "a refusal, by all that has happened before" : "a success";
    const observed = `${status} ${exchange.reply.text.slice(0, 200)}`;
    return {
      id: isDone ? "LC-EVT-02" : "LC-EVT-01",
      failed: broken({ expected, observed, story }),
    };
  }
  const found = nearest && fitting.differences(nearest);
  const pair = found && paired(found, project);
  if (pair !== undefined) {
    const { thing, item, members } = pair;
    const { lifecycle } = thing;
    const [member = ""] = members;
    const expected = project(thing);
    const failed = broken({
      expected: `${lifecycle.name} with ${told(members, expected)}`,
      observed: told(members, item),
      story,
      ...(members.length === 1 ? { member: `/${member}` } : {}),
    });
    const stateMember = parsePointer(lifecycle.state)[0];
    if (stateMember !== undefined && members.includes(stateMember))
      return { id: "LC-SEQ-01", failed: withoutMember(failed) };
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
      story,
    }),
  };
}

/** Members that count how often something was done. */
export function countersIn(
  lifecycles: Iterable<Lifecycle>,
): (of: Lifecycle, member: string) => boolean {
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

interface Pair {
  readonly thing: Thing;
  readonly item: Json;
  readonly members: readonly string[];
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
      .map(({ item }): Pair => ({ thing, item, members: unlike(project(thing), item) })),
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

function told(members: readonly string[], value: Expected): string {
  const all = value as { readonly [name: string]: Expected };
  return members.map((name) => `/${name} ${formatExpected(all[name])}`).join(", ");
}

function formatted(thing: Thing, project: Projection): string {
  return `${thing.lifecycle.name} ${formatExpected(project(thing))}`.slice(0, 300);
}

function withoutMember({ member: _, ...failed }: Failed): Failed {
  return failed;
}
