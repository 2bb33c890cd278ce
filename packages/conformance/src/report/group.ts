import type { Coverage, Report, Result, Verdict } from "./report.ts";

/** A requirement with everything it was judged on. */
export interface Group extends Pick<Result, "id" | "level" | "sentence" | "source"> {
  readonly results: readonly Result[];

  /** The worst of its results: a requirement holds only if it holds everywhere it was tried. */
  readonly verdict: Verdict;
}

/** The results of a report by requirement, in their order. */
export function byRequirement({ results }: Report): readonly Group[] {
  return [...Map.groupBy(results, ({ id }) => id)].flatMap(([id, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const { level, sentence, source } = first;
    const verdict = severity.find((one) => same.some((result) => result.verdict === one)) ?? "pass";
    return [{ id, level, sentence, source, results: same, verdict }];
  });
}

/** The requirements that do not hold: failures before mere differences, and the most telling first. */
export function wrongGroups(report: Report): readonly Group[] {
  const rank = new Map(report.causes.map((key, index) => [key, index]));
  const rankOf = ({ results, verdict }: Group) => {
    const first = Math.min(...results.map(({ key }) => rank.get(key) ?? rank.size));
    return verdict === "difference" ? rank.size + 1 + first : first;
  };
  return byRequirement(report)
    .filter(({ results }) => results.some(isWrong))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Something is not as the contract says, or the referee itself went wrong. */
export function isWrong({ verdict }: Result): boolean {
  return verdict === "fail" || verdict === "difference" || verdict === "error";
}

/** How many moves a contract declares, how many of them were seen, and how many are not as declared. */
export function countMoves({ edges }: Coverage): {
  readonly declared: number;
  readonly seen: number;
  readonly violated: number;
} {
  const declared = edges.filter(({ event }) => event !== "");
  return {
    declared: declared.length,
    seen: declared.filter((edge) => edge.seen > 0).length,
    violated: edges.filter((edge) => edge.violated.length > 0).length,
  };
}

/** The area of a requirement: `LC-CAN` of `LC-CAN-01`. */
export function areaOf(id: string): string {
  return id.replace(/-\d+$/, "");
}

/** What areas are about; areas of checks that a user wrote stand for themselves. */
export const areaTitles: { readonly [area: string]: string } = {
  "LC-CRE": "Creation",
  "LC-EVT": "Events",
  "LC-SEQ": "Order of states",
  "LC-LIVE": "Progress",
  "LC-TERM": "Final states",
  "LC-TS": "Times",
  "LC-RES": "Results and errors",
  "LC-CAN": "Cancellation",
  "LC-RACE": "Races",
  "LC-RET": "Attempts",
  "LC-OCC": "Versions",
  "LC-WAIT": "Waiting",
  "LC-LIST": "Listing resources",
  "LC-HIST": "History",
  "LC-PAR": "Parents",
  "PG-G": "Pages",
  "PG-L": "Page sizes",
  "PG-N": "Numbered pages",
  "PG-C": "Cursors",
  "PG-B": "Keysets",
  "PG-M": "Lists that change",
  "PG-F": "Filters",
  "SC-RES": "Replies",
  "SC-REQ": "Requests",
  ER: "Errors",
  CN: "Content",
  SE: "Security",
};

/** A few words for each verdict. */
export const verdictWords: { readonly [verdict in Verdict]: string } = {
  pass: "pass",
  fail: "fail",
  difference: "differs",
  inconclusive: "not tested",
  "not-applicable": "not applicable",
  skipped: "skipped",
  error: "error",
};

/** The worst first. What was left out tells nothing, and hides no pass. */
const severity: readonly Verdict[] = [
  "error",
  "fail",
  "difference",
  "inconclusive",
  "pass",
  "skipped",
  "not-applicable",
];
