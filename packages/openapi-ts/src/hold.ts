import type { Operation } from "@conduct/contract";

/** How to ask an operation to hold its answer, as the runtime wants to know it; undefined when it cannot. */
export function holdOf({ hold }: Operation): object | undefined {
  if (hold === undefined || hold.if !== undefined) return undefined;
  const max = hold.max ?? hold.default;
  if (max === undefined) return undefined;
  if ("param" in hold.by) return { role: hold.by.param, unit: hold.by.unit, max };
  return "prefer" in hold.by ? { role: "header.Prefer", unit: "prefer", max } : undefined;
}
