/** Where the mock takes its time from. Nothing else in the package looks at the time of day. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;

  /** Moves the time forward. A clock that somebody else moves has none. */
  advance?(milliseconds: number): void;

  /** Puts the clock at an instant, back or forth: what restoring a snapshot needs. */
  set?(instant: number): void;

  /** Calls once the clock has reached the instant, and returns how to call that off. */
  wake?(at: number, call: () => void): () => void;
}

/** A clock that can be moved by hand. */
export type VirtualClock = Required<Clock>;

export interface ClockOptions {
  /** The first instant: milliseconds, or an ISO date. */
  readonly at?: number | string;

  /** `frozen` stands still until it is moved; `real` goes along with the time of day as well. */
  readonly flow?: "frozen" | "real";
}

/**
 * Creates a clock that moves when it is told to.
 *
 * ```ts
 * const clock = createVirtualClock({ at: "2026-01-01T00:00:00Z" });
 * clock.advance(60_000);
 * ```
 *
 * With `flow: "real"` it starts at the time of day, goes on by itself, and can still be pushed ahead:
 * that is the clock of a mock that is given none.
 */
export function createVirtualClock({ at, flow = "frozen" }: ClockOptions = {}): VirtualClock {
  const running = flow === "real";
  const base = () => (running ? Date.now() : 0);
  let offset = (at === undefined ? Date.now() : instantOf(at)) - base();
  const calls = new Set<Wake>();
  const now = () => base() + offset;

  return {
    now,
    advance: (milliseconds) => {
      offset += milliseconds;
      ring();
    },
    set: (instant) => {
      offset = instant - base();
      ring();
    },
    wake: (due, call) => {
      const wake: Wake = { due, call };
      calls.add(wake);
      arm(wake);
      return () => drop(wake);
    },
  };

  function ring(): void {
    for (const wake of [...calls]) {
      if (wake.due > now()) arm(wake);
      else if (drop(wake)) wake.call();
    }
  }

  function arm(wake: Wake): void {
    clearTimeout(wake.timer);
    if (running) wake.timer = setTimeout(ring, Math.min(longest, Math.max(0, wake.due - now())));
  }

  function drop(wake: Wake): boolean {
    clearTimeout(wake.timer);
    return calls.delete(wake);
  }
}

/** Calls at an instant of any clock; one that cannot wake is taken to go as fast as the time of day. */
export function wakeAt(clock: Clock, at: number, call: () => void): () => void {
  if (clock.wake !== undefined) return clock.wake(at, call);
  const timer = setTimeout(call, Math.min(longest, Math.max(1, at - clock.now())));
  return () => clearTimeout(timer);
}

interface Wake {
  readonly due: number;
  readonly call: () => void;
  timer?: ReturnType<typeof setTimeout>;
}

/** The longest delay that timers keep: a longer one would fire at once. */
const longest = 2 ** 31 - 1;

function instantOf(at: number | string): number {
  return typeof at === "number" ? at : Date.parse(at);
}
