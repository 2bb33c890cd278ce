/** Thrown when nothing has the name that it was looked for by. */
export class NameNotFoundError extends Error {
  override readonly name: string = "NameNotFoundError";

  /** What was looked for: `Task`. */
  readonly kind: string;
  readonly wanted: string;

  /** The names that the list showed, such as those that contain the one that was wanted. */
  readonly seen: readonly string[];

  constructor(kind: string, wanted: string, seen: readonly string[]) {
    const few = seen.slice(0, 10).map((name) => `"${name}"`);
    super(
      `[name-not-found] There is no ${kind} named "${wanted}"` +
        (few.length === 0 ? ", and none of a similar name. " : `, only ${few.join(", ")}. `) +
        "Names are compared as they are written; an identifier works too.",
    );
    this.kind = kind;
    this.wanted = wanted;
    this.seen = seen;
  }
}

/** Returns true for a NameNotFoundError, of this copy of the package or another. */
export function isNameNotFoundError(value: unknown): value is NameNotFoundError {
  return value instanceof Error && value.name === "NameNotFoundError";
}
