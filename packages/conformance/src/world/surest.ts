import type { Explained } from "./explain-all.ts";
import type { Fitting } from "./fit.ts";
import type { Shown } from "./views.ts";
import { isUnsureAbout } from "./world.ts";

/** How worlds are compared with what was shown, whole or in part. */
interface Comparing {
  readonly nearestTo: (fit: Fitting) => Explained;
  readonly explain: (shown: readonly Shown[]) => {
    readonly fit: Fitting;
    readonly explained: Explained;
  };
}

/**
 * What cannot be explained even if nobody looks at what is only assumed to be as it should; all of it, if
 * the rest can.
 */
export function surest(
  fit: Fitting,
  shown: readonly Shown[],
  { nearestTo, explain }: Comparing,
): Fitting {
  let [rest, left] = [fit, shown];
  for (;;) {
    const { nearest } = nearestTo(rest);
    if (nearest === undefined) return rest;
    const { missing, extra } = rest.differences(nearest);
    const doubtful = new Set([
      ...missing.filter(({ thing }) => thing.doubt !== undefined).map((one) => one.shown),
      ...extra
        .filter(({ shown }) => isUnsureAbout(nearest, shown.view.lifecycle.name))
        .map((one) => one.shown),
    ]);
    if (doubtful.size === 0) return rest;
    left = left.filter((one) => !doubtful.has(one));
    const { fit: less, explained } = explain(left);
    if (explained.tooMany || explained.worlds.length > 0) return fit;
    rest = less;
  }
}
