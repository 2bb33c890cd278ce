import { type Declared, helperKinds, whyNoHelper } from "./declared.ts";
import { table } from "./table.ts";

/** The part of the document that follows from the sources alone. */
export function formatDeclared(all: readonly Declared[]): string {
  const names = all.map(({ name }) => name);
  const row = (label: string, count: (one: Declared) => number) => [
    label,
    ...all.map((one) => String(count(one))),
  ];
  const lacking = all.flatMap(({ name, helpers }) =>
    helperKinds
      .filter((kind) => helpers[kind] === 0)
      .map((kind) => `- ${name}, ${kind}: ${whyNoHelper[kind]}.`),
  );
  return [
    "## What is declared",
    "",
    table([
      ["", ...names],
      row("operations", ({ operations }) => operations),
      row("lifecycles", ({ lifecycles }) => lifecycles),
      row("states", ({ states }) => states),
      row("events", ({ events }) => events),
      row("lists", ({ paginations }) => paginations),
      row("filters", ({ filters }) => filters),
    ]),
    "",
    "## What the generated clients offer besides the operations",
    "",
    table([
      ["functions", ...names],
      ...helperKinds.map((kind) => row(kind, ({ helpers }) => helpers[kind])),
    ]),
    "",
    "Where there is none:",
    "",
    ...lacking,
  ].join("\n");
}
