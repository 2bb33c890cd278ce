import type { Result } from "./report.ts";

/** How often a failure was shown again, in words; nothing if that was not tried. */
export function shownAgain({ reproducible, witness }: Result): string | undefined {
  if (reproducible === undefined) return undefined;
  const [shown, tried] = reproducible.split("/");
  const requests = `${witness.length} ${witness.length === 1 ? "request" : "requests"}`;
  return `${shown} of ${tried} times, by ${requests}`;
}
