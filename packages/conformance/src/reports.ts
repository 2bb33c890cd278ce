export { toHtml } from "./report/html/to-html.ts";
export { endingOf, formatReportFile, reportEndings } from "./report/report-files.ts";
export { toJUnit } from "./report/to-junit.ts";
export { toMarkdown } from "./report/to-markdown.ts";
export { toSarif } from "./report/to-sarif.ts";
