import { relative, resolve } from "node:path";
import {
  type ConformanceOptions,
  checkConformance,
  exitCode as exitCodeOf,
  formatReplay,
  formatReport,
  ReplayError,
  type Report,
  type Result,
  replay,
  replayExitCode,
} from "@conduct/conformance";
import {
  adviceFor,
  environmentVariables,
  formatAdvice,
  toOptions,
} from "@conduct/conformance/config";
import type { Contract } from "@conduct/contract";
import { Command, Option } from "commander";
import {
  duration,
  header,
  httpUrl,
  positive,
  reportFile,
  requirementPatterns,
  wholeNumber,
} from "../check/arguments.ts";
import { readReport, withBaseline, writeReports } from "../check/files.ts";
import { type CheckOptions, type Settings, settingsFor } from "../check/settings.ts";
import type { CommandFactory } from "../cli.ts";
import { addDocumentOptions, documentArgument, loadContract, sharedContract } from "../document.ts";
import { CommandError, type ExitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";

/** `conduct check`: judges an implementation by its URL. */
export const checkCommand: CommandFactory = (terminal, done) => {
  const command = new Command("check")
    .description("Judge an implementation by its URL: lifecycles, pagination, filters, errors.")
    .addArgument(documentArgument("[document]").default(sharedContract));
  addTargetOptions(command);
  addScopeOptions(command);
  addVerdictOptions(command);
  command.addHelpText("after", help);
  addDocumentOptions(command);
  return command.action(async (source: string, options: CheckOptions) => {
    const settings = await settingsFor(options, terminal);
    if (options.updateBaseline === true && settings.config.baseline === undefined) {
      throw new CommandError(
        "--update-baseline needs to know the list: --baseline conduct.baseline.yaml.",
      );
    }
    if (options.from !== undefined && options.replay === undefined) {
      throw new CommandError(
        "--from says which report a --replay is from: --replay LC-CAN-01:5e0c1a2b.",
      );
    }
    const contract = await loadContract(source, options);
    const judging = await judgingBy(contract, settings, terminal);
    done(
      options.replay === undefined
        ? await judge(contract, judging, settings, options, terminal)
        : await replayed(options.replay, judging, options, terminal),
    );
  });
};

function addTargetOptions(command: Command): void {
  command
    .option("--url <url>", "where the implementation listens", httpUrl)
    .option(
      "--config <file>",
      "what else is known of the target; by default conduct.config.ts, .js, .yaml or .json of this folder",
    )
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
    .option("--exclusive", "nobody else acts on the target meanwhile, which is found out otherwise")
    .option(
      "--no-exclusive",
      "others may act on the target meanwhile, workers of its own among them",
    )
    .option("--read-only", "write nothing: judge only what can be seen by reading")
    .option("--consistency <duration>", "how long until a write is read everywhere: 2s", duration);
}

function addScopeOptions(command: Command): void {
  command
    .addOption(
      new Option("--quick", "send at most 200 requests, and touch every requirement").conflicts(
        "thorough",
      ),
    )
    .option("--thorough", "send up to 20,000 requests")
    .option("--only <ids>", "judge these requirements only: PG-*,LC-TERM-01", requirementPatterns)
    .option(
      "--skip <ids>",
      "leave these requirements out; they do not read as passed",
      requirementPatterns,
    )
    .option("--seed <number>", "ask the same questions again", wholeNumber)
    .option("--max-requests <number>", "send at most so many requests (2,000)", wholeNumber)
    .option("--max-time <duration>", "take at most so long (2m)", duration)
    .option("--max-resources <number>", "create at most so many resources", wholeNumber)
    .option("--rate <number>", "send at most so many requests in a second", positive)
    .option("--replay <key>", "judge one failure once more, by the key beside it in a report")
    .option(
      "--from <report.json>",
      "the report that the failure is from: with its seed, and to compare",
    );
}

function addVerdictOptions(command: Command): void {
  command
    .option("--strict-basis", "let facts that are only assumed or observed fail the target too")
    .addOption(
      new Option("--fail-on <level>", "the least level that fails (must)").choices([
        "must",
        "should",
        "may",
      ]),
    )
    .option("--strict-coverage", "fail for a MUST that could not be tested")
    .option("--baseline <file>", "excuse the failures in this list, and fail for its stale entries")
    .option("--update-baseline", "make the list say what fails now")
    .option(
      "--report <file>",
      "write a report, by its ending: .json, .xml (JUnit), .html, .md, .sarif; repeatable",
      reportFile,
    )
    .option("--json", "print the report as JSON instead of text", false);
}

const help = `
Exit codes: 0 conformant, 1 not conformant or a stale baseline, 2 nothing could be judged.

Whatever a config says, the environment overrides, and options override both:
${Object.entries(environmentVariables)
  .map(([name, what]) => `  ${name.padEnd(22)} ${what}`)
  .join("\n")}
Tokens are never printed.

Examples:
  conduct check --url http://127.0.0.1:4010/runs
  conduct check gyoza --url http://127.0.0.1:4010/gyoza
  conduct check openapi.yaml --quick --report conformance.html --report junit.xml
  conduct check openapi.yaml --only 'LC-CAN-*' --fail-on should --strict-coverage
  conduct check openapi.yaml --baseline conduct.baseline.yaml --update-baseline
  conduct check openapi.yaml --replay LC-CAN-01:5e0c1a2b --from report.json --url https://staging.example.com`;

async function judgingBy(
  contract: Contract,
  { config, file }: Settings,
  terminal: Terminal,
): Promise<ConformanceOptions> {
  if (file !== undefined) terminal.err(`config ${relative(terminal.cwd, file) || file}`);
  const options = await toOptions(contract, config);
  return terminal.progress ? { ...options, onProgress: progressOn(terminal) } : options;
}

async function judge(
  contract: Contract,
  judging: ConformanceOptions,
  { config, file }: Settings,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const judged = await checkConformance(judging);
  const { baseline, failOn, strictCoverage = false, reports = [] } = config;
  const report =
    baseline === undefined
      ? judged
      : await withBaseline(judged, baseline, options.updateBaseline === true, terminal);
  await writeReports(reports, report, contract);
  print(report, formatReport(report, { color: terminal.colour }).trimEnd(), options, terminal);
  const isAdvised = file === undefined && !options.json && report.problem === undefined;
  const advice = isAdvised ? adviceFor(contract, config, report) : [];
  if (advice.length > 0) terminal.out(`\n${formatAdvice(advice)}`);
  return exitCodeOf(report, {
    strict: strictCoverage,
    ...(failOn === undefined ? {} : { failOn }),
  });
}

async function replayed(
  key: string,
  judging: ConformanceOptions,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const earlier =
    options.from === undefined ? undefined : await readReport(resolve(terminal.cwd, options.from));
  try {
    const again = await replay(key, judging, earlier);
    await writeReports(
      (options.report ?? []).map((file) => resolve(terminal.cwd, file)),
      again.report,
      judging.contract,
    );
    print(again.report, formatReplay(again, { color: terminal.colour }), options, terminal);
    return replayExitCode(again);
  } catch (error) {
    if (error instanceof ReplayError) throw new CommandError(error.message);
    throw error;
  }
}

function print(report: Report, text: string, { json }: CheckOptions, terminal: Terminal): void {
  terminal.out(json ? JSON.stringify(report, null, 2) : text);
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
