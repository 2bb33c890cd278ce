import { getPointer } from "@conduct/contract";
import { broken, type Check, held, type Task } from "../check.ts";
import { modelled } from "../model/effects.ts";
import { isFinal } from "../model/roles.ts";
import { type History, historiesOf } from "../run/histories.ts";
import { mayLieBetween } from "../target/exchange.ts";
import { isHistory } from "./array-grows.ts";
import { innerTasks } from "./inner.ts";

/** The representation of a finished resource does not change by itself. */
export const finalStable: Check = {
  id: "LC-TERM-02",
  phase: "review",
  tasks: (session) => [
    ...innerTasks(session, "LC-TERM-02"),
    ...Object.values(session.contract.lifecycles)
      .filter((lifecycle) =>
        Object.keys(lifecycle.states).some((state) => isFinal(lifecycle, state)),
      )
      .map(
        (lifecycle): Task => ({
          subject: lifecycle.name,
          place: lifecycle.place,
          basis: "documented",
          judge: () => {
            const places = [...modelled(lifecycle), lifecycle.id, lifecycle.state].filter(
              (pointer) => !pointer.includes("/-1"),
            );
            const pairs = historiesOf(session, lifecycle).flatMap(finalPairs);
            for (const [before, after] of pairs) {
              const changed = places.find(
                (pointer) =>
                  JSON.stringify(getPointer(before.value, pointer) ?? null) !==
                  JSON.stringify(getPointer(after.value, pointer) ?? null),
              );
              if (changed === undefined) continue;
              return broken({
                expected: `${changed} stays ${JSON.stringify(getPointer(before.value, changed) ?? null)} in ${before.state}`,
                observed: JSON.stringify(getPointer(after.value, changed) ?? null),
                story: [before.exchange, after.exchange],
                member: changed,
                ...(isHistory(lifecycle, changed) ? { way: "of a history" } : {}),
                exercised: pairs.length,
              });
            }
            return held(pairs.length, "no finished resource was read twice");
          },
        }),
      ),
  ],
};

/** Consecutive reads of a finished resource with nothing asked of it in between. */
function finalPairs({ lifecycle, sightings, firings }: History) {
  const reads = sightings.filter(
    ({ via, partial, state }) => via === "read" && !partial && state !== undefined,
  );
  return reads.slice(1).flatMap((after, index) => {
    const before = reads[index];
    if (before === undefined || before.state !== after.state || !isFinal(lifecycle, after.state))
      return [];
    const disturbed = firings.some(({ exchange }) =>
      mayLieBetween(exchange, before.exchange, after.exchange),
    );
    return disturbed ? [] : [[before, after] as const];
  });
}
