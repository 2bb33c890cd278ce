#!/usr/bin/env node
import { parseArgs } from "node:util";
import { createReferenceServer } from "./server.ts";
import type { ApiName } from "./switch.ts";
import { apis, listSwitches, type SwitchList } from "./switches.ts";

const usage = `reference-server <${apis.join("|")}> [--port 0] [--fault ID]… [--variation ID]…
                 [--database URL|FILE] [--worker COUNT] [--pace MS] [--credentials] [--seed NUMBER]
reference-server --list [--json]`;

const { values, positionals } = readArguments();
if (values.list) print(listSwitches(), values.json);
else if (values.help) console.log(usage);
else await serve(positionals[0]);

/** What the command was called with; ends with 2 where it does not take that. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: "string", default: "0" },
        fault: { type: "string", multiple: true, default: [] },
        variation: { type: "string", multiple: true, default: [] },
        database: { type: "string" },
        seed: { type: "string" },
        worker: { type: "string" },
        pace: { type: "string" },
        credentials: { type: "boolean", default: false },
        list: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

async function serve(api: string | undefined): Promise<void> {
  if (!apis.includes(api as ApiName)) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const database = values.database ?? process.env.DATABASE_URL;
  try {
    const server = await createReferenceServer({
      api: api as ApiName,
      fault: values.fault,
      variation: values.variation,
      credentials: values.credentials ? "required" : "ignored",
      ...(values.worker === undefined ? {} : { workers: Number(values.worker) }),
      ...(values.pace === undefined ? {} : { pace: Number(values.pace) }),
      ...(database ? { database } : {}),
      ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    });
    const { url } = await server.listen(Number(values.port));
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => void server.close());
    }
    const { fault, variation } = values;
    console.log(JSON.stringify({ ready: true, api, url, pid: process.pid, fault, variation }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

function print(list: SwitchList, asJson: boolean): void {
  if (asJson) {
    console.log(JSON.stringify(list, null, 2));
    return;
  }
  for (const { id, api, violates, summary, basis, seen = "always" } of list.faults) {
    const notes = [seen, ...(basis === "assumed" ? ["assumed"] : [])].join(", ");
    console.log(
      `fault      ${api.padEnd(10)} ${id.padEnd(36)} ${violates.padEnd(10)} ${summary} (${notes})`,
    );
  }
  for (const { id, api, summary } of list.variations) {
    console.log(`variation  ${api.padEnd(10)} ${id.padEnd(36)} ${"legal".padEnd(10)} ${summary}`);
  }
  for (const { id, api, faults, summary } of list.pairs) {
    console.log(`pair       ${api.padEnd(10)} ${id.padEnd(36)} ${faults.join(" + ")}: ${summary}`);
  }
}
