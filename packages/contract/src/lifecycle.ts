import type { Basis } from "./basis.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Self } from "./operation.ts";
import type { Place } from "./place.ts";
import type { Predicate } from "./predicate.ts";
import type { Value } from "./value.ts";

/**
 * The states one kind of resource can be in, and what moves it from one to the next.
 *
 * A lifecycle is plain data: nothing in it mentions HTTP. Operations fire its events (see
 * `Operation.fires`); servers, workers and clocks fire the rest.
 *
 * @see openapi/x-conduct/reference.md#lifecycles
 */
export interface Lifecycle {
  readonly name: string;
  readonly description?: string;

  /** The component schema of the representation, by its name in `Contract.schemas`. */
  readonly schema?: string;

  /** The lifecycle whose resource this one describes too: a second status field. */
  readonly shares?: string;

  /** Where the representation holds its identifier, state, result and error. */
  readonly id: string;
  readonly state: string;
  readonly result?: string;
  readonly error?: string;

  /** Members that the system remembers and no reply shows: effects and conditions may speak of them. */
  readonly keeps: readonly string[];

  /** Values of the state that are not listed are legal, and read as live. */
  readonly open: boolean;

  /** In the order in which they are written. */
  readonly states: { readonly [name: string]: State };
  readonly events: { readonly [name: string]: LifecycleEvent };

  /** Applied with every accepted event on a resource that exists, unless the event opts out. */
  readonly each: Effects;

  /**
   * How people call a resource: the member that holds its name, and a regular expression that identifiers
   * match and names do not. A hint for clients.
   */
  readonly named?: { readonly by: string; readonly id?: string };

  /** What no two resources have in common. */
  readonly unique?: readonly Unique[];

  /** What a mock holds before anybody has created anything. Never asserted. */
  readonly seeds?: readonly JsonObject[];

  /** The error that answers an event which the current state does not allow. */
  readonly illegal?: string;

  /** The error that answers a request for a resource that does not exist. */
  readonly missing?: string;

  readonly wait: Wait;
  readonly waiters: { readonly [name: string]: Waiter };

  /** Final states and those that only the client can leave: where a waiter stops. */
  readonly settled: readonly string[];

  /** The resources that a mock moves by itself although operations could: a hint for mocks, never asserted. */
  readonly simulate?: { readonly if: Predicate };

  readonly place: Place;
}

/** How a final state ends: what a client should make of it. */
export type Outcome = "success" | "failure" | "cancelled" | "partial";

/** One state: a set of constant values in the representation. */
export interface State {
  readonly name: string;
  readonly description?: string;

  /** Present on states in which the work is over. A final state may still be left, by a retry say. */
  readonly final?: Outcome;

  /** What the representation holds in this state, by pointer. The state with most matches wins. */
  readonly value: { readonly [pointer: string]: Json };

  /** Applied when the state is entered. */
  readonly enter: Effects;

  /** True of every representation that is seen in this state. */
  readonly holds?: Predicate;

  /** Live, and only the client can move it on. Derived unless written. */
  readonly blocks: boolean;

  readonly basis: Basis;
  readonly place: Place;
}

/** Who causes an event. */
export type Actor = "client" | "worker" | "server" | "clock";

/** Something that happens to a resource: the first case that fits the moment is taken. */
export interface LifecycleEvent {
  readonly name: string;
  readonly description?: string;

  /** A `worker` calls the API like a client but is part of the system; a `server` acts unseen. */
  readonly by: Actor;

  readonly cases: readonly Case[];

  /** The error when no case fits, or `ignore`: succeed and change nothing. Else the lifecycle's `illegal`. */
  readonly otherwise?: string;

  /** Whether the lifecycle's `each` applies. */
  readonly each: boolean;

  /**
   * Clock events: at an instant the resource holds, or so many milliseconds after the state was entered;
   * with both, so many after that instant.
   */
  readonly at?: string;
  readonly after?: number;

  /** Clock events that come again and again, counted from when the state was entered. */
  readonly every?: Recurrence;

  /** How a mock plays an event that nobody fires: after so many milliseconds, drawn by weight. Never asserted. */
  readonly simulate?: { readonly after: number; readonly weight: number };

  readonly basis: Basis;
  readonly place: Place;
}

/** One way an event can go. */
export interface Case {
  /** State names, and `$none` for a resource that does not exist. Wildcards are already expanded. */
  readonly from: readonly string[];

  /** A state name, `$none` to delete, or a reference to the value that names the state. Absent: stay. */
  readonly to?: string;

  readonly if?: Predicate;
  readonly effects: Effects;

  /** Creates a further resource: `Lifecycle.event`, and what to set on it. */
  readonly spawn?: {
    readonly lifecycle: string;
    readonly event: string;
    readonly set: { readonly [pointer: string]: Value };
  };

  /** Events that this one makes happen to other resources, in order, once its own changes are made. */
  readonly causes?: readonly Cause[];

  readonly basis: Basis;
  readonly place: Place;
}

/**
 * An event on other resources. Where no case of it fits what it finds, nothing happens.
 *
 * `$self` is the resource that causes it, as it is by then; `$item` is an element of `for`. The event itself
 * sees the one that causes it as `$cause`.
 */
export interface Cause {
  readonly lifecycle: string;
  readonly event: string;

  /** Whom it happens to. Without it, or where it names nobody, only a case from `$none` fits. */
  readonly self?: Self;

  /** An array: once for each of its elements. */
  readonly for?: Value;

  /** Set besides what the event itself does. */
  readonly set: { readonly [pointer: string]: Value };
}

/**
 * When a clock event comes again: after so many milliseconds, or as a text of the resource says.
 *
 * What the text starts with, the longest start first, says how the rest is read: as a cron expression in UTC, as
 * a duration, or as numbers between blanks that count these units.
 */
export type Recurrence =
  | { readonly interval: number }
  | { readonly of: string; readonly forms: { readonly [start: string]: RecurrenceForm } };

export type RecurrenceForm = "cron" | "duration" | readonly ("ms" | "s" | "m" | "h" | "d")[];

/** The members that together name one resource; with one of them absent or null it is no duplicate. */
export interface Unique {
  readonly by: readonly string[];

  /** Answers what would make a duplicate. */
  readonly error: string;
  readonly basis: Basis;
  readonly place: Place;
}

/**
 * Changes to a resource, by pointer into its representation.
 *
 * They apply in the order of the members below. All references read the resource as it was before the
 * event, and in a pointer `-1` names the element of an array that was its last one then.
 */
export interface Effects {
  /** Removed. */
  readonly clear?: readonly string[];

  /** Copied where the request has them: a reference to an object, or one for each pointer. Never id, state or read-only members. */
  readonly merge?: string | { readonly [pointer: string]: Value };

  readonly set?: { readonly [pointer: string]: Value };

  /** Set where the resource has nothing or null. */
  readonly init?: { readonly [pointer: string]: Value };

  /** Added to a number. */
  readonly add?: { readonly [pointer: string]: Value };

  /** Pushed to the end of an array; `$index` is the position it gets. */
  readonly append?: { readonly [pointer: string]: Value };

  /** Those of the pointers above at which the change is only assumed: a mock makes it, nobody is held to it. */
  readonly assumed?: readonly string[];
}

/** How a client should wait. Times are milliseconds. */
export interface Wait {
  readonly every: number;
  readonly backoff: number;
  readonly max: number;
  readonly timeout?: number;
  readonly hint?: { readonly header: string; readonly unit: "s" | "ms" | "http-date-or-s" };

  /** The states at which waiting ends. */
  readonly until: readonly string[];
}

/** A named thing to wait for. */
export interface Waiter {
  readonly description?: string;
  readonly until: readonly string[];

  /** States from which `until` is out of reach without the client's doing: waiting on is pointless. */
  readonly fails: readonly string[];

  /** What it means when the resource no longer exists. */
  readonly gone?: "success" | "failure";
}
