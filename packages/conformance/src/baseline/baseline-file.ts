import { parseSettings } from "../config/settings-file.ts";
import type { Report } from "../report/report.ts";
import { isMatch } from "../requirement.ts";
import { type Baseline, type BaselineEntry, isWrong, matches } from "./baseline.ts";
import { baselineSchema } from "./baseline-schema.ts";

/**
 * Reads a list of known failures, YAML or JSON.
 *
 * @throws {SettingsError} with every mistake in it, by line and column.
 */
export function parseBaseline(text: string, file: string): Baseline {
  if (text.trim() === "") return { file, known: [], flaky: [] };
  const { value, placeOf } = parseSettings<Partial<Baseline> | null>(text, file, baselineSchema);
  const placed = (list: "known" | "flaky") =>
    (value?.[list] ?? []).map((entry, index) => ({
      ...entry,
      line: placeOf(`/${list}/${index}`).line,
    }));
  return { file, known: placed("known"), flaky: placed("flaky") };
}

/**
 * The baseline that excuses exactly what fails now: what is mended goes, what is new comes, reasons stay.
 *
 * What this run did not look at stays as it is.
 */
export function updateBaseline(
  report: Report,
  before: Baseline,
  { today }: { readonly today: string },
): Baseline {
  const kept = before.known.filter((entry) => stillCounts(entry, report, today));
  const fresh = report.results
    .filter((result) => isWrong(result))
    .filter((result) => ![...kept, ...before.flaky].some((entry) => matches(entry, result)))
    .map(
      ({ id, subject, observed }): BaselineEntry => ({
        id,
        ...(subject === "" ? {} : { subject }),
        reason: `Fails since ${today}${observed === undefined ? "" : `: ${observed.slice(0, 40)}`}`,
      }),
    );
  return { ...before, known: [...kept, ...unique(fresh)] };
}

/** It still fails, or this run says nothing about it. */
function stillCounts(entry: BaselineEntry, { results }: Report, today: string): boolean {
  if (entry.until !== undefined && entry.until < today) return false;
  const found = results.filter((result) => matches(entry, result));
  if (found.some(isWrong)) return true;
  const skipped = results.some(({ id, verdict }) => verdict === "skipped" && isMatch(entry.id, id));
  return skipped || found.some(({ verdict }) => verdict === "inconclusive");
}

/** A baseline as YAML. */
export function formatBaseline({ known, flaky }: Baseline): string {
  const list = (name: string, entries: readonly BaselineEntry[]) =>
    entries.length === 0 ? [`${name}: []`] : [`${name}:`, ...entries.map(formatEntry)];
  return `${[
    "# Failures that are known. They run all the same; an entry that does not fail any more fails the run.",
    ...list("known", known),
    "",
    "# Never decide, but are counted.",
    ...list("flaky", flaky),
  ].join("\n")}\n`;
}

function formatEntry({ id, subject, reason, until }: BaselineEntry): string {
  const rows = Object.entries({ subject, reason, until }).filter(
    ([, value]) => value !== undefined,
  );
  return [
    `  - id: ${JSON.stringify(id)}`,
    ...rows.map(([name, value]) => `    ${name}: ${JSON.stringify(value)}`),
  ].join("\n");
}

function unique(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return [
    ...new Map(entries.map((entry) => [JSON.stringify([entry.id, entry.subject]), entry])).values(),
  ];
}
