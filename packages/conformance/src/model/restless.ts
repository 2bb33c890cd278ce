import { formatPointer, type Lifecycle, parsePointer } from "@conduct/contract";
import { modelledBy } from "./effects.ts";
import type { Expected } from "./expected.ts";
import { drift, isSpontaneous, mayApplyTo, type Possible } from "./explain.ts";

/**
 * The members that the system may change of its own accord while a resource seems to stand still.
 *
 * A worker that reports its progress leaves the state as it is, and one that fails and starts again
 * comes back to it. Between two looks at the same state that may have happened, and what it touches
 * need not be as it was. Where the resource is known, what its conditions rule out touches nothing.
 */
export function restless(
  lifecycle: Lifecycle,
  standing: Possible,
  exclusive: boolean,
  self?: Expected,
): ReadonlySet<string> {
  const mayApply = mayApplyTo(lifecycle, exclusive, self);
  const comesBack = new Set(
    [...standing].flatMap((state) =>
      [...drift(lifecycle, new Set([state]), exclusive)].filter((other) =>
        drift(lifecycle, new Set([other]), exclusive).has(state),
      ),
    ),
  );
  const touched = Object.values(lifecycle.events)
    .filter((event) => isSpontaneous(event, exclusive))
    .flatMap((event) =>
      event.cases
        .filter((one) => {
          const froms = one.from.filter((from) => comesBack.has(from));
          const stays = one.to === undefined || comesBack.has(one.to);
          return froms.length > 0 && stays && mayApply(one);
        })
        .flatMap((one) => [
          one.effects,
          ...(event.each ? [lifecycle.each] : []),
          ...(one.to === undefined ? [] : [lifecycle.states[one.to]?.enter ?? {}]),
        ]),
    );
  return new Set(
    touched.flatMap((effects) =>
      modelledBy(effects).map((pointer) => formatPointer(parsePointer(pointer).slice(0, 1))),
    ),
  );
}
