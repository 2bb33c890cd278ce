import { formatResult } from "./format-report.ts";
import { areaOf } from "./group.ts";
import type { Report, Result } from "./report.ts";
import { escapeXml } from "./xml.ts";

/**
 * A report as JUnit XML: a suite for each area, a case for each result, its requirement as properties.
 *
 * What was not tested is skipped with its reason, and so are differences from what is only assumed, known
 * failures and a SHOULD that fails: what does not decide must not turn a build red.
 */
export function toJUnit(report: Report): string {
  const cases = report.results.filter(({ verdict }) => verdict !== "not-applicable");
  const areas = Map.groupBy(cases, ({ id }) => areaOf(id));
  const seconds = (report.duration / 1000).toFixed(3);
  const problem = report.problem === undefined ? [] : [problemSuite(report.problem)];
  const stale = staleSuite(report);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: `${report.contract.title} ${report.contract.version}`, ...countsOf(cases), time: seconds })}>`,
    ...[...areas].map(([area, same]) => suite(area, same, report)),
    ...problem,
    ...stale,
    "</testsuites>",
  ].join("\n")}\n`;
}

function suite(area: string, results: readonly Result[], report: Report): string {
  return [
    `  <testsuite${attributes({ name: area, ...countsOf(results), timestamp: report.startedAt, hostname: report.target })}>`,
    ...results.map((result) => testcase(area, result, report.seed)),
    "  </testsuite>",
  ].join("\n");
}

function testcase(area: string, result: Result, seed: number): string {
  const { id, level, subject, verdict, key, basis, source, exercised, reproducible } = result;
  const properties = Object.entries({
    requirement: id,
    level,
    verdict,
    key,
    subject,
    basis: basis ?? "",
    source,
    exercised: String(exercised),
    reproducible: reproducible ?? "",
    seed: String(seed),
  }).filter(([, value]) => value !== "");
  return [
    `    <testcase${attributes({ classname: area, name: subject === "" ? id : `${id} ${subject}` })}>`,
    "      <properties>",
    ...properties.map(([name, value]) => `        <property${attributes({ name, value })}/>`),
    "      </properties>",
    ...outcomeOf(result),
    "    </testcase>",
  ].join("\n");
}

function outcomeOf(result: Result): readonly string[] {
  const { verdict, expected, observed, reason, sentence } = result;
  const kind = kindOf(result);
  if (kind === "pass") return [];
  const message =
    expected === undefined ? (reason ?? verdict) : `expected ${expected}, observed ${observed}`;
  if (kind === "skipped") {
    const why = verdict === "inconclusive" ? "not tested" : verdict;
    const excused = result.excused ? ` (${result.excused.as}: ${result.excused.reason})` : "";
    return [`      <skipped${attributes({ message: `${why}${excused}: ${message}` })}/>`];
  }
  return [
    `      <${kind}${attributes({ message, type: sentence })}>${escapeXml(formatResult(result))}</${kind}>`,
  ];
}

function kindOf({ verdict, level, excused }: Result): "pass" | "skipped" | "failure" | "error" {
  if (verdict === "pass") return "pass";
  if (excused !== undefined) return "skipped";
  if (verdict === "error") return "error";
  return verdict === "fail" && level === "must" ? "failure" : "skipped";
}

function countsOf(results: readonly Result[]) {
  const kinds = results.map(kindOf);
  const count = (kind: ReturnType<typeof kindOf>) => kinds.filter((one) => one === kind).length;
  return {
    tests: results.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  };
}

/** A target that is down is an error of the run, or a build would be green on nothing. */
function problemSuite(problem: string): string {
  return [
    '  <testsuite name="run" tests="1" failures="0" errors="1" skipped="0">',
    '    <testcase classname="run" name="the target can be judged">',
    `      <error${attributes({ message: problem })}/>`,
    "    </testcase>",
    "  </testsuite>",
  ].join("\n");
}

function staleSuite({ baseline }: Report): readonly string[] {
  const stale = baseline?.stale ?? [];
  if (stale.length === 0) return [];
  return [
    `  <testsuite name="baseline" tests="${stale.length}" failures="${stale.length}" errors="0" skipped="0">`,
    ...stale.map(({ id, subject, message }) =>
      [
        `    <testcase${attributes({ classname: "baseline", name: subject === undefined ? id : `${id} ${subject}` })}>`,
        `      <failure${attributes({ message })}/>`,
        "    </testcase>",
      ].join("\n"),
    ),
    "  </testsuite>",
  ];
}

function attributes(values: { readonly [name: string]: string | number }): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
}
