import type { Row } from "./compare.ts";

/** The rows of all APIs as one Markdown table, one line for each tool. */
export function formatTable(rows: readonly Row[]): string {
  const tools = [...new Set(rows.map(({ tool }) => tool))];
  const apis = [...new Set(rows.map(({ api }) => api))];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const head = ["tool", ...apis, "faults caught", "tests that fail on a right server"];
  return [
    line(head),
    line(head.map(() => "---")),
    ...tools.map((tool) => {
      const own = rows.filter((row) => row.tool === tool);
      const count = (pick: (row: Row) => number) => own.reduce((sum, row) => sum + pick(row), 0);
      const [caught, missed] = [
        count((row) => row.caught.length),
        count((row) => row.missed.length),
      ];
      const all = caught + missed;
      return line([
        tool,
        ...apis.map((api) => {
          const row = own.find((one) => one.api === api);
          if (row?.unfit !== undefined) return "does not run";
          return row ? `${row.caught.length} of ${row.caught.length + row.missed.length}` : "";
        }),
        `${caught} of ${all} (${Math.round((100 * caught) / Math.max(1, all))} %)`,
        `${count((row) => row.false)} of ${count((row) => row.tests)}`,
      ]);
    }),
  ].join("\n");
}
