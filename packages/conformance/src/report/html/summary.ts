import { exitCode } from "../exit-code.ts";
import { areaOf, areaTitles, byRequirement, type Group, verdictWords } from "../group.ts";
import type { Report, Verdict } from "../report.ts";
import { type Markup, markup } from "./markup.ts";

/** The verdict, the facts of the run, and every requirement as a little square. */
export function summaryOf(report: Report): Markup {
  const { contract, target, requests, duration, seed, plan, startedAt, problem, baseline } = report;
  const code = exitCode(report);
  const groups = byRequirement(report);
  const tone = code === 0 && untested(report) > 0 ? "open" : tones[code];
  return markup`<header class="tone-${tone}"><p class="kicker">${contract.title} ${contract.version}</p>
<h1>${headlineOf(report, code)}</h1>
<p class="facts"><span class="mono">${target}</span><span>${dateOf(startedAt)}</span><span>${requests.toLocaleString("en")} requests in ${(duration / 1000).toFixed(1)} s</span><span>seed ${seed}, plan <span class="mono">${plan}</span></span>${baseline === undefined ? "" : markup`<span>${baseline.known} known, ${baseline.flaky} flaky</span>`}</p></header>
${problem === undefined ? "" : markup`<p class="problem"><b>Could not judge.</b> ${problem}</p>`}
${(baseline?.stale ?? []).map(({ id, subject, message }) => markup`<p class="problem"><b>Baseline, ${id}${subject === undefined ? "" : ` · ${subject}`}.</b> ${message}</p>`)}
${barOf(groups)}${areasOf(groups)}`;
}

const tones = { 0: "pass", 1: "fail", 2: "open" } as const;

function headlineOf(report: Report, code: 0 | 1 | 2): string {
  if (code === 2) return "Could not be judged";
  if (code === 0) return untested(report) > 0 ? "Conforms, as far as it was tested" : "Conforms";
  const failed = report.results.some(
    ({ verdict, level, excused }) => verdict === "fail" && level === "must" && !excused,
  );
  return failed ? "Does not conform" : "The baseline is out of date";
}

/** Requirements that decide and were not tested everywhere. */
function untested({ results }: Report): number {
  return results.filter(
    ({ verdict, level }) =>
      level === "must" && (verdict === "inconclusive" || verdict === "skipped"),
  ).length;
}

const shown: readonly Verdict[] = [
  "pass",
  "fail",
  "error",
  "difference",
  "inconclusive",
  "skipped",
  "not-applicable",
];

function barOf(groups: readonly Group[]): Markup {
  const counted = shown
    .map((verdict) => ({ verdict, count: groups.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
  const judged = counted.filter(({ verdict }) => verdict !== "not-applicable");
  return markup`<div class="bar" role="img" aria-label="Requirements by verdict">${judged.map(({ verdict, count }) => markup`<i class="is-${verdict}" style="flex:${count}"></i>`)}</div>
<p class="counts">${counted.map(({ verdict, count }) => markup`<span><i class="is-${verdict}"></i><b>${count}</b>${count === 1 ? "requirement" : "requirements"} ${meanings[verdict]}</span>`)}</p>`;
}

const meanings: { readonly [verdict in Verdict]: string } = {
  pass: "hold",
  fail: "fail",
  error: "went wrong",
  difference: "differ from what is assumed",
  inconclusive: "not tested",
  skipped: "skipped",
  "not-applicable": "do not apply",
};

function areasOf(groups: readonly Group[]): Markup {
  const areas = [...Map.groupBy(groups, ({ id }) => areaOf(id))].filter(([, same]) =>
    same.some(({ verdict }) => verdict !== "not-applicable"),
  );
  return markup`<div class="areas">${areas.map(([area, same]) => {
    const judged = same.filter(({ verdict }) => verdict !== "not-applicable");
    const held = judged.filter(({ verdict }) => verdict === "pass").length;
    return markup`<div class="card area"><h3>${areaTitles[area] ?? area}<small>${held}/${judged.length}</small></h3><div class="dots">${judged.map(dotOf)}</div></div>`;
  })}</div>`;
}

function dotOf({ id, verdict, sentence }: Group): Markup {
  const title = `${id}, ${verdictWords[verdict]}: ${sentence}`;
  return markup`<a class="is-${verdict}" href="#${id}" title="${title}" aria-label="${title}"></a>`;
}

function dateOf(startedAt: string): string {
  return startedAt.replace("T", " ").replace(/:\d\d(\.\d+)?Z$/, " UTC");
}
