/** Returns what a JSON Pointer names in a value, or undefined. */
export function getPointer(value: unknown, pointer: string): unknown {
  let found = value;
  for (const segment of segments(pointer)) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, segment)) {
      return undefined;
    }
    found = (found as Readonly<Record<string, unknown>>)[segment];
  }
  return found;
}

/** A copy of a value in which the pointer names `member`. The value itself is left alone. */
export function withPointer(value: unknown, pointer: string, member: unknown): unknown {
  const [segment, ...rest] = segments(pointer);
  if (segment === undefined) return member;
  const holder = typeof value === "object" && value !== null ? value : {};
  const inner = (holder as Readonly<Record<string, unknown>>)[segment];
  const written = withPointer(inner, rest.map(escaped).join(""), member);
  if (!Array.isArray(holder)) return { ...holder, [segment]: written };
  return holder.with(Number(segment), written);
}

function segments(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function escaped(segment: string): string {
  return `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
