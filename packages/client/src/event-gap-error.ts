/** Thrown when a timeline lacks an event: what was to come next is not what came. */
export class EventGapError extends Error {
  override readonly name: string = "EventGapError";

  /** Which list: `GET /runs/{id}/events`. */
  readonly operation: string;

  /** The index that was to come next, and the one that came. */
  readonly expected: number;
  readonly got: number;

  constructor(operation: string, expected: number, got: number) {
    super(
      `[event-gap] ${operation} goes on with event ${got}, but event ${expected} was to come next. ` +
        `To go on without what is missing, follow from { index: ${got - 1} }.`,
    );
    this.operation = operation;
    this.expected = expected;
    this.got = got;
  }
}

/** Returns true for an EventGapError, of this copy of the package or another. */
export function isEventGapError(value: unknown): value is EventGapError {
  return value instanceof Error && value.name === "EventGapError";
}
