/** A table in Markdown; the first row is its head. No cell may be empty but the first of the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  for (const row of body) {
    const empty = row.findIndex((cell) => cell.trim() === "");
    if (empty >= 0)
      throw new Error(`The table has an empty cell: ${head[empty]} of ${row[0]}. Say why.`);
  }
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? "---" : "---:"))),
    ...body.map(line),
  ].join("\n");
}
