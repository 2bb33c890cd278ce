import { readFile } from "node:fs/promises";
import { basename, dirname, extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Json } from "@conduct/contract";
import type { ConductConfig } from "./config.ts";
import { configSchema } from "./config-schema.ts";
import {
  configFrom,
  type Environment,
  environmentVariables,
  interpolated,
  overlaid,
} from "./environment.ts";
import { mistakesIn, parseSettings, SettingsError, type SettingsMistake } from "./settings-file.ts";

/** The names a config is looked for by, in a folder. */
export const configNames: readonly string[] = [
  "conduct.config.ts",
  "conduct.config.mts",
  "conduct.config.js",
  "conduct.config.mjs",
  "conduct.config.yaml",
  "conduct.config.yml",
  "conduct.config.json",
];

/** Reads a file, or answers nothing where there is none. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Reads a config: a module whose default export it is, or YAML or JSON. Paths in it become absolute.
 *
 * TypeScript is imported as it is, by a Node that strips types (22.18 and newer).
 *
 * @throws {SettingsError} with every mistake, in YAML and JSON by line and column.
 */
export async function readConfig(file: string, environment: Environment): Promise<ConductConfig> {
  const name = basename(file);
  const text = await textOf(file);
  if (text === undefined) {
    throw new SettingsError([
      { file, message: `does not exist. A config is called ${configNames.join(", ")}.` },
    ]);
  }
  const config = /^\.[cm]?[jt]s$/.test(extname(file))
    ? await importConfig(file, name)
    : parseConfig(text, name, environment);
  const absolute = (path: string) => resolve(dirname(file), path);
  return {
    ...config,
    ...(config.baseline === undefined ? {} : { baseline: absolute(config.baseline) }),
    ...(config.reports === undefined ? {} : { reports: config.reports.map(absolute) }),
  };
}

/** The config of a folder, if it has one. */
export async function findConfig(folder: string): Promise<string | undefined> {
  for (const name of configNames) {
    const file = resolve(folder, name);
    if ((await textOf(file)) !== undefined) return file;
  }
  return undefined;
}

/**
 * A config with what the environment says laid over it.
 *
 * @throws {SettingsError} naming each variable that does not fit.
 */
export function withEnvironment(config: ConductConfig, environment: Environment): ConductConfig {
  const above = configFrom(environment);
  const mistakes = mistakesIn(above as Json, configSchema);
  if (mistakes.length > 0) {
    const names = Object.entries(environmentVariables).map(([name, what]) => `${name} (${what})`);
    throw new SettingsError(
      mistakes.map(({ message }) => ({
        file: "environment:",
        message: `${message} Variables are ${names.join(", ")}.`,
      })),
    );
  }
  return overlaid(config, above as ConductConfig);
}

function parseConfig(text: string, name: string, environment: Environment): ConductConfig {
  if (text.trim() === "") return {};
  const { value, placeOf } = parseSettings<Json>(text, name, configSchema);
  const missing: SettingsMistake[] = [];
  const filled = interpolated(value, environment, (variable, pointer) => {
    const message = `The environment has no ${variable}. Set it, or write the value here.`;
    missing.push({ message, file: name, place: placeOf(pointer) });
  });
  if (missing.length > 0) throw new SettingsError(missing);
  return filled as ConductConfig;
}

async function importConfig(file: string, name: string): Promise<ConductConfig> {
  let module: { readonly default?: unknown };
  try {
    module = (await import(pathToFileURL(file).href)) as typeof module;
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new SettingsError([{ file: name, message: `could not be imported: ${told}` }]);
  }
  const config = module.default;
  if (typeof config !== "object" || config === null) {
    throw new SettingsError([
      {
        file: name,
        message: "has no config as its default export. Write: export default { url: … };",
      },
    ]);
  }
  // Functions are what JSON cannot hold and a config may: only for credentials.
  const plain = Object.fromEntries(
    Object.entries(config).filter(
      ([member, value]) =>
        typeof value !== "function" || (member !== "credentials" && member !== "other"),
    ),
  );
  const mistakes = mistakesIn(plain as Json, configSchema);
  if (mistakes.length > 0) {
    throw new SettingsError(mistakes.map(({ message }) => ({ file: name, message })));
  }
  return config as ConductConfig;
}
