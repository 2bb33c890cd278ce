import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type ConformanceOptions,
  checkConformance,
  controlPlaneDriver,
  exitCode as exitCodeOf,
  formatReport,
  type Result,
} from "@conduct/conformance";
import { Command, InvalidArgumentError } from "commander";
import type { CommandFactory } from "../cli.ts";
import {
  addDocumentOptions,
  type DocumentOptions,
  documentArgument,
  loadContract,
} from "../document.ts";
import type { Terminal } from "../terminal.ts";

interface CheckOptions extends DocumentOptions {
  readonly url: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly driver?: string;
  readonly seed?: number;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly strictBasis: boolean;
  readonly exclusive: boolean;
  readonly maxRequests?: number;
  readonly report?: string;
  readonly json: boolean;
}

/** `conduct check`: judges an implementation by its URL. */
export const checkCommand: CommandFactory = (terminal, done) => {
  const command = new Command("check")
    .description("Judge an implementation by its URL: lifecycles, pagination, filters, errors.")
    .addArgument(documentArgument("<document>"))
    .requiredOption("--url <url>", "where the implementation listens", httpUrl)
    .option(
      "--header <name: value>",
      "send a header with every request; repeatable. A token is better kept in CONDUCT_TOKEN",
      header,
    )
    .option(
      "--driver <url>",
      "a control plane (of conduct mock, say) that brings resources to states no request reaches",
      httpUrl,
    )
    .option("--seed <number>", "ask the same questions again", wholeNumber)
    .option("--only <ids>", "judge these requirements only: PG-*,LC-TERM-01", list)
    .option("--skip <ids>", "leave these requirements out; they do not read as passed", list)
    .option(
      "--strict-basis",
      "let facts that are only assumed or observed fail the target too",
      false,
    )
    .option("--exclusive", "nobody else acts on the target meanwhile: judges more sharply", false)
    .option("--max-requests <number>", "send at most so many requests (2,000)", wholeNumber)
    .option("--report <file>", "write the report as JSON to a file as well")
    .option("--json", "print the report as JSON instead of text", false)
    .addHelpText(
      "after",
      [
        "",
        "CONDUCT_TOKEN, if set, is sent as a bearer token and never printed.",
        "Exit codes: 0 conformant, 1 not conformant, 2 nothing could be judged.",
        "",
        "Example:",
        "  conduct check gyoza --url http://127.0.0.1:4010/gyoza",
      ].join("\n"),
    );
  addDocumentOptions(command);
  return command.action(async (source: string, options: CheckOptions) => {
    const contract = await loadContract(source, options);
    const report = await checkConformance({ contract, ...judging(options, terminal) });
    const text = JSON.stringify(report, null, 2);
    if (options.report !== undefined) {
      await writeFile(resolve(terminal.cwd, options.report), `${text}\n`);
    }
    terminal.out(options.json ? text : formatReport(report, { color: terminal.colour }));
    done(exitCodeOf(report));
  });
};

function judging(options: CheckOptions, terminal: Terminal): Omit<ConformanceOptions, "contract"> {
  const token = process.env.CONDUCT_TOKEN;
  return {
    target: {
      url: options.url,
      ...(options.header !== undefined && { headers: options.header }),
      ...(token !== undefined && token !== "" && { credentials: token }),
    },
    strictBasis: options.strictBasis,
    exclusive: options.exclusive,
    ...(options.driver !== undefined && { driver: controlPlaneDriver(options.driver) }),
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.only !== undefined && { only: options.only }),
    ...(options.skip !== undefined && { skip: options.skip }),
    ...(options.maxRequests !== undefined && { budget: { requests: options.maxRequests } }),
    ...(terminal.progress && { onProgress: progressOn(terminal) }),
  };
}

/** Says which area is being judged, once for each. */
function progressOn(terminal: Terminal): (result: Result) => void {
  let area = "";
  return ({ id }) => {
    const next = id.replace(/-\d+$/, "");
    if (next !== area) terminal.err(`judging ${next} …`);
    area = next;
  };
}

function httpUrl(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new InvalidArgumentError("It takes an http or https URL, such as http://127.0.0.1:4010.");
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It takes a whole number.");
}

function list(text: string): readonly string[] {
  return text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

function header(
  text: string,
  previous: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const colon = text.indexOf(":");
  if (colon < 1)
    throw new InvalidArgumentError('It takes "name: value", such as "X-API-Key: abc".');
  return { ...previous, [text.slice(0, colon).trim()]: text.slice(colon + 1).trim() };
}
