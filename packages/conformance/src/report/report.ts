import type { Basis, Place } from "@conduct/contract";

/**
 * What a run found, as plain data: fit to be stored, sent and compared.
 *
 * It holds no secrets: credentials read `$TOKEN`, those of somebody else `$OTHER_TOKEN`, and the address of the target
 * `$BASE`.
 */
export interface Report {
  /** The version of this format. */
  readonly version: 1;
  readonly contract: {
    readonly name: string;
    readonly title: string;
    readonly version: string;
    readonly source: string;
  };

  /** The address of the target, without credentials. */
  readonly target: string;
  readonly seed: number;
  readonly startedAt: string;

  /** Milliseconds. */
  readonly duration: number;
  readonly requests: number;

  /** Stands for all that was sent: one seed and a target that behaves the same give the same. */
  readonly plan: string;
  readonly counts: { readonly [verdict in Verdict]: number };

  /** Cells of the lifecycles (a state and a request) that exist, and that were really tried. */
  readonly coverage: readonly Coverage[];
  readonly results: readonly Result[];

  /** The keys of what fails or differs for a reason of its own, the most telling first. */
  readonly causes: readonly string[];

  /** What a list of known failures has changed, if there was one. */
  readonly baseline?: BaselineUse;

  /** Why nothing can be concluded at all: the target is down, nothing was selected. */
  readonly problem?: string;
}

export interface Coverage {
  readonly lifecycle: string;
  readonly cells: number;
  readonly exercised: number;

  /** The moves that the contract declares or the run has seen. */
  readonly edges: readonly EdgeUse[];
}

/** A move from one state to another, and what became of it. */
export interface EdgeUse {
  readonly event: string;

  /** `$none` before a resource exists and once it is gone. */
  readonly from: string;
  readonly to: string;

  /** How often the run has seen it; a move that the system made unseen is not counted. */
  readonly seen: number;

  /** Results that fail on it, by their keys. */
  readonly violated: readonly string[];
}

/** What a list of known failures did to a run. */
export interface BaselineUse {
  readonly file: string;
  readonly known: number;

  /** Results that never decide, and how many of them failed this time. */
  readonly flaky: number;
  readonly flakyFailed: number;

  /** Entries that fail the run: what they list passes by now, is nowhere to be found, or was to be mended by now. */
  readonly stale: readonly BaselineFault[];
}

export interface BaselineFault {
  readonly kind: "passes" | "matches-nothing" | "overdue";
  readonly id: string;
  readonly subject?: string;
  readonly message: string;

  /** Where the entry stands in the file. */
  readonly line?: number;
}

/**
 * - `pass`: it was tried, and holds.
 * - `fail`: the contract documents it, and the target does otherwise.
 * - `difference`: the target does otherwise, but the author of the contract only assumed or observed it.
 * - `inconclusive`: it could not be tried, or what was seen decides nothing. Not green.
 * - `not-applicable`: the contract declares nothing of the kind.
 * - `skipped`: left out on request. Not green.
 * - `error`: the referee itself went wrong.
 */
export type Verdict =
  | "pass"
  | "fail"
  | "difference"
  | "inconclusive"
  | "not-applicable"
  | "skipped"
  | "error";

export type Level = "must" | "should" | "may";

/** One requirement, for one part of the contract. */
export interface Result {
  readonly id: string;

  /** Names this one result from run to run: `LC-CAN-01:5e0c1a2b`. To be given to `replay`. */
  readonly key: string;
  readonly level: Level;
  readonly verdict: Verdict;

  /** What the requirement says, and where it is written. */
  readonly sentence: string;
  readonly source: string;

  /** The operation, lifecycle or cell; empty when the requirement is not applicable. */
  readonly subject: string;

  /** Where the contract states the fact that was judged. */
  readonly place?: Place;
  readonly basis?: Basis;
  readonly exercised: number;

  /** How many requests it took to judge it; what others had asked before it was not asked again. */
  readonly requests?: number;
  readonly expected?: string;
  readonly observed?: string;

  /** The key of the failure that this one follows from, if it cannot be told apart from it. */
  readonly follows?: string;

  /**
   * Of a failure whose requests were sent again: how often these showed it, and how often they were sent, as
   * `3/3`. The witness is what was found to be the least.
   */
  readonly reproducible?: string;

  /** How many requests the failure was told with at first. */
  readonly shrunkFrom?: number;

  /** Why it is inconclusive, not applicable, skipped or an error. */
  readonly reason?: string;

  /** The list of known failures has it: it does not decide. */
  readonly excused?: { readonly as: "known" | "flaky"; readonly reason: string };
  readonly witness: readonly WitnessStep[];
}

/** A request and its reply, as data and as a command to repeat it. */
export interface WitnessStep {
  /** The operation of the contract, if the request is one. */
  readonly operation?: string;

  /** Milliseconds from the first of the requests that show it, and how long the reply took. */
  readonly at: number;
  readonly took: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: { readonly [name: string]: string };
    readonly body?: string;
  };
  readonly reply: {
    readonly status: number;
    readonly headers: { readonly [name: string]: string };
    readonly body: string;
  };
  readonly curl: string;
}
