/**
 * A value as TypeScript source: like JSON, with bare member names and without what is undefined.
 *
 * What fits on a line stays on it.
 */
export function literal(value: unknown, indent = ""): string {
  if (Array.isArray(value))
    return braced(
      "[",
      value.map((item) => literal(item, `${indent}  `)),
      "]",
      indent,
    );
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${memberName(name)}: ${literal(member, `${indent}  `)}`);
  return braced("{", members, "}", indent);
}

/** The members of an object, one to a line; those that are undefined are left out. */
export function memberLines(value: object, indent: string): string {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${indent}${memberName(name)}: ${literal(member, indent)},`)
    .join("\n");
}

/** A member name as it is written in an object: quoted where it must be. */
export function memberName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** A union of string literal types; `never` for none. */
export function union(names: readonly string[]): string {
  return names.length === 0 ? "never" : names.map((name) => JSON.stringify(name)).join(" | ");
}

function braced(open: string, members: readonly string[], close: string, indent: string): string {
  if (members.length === 0) return open + close;
  const padding = open === "{" ? " " : "";
  const line = `${open}${padding}${members.join(", ")}${padding}${close}`;
  if (!line.includes("\n") && indent.length + line.length <= 96) return line;
  return `${open}\n${members.map((member) => `${indent}  ${member},\n`).join("")}${indent}${close}`;
}
