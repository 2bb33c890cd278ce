import { type Diagnostic, formatPlace, lintContract, type Severity } from "@conduct/contract";
import { Command, Option } from "commander";
import type { CommandFactory } from "../cli.ts";
import {
  addDocumentOptions,
  type DocumentOptions,
  documentArgument,
  readDocument,
} from "../document.ts";
import { exitCode } from "../exit-code.ts";
import { paint, type Terminal } from "../terminal.ts";

interface LintOptions extends DocumentOptions {
  readonly profile: "core" | "strict" | "audit";
  readonly json: boolean;
}

/** `conduct lint`: every mistake in a document at once, each with its place and its cure. */
export const lintCommand: CommandFactory = (terminal, done) => {
  const command = new Command("lint")
    .description(
      "Find what is wrong with an annotated document: every mistake at once, with its place.",
    )
    .addArgument(documentArgument("<document...>"))
    .addOption(
      new Option("--profile <name>", "how much to report: errors, warnings too, or everything")
        .choices(["core", "strict", "audit"])
        .default("strict"),
    )
    .option("--json", "print the findings as one JSON document", false)
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing found, 1 something found, 2 a document cannot be read.",
    );
  addDocumentOptions(command);
  return command.action(async (sources: readonly string[], options: LintOptions) => {
    const findings: Diagnostic[] = [];
    let unread = false;
    for (const source of sources) {
      const { contract, diagnostics } = await readDocument(source, options);
      findings.push(...diagnostics);
      if (contract !== undefined)
        findings.push(...lintContract(contract, { profile: options.profile }));
      else if (diagnostics.some(({ code }) => unreadable.has(code))) unread = true;
    }
    const reported = findings.filter(({ severity }) => shown[options.profile].includes(severity));
    if (options.json) terminal.out(JSON.stringify({ findings: reported }, null, 2));
    else print(terminal, sources, reported);
    if (unread) done(exitCode.unjudged);
    else done(reported.length === 0 ? exitCode.fine : exitCode.found);
  });
};

const shown: Readonly<Record<LintOptions["profile"], readonly Severity[]>> = {
  core: ["error"],
  strict: ["error", "warning"],
  audit: ["error", "warning", "info"],
};

const colours = { error: "red", warning: "yellow", info: "cyan" } as const;

function print(
  terminal: Terminal,
  sources: readonly string[],
  findings: readonly Diagnostic[],
): void {
  for (const { code, severity, message, place } of findings) {
    terminal.out(
      `${paint(terminal, "bold", formatPlace(place))} ${paint(terminal, colours[severity], severity)} ${code} ${message}`,
    );
    terminal.out(
      paint(terminal, "dim", `  at ${place.pointer === "" ? "the document" : place.pointer}`),
    );
  }
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  terminal.out(
    findings.length === 0
      ? `${sources.join(", ")}: nothing to report.`
      : `${findings.length} ${findings.length === 1 ? "finding" : "findings"}: ${count("error")} errors, ${count("warning")} warnings, ${count("info")} notes.`,
  );
}

/** The codes of a document that says nothing at all, as against one that says something wrong. */
const unreadable: ReadonlySet<string> = new Set([
  "C002",
  "C003",
  "C005",
  "C006",
  "C007",
  "C008",
  "C009",
  "C012",
]);
