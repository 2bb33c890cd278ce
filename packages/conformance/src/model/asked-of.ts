/** The members of the resource itself that a condition, or several, ask for, as pointers. */
export function askedOf(conditions: unknown): ReadonlySet<string> {
  const asked = (JSON.stringify(conditions) ?? "").matchAll(/\$self#(\/[^"\s}]*)/g);
  return new Set([...asked].map(([, pointer = ""]) => pointer));
}
