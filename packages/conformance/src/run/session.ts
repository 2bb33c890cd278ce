import type { Contract, Lifecycle, Operation } from "@conduct/contract";
import type { Drafting } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import type { Exploration } from "../model/explore.ts";
import type { Node } from "../model/node.ts";
import type { Trigger } from "../model/triggers.ts";
import type { Coverage } from "../report/report.ts";
import type { Validator } from "../schema/validator.ts";
import type { Clock } from "../target/clock.ts";
import type { Budget } from "../target/connection.ts";
import type { Driver } from "../target/driver.ts";
import type { Exchange, SentRequest } from "../target/exchange.ts";
import type { Receiver } from "../target/receiver.ts";
import type { Target } from "../target/target.ts";
import type { Fixtures } from "./fixture.ts";
import type { IdleWay } from "./idle-ways.ts";
import type { Firing, Sighting } from "./journal.ts";

/** Everything a check works with: the contract, the line to the target, and what was seen so far. */
export interface Session {
  readonly contract: Contract;
  readonly target: Target;
  readonly driver: Driver;
  readonly clock: Clock;
  readonly validator: Validator;
  readonly drafting: Drafting;

  /** Bodies whose ends are known. */
  readonly fixtures: Fixtures;

  /**
   * Nobody but the referee touches the target: not even the system's own workers.
   *
   * Unless it was said, this is taken to be so until a resource moves by itself.
   */
  readonly exclusive: boolean;

  /** Whether the referee was told so, or found it out. */
  readonly toldWhoActs: boolean;

  /**
   * Nobody but the referee touches this resource: nobody touches any, or it was made in a way in which
   * nobody takes it up.
   */
  isAlone(id?: string): boolean;

  /**
   * Somebody says that nothing takes up this resource in this state, in which it began, not even the system
   * itself; and nothing was ever seen to.
   */
  isAsleep(id: string, lifecycle: Lifecycle, state: string): boolean;

  /** What is written into a creation so that nobody takes up what it makes, if it is known. */
  idleWay(operation: Operation): IdleWay | undefined;

  /** Learns a way in which nobody takes up what is made. Everything that was made so is watched from now on. */
  learnIdleWay(operation: Operation, way: IdleWay): void;

  /** Another number once somebody was seen to act on what was thought to be left alone: what was blamed for it may be wrong. */
  readonly faith: number;

  /** What is blamed may have to be taken back, since nobody has told who acts. */
  readonly isProvisional: boolean;

  /** What everything that is left to chance is drawn from. */
  readonly seed: number;

  /** How much may be asked of the target in all. */
  readonly budget: Budget;

  /** In how many milliseconds what is left to the system is over, if somebody knows. */
  readonly patience: number | undefined;

  /** Marks what this run creates. */
  readonly tag: string;

  /** A number that this run has not used yet. */
  nextNumber(): number;

  /** Sends a request of an operation, and waits for the reply at most so many milliseconds if it is said. */
  call(operation: Operation, data: RequestData, patience?: number): Promise<Exchange>;

  /** Sends a request that no operation allows, or one that is broken on purpose. */
  send(request: SentRequest, operation?: Operation): Promise<Exchange>;

  readonly exchanges: readonly Exchange[];

  /** Replies that asked to come back later: they count as no answer. */
  readonly postponed: readonly Exchange[];

  /** Requests whose connection broke: nobody knows whether they were served. Their replies have the status 0. */
  readonly broken: readonly Exchange[];

  /** Every exchange with the target, those of branches included. */
  readonly sent: readonly Exchange[];

  /** How many more requests the budget allows. */
  left(): number;

  /** Set in a branch that is to show something with as little as possible: so many rows fill a list. */
  readonly rows?: number;

  /**
   * Another session with the same target and within the same budget that has seen nothing yet: what is
   * asked there is of no account to this one.
   */
  branch(options?: { readonly rows?: number }): Session;
  readonly sightings: readonly Sighting[];
  readonly firings: readonly Firing[];

  /** What can be tried on a lifecycle; worked out once. */
  exploration(lifecycle: Lifecycle): Exploration;

  /** Milliseconds after which a time that a member tells is another one, as far as was seen. */
  grainOf(lifecycle: Lifecycle, pointer: string): number;

  /** Notes how a request that was to bring a resource elsewhere has ended. */
  stepped(lifecycle: Lifecycle, trigger: Trigger, from: string, isTaken: boolean): void;

  /** Where a step to a node was refused each time: a node like it that other steps lead to, if there is one. */
  detour(lifecycle: Lifecycle, node: Node): Node | undefined;

  /** How many cells there are, and how many were tried. */
  coverage(): readonly Omit<Coverage, "edges">[];

  /** Notes that a cell was tried. */
  tried(lifecycle: Lifecycle, cell: string): void;

  /** Listens to the target, from when it is first asked for; undefined if the target could not reach it. */
  receiver(): Promise<Receiver | undefined>;

  /** Stops listening. */
  close(): Promise<void>;

  /** Does something once in a run, for all checks that need it. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>;

  /** Forgets what was done once, so that it is done again. */
  forget(): void;

  /** Allows to spend what was kept back for finding out who else acts. */
  spendReserve(): void;

  /** What was kept back is being spent: what was found is looked at again, and nothing else comes. */
  readonly isLast: boolean;

  /** Keeps back so many more requests for what is to be looked at again. */
  keepBack(requests: number): void;
}
