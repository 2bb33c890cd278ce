import { type Contract, formatPlace } from "@conduct/contract";
import { type Group, isWrong, verdictWords, wrongGroups } from "../group.ts";
import type { Report, Result } from "../report.ts";
import { shownAgain } from "../shown-again.ts";
import { type Markup, markup } from "./markup.ts";
import { sequenceOf } from "./sequence.ts";

/** Everything that does not hold, requirement by requirement, with what shows it. */
export function failuresOf(report: Report, contract: Contract): Markup {
  const groups = wrongGroups(report);
  if (groups.length === 0) return markup``;
  return markup`<section><h2 id="failures">What does not hold</h2>
${groups.map((group) => groupOf(group, report, contract))}</section>`;
}

/** How many cases of a requirement are unfolded: often one tells it all. */
const unfolded = 2;

function groupOf(group: Group, report: Report, contract: Contract): Markup {
  const { id, level, sentence, verdict, results } = group;
  const wrong = results.filter(isWrong);
  const excused = wrong.every((result) => result.excused !== undefined);
  const passed = results.filter((result) => result.verdict === "pass").length;
  return markup`<article class="card failure ${verdict}${excused ? " excused" : ""}" id="${id}">
<div class="head"><span class="id">${id}</span> <span class="badge ${excused ? "" : verdict}">${verdictWords[verdict]}</span> <span class="badge">${level}</span>
${passed > 0 ? markup`<span class="soft small">&nbsp;holds in ${passed} other ${passed === 1 ? "place" : "places"}</span>` : ""}
<p class="sentence">${sentence}</p></div>
${wrong.map((result, index) => markup`<details class="case"${index < unfolded ? markup` open` : ""}><summary class="subject">${result.subject || result.id}</summary>${caseOf(result, report, contract)}</details>`)}
</article>`;
}

function caseOf(result: Result, report: Report, contract: Contract): Markup {
  const { expected, observed, reason, place, basis, key, witness, excused } = result;
  const again = shownAgain(result);
  const following = report.results.filter(({ follows }) => follows === key).length;
  return markup`${excused === undefined ? "" : markup`<p class="soft small">${excused.as}: ${excused.reason}</p>`}
${expected === undefined ? "" : markup`<div class="facing"><div><small>expected</small><code>${expected}</code></div><div class="saw"><small>observed</small><code>${observed ?? ""}</code></div></div>`}
${reason === undefined ? "" : markup`<pre>${reason}</pre>`}
<p class="meta">${place === undefined ? "" : markup`<span>contract <span class="mono">${formatPlace(place)}</span>, ${basis ?? "documented"}</span>`}${again === undefined ? "" : markup`<span>shown again ${again}</span>`}<span>replay <span class="mono">${key}</span></span>${following > 0 ? markup`<span>${following} more ${following === 1 ? "result follows" : "results follow"} from this</span>` : ""}</p>
${
  witness.length === 0
    ? ""
    : markup`${sequenceOf(result, contract)}
<details><summary>${witness.length} ${witness.length === 1 ? "request" : "requests"} as curl</summary><div class="script"><button type="button" data-copy>Copy</button><pre>${witness.map(
        ({ curl, reply }) => markup`${curl}
<span class="reply"># → ${reply.status}</span>
`,
      )}</pre></div></details>`
}
</div>`;
}
