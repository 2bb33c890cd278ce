import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedContracts } from "@conduct/contract/node";
import { listSwitches } from "@conduct/reference-server";
import { readOptions } from "./command-line.ts";
import { compare, type Row } from "./comparison/compare.ts";
import { dredd } from "./comparison/dredd.ts";
import { portman } from "./comparison/portman.ts";
import { specmatic } from "./comparison/specmatic.ts";
import { formatTable } from "./comparison/table.ts";

/**
 * Gives the same faulty servers to other tools, from the same document without our extension.
 *
 * ```sh
 * npm run comparison -- --every 9 --markdown packages/conformance/docs/comparison.md
 * ```
 *
 * The tools are installed from npm into `--folder`; Specmatic needs Java. Every fault counts that breaks what
 * is documented, shows always and needs no credentials; `--every` takes one of so many, spread over all classes.
 */
const values = readOptions({
  call: "npm run comparison --",
  about:
    "Gives the same faulty servers to other tools, from the same document without our extension.",
  options: {
    api: { takes: "text", oneOf: shippedContracts(), about: "only this API" },
    every: { takes: "number", default: 9, about: "only one fault of so many" },
    folder: {
      takes: "text",
      default: join(tmpdir(), "conduct-comparison"),
      about: "where the tools are installed",
    },
    markdown: { takes: "text", about: "write a report to this file" },
  },
});

const faults = listSwitches().faults.filter(
  (one) =>
    (one.seen ?? "always") === "always" && one.given === undefined && one.basis !== "assumed",
);
const apis = [...new Set(faults.map(({ api }) => api))].filter(
  (api) => values.api === undefined || api === values.api,
);
const rows: Row[] = [];
for (const api of apis) {
  const own = faults.filter((one) => one.api === api).map(({ id }) => id);
  const sample = own.filter((_, index) => index % values.every === 0);
  const tools = [dredd, portman, specmatic];
  const progress = (tool: string, fault: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${api}: ${tool} on ${fault}`);
  };
  rows.push(...(await compare(api, sample, tools, values.folder, progress)));
}
if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");

const table = formatTable(rows);
console.log(table);
if (values.markdown !== undefined) {
  const packages = [dredd, portman, specmatic].flatMap((tool) => tool.packages);
  writeFileSync(
    values.markdown,
    [
      "# The same faults, judged by others",
      "",
      "Servers written by hand, each with one fault, tested by four tools. The others get the same OpenAPI document",
      "without `x-conduct`, with the ids of existing resources as the examples of path parameters. A fault is caught",
      "if a test fails that does not fail on the right server. This is no verdict on these tools: they test what a",
      "plain document says, and most of these faults are of what it does not say.",
      "",
      "```sh",
      `npm run comparison -- ${values.api === undefined ? "" : `--api ${values.api} `}--every ${values.every}`,
      "```",
      "",
      `${new Date().toISOString().slice(0, 10)}; ${packages.join(", ")}; Dredd with the document converted to OpenAPI 3.0.`,
      "Schemathesis could not be installed where this was measured.",
      "",
      table,
      "",
      "## What nobody else saw, and what we did not see",
      "",
      ...apis.flatMap((api) => details(rows.filter((row) => row.api === api))),
    ].join("\n"),
  );
}

function details(own: readonly Row[]): readonly string[] {
  const ours = own.find(({ tool }) => tool === "Conduct");
  const others = new Set(own.filter((row) => row !== ours).flatMap(({ caught }) => caught));
  const alone = ours?.caught.filter((fault) => !others.has(fault)) ?? [];
  const missed = ours?.missed.map((fault) =>
    others.has(fault) ? `${fault} (seen by others)` : fault,
  );
  return [
    `**${own[0]?.api ?? ""}**: only Conduct caught ${alone.join(", ") || "none"}.`,
    `Conduct missed ${missed?.join(", ") || "none"}.`,
    ...own.flatMap(({ tool, unfit }) =>
      unfit === undefined ? [] : [`${tool} does not run: ${unfit}`],
    ),
    "",
  ];
}
