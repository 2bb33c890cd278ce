import type { Operation } from "@conduct/contract";
import type { Engine } from "./engine.ts";
import { type MockReply, problemReply } from "./exchange.ts";
import { parseDuration } from "./instant.ts";
import { MockError } from "./mock-error.ts";
import { refuseOr } from "./refusal.ts";
import type { Scope } from "./scope.ts";

/** How many requests are welcome in any stretch of time: `{ requests: 100, per: "1m" }`. */
export interface Rate {
  readonly requests: number;

  /** Milliseconds, or a duration. */
  readonly per: number | string;
}

/** Lets requests in, or says how long the next one has to wait. */
export interface Gate {
  /** Milliseconds until the request would be welcome; 0 lets it in. */
  admit(now: number): number;
}

/**
 * Creates the gate of a rate.
 *
 * It counts the requests of all callers together. Those that it turns away do not count.
 *
 * @throws {MockError} `malformed-duration`.
 */
export function createGate({ requests, per }: Rate): Gate {
  const span = typeof per === "number" ? per : parseDuration(per);
  if (span === undefined) throw new MockError("malformed-duration", { value: String(per) });
  let admitted: number[] = [];
  return {
    admit(now) {
      admitted = admitted.filter((instant) => instant > now - span);
      const oldest = admitted.at(-requests);
      if (oldest !== undefined) return oldest + span - now;
      admitted.push(now);
      return 0;
    },
  };
}

/** Refuses a request that comes too soon, and says after how many seconds to come back. */
export function refuseByRate(
  engine: Engine,
  operation: Operation,
  scope: Scope,
): MockReply | undefined {
  const wait = engine.gate?.admit(scope.now) ?? 0;
  if (wait === 0) return undefined;
  const seconds = Math.ceil(wait / 1000);
  const { rate } = engine.contract.refusals;
  const reply = refuseOr(engine, rate, operation, { ...scope, value: seconds }, () =>
    problemReply(429, "Too many requests", `Come back in ${seconds} s.`),
  );
  return { ...reply, headers: { "retry-after": String(seconds), ...reply.headers } };
}
