import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import {
  applyBaseline,
  type Baseline,
  formatBaseline,
  parseBaseline,
  type Report,
  updateBaseline,
} from "@conduct/conformance";
import { formatReportFile } from "@conduct/conformance/reports";
import type { Contract } from "@conduct/contract";
import { CommandError } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { mended } from "./settings.ts";

/** Writes a report to each file, in the format of its ending; folders are made. */
export async function writeReports(
  files: readonly string[],
  report: Report,
  contract: Contract,
): Promise<void> {
  for (const file of files) {
    const text = formatReportFile(file, report, contract);
    if (text === undefined) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** The report with what is known marked in it; and the list brought up to date if that was asked for. */
export async function withBaseline(
  report: Report,
  file: string,
  update: boolean,
  terminal: Terminal,
): Promise<Report> {
  const today = new Date().toISOString().slice(0, 10);
  const before = await readBaseline(file, update, terminal);
  if (!update) return applyBaseline(report, before, { today });
  if (report.problem !== undefined) {
    terminal.err(`${before.file} stays as it is: ${report.problem}`);
    return applyBaseline(report, before, { today });
  }
  const after = updateBaseline(report, before, { today });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, formatBaseline(after));
  const written = parseBaseline(formatBaseline(after), before.file);
  terminal.err(`${before.file} lists ${written.known.length} known failures by now.`);
  return applyBaseline(report, written, { today });
}

/** An earlier report, to replay a failure of it. */
export async function readReport(file: string): Promise<Report> {
  const text = await textOf(file);
  if (text === undefined)
    throw new CommandError(`There is no ${file}. Write one with --report report.json.`);
  try {
    const report = JSON.parse(text) as Report;
    if (report.version === 1 && Array.isArray(report.results)) return report;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CommandError(`${file} is no report of version 1. Write one with --report report.json.`);
}

async function readBaseline(file: string, update: boolean, { cwd }: Terminal): Promise<Baseline> {
  const name = relative(cwd, file) || file;
  const text = await textOf(file);
  if (text === undefined && !update) {
    throw new CommandError(`There is no ${name}. Make one with --update-baseline.`);
  }
  return mended(() => parseBaseline(text ?? "", name));
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
