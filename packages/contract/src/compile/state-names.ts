import { didYouMean, quoteList } from "../closed-list.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { problem } from "../problem.ts";
import { type Node, placeOf } from "../read/source.ts";

/** The groups of states that a lifecycle has names for, wildcards included, in the order written. */
export interface StateNames {
  readonly all: readonly string[];
  readonly live: readonly string[];
  readonly final: readonly string[];

  /** Final or blocked; absent until it has been derived. */
  readonly settled?: readonly string[];
}

/** What a list of states may contain besides names. */
export type Wildcard = "$live" | "$final" | "$any" | "$none" | "$settled";

/**
 * Expands names and wildcards to names, each once. Unknown ones are reported and left out.
 *
 * `$none`, the state of a resource that does not exist, stays as it is and is not part of `$any`.
 */
export function expandStates(
  nodes: readonly Node[],
  names: StateNames,
  wildcards: readonly Wildcard[],
  { lifecycle, report }: { lifecycle: string; report: (diagnostic: Diagnostic) => void },
): readonly string[] {
  const states = nodes.flatMap((node): readonly string[] => {
    const name = String(node.value);
    if (names.all.includes(name)) return [name];
    const wildcard = wildcards.find((known) => known === name);
    if (wildcard === "$none") return ["$none"];
    if (wildcard !== undefined) return group(names, wildcard);
    report(problem("C101", placeOf(node), unknownState(name, lifecycle, names.all, wildcards)));
    return [];
  });
  return [...new Set(states)];
}

/** The message for a state that a lifecycle does not have. */
export function unknownState(
  name: string,
  lifecycle: string,
  states: readonly string[],
  wildcards: readonly string[],
): string {
  const guess = didYouMean(name, [...states, ...wildcards]);
  return `${lifecycle} has no state "${name}".${guess} It has ${quoteList(states)}; also allowed: ${wildcards.join(", ")}.`;
}

function group(names: StateNames, wildcard: Exclude<Wildcard, "$none">): readonly string[] {
  if (wildcard === "$any") return names.all;
  if (wildcard === "$live") return names.live;
  return wildcard === "$final" ? names.final : (names.settled ?? names.final);
}
