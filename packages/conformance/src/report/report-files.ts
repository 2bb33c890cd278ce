import type { Contract } from "@conduct/contract";
import { toHtml } from "./html/to-html.ts";
import type { Report } from "./report.ts";
import { toJUnit } from "./to-junit.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toSarif } from "./to-sarif.ts";

/** What a file with each ending holds. */
export const reportEndings: { readonly [ending: string]: string } = {
  ".json": "the report as data, as report.schema.json says",
  ".xml": "JUnit, for build servers",
  ".html": "one page for people",
  ".md": "a summary for a pull request",
  ".sarif": "SARIF, for code scanning",
};

/** The text of a report in the format that the ending of a file asks for; nothing for other endings. */
export function formatReportFile(
  file: string,
  report: Report,
  contract: Contract,
): string | undefined {
  switch (endingOf(file)) {
    case ".json":
      return `${JSON.stringify(report, null, 2)}\n`;
    case ".xml":
      return toJUnit(report);
    case ".html":
      return toHtml(report, contract);
    case ".md":
      return toMarkdown(report);
    case ".sarif":
      return toSarif(report);
    default:
      return undefined;
  }
}

/** The ending that decides the format, if there is one. `report.sarif.json` is SARIF. */
export function endingOf(file: string): string | undefined {
  if (file.endsWith(".sarif.json")) return ".sarif";
  return Object.keys(reportEndings).find((ending) => file.endsWith(ending));
}
