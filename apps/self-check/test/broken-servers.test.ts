import type { Contract } from "@conduct/contract";
import { gyoza } from "@conduct/contract/gyoza";
import { moderately } from "@conduct/contract/moderately";
import { createReferenceServer, listSwitches } from "@conduct/reference-server";
import { describe, test } from "vitest";
import { judge } from "../src/judge.ts";

const contracts = { gyoza, moderately } as const;
type Api = keyof typeof contracts;

/** Each is a server that is right in all but one way. The names say the sin. */
const sins: readonly (readonly [api: Api, fault: string])[] = [
  ["gyoza", "invents-a-state"],
  ["gyoza", "ignores-cancel"],
  ["gyoza", "restarts-completed-runs"],
  ["gyoza", "refuses-to-retry-cancelled"],
  ["gyoza", "cancels-siblings"],
  ["moderately", "restarts-completed-executions"],
  ["moderately", "creates-at-each-read"],
  ["moderately", "finishes-before-start"],
  ["gyoza", "has-more-when-full"],
  ["gyoza", "reverses-before"],
  ["gyoza", "clamps-limit"],
  ["gyoza", "lists-oldest-first"],
  ["gyoza", "ignores-state-filter"],
  ["moderately", "repeats-last-page"],
  ["moderately", "serves-any-size"],
  ["moderately", "ignores-order-by"],
];

describe.concurrent("a server that is right", () => {
  test.for(Object.keys(contracts) as Api[])(
    "passes, written by hand for %s",
    async (api, { expect }) => {
      const { exit, failed } = await judged(contracts[api], api);

      expect(failed).toEqual([]);
      expect(exit).toBe(0);
    },
  );
});

describe.concurrent("a server with one sin", () => {
  test.for(sins)(
    "%s: %s fails, and the requirement it breaks is named",
    async ([api, fault], { expect }) => {
      const known = listSwitches().faults.find((one) => one.api === api && one.id === fault);

      const { exit, failed } = await judged(contracts[api], api, fault);

      expect(failed).toContain(known?.violates);
      expect(exit).toBe(1);
    },
  );
});

async function judged(contract: Contract, api: Api, fault?: string) {
  const server = await createReferenceServer({
    api,
    seed: 1,
    ...(fault !== undefined && { fault }),
  });
  try {
    return await judge(contract, (request) => server.fetch(request));
  } finally {
    await server.close();
  }
}
