import { type Figure, isCorrect } from "./figures.ts";
import type { Outcome } from "./outcome.ts";

/** One row of the table: what was judged, and what came of it. */
export function rowOf(outcome: Outcome): readonly string[] {
  const { case: one, runs, caught, first, named, ids, extra } = outcome;
  const requests = Math.max(...runs.map((run) => run.requests));
  const milliseconds = Math.max(...runs.map((run) => run.milliseconds));
  const wrong = !isCorrect(outcome);
  return [
    `${one.api}/${one.id}`,
    one.violates.join(" ") +
      (one.assumed ? " (assumed)" : "") +
      (one.seen === "race" ? " (race)" : ""),
    verdictOf(outcome),
    `${caught}/${runs.length}`,
    wrong ? `${first}/${runs.length}` : "",
    wrong ? `${named}/${runs.length}` : "",
    String(extra),
    ids.slice(0, 6).join(" ") + (ids.length > 6 ? ` +${ids.length - 6}` : ""),
    String(requests),
    String(milliseconds),
  ];
}

export const columns: readonly string[] = [
  "server",
  "violates",
  "verdict",
  "caught",
  "first",
  "named",
  "others",
  "requirements named",
  "requests",
  "ms",
];

/** In one word. */
export function verdictOf(outcome: Outcome): string {
  const { caught, runs, first, named } = outcome;
  if (isCorrect(outcome)) return caught === 0 ? "passes" : "REJECTED";
  if (caught === 0) return "MISSED";
  if (caught < runs.length) return "SOMETIMES";
  if (first === runs.length) return "named first";
  return named === runs.length ? "named" : "named otherwise";
}

/** The figures, one to a line. */
export function formatFigures(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures
    .map(
      ({ name, value, goal, met }) =>
        `${met ? "✓" : "✗"} ${name.padEnd(width)}  ${value}  (goal ${goal})`,
    )
    .join("\n");
}

/** The table as Markdown, with the figures above it and the command that measured them. */
export function formatMarkdown(
  outcomes: readonly Outcome[],
  figures: readonly Figure[],
  told: { readonly command: string; readonly measured: string },
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    "# How good is the referee?",
    "",
    "Measured on servers written by hand over SQL, which share no code with the referee and of which all but",
    "the clean ones and the legal variations are wrong in one way, or in two.",
    "",
    "```sh",
    told.command,
    "```",
    "",
    told.measured,
    "",
    line(["figure", "measured", "goal", ""]),
    line(["---", "---", "---", "---"]),
    ...figures.map(({ name, value, goal, met }) =>
      line([name, value, goal, met ? "met" : "missed"]),
    ),
    "",
    "*caught*, *first* and *named* count seeds: something was found; the violated requirement was named",
    "first; it was named at all. *others* are requirements that were named beside it, at most.",
    "",
    line(columns),
    line(columns.map(() => "---")),
    ...outcomes.map((one) => line(rowOf(one))),
    "",
  ].join("\n");
}
