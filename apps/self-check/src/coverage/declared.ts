import type { Contract, Lifecycle } from "@conduct/contract";

/** What a contract declares, counted: no server has to run for it. */
export interface Declared {
  readonly name: string;
  readonly operations: number;
  readonly lifecycles: number;
  readonly states: number;
  readonly events: number;
  readonly paginations: number;
  readonly filters: number;

  /** How many functions the generated client has of each kind. */
  readonly helpers: { readonly [kind in HelperKind]: number };
}

/** The kinds of functions that a client has besides its operations, in the order of the table. */
export type HelperKind = (typeof helperKinds)[number];

export const helperKinds = [
  "status and events",
  "result",
  "wait",
  "create and wait",
  "cancel and wait",
  "watch",
  "follow",
  "fetch a product",
  "find by name",
  "pages",
] as const;

/** Counts what a contract declares, and what the client that is generated from it exports. */
export function declaredBy(contract: Contract, exported: readonly string[]): Declared {
  const lifecycles = Object.values(contract.lifecycles);
  const all = (count: (lifecycle: Lifecycle) => number) =>
    lifecycles.reduce((sum, lifecycle) => sum + count(lifecycle), 0);
  const { operations } = contract;
  return {
    name: contract.name,
    operations: operations.length,
    lifecycles: lifecycles.length,
    states: all(({ states }) => Object.keys(states).length),
    events: all(({ events }) => Object.keys(events).length),
    paginations: operations.filter(({ pagination }) => pagination !== undefined).length,
    filters: operations.reduce((sum, { filters }) => sum + filters.length, 0),
    helpers: Object.fromEntries(
      helperKinds.map((kind) => [
        kind,
        exported.filter((name) => patterns[kind].test(name)).length,
      ]),
    ) as Declared["helpers"],
  };
}

/** Why a client has no function of a kind, by what its contract does not declare. */
export const whyNoHelper: { readonly [kind in HelperKind]: string } = {
  "status and events": "the contract has no lifecycle",
  result: "no lifecycle names one member as its result",
  wait: "no lifecycle has a final state and a read",
  "create and wait": "no operation creates what can be waited for",
  "cancel and wait": "no operation cancels what can be read",
  watch: "no lifecycle has a final state and a read",
  follow:
    "no list can be asked for what is after an index, inside of a resource or held until there is something",
  "fetch a product": "no operation yields a product",
  "find by name": "no lifecycle says by which name people call its resources",
  pages: "no list is paged",
};

const patterns: { readonly [kind in HelperKind]: RegExp } = {
  "status and events": /^(?:statusOf|is|isFinal|canFire)[A-Z]/,
  result: /^resultOf[A-Z]/,
  wait: /^waitFor[A-Z]/,
  "create and wait": /^(?!cancel|stop|waitFor).*AndWait$/,
  "cancel and wait": /^(?:cancel|stop).*AndWait$/,
  watch: /^watch[A-Z]/,
  follow: /^follow[A-Z]/,
  "fetch a product": /^fetch.*Product/,
  "find by name": /^find[A-Z]\w*Id$/,
  pages: /^paginate[A-Z]/,
};
