import type { Lifecycle, Outcome } from "../lifecycle.ts";
import { type Arrow, type DrawnState, drawingOf } from "./drawing.ts";
import { formatLabel, type Label } from "./ways.ts";

/**
 * Draws a lifecycle as a Mermaid state diagram, which GitHub and many others show as a picture.
 *
 * A label names the event, its condition in brackets, whoever causes it other than the client in
 * parentheses, and ends with a question mark where the author is not sure.
 *
 * ```ts
 * writeFileSync("run.mmd", toMermaid(contract.lifecycles.Run));
 * ```
 */
export function toMermaid(lifecycle: Lifecycle): string {
  const { states, arrows, notes } = drawingOf(lifecycle);
  const ids = new Map(states.map(({ name }, index) => [name, identifierOf(name, index)]));
  const idOf = (name: string): string => (name === "$none" ? "[*]" : (ids.get(name) ?? "[*]"));
  const [anchor] = states;
  return `${[
    "stateDiagram-v2",
    ...states.map(({ name }) => `  state "${escaped(name)}" as ${idOf(name)}`),
    ...states
      .filter(({ stays }) => stays.length > 0)
      .map(({ name, stays }) => `  ${idOf(name)} : ↻ ${escaped(namesOf(stays))}`),
    ...merged(arrows).map(([from, to, text]) => `  ${idOf(from)} --> ${idOf(to)} : ${text}`),
    ...(anchor === undefined || notes.length === 0
      ? []
      : [
          `  note right of ${idOf(anchor.name)}`,
          ...notes.map((note) => `    ${escaped(note)}`),
          "  end note",
        ]),
    ...styles
      .filter(([name]) => states.some((state) => styleOf(state) === name))
      .map(([name, style]) => `  classDef ${name} ${style}`),
    ...states.flatMap((state) => {
      const style = styleOf(state);
      return style === undefined ? [] : [`  class ${idOf(state.name)} ${style}`];
    }),
  ].join("\n")}\n`;
}

const styles: readonly (readonly [Outcome | "blocked", string])[] = [
  ["success", "fill:#dcfce7,stroke:#15803d,color:#14532d"],
  ["failure", "fill:#fee2e2,stroke:#b91c1c,color:#7f1d1d"],
  ["cancelled", "fill:#e5e7eb,stroke:#4b5563,color:#1f2937"],
  ["partial", "fill:#fef3c7,stroke:#b45309,color:#78350f"],
  ["blocked", "stroke-dasharray:5 4"],
];

function styleOf({ outcome, blocked }: DrawnState): string | undefined {
  return outcome ?? (blocked ? "blocked" : undefined);
}

/** One arrow for each pair of states: Mermaid would draw parallel ones over each other. */
function merged(arrows: readonly Arrow[]): readonly (readonly [string, string, string])[] {
  const pairs = Map.groupBy(arrows, ({ from, to }) => JSON.stringify([from, to]));
  return [...pairs.values()].flatMap((parallel) => {
    const [first] = parallel;
    if (first === undefined) return [];
    return [[first.from, first.to, textOf({ labels: parallel.flatMap((a) => a.labels) })] as const];
  });
}

function textOf({ labels }: Pick<Arrow, "labels">): string {
  return labels.map((label) => escaped(formatLabel(label))).join("<br/>");
}

/** Events that stay are written in the state by their names: as loops they would cover other arrows. */
function namesOf(stays: readonly Label[]): string {
  return stays.map(({ event, assumed }) => `${event}${assumed ? "?" : ""}`).join(", ");
}

/** The name itself where Mermaid can read it, so that the text can be read too. */
function identifierOf(name: string, index: number): string {
  const plain = /^[A-Za-z]\w*$/.test(name) && !reserved.test(name);
  return plain ? name : `state${index + 1}_`;
}

const reserved =
  /^(accDescr|accTitle|as|choice|class|classDef|click|default|direction|end|fork|hide|href|join|left|note|of|right|root|scale|state|style)$/i;

/** Characters that Mermaid gives a meaning, as its entities. */
function escaped(text: string): string {
  return text.replaceAll(/[#;:<>"{}&\\`]/g, (character) => `#${character.codePointAt(0)};`);
}
