/**
 * Everything that can go wrong for someone who drives a mock, and the facts each case carries.
 *
 * The keys are the public error codes. They never change meaning; a new case is a new key.
 */
export interface MockErrorDetail {
  "unknown-lifecycle": { lifecycle: string; known: readonly string[] };
  "unknown-event": { lifecycle: string; event: string; known: readonly string[] };
  "unknown-state": { lifecycle: string; state: string; known: readonly string[] };

  /** No resource of the lifecycle has the identifier. */
  "unknown-resource": { lifecycle: string; id: string };

  /** The event is not possible in the state the resource is in. */
  "event-refused": { lifecycle: string; event: string; state: string; possible: readonly string[] };

  /** No sequence of events that the mock could find leads to the state. */
  "unreachable-state": { lifecycle: string; state: string; reachable: readonly string[] };

  /** The clock that was given to the mock cannot be moved by it. */
  "fixed-clock": { wanted: string };

  /** Neither milliseconds nor a duration like `10m`. */
  "malformed-duration": { value: string };

  /** A request to the control plane that says too little. */
  "malformed-request": { problem: string };

  /** Something else listens on the port. */
  "port-taken": { port: number; host: string };

  /** Two contracts that are served together have the same name. */
  "name-taken": { name: string };
}

export type MockErrorCode = keyof MockErrorDetail;

/**
 * Thrown when a mock is asked for something it cannot do.
 *
 * The message starts with the code, says what was asked, what is allowed, and what to do next.
 * Programs read `code` and `detail`, never the message.
 */
export class MockError<Code extends MockErrorCode = MockErrorCode> extends Error {
  override readonly name: string = "MockError";

  readonly code: Code;
  readonly detail: MockErrorDetail[Code];

  constructor(code: Code, detail: MockErrorDetail[Code]) {
    super(`[${code}] ${messages[code](detail)}`);
    this.code = code;
    this.detail = detail;
  }
}

/**
 * Returns true for a MockError, and narrows `detail` when a code is given.
 *
 * Compares names, not constructors, so that it also holds for an error of another copy of this package.
 */
export function isMockError<Code extends MockErrorCode>(
  value: unknown,
  code?: Code,
): value is MockError<Code> {
  return (
    value instanceof Error &&
    value.name === "MockError" &&
    "code" in value &&
    (code === undefined || value.code === code)
  );
}

const messages: { [Code in MockErrorCode]: (detail: MockErrorDetail[Code]) => string } = {
  "unknown-lifecycle": ({ lifecycle, known }) =>
    `The contract has no lifecycle "${lifecycle}", only ${list(known)}. Name one of these.`,

  "unknown-event": ({ lifecycle, event, known }) =>
    `${lifecycle} has no event "${event}", only ${list(known)}. Fire one of these.`,

  "unknown-state": ({ lifecycle, state, known }) =>
    `${lifecycle} has no state "${state}", only ${list(known)}. Ask for one of these.`,

  "unknown-resource": ({ lifecycle, id }) =>
    `There is no ${lifecycle} "${id}". Create one, or look at the state of the mock for those there are.`,

  "event-refused": ({ lifecycle, event, state, possible }) =>
    `${lifecycle} cannot take "${event}" in state "${state}". ` +
    (possible.length === 0
      ? "Nothing leaves this state: create another."
      : `Possible are ${list(possible)}.`),

  "unreachable-state": ({ lifecycle, state, reachable }) =>
    `No events were found that bring ${lifecycle} to "${state}". Reachable are ${list(reachable)}. ` +
    "Fire the events by hand with the bodies that the state needs.",

  "fixed-clock": ({ wanted }) =>
    `The clock of this mock cannot be moved by ${wanted}. Move it where it was made, or give the mock createVirtualClock().`,

  "malformed-duration": ({ value }) =>
    `"${value}" is no duration. Write milliseconds, or "500ms", "30s", "10m", "2h", "7d".`,

  "malformed-request": ({ problem }) => problem,

  "port-taken": ({ port, host }) =>
    `Something else listens on ${host}:${port}. Stop it, choose another port, or use port 0 for any that is free.`,

  "name-taken": ({ name }) =>
    `Two mocks are named "${name}". Serve them under names of their own: serve({ ${name}: mock, other: mock }).`,
};

function list(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.map((name) => `"${name}"`).join(", ");
}
