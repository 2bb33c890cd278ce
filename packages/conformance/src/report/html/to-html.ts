import type { Contract } from "@conduct/contract";
import type { Report } from "../report.ts";
import { failuresOf } from "./failures.ts";
import { lifecyclesOf } from "./lifecycles.ts";
import { listsOf } from "./lists.ts";
import { Markup, markup } from "./markup.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";
import { summaryOf } from "./summary.ts";

/**
 * A report as one HTML file that needs nothing else: no network, no script to be read.
 *
 * The contract is the one that was judged: it gives the pictures of the lifecycles.
 */
export function toHtml(report: Report, contract: Contract): string {
  const title = `${report.contract.title} ${report.contract.version}: conformance`;
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${title}</title><style>${new Markup(style)}</style></head>
<body><main>
${summaryOf(report)}
${failuresOf(report, contract)}
${lifecyclesOf(report, contract)}
${listsOf(report)}
<footer>Judged by conduct check against ${report.contract.source.split(/[\\/]/).at(-1) ?? ""}. What the contract only assumes fails nobody; what was not tested is never green.</footer>
</main><script>${new Markup(script)}</script></body></html>
`.text;
}
