import type { Contract, Lifecycle } from "@conduct/contract";
import { stateOf } from "../model/state-of.ts";
import { creatorOf, creators } from "../run/creators.ts";
import type { Fixture, Fixtures } from "../run/fixture.ts";
import { openSession } from "../run/open-session.ts";
import { create, isUnreached, readAgain } from "../run/resource.ts";
import { type Clock, systemClock } from "../target/clock.ts";
import type { Budget } from "../target/connection.ts";
import type { Driver } from "../target/driver.ts";
import type { Target } from "../target/target.ts";

/** How long to wait for a target to bring an input to its end, at most. */
const patience = 60_000;

/**
 * Brings resources to states by inputs that are known to lead there: the target's own workers do the work.
 *
 * It waits as the contract says clients should, and gives up when the resource has come to rest elsewhere.
 */
export function fixtureDriver(
  contract: Contract,
  target: Target,
  fixtures: Fixtures,
  {
    clock = systemClock,
    budget = {},
  }: { readonly clock?: Clock; readonly budget?: Partial<Budget> } = {},
): Driver {
  return {
    async reach(name, state) {
      const lifecycle = contract.lifecycles[name];
      if (lifecycle === undefined) return undefined;
      for (const { operation } of creators(contract).filter((one) => one.lifecycle === lifecycle)) {
        const body = fixtures[operation.id]?.[kindFor(lifecycle, state)];
        if (body === undefined) continue;
        const session = openSession({
          contract,
          target,
          clock,
          seed: 0,
          exclusive: false,
          samples: { [operation.id]: body },
          budget: { requests: 200, time: patience, ...budget },
        });
        const creator = creatorOf(session, lifecycle);
        if (creator === undefined) continue;
        let resource = await create(session, creator.operation, lifecycle, creator.request);
        const { every, backoff, max } = lifecycle.wait;
        const until = clock.now() + patience;
        for (let pause = every; !isUnreached(resource); pause = Math.min(pause * backoff, max)) {
          const seen = stateOf(lifecycle, resource.value);
          if (seen === state) return resource.id;
          if (seen !== undefined && lifecycle.settled.includes(seen)) break;
          if (clock.now() + pause > until) break;
          await clock.sleep(pause);
          resource = await readAgain(session, resource);
        }
      }
      return undefined;
    },
  };
}

/** The input that leads to a state: where it is over, how it ends; else one that is slow enough to be seen. */
function kindFor(lifecycle: Lifecycle, state: string): keyof Fixture {
  const outcome = lifecycle.states[state]?.final;
  if (outcome === undefined) return "slow";
  return outcome === "success" ? "success" : "failure";
}
