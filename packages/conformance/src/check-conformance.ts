import type { Contract, Json } from "@conduct/contract";
import {
  type Check,
  type Failed,
  type Finding,
  type Task,
  type Undecided,
  undecided,
} from "./check.ts";
import { checks as allChecks } from "./checks/index.ts";
import { excluded } from "./excluded.ts";
import { markOf, toldBefore } from "./replay/told-before.ts";
import { edgesOf } from "./report/edges.ts";
import { areaOf } from "./report/group.ts";
import { planHash } from "./report/plan-hash.ts";
import { redactAll, redactor } from "./report/redact.ts";
import type { Report, Result, Verdict, WitnessStep } from "./report/report.ts";
import { resultKey } from "./report/result-key.ts";
import { toWitness } from "./report/witness.ts";
import { isMatch, requirementIds, requirementOf } from "./requirement.ts";
import { diagnose, type Failure } from "./run/diagnosis.ts";
import type { Fixtures } from "./run/fixture.ts";
import { findIdleWays } from "./run/left-alone.ts";
import { urgencyOf } from "./run/power.ts";
import { openSession, type Session } from "./run/session.ts";
import { usualRequests } from "./run/usual-requests.ts";
import { keepVigil } from "./run/vigil.ts";
import { retell } from "./shrink/retell.ts";
import { judged, type Shrunk } from "./shrink/shrink.ts";
import { shrinkAll } from "./shrink/shrink-all.ts";
import { type Clock, systemClock } from "./target/clock.ts";
import { type Budget, Interruption } from "./target/connection.ts";
import type { Driver } from "./target/driver.ts";
import type { Target } from "./target/target.ts";

/** What to judge, and how. */
export interface ConformanceOptions {
  readonly contract: Contract;
  readonly target: Target;

  /** Reaches what requests alone cannot. */
  readonly driver?: Driver;

  /** At most so many requests (2,000, or 60 for each operation if that is more) and milliseconds (30,000). */
  readonly budget?: Partial<Budget>;

  /** The same seed asks the same questions. By default it is drawn, and reported. */
  readonly seed?: number;

  /** Ids to judge, and ids to leave out. `*` stands for anything: `PG-*`. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];

  /** Judges only the results of these keys, as an earlier report names them. */
  readonly cases?: readonly string[];

  /**
   * Begins with one task of one requirement of each area instead of all tasks of the first: a small budget
   * then touches everything.
   */
  readonly spread?: boolean;

  /** Facts that the author only assumed or observed can fail the target too. */
  readonly strictBasis?: boolean;

  /**
   * Nobody else acts during the run, not even a worker of the system (true), or somebody may (false).
   * By default this is found out: what needs that nobody else acts is held against the target only as
   * long as nothing that was left alone has moved.
   */
  readonly exclusive?: boolean;

  /**
   * In how many milliseconds whatever is left to the system is over. Without it nobody is blamed for being
   * slow, since the time that a document declares is longer than a run.
   */
  readonly patience?: number | undefined;

  /** Bodies that are known to be accepted, by operation id, where the schemas do not say enough. */
  readonly samples?: { readonly [operation: string]: Json };

  /** Bodies whose ends are known, by operation id: what is asked of success and of waiting shows by them. */
  readonly fixtures?: Fixtures;
  readonly onProgress?: (result: Result) => void;
  readonly clock?: Clock;

  /** Requests that showed results of an earlier report, by key: these are judged by them, if they still do. */
  readonly stories?: ReadonlyMap<string, readonly WitnessStep[]>;

  /** False leaves failures as they were found, without a search for fewer requests that show them. */
  readonly shrink?: boolean;

  /** Checks to run instead of those of the catalogue. */
  readonly checks?: readonly Check[];
}

/**
 * Judges an implementation of a contract by what it answers, and returns a report.
 *
 * It needs nothing but the URL: resources are brought to their states by requests, and what no request
 * can reach is reported as not tested unless a driver helps. It never throws for what the target does.
 *
 * ```ts
 * const report = await checkConformance({ contract, target: { url: "http://localhost:4010" } });
 * process.exitCode = exitCode(report);
 * ```
 */
export async function checkConformance(options: ConformanceOptions): Promise<Report> {
  const { contract, target, clock = systemClock, onProgress } = options;
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const session = openSession({
    contract,
    target,
    clock,
    seed,
    ...(options.exclusive === undefined ? {} : { exclusive: options.exclusive }),
    patience: options.patience,
    samples: options.samples ?? {},
    fixtures: options.fixtures ?? {},
    budget: { requests: usualRequests(contract), time: 30_000, ...options.budget },
    ...(options.driver === undefined ? {} : { driver: options.driver }),
  });
  const startedAt = clock.now();
  const results: Result[] = [];
  const note = (result: Result) => {
    // What came up later stands in the place of what was found first.
    const place = results.findIndex(({ key }) => key === result.key);
    if (place < 0) results.push(result);
    else results[place] = result;
    onProgress?.(result);
  };

  const unfit = await findProblem(session, options);
  const { problem = unfit, failures = [] } =
    unfit === undefined ? await judgeAll(session, options, note) : {};
  const { causes, follows } = diagnose(session, failures);
  const diagnosed = results.map((result) => withCause(result, follows.get(result.key)));
  const coverage = session.coverage().map((one) => {
    const lifecycle = session.contract.lifecycles[one.lifecycle];
    return { ...one, edges: lifecycle ? edgesOf(session, lifecycle, diagnosed) : [] };
  });
  session.spendReserve();
  const shrunk = options.shrink === false ? undefined : await shrinkAll(session, causes);
  await session.close();
  const told = diagnosed.map((result) => withShrunk(result, shrunk?.get(result.key), target));

  const report: Report = {
    version: 1,
    contract: {
      name: contract.name,
      title: contract.title,
      version: contract.version,
      source: contract.source,
    },
    target: target.url,
    seed,
    startedAt: new Date(startedAt).toISOString(),
    duration: clock.now() - startedAt,
    requests: session.sent.length,
    plan: planHash(session.sent, session.tag),
    counts: countOf(diagnosed),
    coverage,
    causes: causes.map(({ key }) => key),
    results: inOrder(told, options),
    ...(problem === undefined ? {} : { problem }),
  };
  return redactAll(report, redactor(target, { base: false }));
}

async function judgeAll(
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
    const finding = again ?? (await findingOf(task));
    if ("down" in finding) problem = finding.reason;
    settle(planned, finding, session.sent.length - before);
  };
  const settle = (planned: Planned, finding: Found, requests: number) => {
    const told = toResult(planned.check, planned.task, finding, options);
    const earlier = outcomes.get(planned)?.result.requests ?? 0;
    const one = { result: { ...told, requests: earlier + requests }, finding };
    outcomes.set(planned, one);
    // What is blamed may be taken back, where it hangs on who else acts.
    if (!session.isProvisional || !isBlamed(one)) note(one.result);
  };
  const judgeLate = async () => {
    // One result alone is judged by more only if it takes more to judge it.
    if (options.cases !== undefined && [...outcomes.values()].some(isBlamed)) return;
    for (const [planned, one] of [...outcomes]) {
      const { late } = planned.task;
      if (late === undefined || isBlamed(one) || one.result.verdict === "error") continue;
      const before = session.sent.length;
      const finding = await findingOf({ ...planned.task, judge: late });
      const requests = session.sent.length - before;
      if ("verdict" in finding && finding.verdict === "fail") settle(planned, finding, requests);
    }
  };
  for (const phase of ["act", "review"] as const) {
    const plan: Planned[] = [];
    for (const check of wanted.filter((one) => one.phase === phase)) {
      const tasks = attempt(() => check.tasks(session));
      if (tasks instanceof Error) note(bare(check.id, "error", String(tasks)));
      else if (tasks.length === 0)
        note(bare(check.id, "not-applicable", check.idle ?? nothingDeclared));
      else plan.push(...tasks.map((task, turn) => ({ check, task, turn })));
    }
    const ordered = options.spread === true ? spreadOut(plan) : plan;
    for (const planned of ordered) {
      if (isAsked(resultKey(planned.check.id, planned.task.subject), options)) await judge(planned);
    }
    if (phase === "act") await judgeLate();
  }
  const blamed = [...outcomes].filter(([, one]) => isBlamed(one));
  if (session.isProvisional && blamed.length > 0) {
    const stories = blamed.map(([, { finding }]) => ("story" in finding && finding.story) || []);
    if (problem === undefined) await keepVigil(session, stories);
    const isShaken = session.faith !== faith;
    const unsure = blamed.filter(([, { finding }]) => isShaken || !isSure(session, finding));
    if (unsure.length > 0) session.forget();
    for (const [planned] of unsure) await judge(planned);
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

/** What a task has come to. */
interface Judged {
  readonly result: Result;
  readonly finding: Found;
}

/** What was seen on resources that nobody else touches needs no second look; what others may have done does. */
function isSure(session: Session, finding: Found): boolean {
  if (session.toldWhoActs || session.exclusive || !("story" in finding)) return true;
  const told = new Set(finding.story?.map(({ index }) => index));
  return [...session.firings, ...session.sightings.filter(({ via }) => via !== "list")]
    .filter(({ exchange }) => told.has(exchange.index))
    .every(({ id }) => session.isAlone(id));
}

function isBlamed({ result: { verdict } }: Judged): boolean {
  return verdict === "fail" || verdict === "difference";
}

/** What follows from another failure is none of its own: it stays open until that one is mended. */
function withCause(result: Result, cause: Failure | undefined): Result {
  if (cause === undefined) return result;
  return {
    ...result,
    verdict: "inconclusive",
    exercised: 0,
    follows: cause.key,
    reason: `Follows from ${cause.id} (${cause.subject}), or cannot be told apart from it: ${result.expected} was expected, ${result.observed} was seen.`,
  };
}

/** With the least that was found to show it, and how often it did. */
function withShrunk(result: Result, shrunk: Shrunk | undefined, target: Target): Result {
  if (shrunk === undefined) return result;
  const { failed, shown, tried } = shrunk;
  const hide = redactor(target);
  const witness = toWitness(failed.story, target);
  return {
    ...result,
    ...(tried === 0 ? {} : { reproducible: `${shown}/${tried}` }),
    // A story that tells all it needs may be longer than one that leaves half of it out.
    expected: hide(failed.expected),
    observed: hide(failed.observed),
    witness,
    shrunkFrom: result.witness.length,
  };
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

interface Planned {
  readonly check: Check;
  readonly task: Task;

  /** Its place among the tasks of its check. */
  readonly turn: number;
}

/** What tells most for what it takes; else the first task of the first requirement of each area, then of the second. */
function spreadOut(plan: readonly Planned[]): readonly Planned[] {
  const when = ({ check, turn }: Planned) => urgencyOf(check.id, turn);
  const waiting = new Map<string, number>();
  const ranked = plan.map((planned) => {
    const row = `${planned.turn} ${areaOf(planned.check.id)}`;
    const rank = waiting.get(row) ?? 0;
    waiting.set(row, rank + 1);
    return { planned, rank };
  });
  return ranked
    .toSorted((a, b) => when(a.planned) - when(b.planned) || a.rank - b.rank)
    .map(({ planned }) => planned);
}

function tasksOf(check: Check, session: Session): readonly Task[] {
  const tasks = attempt(() => check.tasks(session));
  return tasks instanceof Error ? [] : tasks;
}

/** A requirement alone stands for all of its results. */
function isAsked(key: string, { cases }: ConformanceOptions): boolean {
  return cases === undefined || cases.includes(key) || cases.includes(key.replace(/:.*$/, ""));
}

/** Requirement by requirement, in the order of the catalogue; parts in the order of the contract. */
function inOrder(results: readonly Result[], { checks }: ConformanceOptions): readonly Result[] {
  const ids = checks?.map(({ id }) => id) ?? requirementIds;
  return results.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function toResult(
  check: Check,
  task: Task,
  finding: Found,
  { strictBasis = false, target }: ConformanceOptions,
): Result {
  const base = {
    ...requirementOf(check.id),
    key: resultKey(check.id, task.subject),
    subject: task.subject,
    place: task.place,
    basis: task.basis,
  };
  if ("error" in finding) {
    return { ...base, verdict: "error", exercised: 0, reason: finding.error, witness: [] };
  }
  if (finding.verdict === "pass") return { ...base, ...finding, witness: [] };
  if (finding.verdict === "inconclusive") {
    const { verdict, reason, story = [] } = finding;
    return { ...base, verdict, reason, exercised: 0, witness: toWitness(story, target) };
  }
  const { exercised, expected, observed, story, place = task.place, basis = task.basis } = finding;
  const hide = redactor(target);
  return {
    ...base,
    place,
    basis,
    verdict: strictBasis || basis === "documented" ? "fail" : "difference",
    exercised,
    expected: hide(expected),
    observed: hide(observed),
    witness: toWitness(story, target),
  };
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

/** A finding, or why there is none: the target is gone, or the referee went wrong. */
type Found = Finding | (Undecided & { readonly down: true }) | { readonly error: string };

async function findingOf(task: Task, turn = 1): Promise<Found> {
  try {
    return await task.judge();
  } catch (error) {
    if (error instanceof Interruption) {
      // A connection may break at any time; what it was for is done anew.
      if (error.code === "broken" && turn < 3) return findingOf(task, turn + 1);
      const nothing = undecided(error.message);
      return error.code === "unreachable" ? { ...nothing, down: true } : nothing;
    }
    const told = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);
    return { error: told };
  }
}

/** One request before all others: a target that is down must not read as one that fails everything. */
async function findProblem(
  session: Session,
  options: ConformanceOptions,
): Promise<string | undefined> {
  const ids = (options.checks ?? allChecks).map((check) => check.id);
  if (!ids.some((id) => isSelected(id, options))) {
    return `Nothing to judge: no check matches ${JSON.stringify(options.only ?? [])}. Ids look like "PG-G-01"; "*" stands for anything.`;
  }
  try {
    await session.send({ method: "GET", path: "/", headers: {} });
    return undefined;
  } catch (error) {
    if (error instanceof Interruption) return error.message;
    throw error;
  }
}

/** Says whether an id is asked for; `*` stands for anything. */
export function isSelected(
  id: string,
  { only, skip = [] }: Pick<ConformanceOptions, "only" | "skip">,
): boolean {
  const matches = (pattern: string) => isMatch(pattern, id);
  return (only === undefined || only.some(matches)) && !skip.some(matches);
}

function bare(id: string, verdict: Verdict, reason: string): Result {
  return { ...requirementOf(id), key: id, subject: "", verdict, exercised: 0, reason, witness: [] };
}

function attempt<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function countOf(results: readonly Result[]): Report["counts"] {
  const counts = {
    pass: 0,
    fail: 0,
    difference: 0,
    inconclusive: 0,
    "not-applicable": 0,
    skipped: 0,
    error: 0,
  };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}
