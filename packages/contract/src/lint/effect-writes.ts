import type { Case, Effects, Lifecycle, LifecycleEvent } from "../lifecycle.ts";
import type { Place } from "../place.ts";
import type { Value } from "../value.ts";

/** A set of effects, and where it stands. */
export interface EffectSite {
  /** As it reads in a message: `Run.fail`, `the state Run.running`, `"each" of Run`. */
  readonly title: string;
  readonly effects: Effects;
  readonly place: Place;

  /** The events that have these effects. */
  readonly events: readonly LifecycleEvent[];
}

/** One pointer that an effect changes. */
export interface Write {
  readonly verb: "clear" | "merge" | "set" | "init" | "add" | "append";
  readonly pointer: string;
  readonly value?: Value;
}

/** All effects of a lifecycle: of its cases, of its states, and those of every event. */
export function effectSites(lifecycle: Lifecycle): readonly EffectSite[] {
  const { name, states, place } = lifecycle;
  const events = Object.values(lifecycle.events);
  return [
    {
      title: `"each" of ${name}`,
      effects: lifecycle.each,
      place,
      events: events.filter(({ each, cases }) => each && cases.some(actsOnExisting)),
    },
    ...Object.values(states).map((state) => ({
      title: `the state ${name}.${state.name}`,
      effects: state.enter,
      place: state.place,
      events: events.filter(({ cases }) =>
        cases.some(({ to }) => to === state.name || to?.startsWith("$request") === true),
      ),
    })),
    ...events.flatMap((event) =>
      event.cases.map((taken) => ({
        title: `${name}.${event.name}`,
        effects: taken.effects,
        place: taken.place,
        events: [event],
      })),
    ),
  ];
}

/** What is being created has no past that `each` could add to. */
function actsOnExisting({ from }: Case): boolean {
  return from.some((state) => state !== "$none");
}

/** Every pointer that effects change. A merge of a whole object names none. */
export function writesOf(effects: Effects): readonly Write[] {
  const { clear = [], merge, set = {}, init = {}, add = {}, append = {} } = effects;
  const entries = (verb: Write["verb"], values: { readonly [pointer: string]: Value }) =>
    Object.entries(values).map(([pointer, value]) => ({ verb, pointer, value }));
  return [
    ...clear.map((pointer) => ({ verb: "clear" as const, pointer })),
    ...(typeof merge === "object" ? entries("merge", merge) : []),
    ...entries("set", set),
    ...entries("init", init),
    ...entries("add", add),
    ...entries("append", append),
  ];
}

/** Returns true if one pointer names the other's value or a part of it. */
export function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
