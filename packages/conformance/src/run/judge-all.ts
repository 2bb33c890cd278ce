import { type Check, type Failed, type Task, undecided } from "../check.ts";
import { checks as allChecks } from "../checks/index.ts";
import { type ConformanceOptions, isSelected } from "../conformance-options.ts";
import { excluded } from "../excluded.ts";
import { markOf, toldBefore } from "../replay/told-before.ts";
import type { Result, WitnessStep } from "../report/report.ts";
import { resultKey } from "../report/result-key.ts";
import { bare, toResult } from "../report/results.ts";
import { requirementIds } from "../requirement.ts";
import { retell } from "../shrink/retell.ts";
import { judged } from "../shrink/shrink.ts";
import type { Exchange } from "../target/exchange.ts";
import type { Failure } from "./diagnosis.ts";
import { type Found, findingOf } from "./finding-of.ts";
import type { Firing, Sighting } from "./journal.ts";
import { findIdleWays } from "./left-alone.ts";
import type { Session } from "./session.ts";
import { judgeByShares, type Planned, spreadOut } from "./shares.ts";
import { excuseUninvited } from "./uninvited.ts";
import { keepVigil } from "./vigil.ts";

/**
 * Judges by all checks that are asked for: first those that act, then those that review what was seen.
 *
 * Results are handed over as they come; one that was taken back comes again under the same key.
 */
export async function judgeAll(
  session: Session,
  options: ConformanceOptions,
  note: (result: Result) => void,
): Promise<{ readonly problem?: string; readonly failures: readonly Failure[] }> {
  let problem: string | undefined;
  const failures: Failure[] = [];
  const checks = options.checks ?? allChecks;
  const byId = new Map(checks.map((check) => [check.id, check]));
  const ids = options.checks === undefined ? requirementIds : [...byId.keys()];
  const { wanted, traffic } = planOf(checks, options);
  let waiting = traffic;
  const sendTraffic = async () => {
    const all = waiting;
    waiting = [];
    for (const check of all) for (const task of tasksOf(check, session)) await findingOf(task);
  };
  const outcomes = new Map<Planned, Judged>();
  if (wanted.length > 0) await findIdleWays(session);
  const { faith } = session;
  const judge = async (planned: Planned) => {
    const { check, task } = planned;
    const told = options.stories?.get(resultKey(check.id, task.subject));
    const again = told && (await findingAgain(session, planned, told));
    if (again === undefined) await sendTraffic();
    const before = session.sent.length;
    const finding = excuseUninvited(session.target, again ?? (await findingOf(task)));
    if ("down" in finding) problem = finding.reason;
    settle(planned, finding, session.sent.length - before);
  };
  const settle = (planned: Planned, finding: Found, requests: number) => {
    const told = toResult(planned.check, planned.task, finding, options);
    const earlier = outcomes.get(planned)?.result.requests ?? 0;
    const one = { result: { ...told, requests: earlier + requests }, finding };
    outcomes.set(planned, one);
    // What may have to be looked at again takes as much once more.
    if (session.isProvisional && isBlamed(one)) session.keepBack(requests);
    // What is blamed may be taken back, where it hangs on who else acts.
    if (!session.isProvisional || !isBlamed(one)) note(one.result);
  };
  // What is broken by then stands in the place of what was found before, and what holds where nothing was found.
  const breaksLate = async (planned: Planned): Promise<boolean> => {
    const { late } = planned.task;
    if (late === undefined) return false;
    const before = session.sent.length;
    const found = await findingOf({ ...planned.task, judge: late });
    const finding = excuseUninvited(session.target, found);
    const isBroken = "verdict" in finding && finding.verdict === "fail";
    const isOpen = outcomes.get(planned)?.result.verdict === "inconclusive";
    const isTold = isBroken || (isOpen && "verdict" in finding && finding.verdict === "pass");
    if (isTold) settle(planned, finding, session.sent.length - before);
    return isBroken;
  };
  const judgedLate = new Set<Planned>();
  const blamedLate = new Set<Planned>();
  const judgeLate = async () => {
    // One result alone is judged by more only if it takes more to judge it.
    if (options.cases !== undefined && [...outcomes.values()].some(isBlamed)) return;
    for (const [planned, one] of [...outcomes]) {
      if (judgedLate.has(planned)) continue;
      judgedLate.add(planned);
      if (isBlamed(one) || one.result.verdict === "error") continue;
      if (await breaksLate(planned)) blamedLate.add(planned);
    }
  };
  const judgeAgain = async (planned: Planned) => {
    const cost = outcomes.get(planned)?.result.requests ?? 0;
    const isAffordable = session.left() >= cost;
    if (!blamedLate.has(planned) || !(await breaksLate(planned))) await judge(planned);
    const again = outcomes.get(planned);
    // Less than it took to find it does not show that it is not there.
    if (isAffordable || again?.result.verdict !== "pass") return;
    settle(planned, undecided(`it failed once, and ${tooLittle}`), 0);
  };
  for (const phase of ["act", "review"] as const) {
    const plan: Planned[] = [];
    for (const check of wanted.filter((one) => one.phase === phase)) {
      const tasks = attempt(() => check.tasks(session));
      if (tasks instanceof Error) note(bare(check.id, "error", String(tasks)));
      else if (tasks.length === 0)
        note(bare(check.id, "not-applicable", check.idle ?? nothingDeclared));
      else plan.push(...inTurn(tasks, options).map((task, turn) => ({ check, task, turn })));
    }
    const ordered = options.spread === true ? spreadOut(plan) : plan;
    const open = ordered.filter(({ check, task }) =>
      isAsked(resultKey(check.id, task.subject), options),
    );
    const later = phase === "act" ? await judgeByShares(session, open, judge) : [];
    if (phase === "review") for (const planned of open) await judge(planned);
    if (later.length > 0) await judgeLate();
    for (const planned of later) await judge(planned);
    if (phase === "act") await judgeLate();
  }
  const blamed = [...outcomes].filter(([, one]) => isBlamed(one));
  if (session.isProvisional && blamed.length > 0) {
    const stories = blamed.map(([, { finding }]) => ("story" in finding && finding.story) || []);
    if (problem === undefined) await keepVigil(session, stories);
    const isShaken = session.faith !== faith;
    const unsure = blamed.filter(
      (one) =>
        !isSure(session, one[1].finding, isShaken) && !(isShaken && standsAnyway(session, one)),
    );
    if (unsure.length > 0) session.forget();
    for (const [planned] of unsure) await judgeAgain(planned);
    for (const [planned] of blamed) {
      const last = outcomes.get(planned);
      if (last !== undefined && isBlamed(last)) note(last.result);
    }
  }
  for (const [{ check, task }, { result, finding }] of outcomes) {
    const { key, id, level, subject, verdict } = result;
    if ("story" in finding && (verdict === "fail" || verdict === "difference"))
      failures.push({ key, id, level, subject, verdict, finding: finding as Failed, check, task });
  }
  for (const id of options.cases === undefined ? ids : []) {
    if (!isSelected(id, options)) note(bare(id, "skipped", "Left out on request."));
    else if (!byId.has(id)) note(bare(id, "not-applicable", excluded[id] ?? "No check yet."));
  }
  return { failures, ...(problem === undefined ? {} : { problem }) };
}

const tooLittle = "too little of the budget was left to look again: --max-requests gives it more";

/** What a task has come to. */
interface Judged {
  readonly result: Result;
  readonly finding: Found;
}

/**
 * What was seen on resources that nobody else touches needs no second look; what others may have done does. Once it
 * has turned out that others act, only what speaks of nothing but such resources stands.
 */
function isSure(session: Session, finding: Found, isShaken: boolean): boolean {
  if (!isShaken && (session.toldWhoActs || session.exclusive)) return true;
  if (!("story" in finding)) return !isShaken;
  if (!isShaken) return isOurs(session, finding);
  const story = finding.story ?? [];
  const isListed = story.some(
    ({ operation }) => operation?.lists !== undefined && operation.lists.at === undefined,
  );
  return isOurs(session, finding) && seenIn(session, story).length > 0 && !isListed;
}

/** It speaks of nothing but resources that nobody else touches, as far as is known. */
function isOurs(session: Session, finding: Found): boolean {
  const story = ("story" in finding && finding.story) || [];
  return seenIn(session, story).every(({ id }) => session.isAlone(id));
}

/** What the exchanges of a story have fired, and shown by themselves. */
function seenIn(session: Session, story: readonly Exchange[]): readonly (Firing | Sighting)[] {
  const told = new Set(story.map(({ index }) => index));
  const seen = [...session.firings, ...session.sightings.filter(({ via }) => via !== "list")];
  return seen.filter(({ exchange }) => told.has(exchange.index));
}

/** What was seen is wrong by what is known now of who else acts: it need not be asked for again. */
function standsAnyway(session: Session, [{ task }, { finding }]: [Planned, Judged]): boolean {
  const story = ("story" in finding && finding.story) || [];
  return task.rejudge?.(session, story)?.verdict === "fail";
}

function isBlamed({ result: { verdict } }: Judged): boolean {
  return verdict === "fail" || verdict === "difference";
}

/** Checks to judge by; and where these only review, those whose requests they are to review. */
function planOf(checks: readonly Check[], options: ConformanceOptions) {
  const { cases, skip = [] } = options;
  const asked = new Set(cases?.map((key) => key.replace(/:.*$/, "")));
  const wanted = checks.filter(
    ({ id }) => isSelected(id, options) && (cases === undefined || asked.has(id)),
  );
  const acts = wanted.some(({ phase }) => phase === "act");
  const traffic = checks.filter(({ id, phase }) => phase === "act" && isSelected(id, { skip }));
  return { wanted, traffic: acts || wanted.length === 0 ? [] : traffic };
}

const nothingDeclared = "The contract declares nothing of the kind.";

/** Who has time for the first few of them tries what is documented. */
function inTurn(tasks: readonly Task[], { spread = false }: ConformanceOptions): readonly Task[] {
  const isSure = ({ basis }: Task) => basis === "documented";
  return spread ? tasks.toSorted((a, b) => Number(isSure(b)) - Number(isSure(a))) : tasks;
}

function tasksOf(check: Check, session: Session): readonly Task[] {
  const tasks = attempt(() => check.tasks(session));
  return tasks instanceof Error ? [] : tasks;
}

/** A requirement alone stands for all of its results. */
function isAsked(key: string, { cases }: ConformanceOptions): boolean {
  return cases === undefined || cases.includes(key) || cases.includes(key.replace(/:.*$/, ""));
}

/** What requests that showed a failure before show by now; undefined unless they still do. */
async function findingAgain(
  session: Session,
  { check, task }: Planned,
  witness: readonly WitnessStep[],
): Promise<Failed | undefined> {
  const story = toldBefore(session.contract, witness);
  const branch = session.branch({ rows: story.length });
  const found = await findingOf({
    ...task,
    judge: async () => {
      const told = await retell(branch, story, markOf(story));
      const finding = await judged(branch, check, task.subject, told);
      return finding?.verdict === "fail" ? { ...finding, story: told } : undecided("not shown");
    },
  });
  return "verdict" in found && found.verdict === "fail" ? found : undefined;
}

function attempt<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
