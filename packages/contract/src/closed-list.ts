/** Names as they read in a message: `"queued", "running"`. A long list is cut, and says so. */
export function quoteList(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const shown = names.slice(0, longest).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${rest} more`;
}

/** What there is, as the start of a sentence: `There are "queued", "running"`. */
export function thereAre(names: readonly string[]): string {
  if (names.length === 0) return "There are none";
  return names.length === 1 ? `There is only ${quoteList(names)}` : `There are ${quoteList(names)}`;
}

/** ` Did you mean "running"?` where one of the names is a likely slip away, else nothing. */
export function didYouMean(name: string, names: readonly string[]): string {
  const near = names
    .map((candidate) => ({ candidate, distance: editDistance(fold(name), fold(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, candidate.length / 3))
    .sort((left, right) => left.distance - right.distance)[0];
  return near === undefined ? "" : ` Did you mean "${near.candidate}"?`;
}

const longest = 20;

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/g, "");
}

/** The number of characters to insert, drop or replace on the way from one word to the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
