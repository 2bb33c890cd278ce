import {
  getPointer,
  type Json,
  type Lifecycle,
  type LifecycleEvent,
  parseReference,
} from "@conduct/contract";
import { toInstant } from "./expected.ts";

/** A time before which a resource cannot be where it is. */
export interface Due {
  readonly pointer: string;
  readonly time: number;
  readonly event: LifecycleEvent;
}

/**
 * When the clock brings a resource to a state that nothing else leads to that may have happened: by the instant that
 * its representation itself shows. Undefined where something else leads there too, or no such instant is shown.
 */
export function dueOf(
  lifecycle: Lifecycle,
  state: string,
  value: Json,
  mayHappen: (event: LifecycleEvent) => boolean = () => true,
): Due | undefined {
  const [event, ...others] = eventsInto(lifecycle, state).filter(mayHappen);
  const reference = parseReference(event?.at ?? "");
  if (event?.by !== "clock" || reference?.source !== "self" || others.length > 0) return undefined;
  const { pointer } = reference;
  if (isWritten(lifecycle, state, event, pointer)) return undefined;
  const time = toInstant(getPointer(value, pointer));
  return time === undefined ? undefined : { pointer, time: time + (event.after ?? 0), event };
}

function eventsInto({ events }: Lifecycle, state: string): readonly LifecycleEvent[] {
  const leads = (to: string | undefined) =>
    to !== undefined && (to === state || parseReference(to) !== undefined);
  return Object.values(events).filter(({ cases }) => cases.some(({ to }) => leads(to)));
}

/** The very event writes to the instant that it goes by. */
function isWritten(
  { states, each }: Lifecycle,
  state: string,
  { cases }: LifecycleEvent,
  pointer: string,
): boolean {
  const steps = [states[state]?.enter, each, ...cases.map(({ effects }) => effects)];
  return steps.some((one) => JSON.stringify(one ?? {}).includes(`"${pointer}"`));
}
