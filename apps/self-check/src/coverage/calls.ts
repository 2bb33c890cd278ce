import type { Contract } from "@conduct/contract";
import { createRoutes } from "./routes.ts";

/** Which operations were called, and which of them answered with success. */
export interface Calls {
  readonly called: ReadonlySet<string>;
  readonly succeeded: ReadonlySet<string>;
}

/** A `fetch` that notes what is called through it. */
export interface Ledger extends Calls {
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Stands before a server, and notes which operations of the contract are called. */
export function keepLedger(
  contract: Contract,
  fetch: (request: Request) => Promise<Response>,
): Ledger {
  const called = new Set<string>();
  const succeeded = new Set<string>();
  const route = createRoutes(contract);
  return {
    called,
    succeeded,
    fetch: async (request) => {
      const operation = route(request.method, new URL(request.url).pathname);
      const response = await fetch(request);
      if (operation !== undefined) {
        called.add(operation.id);
        if (response.ok) succeeded.add(operation.id);
      }
      return response;
    },
  };
}
