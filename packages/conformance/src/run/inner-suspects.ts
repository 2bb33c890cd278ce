import { basisOf, type InnerLook } from "./inner-differences.ts";
import type { InnerStep } from "./inner-steps.ts";

/**
 * First the very steps after which a list was wrong, for each thing that was wrong in turn, then those that were on
 * the way there.
 */
export function suspectsFirst(
  steps: readonly InnerStep[],
  wrong: readonly InnerLook[],
): readonly InnerStep[] {
  const turns = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const look of wrong) {
    for (const kind of kindsOf(look)) {
      const turn = seen.get(kind) ?? 0;
      seen.set(kind, turn + 1);
      for (const way of look.ways) turns.set(way, Math.min(turn, turns.get(way) ?? turn));
    }
  }
  const onTheWay = new Set(wrong.flatMap(({ events }) => events));
  const doubt = ({ key, trigger }: InnerStep) =>
    turns.get(key) ?? wrong.length + (onTheWay.has(trigger.event ?? "") ? 0 : 1);
  return steps.toSorted((a, b) => doubt(a) - doubt(b));
}

/** What was wrong before a step has come about by one that leads there: the first of these first. */
export function wayFirst(steps: readonly InnerStep[], { node }: InnerStep): readonly InnerStep[] {
  const way = new Set(
    node.steps.flatMap((one) => ("trigger" in one ? `${one.trigger.event} ${one.to}` : [])),
  );
  const isOnIt = ({ trigger, expected }: InnerStep) =>
    expected?.kind === "taken" && way.has(`${trigger.event} ${expected.to}`);
  const before = steps.filter(isOnIt).toSorted((a, b) => a.node.steps.length - b.node.steps.length);
  return [...before, ...steps.filter((one) => !before.includes(one))];
}

/** What is wrong in a look, wherever in the list it is: one thing that is wrong everywhere is not to hide another. */
export function kindsOf({ problems }: InnerLook): readonly string[] {
  const kinds = problems.map((one) => {
    // What is so before the event is told where it came about.
    const basis = one.when === "before" ? "assumed" : basisOf(one);
    return `${basis} ${one.pointer.replaceAll(/\/\d+(?=\/|$)/g, "/-")}`;
  });
  return [...new Set(kinds)];
}
