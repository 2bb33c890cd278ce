import type { Contract, Lifecycle, Operation } from "@conduct/contract";
import { type Drafting, draftsOf } from "./drafts.ts";
import type { RequestData } from "./evaluate.ts";
import { initialStates } from "./explain.ts";
import type { Exploration } from "./explore.ts";
import type { Node } from "./node.ts";
import { outcomesOf, type Taken } from "./outcomes.ts";
import { matchRule } from "./self-rule.ts";

/** How a resource comes about that no request makes for itself: by what is done to another one. */
export type Birth = Spawned | Listed;

/** The reply to a request on its maker shows it. */
export interface Spawned {
  readonly kind: "spawned";
  readonly operation: Operation;
  readonly request: RequestData;

  /** What the request is made to, and how that is brought to where it helps. */
  readonly maker: Lifecycle;
  readonly node: Node;
  readonly to: string;

  /** The request changes nothing of its maker, which can bring about more of the kind. */
  readonly keeps: boolean;
}

/** It is in a list under its parent, which comes with it. */
export interface Listed {
  readonly kind: "listed";
  readonly operation: Operation;
  readonly parent: Lifecycle;
  readonly to: string;
}

/** What can be done with another lifecycle; undefined if that is being worked out already. */
export type ExplorationOf = (lifecycle: Lifecycle) => Exploration | undefined;

/** The ways in which resources of a lifecycle come about besides, the plainest first. */
export function birthsOf(
  contract: Contract,
  lifecycle: Lifecycle,
  drafting: Drafting,
  explorationOf: ExplorationOf,
): readonly Birth[] {
  const spawned = contract.operations.flatMap((operation) =>
    spawnedBy(contract, lifecycle, operation, drafting, explorationOf),
  );
  return spawned.length > 0 ? spawned.slice(0, 1) : listed(contract, lifecycle).slice(0, 1);
}

function spawnedBy(
  { lifecycles }: Contract,
  lifecycle: Lifecycle,
  operation: Operation,
  drafting: Drafting,
  explorationOf: ExplorationOf,
): readonly Spawned[] {
  const maker = lifecycles[operation.fires?.lifecycle ?? ""];
  if (operation.returns !== "spawned" || maker === undefined || maker === lifecycle) return [];
  const { nodes = [], triggers = [] } = explorationOf(maker) ?? {};
  for (const node of nodes) {
    for (const trigger of triggers.filter((one) => one.operation === operation)) {
      for (const request of draftsOf(maker, trigger, { self: node.self }, drafting)) {
        const scope = { self: node.self, request };
        const [only, ...others] = outcomesOf(maker, trigger, node.state, scope, () => true);
        const makes = only?.kind === "taken" && only.case.spawn?.lifecycle === lifecycle.name;
        if (!makes || others.length > 0) continue;
        const to = settled(lifecycle, only);
        const keeps = only.to === node.state && only.effected.changes.length === 0;
        return [{ kind: "spawned", operation, request, maker, node, to, keeps }];
      }
    }
  }
  return [];
}

/** Where what was spawned is once the causes of the same case have had their effect on it. */
function settled({ name, events }: Lifecycle, { case: one }: Taken): string {
  const targetOf = (event: string, from: string): string =>
    events[event]?.cases.find((candidate) => candidate.from.includes(from))?.to ?? from;
  const first = targetOf(one.spawn?.event ?? "", "$none");
  return (one.causes ?? [])
    .filter((cause) => cause.lifecycle === name)
    .reduce((state, cause) => targetOf(cause.event, state), first);
}

function listed({ lifecycles, operations }: Contract, lifecycle: Lifecycle): readonly Listed[] {
  const isCaused = Object.values(lifecycles)
    .flatMap(({ events }) => Object.values(events))
    .flatMap(({ cases }) => cases.flatMap(({ causes = [] }) => causes))
    .some(
      (cause) =>
        cause.lifecycle === lifecycle.name &&
        lifecycle.events[cause.event]?.cases.some(({ from }) => from.includes("$none")),
    );
  if (!isCaused) return [];
  return operations.flatMap((operation): readonly Listed[] => {
    const { lists, within, self } = operation;
    const parent = lifecycles[within.at(-1)?.lifecycle ?? ""];
    const suits = lists?.lifecycle === lifecycle.name && lists.at === undefined;
    if (!suits || parent === undefined || matchRule(self) !== undefined) return [];
    return [...initialStates(lifecycle)].map((to) => ({ kind: "listed", operation, parent, to }));
  });
}
