import type { Basis, Lifecycle } from "@conduct/contract";

/** How sure it is that the children go as well when a client deletes their parent; undefined if nobody says so. */
export function goesAlong(parent: Lifecycle, child: Lifecycle): Basis | undefined {
  const causes = Object.values(parent.events)
    .filter(({ by }) => by === "client")
    .flatMap(({ cases }) => cases.filter(({ to }) => to === "$none"))
    .flatMap((one) => one.causes ?? []);
  const [event] = causes
    .filter(({ lifecycle }) => lifecycle === child.name)
    .flatMap((cause) => child.events[cause.event] ?? [])
    .filter(({ cases }) => cases.every(({ to }) => to === "$none"));
  return event?.basis;
}
