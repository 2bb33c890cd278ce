import { formatPlace } from "@conduct/contract";
import { abridge } from "./abridge.ts";
import { cutOffNote } from "./cut-off.ts";
import { areaOf, byRequirement, countMoves, type Group, isWrong, wrongGroups } from "./group.ts";
import type { Report, Result, Verdict } from "./report.ts";
import { shownAgain } from "./shown-again.ts";

/**
 * A report for a terminal, by requirement: what is wrong first and in full, then what could not be tried,
 * what was left out and what holds, then the counts.
 */
export function formatReport(
  report: Report,
  { color = false }: { readonly color?: boolean } = {},
): string {
  const paint = color ? colored : plain;
  const groups = byRequirement(report);
  const blocks = [
    ...wrongGroups(report).map((group) => formatGroup(group, paint)),
    ...staleBlock(report, paint),
    ...openBlock(report.results, paint),
    ...idBlock("skipped", "left out on request: nothing is said of them", groups, paint),
    ...idBlock("pass", "hold wherever they were tried", groups, paint),
    summary(report, paint),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** One result in full: the sentence, where it stands, what was expected and seen, and how to repeat it. */
export function formatResult(
  result: Result,
  { color = false }: { readonly color?: boolean } = {},
): string {
  const paint = color ? colored : plain;
  const { id, level, verdict, sentence, subject, source } = result;
  return [
    `${paint(verdict, words[verdict])} ${id} (${level})${subject === "" ? "" : ` · ${subject}`}`,
    `  ${sentence}`,
    ...detailsOf(result).map((line) => `  ${line}`),
    ...(source === "" ? [] : [`  source    ${source}`]),
    ...stepsOf(result).map((line) => `  ${line}`),
  ].join("\n");
}

const words: { readonly [verdict in Verdict]: string } = {
  pass: "PASS",
  fail: "FAIL",
  difference: "DIFFERS",
  inconclusive: "NOT TESTED",
  "not-applicable": "N/A",
  skipped: "SKIPPED",
  error: "ERROR",
};

type Paint = (verdict: Verdict, text: string) => string;

const plain: Paint = (_, text) => text;

const codes: { readonly [verdict in Verdict]: number } = {
  pass: 32,
  fail: 31,
  difference: 33,
  inconclusive: 33,
  "not-applicable": 90,
  skipped: 90,
  error: 35,
};

const colored: Paint = (verdict, text) => `\u001B[${codes[verdict]}m${text}\u001B[0m`;

/** A requirement once, and below it each part of the contract where it does not hold. */
function formatGroup(
  { id, level, sentence, source, results, verdict }: Group,
  paint: Paint,
): string {
  const wrong = results.filter(isWrong);
  const held = results.filter((result) => result.verdict === "pass").length;
  return [
    `${paint(verdict, words[verdict])} ${id} (${level}): ${wrong.length} of ${results.length}${held > 0 ? `, and ${held} hold` : ""}`,
    `  ${sentence}`,
    ...(source === "" ? [] : [paint("skipped", `  ${source}`)]),
    ...wrong.flatMap((result) => [
      "",
      `  ${paint(result.verdict, "✗")} ${result.subject || result.id}`,
      ...[...detailsOf(result), ...stepsOf(result)].map((line) => `    ${line}`),
    ]),
  ].join("\n");
}

function detailsOf(result: Result): readonly string[] {
  const { expected, observed, reason, place, basis, excused, verdict, key } = result;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["expected", expected],
    ["observed", observed],
    ["because", reason],
    ["excused", excused && `${excused.as}: ${excused.reason}`],
    ["contract", place && `${formatPlace(place)} (${basis ?? "documented"})`],
    ["again", shownAgain(result)],
    ["replay", verdict === "fail" || verdict === "difference" ? key : undefined],
  ];
  return rows.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name.padEnd(9)} ${abridge(value, longestDetail)}`],
  );
}

function stepsOf({ witness }: Result): readonly string[] {
  return witness.flatMap((step) => [
    abridge(step.curl, longestCurl),
    `  → ${step.reply.status} ${clip(step.reply.body)}`,
  ]);
}

/** Letters of what is told of a result, and of what a shell reads. */
const longestDetail = 600;
const longestCurl = 1_500;

/** Entries of a baseline that fail the run. */
function staleBlock({ baseline }: Report, paint: Paint): readonly string[] {
  if (baseline === undefined || baseline.stale.length === 0) return [];
  const { file, stale } = baseline;
  const lines = stale.map(({ id, subject, line, message }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `  ${place} ${id}${subject === undefined ? "" : ` · ${subject}`}: ${message}`;
  });
  return [
    [`${paint("fail", "OUT OF DATE")} (${stale.length} in the baseline)`, ...lines].join("\n"),
  ];
}

/** What was not tested, one line for each requirement and reason. */
function openBlock(results: readonly Result[], paint: Paint): readonly string[] {
  const open = results.filter(({ verdict }) => verdict === "inconclusive");
  if (open.length === 0) return [];
  const groups = Map.groupBy(open, ({ id, reason }) => `${id}\n${reason ?? ""}`);
  const lines = [...groups.values()].map((group) => {
    const subjects = group.map(({ subject }) => subject);
    const shown = subjects.slice(0, 3).join(", ");
    const more = subjects.length > 3 ? ` and ${subjects.length - 3} more` : "";
    const [first] = group;
    return `  ${first?.id} · ${shown}${more}: ${first?.reason ?? "no reason"}`;
  });
  return [[`${paint("inconclusive", "NOT TESTED")} (${open.length})`, ...lines].join("\n")];
}

/** Requirements that need no more than their names, a line for each area: `LC-CAN 01 02 05`. */
function idBlock(
  verdict: "pass" | "skipped",
  meaning: string,
  groups: readonly Group[],
  paint: Paint,
): readonly string[] {
  const mine = groups.filter((group) => group.verdict === verdict);
  if (mine.length === 0) return [];
  const areas = Map.groupBy(mine, ({ id }) => areaOf(id));
  const lines = [...areas].map(([area, same]) => {
    const numbers = same.map(({ id }) => id.slice(area.length + 1)).join(" ");
    return `  ${area.padEnd(8)} ${numbers}`;
  });
  return [[`${paint(verdict, words[verdict])} (${mine.length}) ${meaning}`, ...lines].join("\n")];
}

function summary(report: Report, paint: Paint): string {
  const { contract, counts, coverage, requests, duration, seed, plan, problem, baseline } = report;
  const counted = (Object.keys(words) as Verdict[])
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => paint(verdict, `${counts[verdict]} ${verdict}`));
  const cutOff = cutOffNote(report);
  return [
    `${contract.title} ${contract.version}: ${counted.join(", ") || "nothing judged"}`,
    ...coverage.map((one) => {
      const { lifecycle, cells, exercised } = one;
      const { declared, seen } = countMoves(one);
      return `${lifecycle}: ${exercised} of ${cells} cells tried, ${seen} of ${declared} moves seen`;
    }),
    ...(baseline === undefined
      ? []
      : [
          `${baseline.known} known, ${baseline.flaky} flaky of which ${baseline.flakyFailed} failed: these do not decide`,
        ]),
    `${requests} requests in ${(duration / 1000).toFixed(1)} s, seed ${seed}, plan ${plan}`,
    ...(cutOff === undefined ? [] : [paint("inconclusive", cutOff)]),
    ...(problem === undefined ? [] : [paint("error", `Could not judge: ${problem}`)]),
  ].join("\n");
}

function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= 160 ? line : `${line.slice(0, 160)}…`;
}
