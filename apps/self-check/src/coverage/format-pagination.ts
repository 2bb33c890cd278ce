import { type Result, requirementIds, requirementOf } from "@conduct/conformance";
import type { Measured } from "./measured.ts";
import { table } from "./table.ts";

/** Every law of pagination, and what became of it for each contract. */
export function formatPagination(all: readonly Measured[]): string {
  const laws = requirementIds.filter((id) => id.startsWith("PG-"));
  const fates = all.map((measured) => new Map(laws.map((id) => [id, fateOf(measured, id)])));
  const count = (word: Fate["word"]) =>
    fates.map((one) => String([...one.values()].filter((fate) => fate.word === word).length));
  const names = all.map(({ name }) => name);
  const reasons = laws.flatMap((id) => {
    const perContract = names.flatMap((name, index) => {
      const fate = fates[index]?.get(id);
      return fate?.reason === undefined ? [] : [{ name, reason: fate.reason }];
    });
    const groups = Map.groupBy(perContract, ({ reason }) => reason);
    return [...groups].map(([reason, found]) => {
      const whom = found.length === names.length ? "all" : found.map(({ name }) => name).join(", ");
      return `- ${id}, ${whom}: ${reason}`;
    });
  });
  return [
    "## Laws of pagination",
    "",
    "*held*: tried on every list that it speaks of. *in part*: tried on some of them. *undecided*: the run could not decide. *no*: it does not apply, or no check looks at it. Every word but *held* has its reason below.",
    "",
    table([
      ["", ...names],
      ["held", ...count("held")],
      ["in part", ...count("in part")],
      ["undecided", ...count("undecided")],
      ["no", ...count("no")],
    ]),
    "",
    table([
      ["law", ...names],
      ...laws.map((id) => [
        `${id}: ${requirementOf(id).sentence}`,
        ...fates.map((one) => one.get(id)?.word ?? "no"),
      ]),
    ]),
    "",
    ...reasons,
  ].join("\n");
}

interface Fate {
  readonly word: "held" | "in part" | "undecided" | "no" | "broken";
  readonly reason?: string;
}

function fateOf({ driven }: Measured, id: string): Fate {
  const results = driven.report.results.filter((result) => result.id === id);
  const has = (verdict: Result["verdict"]) => results.some((result) => result.verdict === verdict);
  if (has("fail") || has("difference") || has("error"))
    return { word: "broken", reason: "the mock and the referee differ." };
  if (has("inconclusive"))
    return { word: has("pass") ? "in part" : "undecided", reason: undecided(results) };
  if (has("pass")) return { word: "held" };
  return { word: "no", reason: results[0]?.reason ?? "The run did not come to it." };
}

function undecided(results: readonly Result[]): string {
  const open = results.filter(({ verdict }) => verdict === "inconclusive");
  const groups = Map.groupBy(open, ({ reason = "" }) => reason);
  return [...groups]
    .map(([reason, of]) => `${of.map(({ subject }) => subject).join(", ")}: ${reason}`)
    .join("; ");
}
