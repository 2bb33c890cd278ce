import type { Contract } from "@conduct/contract";
import { openSession, type SessionOptions } from "../src/run/open-session.ts";
import type { Session } from "../src/run/session.ts";

/** A session that has asked nothing yet, with nothing special about it but `setup`. */
export function sessionOf(contract: Contract, setup: Partial<SessionOptions> = {}): Session {
  return openSession({
    contract,
    target: { url: "http://nobody.test" },
    budget: { requests: 1_000, time: 1_000_000 },
    seed: 1,
    samples: {},
    ...setup,
  });
}
