import { formatPointer, parsePointer } from "@conduct/contract";

/** The member of a resource that a pointer leads to or into: `/attempts` of `/attempts/-1/state`. */
export function topOf(pointer: string): string {
  return formatPointer(parsePointer(pointer).slice(0, 1));
}
