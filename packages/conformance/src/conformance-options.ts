import type { Contract, Json } from "@conduct/contract";
import type { Check } from "./check.ts";
import type { Result, WitnessStep } from "./report/report.ts";
import { isMatch } from "./requirement.ts";
import type { Fixtures } from "./run/fixture.ts";
import type { Clock } from "./target/clock.ts";
import type { Budget } from "./target/connection.ts";
import type { Driver } from "./target/driver.ts";
import type { Target } from "./target/target.ts";

/** What to judge, and how. */
export interface ConformanceOptions {
  readonly contract: Contract;
  readonly target: Target;

  /** Reaches what requests alone cannot. */
  readonly driver?: Driver;

  /** At most so many requests (2,000) and milliseconds (120,000). */
  readonly budget?: Partial<Budget>;

  /** The same seed asks the same questions. By default it is drawn, and reported. */
  readonly seed?: number;

  /** Ids to judge, and ids to leave out. `*` stands for anything: `PG-*`. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];

  /** Judges only the results of these keys, as an earlier report names them. */
  readonly cases?: readonly string[];

  /**
   * Begins with one task of one requirement of each area instead of all tasks of the first: a small budget
   * then touches everything.
   */
  readonly spread?: boolean;

  /** Facts that the author only assumed or observed can fail the target too. */
  readonly strictBasis?: boolean;

  /**
   * Nobody else acts during the run, not even a worker of the system (true), or somebody may (false).
   * By default this is found out: what needs that nobody else acts is held against the target only as
   * long as nothing that was left alone has moved.
   */
  readonly exclusive?: boolean;

  /**
   * In how many milliseconds whatever is left to the system is over. Without it nobody is blamed for being
   * slow, since the time that a document declares is longer than a run.
   */
  readonly patience?: number | undefined;

  /** Bodies that are known to be accepted, by operation id, where the schemas do not say enough. */
  readonly samples?: { readonly [operation: string]: Json };

  /** Bodies whose ends are known, by operation id: what is asked of success and of waiting shows by them. */
  readonly fixtures?: Fixtures;
  readonly onProgress?: (result: Result) => void;
  readonly clock?: Clock;

  /** Requests that showed results of an earlier report, by key: these are judged by them, if they still do. */
  readonly stories?: ReadonlyMap<string, readonly WitnessStep[]>;

  /** False leaves failures as they were found, without a search for fewer requests that show them. */
  readonly shrink?: boolean;

  /** Checks to run instead of those of the catalogue. */
  readonly checks?: readonly Check[];
}

/** Says whether an id is asked for; `*` stands for anything. */
export function isSelected(
  id: string,
  { only, skip = [] }: Pick<ConformanceOptions, "only" | "skip">,
): boolean {
  const matches = (pattern: string) => isMatch(pattern, id);
  return (only === undefined || only.some(matches)) && !skip.some(matches);
}
