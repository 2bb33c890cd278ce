import { draftsOf } from "./drafts.ts";
import { anything } from "./expected.ts";
import { drift } from "./explain.ts";
import type { Model, Node } from "./node.ts";
import { outcomesOf } from "./outcomes.ts";

/**
 * Ways to the states that requests alone do not lead to, where the system brings some of them about and is
 * waited for: what only a request leads to from there is asked for then.
 */
export function waitedFor(model: Model, found: readonly Node[]): readonly Node[] {
  const { lifecycle } = model;
  const known = new Set(found.map(({ state }) => state));
  const missed = Object.keys(lifecycle.states).filter((state) => !known.has(state));
  const byItself = drift(lifecycle, known, false);
  const near = missed.filter((state) => byItself.has(state)).map(awaited);
  const far = missed.filter((state) => !byItself.has(state));
  return [...near, ...far.map((state) => askedFor(model, near, state) ?? awaited(state))];
}

/** The way to a state that is left to others than us. */
export function awaited(state: string): Node {
  return { state, self: anything, steps: [{ reach: state, to: state }] };
}

/** One request further than a state that is waited for. */
function askedFor(
  { lifecycle, triggers, drafting, guards }: Model,
  near: readonly Node[],
  state: string,
): Node | undefined {
  for (const node of near) {
    for (const trigger of triggers.filter(({ operation }) => operation.self !== undefined)) {
      const scope = { self: node.self, from: node.state };
      for (const request of draftsOf(lifecycle, trigger, scope, drafting, guards)) {
        const asked = { self: node.self, request };
        const [first] = outcomesOf(lifecycle, trigger, node.state, asked, () => true);
        if (first?.kind !== "taken" || first.to !== state) continue;
        const step = { trigger, request, to: state };
        return { state, self: first.effected.self, steps: [...node.steps, step] };
      }
    }
  }
  return undefined;
}
