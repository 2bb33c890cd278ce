import { byRequirement, type Group, isWrong } from "../group.ts";
import type { Report } from "../report.ts";
import { type Markup, markup } from "./markup.ts";

/** What was not tested and why, what was left out, what holds, and what does not apply: folded, but all there. */
export function listsOf(report: Report): Markup {
  const groups = byRequirement(report).filter(({ results }) => !results.some(isWrong));
  const of = (verdict: Group["verdict"]) => groups.filter((group) => group.verdict === verdict);
  return markup`${list("Not tested", "inconclusive", of("inconclusive"), reasonsOf, true)}
${list("Skipped on request", "skipped", of("skipped"), () => markup`Nothing is said of it.`)}
${list("What holds", "pass", of("pass"), ({ results }) => {
  const times = results.reduce((sum, { exercised }) => sum + exercised, 0);
  return markup`<span class="soft">tried ${times.toLocaleString("en")} ${times === 1 ? "time" : "times"}</span>`;
})}
${list("Does not apply", "not-applicable", of("not-applicable"), ({ results }) => markup`<span class="soft">${results[0]?.reason ?? ""}</span>`)}`;
}

function list(
  title: string,
  kind: string,
  groups: readonly Group[],
  more: (group: Group) => Markup,
  open = false,
): Markup {
  if (groups.length === 0) return markup``;
  const rows = groups.map(
    (group) =>
      markup`<tr id="${group.id}"><td><span class="mono">${group.id}</span></td><td>${group.sentence}<br><span class="small">${more(group)}</span></td><td><span class="badge ${kind}">${group.level}</span></td></tr>`,
  );
  return markup`<section><h2>${title} <span class="soft">${groups.length}</span></h2><details class="card rows"${open ? markup` open` : ""} style="padding:12px 6px 6px"><summary style="padding:0 14px 8px">${groups.length} ${groups.length === 1 ? "requirement" : "requirements"}</summary><table>${rows}</table></details></section>`;
}

/** Reasons, each once, with how many parts of the contract they hold for. */
function reasonsOf({ results }: Group): Markup {
  const open = results.filter(({ verdict }) => verdict === "inconclusive");
  const reasons = Map.groupBy(open, ({ reason }) => reason ?? "");
  return markup`<span class="soft">${[...reasons].map(([reason, same]) => markup`${same[0]?.subject ?? ""}${same.length > 1 ? ` and ${same.length - 1} more` : ""}: ${reason}<br>`)}</span>`;
}
