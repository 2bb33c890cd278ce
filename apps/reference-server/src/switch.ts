/** The APIs that this server speaks. */
export type ApiName = "gyoza" | "moderately" | "eigenpal" | "arize" | "ai-flow" | "runs";

/**
 * One misbehaviour that can be turned on.
 *
 * The entry is data; the misbehaviour itself stands in the code of the API, where the clean server
 * would have done the right thing, behind `faults.has(id)`.
 */
export interface Fault {
  /** The requirement of the conformance catalogue that a referee should name. */
  readonly violates: string;

  /** The catalogue's own number for the fault, where it is one of those. */
  readonly model?: string;

  /** How it shows itself; `always` unless said otherwise. */
  readonly seen?: "always" | "race" | "time";

  /** `assumed` if the broken statement is a natural choice of ours and stands in no public source. */
  readonly basis?: "documented" | "assumed";

  /** Shows only where credentials are demanded. */
  readonly given?: "credentials";

  readonly summary: string;
}

/** One freedom that the documents leave, used in another way than the clean server uses it. */
export interface Variation {
  /** The catalogue's own number for the variation, where it is one of those. */
  readonly model?: string;

  /** Travels with the connection: not to be seen by those who call the server in process. */
  readonly over?: "socket";

  readonly summary: string;
}

/** Some ids out of all those that may be chosen. One who asks for fewer ids may be given more. */
export interface Chosen<Id extends string> {
  has(id: Id): boolean;
}

/** The switches that are on. */
export interface Switches<FaultId extends string, VariationId extends string> {
  readonly faults: Chosen<FaultId>;
  readonly variations: Chosen<VariationId>;
}
