import type { Json, JsonObject } from "../json.ts";

/** A machine as XState 5 reads it, without any function: `createMachine(machine)`. */
export interface XStateMachine {
  readonly id: string;
  readonly initial: string;

  /** The resource, while it exists. Absent in structural machines, which are finite. */
  readonly context?: JsonObject;
  readonly states: { readonly [key: string]: XStateNode };
}

export interface XStateNode {
  readonly type?: "final";

  /** `live` or `final`, the outcome, and `blocked` where only the client can move on. */
  readonly tags: readonly string[];

  /** The state's name, its constants, and what holds in it. */
  readonly meta: JsonObject;
  readonly entry?: readonly XStateAction[];
  readonly on?: { readonly [event: string]: readonly XStateTransition[] };

  /** By milliseconds since the state was entered. */
  readonly after?: { readonly [delay: string]: readonly XStateTransition[] };
}

export interface XStateTransition {
  /** Absent where the state stays. */
  readonly target?: string;
  readonly guard?: XStateGuard;
  readonly actions?: readonly XStateAction[];
  readonly meta: JsonObject;
}

/** An operator of a condition, by name; `params` are its operands. */
export interface XStateGuard {
  readonly type: string;
  readonly params: Json;
}

/** A verb of an effect, by name; `params` are what it changes, and how. */
export interface XStateAction {
  readonly type: string;
  readonly params: Json;
}
