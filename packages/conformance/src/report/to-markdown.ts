import { formatPlace } from "@conduct/contract";
import { abridge } from "./abridge.ts";
import { areaOf, areaTitles, byRequirement, countMoves, type Group } from "./group.ts";
import type { Report, Result, Verdict } from "./report.ts";
import { shownAgain } from "./shown-again.ts";

/** How many failures are told in full: a comment on a pull request has its limits. */
const most = 15;

/** A report as Markdown, for a pull request: the verdict, a table of areas, and each failure to unfold. */
export function toMarkdown(report: Report): string {
  const { contract, target, requests, duration, seed, problem, coverage, baseline } = report;
  const groups = byRequirement(report);
  const wrong = report.results.filter(({ verdict }) => verdict === "fail" || verdict === "error");
  const deciding = wrong.filter(({ excused }) => excused === undefined);
  const differences = report.results.filter(({ verdict }) => verdict === "difference");
  const stale = baseline?.stale ?? [];
  const shown = [...deciding, ...differences].slice(0, most);
  const left = deciding.length + differences.length - shown.length;
  return `${[
    `### ${signOf(report, deciding)} ${cell(contract.title)} ${cell(contract.version)}`,
    "",
    ...(problem === undefined ? [] : [`> **Could not judge:** ${cell(problem)}`, ""]),
    `${headline(report, deciding)} ${requests} requests to ${code(target)} in ${(duration / 1000).toFixed(1)} s, seed \`${seed}\`.`,
    "",
    ...tableOf(groups),
    ...coverage.map((one) => {
      const { lifecycle, cells, exercised } = one;
      const { declared, seen } = countMoves(one);
      return `- **${cell(lifecycle)}**: ${exercised} of ${cells} cells tried, ${seen} of ${declared} moves seen`;
    }),
    ...(coverage.length > 0 ? [""] : []),
    ...stale.map(
      ({ id, subject, message }) =>
        `- ⚠️ baseline: ${code(id)}${subject === undefined ? "" : ` ${cell(subject)}`}: ${cell(message)}`,
    ),
    ...(stale.length > 0 ? [""] : []),
    ...shown.flatMap(detailsOf),
    ...(left > 0 ? [`And ${left} more: see the full report.`, ""] : []),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

function signOf({ problem, baseline }: Report, deciding: readonly Result[]): string {
  if (problem !== undefined) return "⚠️";
  const stale = (baseline?.stale.length ?? 0) > 0;
  return deciding.some(({ level, verdict }) => level === "must" || verdict === "error") || stale
    ? "❌"
    : "✅";
}

function headline({ counts, results }: Report, deciding: readonly Result[]): string {
  const excused = results.filter((result) => result.excused !== undefined).length;
  const parts = [
    `**${counts.pass} pass**`,
    ...(deciding.length > 0 ? [`**${deciding.length} fail**`] : []),
    ...(counts.difference > 0 ? [`${counts.difference} differ from what is assumed`] : []),
    ...(excused > 0 ? [`${excused} known or flaky`] : []),
    ...(counts.inconclusive > 0 ? [`${counts.inconclusive} not tested`] : []),
    ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
  ];
  return `${parts.join(", ")}.`;
}

function tableOf(groups: readonly Group[]): readonly string[] {
  const judged = groups.filter(({ verdict }) => verdict !== "not-applicable");
  const areas = Map.groupBy(judged, ({ id }) => areaOf(id));
  if (areas.size === 0) return [];
  const rows = [...areas].map(([area, same]) => {
    const ids = (...verdicts: readonly Verdict[]) =>
      same.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => code(id));
    const passed = ids("pass").length;
    const open = ids("inconclusive", "skipped").length;
    const bad = ids("fail", "difference", "error").join(" ");
    return `| ${cell(areaTitles[area] ?? area)} | ${passed || ""} | ${bad} | ${open || ""} |`;
  });
  return ["| | holds | fails | not tested |", "|:--|--:|:--|--:|", ...rows, ""];
}

function detailsOf(result: Result): readonly string[] {
  const { id, level, subject, sentence, expected, observed, reason, place, witness, key } = result;
  const again = shownAgain(result);
  const commands = witness
    .map(({ curl, reply }) => `${abridge(curl, longestCurl)}\n# → ${reply.status}`)
    .join("\n");
  const fence = fenceFor(commands);
  return [
    `<details><summary>${result.verdict === "difference" ? "⚠️" : "❌"} <b>${html(id)}</b> (${level}) ${html(subject)}</summary>`,
    "",
    cell(sentence),
    "",
    ...(expected === undefined
      ? []
      : [
          `- expected ${code(abridge(expected, longestDetail))}`,
          `- observed ${code(abridge(observed ?? "", longestDetail))}`,
        ]),
    ...(reason === undefined ? [] : [`- because ${code(reason.split("\n")[0] ?? "")}`]),
    ...(place === undefined ? [] : [`- contract ${code(formatPlace(place))}`]),
    ...(again === undefined ? [] : [`- shown again ${again}`]),
    `- repeat ${code(`conduct check --replay ${key}`)}`,
    "",
    ...(commands === "" ? [] : [`${fence}sh`, commands, fence, ""]),
    "</details>",
    "",
  ];
}

/** Letters that a comment on a pull request has room for. */
const longestDetail = 600;
const longestCurl = 1_500;

/** Text that a table cell or a paragraph shows as it is. */
function cell(text: string): string {
  return html(text)
    .replaceAll(/[\\`*_{}[\]|#@]/g, (mark) => `\\${mark}`)
    .replaceAll(/\s+/g, " ");
}

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A span of code, with a fence longer than any within. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return "`".repeat(longest + 1);
}
