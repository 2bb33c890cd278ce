import type { Contract } from "@conduct/contract";
import { isCutOff } from "../report/cut-off.ts";
import type { Report } from "../report/report.ts";
import type { ConductConfig } from "./config.ts";

/** One thing that a config could say, and what would be judged then. */
export interface Advice {
  readonly member: keyof ConductConfig;
  readonly message: string;
}

/** What a config would add to a run; nothing that it says already, and nothing that the contract has no use for. */
export function adviceFor(
  contract: Contract,
  config: ConductConfig,
  report: Report,
): readonly Advice[] {
  const open = report.results.filter(({ verdict }) => verdict === "inconclusive");
  const secured = contract.operations.some(({ security }) => security.length > 0);
  const unreached = report.coverage.filter(({ cells, exercised }) => exercised < cells);
  const missing = unreached.reduce((sum, { cells, exercised }) => sum + cells - exercised, 0);
  const spent = open.filter(isCutOff);
  const rows: readonly (readonly [keyof ConductConfig, boolean, string])[] = [
    [
      "credentials",
      secured,
      "the contract asks for credentials: with them, that nobody gets by without",
    ],
    ["other", secured, "credentials of somebody else: that what is yours stays yours"],
    [
      "fixtures",
      missing > 0 && config.driver === undefined,
      `inputs that succeed, fail or are slow: the ${missing} ${missing === 1 ? "cell" : "cells"} that no request reaches`,
    ],
    [
      "webhooks",
      open.some(({ id }) => id === "LC-HIST-03"),
      "an address at which the target can reach this machine: that it tells what it should",
    ],
    [
      "exclusive",
      true,
      "that nobody else acts on the target, not even workers of its own (or, as a fixture, work that is idle, since none takes it up): then nothing is excused by what they may have done",
    ],
    [
      "budget",
      spent.length > 0,
      `more requests or time: ${spent.length} ${spent.length === 1 ? "result was" : "results were"} cut off`,
    ],
  ];
  return rows.flatMap(([member, useful, message]) =>
    useful && (config[member] === undefined || member === "budget") ? [{ member, message }] : [],
  );
}

/** Advice as lines for a terminal. */
export function formatAdvice(advice: readonly Advice[]): string {
  if (advice.length === 0) return "";
  const width = Math.max(...advice.map(({ member }) => member.length));
  return [
    "A conduct.config.ts (or .yaml) could say more:",
    ...advice.map(({ member, message }) => `  ${member.padEnd(width)}  ${message}`),
  ].join("\n");
}
