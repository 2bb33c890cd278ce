import {
  type Basis,
  type Effects,
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
} from "@conduct/contract";
import { broken, type Finding, held, type Task } from "../check.ts";
import { countersOf } from "../model/counters.ts";
import { orderOf } from "../model/judge.ts";
import { isFinal } from "../model/roles.ts";
import { basisOf, type InnerLook, type InnerProblem } from "../run/inner-differences.ts";
import { hiddenLists, innerLooks } from "../run/inner-lists.ts";
import type { Session } from "../run/session.ts";
import { isHistory } from "./array-grows.ts";

/** Whether what elements of lists that alone show them show of a requirement is as the events have left it. */
export function innerTasks(session: Session, id: string): readonly Task[] {
  return tasksFor(session, (lifecycle, looks) => {
    const problems = looks
      .flatMap((look) => look.problems)
      .filter((one) => requirementOf(lifecycle, one) === id);
    const problem = problems.find((one) => sureOf(one, id) === "documented") ?? problems[0];
    if (problem === undefined) return undefined;
    const { at, pointer, expected, observed, story } = problem;
    return broken({
      expected: `${at}${pointer} is ${expected}`,
      observed,
      story,
      member: at,
      basis: sureOf(problem, id),
    });
  });
}

/** What an element holds from the start may rest on an assumption about an earlier event, but for its times. */
function sureOf(problem: InnerProblem, id: string): Basis {
  return problem.when === "before" && id === "LC-EVT-03" ? "assumed" : basisOf(problem);
}

/** What begins stands before what ends, in every element that a list inside a resource shows. */
export function innerOrderTasks(session: Session): readonly Task[] {
  return tasksFor(session, (lifecycle, looks) =>
    looks.map((look) => disorder(lifecycle, look)).find((one) => one !== undefined),
  );
}

/** One task for each list that alone shows what is inside a resource. */
function tasksFor(
  session: Session,
  opine: (lifecycle: Lifecycle, looks: readonly InnerLook[]) => Finding | undefined,
): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle) =>
    hiddenLists(session, lifecycle).map((list) => ({
      subject: `${lifecycle.name}, seen by ${list.operation.id}`,
      place: list.operation.place,
      basis: list.basis,
      judge: async () => {
        const all = await innerLooks(session, lifecycle);
        const looks = all.filter((one) => one.list.operation === list.operation);
        return opine(lifecycle, looks) ?? held(looks.length, "no step could be looked at");
      },
    })),
  );
}

function disorder(lifecycle: Lifecycle, { list, items, story }: InnerLook): Finding | undefined {
  const stamps = stampsIn(lifecycle, list.at ?? "");
  for (const item of items) {
    for (const start of stamps.filter(({ final }) => !final)) {
      for (const end of stamps.filter(({ final }) => final)) {
        const [first, last] = [getPointer(item, start.pointer), getPointer(item, end.pointer)];
        if ((orderOf(first, last) ?? 0) <= 0) continue;
        return broken({
          expected: `${start.pointer} is not after ${end.pointer}`,
          observed: `${JSON.stringify(first)} and ${JSON.stringify(last)}`,
          story,
          member: list.at ?? "",
        });
      }
    }
  }
  return undefined;
}

/** The requirement that a problem says most about. */
function requirementOf(lifecycle: Lifecycle, problem: InnerProblem): string {
  const { at, pointer, when, wanted, outcome } = problem;
  if (when === "later") return isHistory(lifecycle, at) ? "LC-HIST-02" : "LC-TERM-02";
  if (when === "lost") return "LC-HIST-02";
  if (when === "behind") return "PG-G-01";
  const member = pointer.replace(/^\/\d+/, "");
  const stamp = stampsIn(lifecycle, at).find((one) => one.pointer === member);
  if (stamp !== undefined) {
    if (stamp.final) return "LC-TS-03";
    const unbegun = wanted === null && isFinal(lifecycle, outcome.to);
    return unbegun && when !== "before" ? "LC-TS-05" : "LC-TS-02";
  }
  const counted = member === "" || member === numberIn(lifecycle, at);
  return counted && isCounted(lifecycle, at) ? "LC-RET-05" : "LC-EVT-03";
}

/** Members of the last element that the entry of states sets to the present time. */
function stampsIn(lifecycle: Lifecycle, at: string) {
  const found = new Map<string, string[]>();
  for (const { name, enter } of Object.values(lifecycle.states)) {
    for (const [pointer, value] of Object.entries({ ...enter.set, ...enter.init })) {
      if (!pointer.startsWith(`${at}/-1/`) || value !== "$now") continue;
      const member = pointer.slice(`${at}/-1`.length);
      found.set(member, [...(found.get(member) ?? []), name]);
    }
  }
  return [...found].map(([pointer, states]) => ({
    pointer,
    final: states.every((state) => isFinal(lifecycle, state)),
  }));
}

/** An element comes with every attempt that is counted. */
function isCounted(lifecycle: Lifecycle, at: string): boolean {
  const counters = countersOf(lifecycle).map(({ pointer }) => pointer);
  return effectsOf(lifecycle).some(
    ({ add = {}, append = {} }) =>
      at in append && Object.keys(add).some((one) => counters.includes(one)),
  );
}

/** The member that holds the number of the attempt. */
function numberIn(lifecycle: Lifecycle, at: string): string | undefined {
  const counters = countersOf(lifecycle).map(({ pointer }) => `"$self#${pointer}"`);
  const counts = (value: Json) => counters.some((one) => JSON.stringify(value).includes(one));
  for (const { append = {} } of effectsOf(lifecycle)) {
    const element = append[at];
    if (!isJsonObject(element)) continue;
    const [name] = Object.entries(element).find(([, value]) => counts(value ?? null)) ?? [];
    if (name !== undefined) return `/${name}`;
  }
  return undefined;
}

function effectsOf({ events }: Lifecycle): readonly Effects[] {
  return Object.values(events).flatMap((event) => event.cases.map(({ effects }) => effects));
}
