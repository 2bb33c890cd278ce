import type { Contract } from "@conduct/contract";
import { shippedContracts } from "@conduct/contract/node";
import { createMock, isMockError, type Progress } from "@conduct/mock";
import { type Served, serve } from "@conduct/mock/node";
import { Command, InvalidArgumentError, Option } from "commander";
import type { CommandFactory } from "../cli.ts";
import {
  addDocumentOptions,
  type DocumentOptions,
  documentArgument,
  loadContract,
  sharedContract,
} from "../document.ts";
import { CommandError, exitCode } from "../exit-code.ts";
import { paint, type Terminal } from "../terminal.ts";
import { describeWalks } from "../walk/describe-walks.ts";

interface MockOptions extends DocumentOptions {
  readonly port: number;
  readonly host: string;
  readonly seed: string;
  readonly progress: Progress;
  readonly requireCredentials: boolean;
  readonly log: boolean;
  readonly all?: boolean;
  readonly json: boolean;
}

/** `conduct mock`: serves contracts over HTTP until it is told to stop. */
export const mockCommand: CommandFactory = (terminal, done) => {
  const command = new Command("mock")
    .description("Serve documents as APIs that really live their lifecycles and really page.")
    .addArgument(documentArgument("[document...]"))
    .option("--all", "serve every shipped contract, each under its own path")
    .option("--port <number>", "where to listen; 0 takes any port that is free", port, 4010)
    .option("--host <address>", "whom to listen to; the default is this machine only", "127.0.0.1")
    .option("--seed <text>", "the same seed gives the same ids, data and fates", "conduct")
    .addOption(
      new Option(
        "--progress <mode>",
        "what happens by itself: auto (what no request can cause), simulate (everything), manual (nothing)",
      )
        .choices(["auto", "simulate", "manual"])
        .default("auto"),
    )
    .option(
      "--require-credentials",
      "refuse requests without the credentials a contract asks for",
      false,
    )
    .option("--log", "print a line for each request", false)
    .option("--json", "print one line of JSON when ready, and nothing else", false)
    .addHelpText(
      "after",
      "\nWithout a document it serves runs, the contract that a new service should adopt.\nAt /<name>/__conduct it can be driven: fire, clock, state, seed, reach, reset.",
    );
  addDocumentOptions(command);
  return command.action(async (sources: readonly string[], options: MockOptions) => {
    const contracts: Contract[] = [];
    for (const source of served(sources, options))
      contracts.push(await loadContract(source, options));
    const listening = await listen(contracts, options, terminal);
    if (options.json) {
      terminal.out(JSON.stringify({ url: listening.url, contracts: listening.contracts }));
    } else {
      terminal.out(await greeting(terminal, contracts, listening));
    }
    await stopped(terminal.stop);
    await listening.close();
    done(exitCode.fine);
  });
};

/** What the command line names: `--all` is every shipped contract, nothing is the shared one. */
function served(sources: readonly string[], { all = false }: MockOptions): readonly string[] {
  if (!all) return sources.length === 0 ? [sharedContract] : sources;
  return [...new Set([...shippedContracts(), ...sources])];
}

function listen(
  contracts: readonly Contract[],
  options: MockOptions,
  terminal: Terminal,
): Promise<Served> {
  const mocks = contracts.map((contract) =>
    createMock(contract, {
      basePath: "",
      seed: options.seed,
      progress: options.progress,
      credentials: options.requireCredentials ? "required" : "optional",
    }),
  );
  return serve(mocks, {
    port: options.port,
    host: options.host,
    ...(options.log && {
      onReply: ({ method, url, status }) => terminal.err(`${method} ${url} ${status}`),
    }),
  }).catch((error: unknown) => {
    if (!isMockError(error)) throw error;
    const hint = isMockError(error, "port-taken")
      ? `\nTry "conduct mock --port 0", or "npm start -- --port 0" in the repository.`
      : "";
    throw new CommandError(`${error.message}${hint}`);
  });
}

async function greeting(
  terminal: Terminal,
  contracts: readonly Contract[],
  { url, contracts: urls }: Served,
): Promise<string> {
  const width = Math.max(...contracts.map(({ name }) => name.length));
  const list = contracts.map(
    ({ name, title }) =>
      `  ${paint(terminal, "bold", name.padEnd(width))}  ${urls[name] ?? ""}  ${paint(terminal, "dim", title)}`,
  );
  const walks = await Promise.all(
    contracts.map(async (contract) => describeWalks(contract, urls[contract.name] ?? url)),
  );
  return [
    `Conduct serves ${contracts.length === 1 ? "one API" : `${contracts.length} APIs`}. Press Ctrl+C to stop.`,
    "",
    ...list,
    "",
    ...walks.flat().map((line) => (line.startsWith("#") ? paint(terminal, "cyan", line) : line)),
    `An overview is at ${url}/`,
  ].join("\n");
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError("It takes a number from 0 to 65535.");
}
