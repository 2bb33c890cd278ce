import type { Database } from "./database/open.ts";
import type { Random } from "./random.ts";
import type { Switches } from "./switch.ts";

/** What an API is given to live on. */
export interface Given<FaultId extends string, VariationId extends string>
  extends Switches<FaultId, VariationId> {
  readonly database: Database;
  readonly random: Random;

  /** The time, in milliseconds since 1970. */
  readonly clock: () => number;

  /** Waits; a test may let time jump instead. */
  readonly sleep: (milliseconds: number) => Promise<void>;

  /** Delivers what is for a webhook. */
  readonly deliver: (message: Request) => Promise<Response>;

  /** How long hidden workers take for one step, in milliseconds. */
  readonly pace: number;

  /** True if a request without credentials is refused. */
  readonly credentials: boolean;
}

/** An API, open for requests. */
export interface Service {
  answer(request: Request): Promise<Response>;

  /** Takes one step with one piece of work that waits; false if none is due. */
  work(): Promise<boolean>;
}
