import { checks as allChecks } from "./checks/index.ts";
import { type ConformanceOptions, isSelected } from "./conformance-options.ts";
import { edgesOf } from "./report/edges.ts";
import { planHash } from "./report/plan-hash.ts";
import { redactAll, redactor } from "./report/redact.ts";
import type { Report, Result } from "./report/report.ts";
import { countOf, inOrder, withCause, withShrunk } from "./report/results.ts";
import { findAbsence } from "./run/absence.ts";
import { diagnose } from "./run/diagnosis.ts";
import { judgeAll } from "./run/judge-all.ts";
import { openSession } from "./run/open-session.ts";
import type { Session } from "./run/session.ts";
import { usualBudget } from "./run/usual-budget.ts";
import { shrinkAll } from "./shrink/shrink-all.ts";
import { systemClock } from "./target/clock.ts";

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
    budget: { ...usualBudget, ...options.budget },
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

/** Why nothing can be judged, before anything is. */
async function findProblem(
  session: Session,
  options: ConformanceOptions,
): Promise<string | undefined> {
  const ids = (options.checks ?? allChecks).map((check) => check.id);
  if (!ids.some((id) => isSelected(id, options))) {
    return `Nothing to judge: no check matches ${JSON.stringify(options.only ?? [])}. Ids look like "PG-G-01"; "*" stands for anything.`;
  }
  return findAbsence(session);
}
