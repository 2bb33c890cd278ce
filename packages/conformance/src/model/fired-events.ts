import type { Operation } from "@conduct/contract";

/** All events that requests of an operation may fire. */
export function firedEvents({ fires }: Pick<Operation, "fires">): readonly string[] {
  if (fires === undefined) return [];
  if ("event" in fires) return [fires.event];
  const others = [fires.absent, fires.otherwise].flatMap((one) =>
    one !== "ignore" && "fires" in one ? [one.fires] : [],
  );
  return [...Object.values(fires.events), ...others];
}
