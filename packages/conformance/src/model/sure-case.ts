import type { Basis, Lifecycle } from "@conduct/contract";
import type { Possible } from "./explain.ts";
import { weakest } from "./outcomes.ts";

/**
 * How sure it is that an event which was accepted has happened, wherever of some states the resource was; undefined
 * if it may as well have been passed over, or if a condition decides.
 *
 * ```ts
 * surelyTaken(run, "pause", new Set(["pausing", "paused"])); // "documented"
 * surelyTaken(run, "cancel", new Set(["cancelling"])); // undefined: it is ignored there
 * ```
 */
export function surelyTaken(
  { events }: Lifecycle,
  name: string | undefined,
  states: Possible,
): Basis | undefined {
  const event = events[name ?? ""];
  const first = [...states].map((state) => event?.cases.find(({ from }) => from.includes(state)));
  if (event === undefined || first.length === 0) return undefined;
  const sure = first.flatMap((one) => (one === undefined || one.if !== undefined ? [] : [one]));
  return sure.length < first.length
    ? undefined
    : weakest(event.basis, ...sure.map(({ basis }) => basis));
}
