import type { Lifecycle, Predicate, Schema } from "@conduct/contract";
import type { Birth } from "./births.ts";
import type { Drafting } from "./drafts.ts";
import type { Writable } from "./effects.ts";
import type { RequestData } from "./evaluate.ts";
import type { Expected } from "./expected.ts";
import type { Trigger } from "./triggers.ts";

/** One step on the way to a state: a request of ours, one that makes it by the way, or something the driver does. */
export type Step =
  | { readonly trigger: Trigger; readonly request: RequestData; readonly to: string }
  | { readonly birth: Birth; readonly to: string }
  | { readonly fire: string; readonly to: string }
  | { readonly reach: string; readonly to: string };

/** A resource as it would be after some steps. */
export interface Node {
  readonly state: string;
  readonly self: Expected;
  readonly steps: readonly Step[];
}

/** What is needed to say how requests end. */
export interface Model {
  readonly lifecycle: Lifecycle;
  readonly triggers: readonly Trigger[];

  /** Conditions that tell resources in one state apart: of cases, and of what they yield. */
  readonly guards: readonly Predicate[];
  readonly drafting: Drafting;
  readonly writable: Writable;

  /** What is seen of a resource. */
  readonly schema?: Schema | undefined;
}
