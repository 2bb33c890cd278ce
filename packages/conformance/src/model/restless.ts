import { formatPointer, type Lifecycle, parsePointer } from "@conduct/contract";
import { modelledBy } from "./effects.ts";
import { drift, isSpontaneous, type Possible } from "./explain.ts";

/**
 * The members that the system may change of its own accord while a resource seems to stand still.
 *
 * A worker that reports its progress leaves the state as it is, and one that fails and starts again
 * comes back to it. Between two looks at the same state that may have happened, and what it touches
 * need not be as it was.
 */
export function restless(
  lifecycle: Lifecycle,
  standing: Possible,
  exclusive: boolean,
): ReadonlySet<string> {
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
          return froms.length > 0 && (one.to === undefined || comesBack.has(one.to));
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
