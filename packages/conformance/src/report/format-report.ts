import { formatPlace } from "@conduct/contract";
import type { Report, Result, Verdict } from "./report.ts";

/** A report for a terminal: what is wrong first and in full, what could not be tried next, then the counts. */
export function formatReport(
  report: Report,
  { color = false }: { readonly color?: boolean } = {},
): string {
  const paint = color ? colored : plain;
  const by = (verdict: Verdict) => report.results.filter((result) => result.verdict === verdict);
  const blocks = [
    ...[...by("fail"), ...by("difference"), ...by("error")].map((result) =>
      formatResult(result, { color }),
    ),
    ...openBlock(by("inconclusive"), paint),
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
  const {
    id,
    level,
    verdict,
    sentence,
    source,
    subject,
    place,
    expected,
    observed,
    reason,
    witness,
  } = result;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["expected", expected],
    ["observed", observed],
    ["because", reason],
    ["contract", place && `${formatPlace(place)} (${result.basis ?? "documented"})`],
    ["source", source],
  ];
  return [
    `${paint(verdict, words[verdict])} ${id} (${level})${subject === "" ? "" : ` · ${subject}`}`,
    `  ${sentence}`,
    ...rows.flatMap(([name, value]) =>
      value === undefined ? [] : [`  ${name.padEnd(9)} ${value}`],
    ),
    ...witness.map((step) => `  ${step.curl}\n    → ${step.reply.status} ${clip(step.reply.body)}`),
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

/** What was not tested, one line for each requirement and reason. */
function openBlock(open: readonly Result[], paint: Paint): readonly string[] {
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

function summary(report: Report, paint: Paint): string {
  const { contract, counts, coverage, requests, duration, seed, problem } = report;
  const counted = (Object.keys(words) as Verdict[])
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => paint(verdict, `${counts[verdict]} ${verdict}`));
  return [
    `${contract.title} ${contract.version}: ${counted.join(", ") || "nothing judged"}`,
    ...coverage.map(
      ({ lifecycle, cells, exercised }) => `${lifecycle}: ${exercised} of ${cells} cells tried`,
    ),
    `${requests} requests in ${(duration / 1000).toFixed(1)} s, seed ${seed}`,
    ...(problem === undefined ? [] : [paint("error", `Could not judge: ${problem}`)]),
  ].join("\n");
}

function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= 160 ? line : `${line.slice(0, 160)}…`;
}
