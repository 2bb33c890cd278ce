import { formatPointer, getPointer, type Lifecycle } from "@conduct/contract";
import { broken, type Check, held, type Task } from "../check.ts";
import { modelled } from "../model/effects.ts";
import { restless } from "../model/restless.ts";
import { isFinal } from "../model/roles.ts";
import { stampsOf } from "../model/stamps.ts";
import { type History, historiesOf } from "../run/histories.ts";
import type { Sighting } from "../run/journal.ts";
import type { Session } from "../run/session.ts";
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
              const changed = places.find((pointer) => differ(before, after, pointer));
              if (changed === undefined || mayBeReported(session, lifecycle, before, after))
                continue;
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

/**
 * Somebody else may have reported: an event of theirs leaves what is over in its state, counts as an update, and
 * something else has changed than the time of that.
 */
function mayBeReported(
  session: Session,
  lifecycle: Lifecycle,
  before: Sighting,
  after: Sighting,
): boolean {
  const { updated } = stampsOf(lifecycle);
  const free = restless(lifecycle, new Set([before.state ?? ""]), session.isAlone(before.id));
  const names = Object.keys(Object(after.value)).map((name) => formatPointer([name]));
  const changed = names.filter((pointer) => differ(before, after, pointer));
  const isUpdate = (pointer: string) => updated.includes(pointer);
  return (
    changed.some((pointer) => !isUpdate(pointer)) &&
    changed.every((pointer) => isUpdate(pointer) || free.has(pointer)) &&
    updated.every((pointer) => free.has(pointer))
  );
}

function differ(before: Sighting, after: Sighting, pointer: string): boolean {
  const [was, is] = [before, after].map(({ value }) => getPointer(value, pointer) ?? null);
  return JSON.stringify(was) !== JSON.stringify(is);
}

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
