import type { Basis, Place } from "@conduct/contract";
import type { Session } from "./run/session.ts";
import type { Exchange } from "./target/exchange.ts";

/** One requirement, and the way to see over the wire whether it holds. */
export interface Check {
  /** The id of a requirement of the vocabulary. */
  readonly id: string;

  /** `act` sends requests; `review` judges what all the others saw, after them. */
  readonly phase: "act" | "review";

  /** Why there is nothing to do where there are no tasks, if that is not up to the contract. */
  readonly idle?: string;

  /**
   * The parts of the contract that the requirement speaks of. None: it is not applicable.
   *
   * Sends nothing: whether a requirement applies is decided by the contract, not by the target.
   */
  tasks(session: Session): readonly Task[];
}

/** A requirement for one operation, lifecycle or cell. */
export interface Task {
  readonly subject: string;
  readonly place: Place;
  readonly basis: Basis;
  judge(): Promise<Finding> | Finding;

  /** It asks for what it judges itself, though its check is one that reviews. */
  readonly asks?: boolean;

  /**
   * Judges by what has been done since, when all checks have acted: what it finds broken then stands in the
   * place of what `judge` has found, and what holds then in the place of what that has left open.
   */
  late?(): Promise<Finding>;

  /**
   * Judges requests of an earlier story that were sent again, in a session that has seen nothing else.
   * Checks that act need it to have their stories shortened request by request; for those that review,
   * `judge` does the same.
   */
  rejudge?(session: Session, story: readonly Exchange[]): Finding;
}

/** What a task found. */
export type Finding = Passed | Failed | Undecided;

export interface Passed {
  readonly verdict: "pass";

  /** How often the requirement had a chance to fail. */
  readonly exercised: number;
}

export interface Failed {
  readonly verdict: "fail";
  readonly exercised: number;
  readonly expected: string;
  readonly observed: string;

  /** The requests that show it, in order. */
  readonly story: readonly Exchange[];

  /** All replies that show it, where they are more than those of the story. */
  readonly shows?: readonly Exchange[];

  /** The member of the resource that is not as it should be: `/started_at`. */
  readonly member?: string;

  /** In which of several ways it is broken, where one names what is wrong better than another. */
  readonly way?: string;

  /** Where the fact stands and how sure it is, if not as the task says. */
  readonly place?: Place;
  readonly basis?: Basis;
}

/** The requirement could not be tried, or what was seen decides nothing. */
export interface Undecided {
  readonly verdict: "inconclusive";
  readonly reason: string;
  readonly story?: readonly Exchange[];
}

/** It held, so many times; never tried is not a pass. */
export function held(exercised: number, reason = "it never came up"): Passed | Undecided {
  return exercised > 0 ? { verdict: "pass", exercised } : undecided(reason);
}

export function broken(
  failure: Omit<Failed, "verdict" | "exercised"> & { exercised?: number },
): Failed {
  return { verdict: "fail", ...failure, exercised: failure.exercised ?? 1 };
}

export function undecided(reason: string, story?: readonly Exchange[]): Undecided {
  return { verdict: "inconclusive", reason, ...(story === undefined ? {} : { story }) };
}
