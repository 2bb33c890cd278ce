import type { Report, Result } from "./report.ts";

/** It was not judged since the budget of the run was spent. */
export function isCutOff({ verdict, reason = "" }: Result): boolean {
  return verdict === "inconclusive" && /budget of .* spent|too little left to spend/.test(reason);
}

/** What the end of the budget has left open, and what to do about it; undefined if nothing that must be. */
export function cutOffNote({ results }: Pick<Report, "results">): string | undefined {
  const musts = results.filter((one) => one.level === "must" && isCutOff(one));
  if (musts.length === 0) return undefined;
  const ids = [...new Set(musts.map(({ id }) => id))];
  const shown = ids.length > most ? `${ids.slice(0, most).join(", ")}, …` : ids.join(", ");
  return (
    `The budget ended the run: ${musts.length === 1 ? "1 MUST was" : `${musts.length} MUSTs were`} not judged (${shown}). ` +
    "Give it more: --thorough, --max-requests, --max-time, or budget in a config."
  );
}

const most = 6;
