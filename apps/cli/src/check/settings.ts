import { resolve } from "node:path";
import {
  type ConductConfig,
  findConfig,
  overlaid,
  readConfig,
  SettingsError,
  withEnvironment,
} from "@conduct/conformance/config";
import type { DocumentOptions } from "../document.ts";
import { CommandError } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";

/** What stands on the command line of `conduct check`. */
export interface CheckOptions extends DocumentOptions {
  readonly url?: string;
  readonly config?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly driver?: string;
  readonly seed?: number;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly quick?: boolean;
  readonly thorough?: boolean;
  readonly strictBasis?: boolean;
  readonly exclusive?: boolean;
  readonly readOnly?: boolean;
  readonly consistency?: string;
  readonly maxRequests?: number;
  readonly maxTime?: string;
  readonly maxResources?: number;
  readonly rate?: number;
  readonly failOn?: "must" | "should" | "may";
  readonly strictCoverage?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly report?: readonly string[];
  readonly replay?: string;
  readonly from?: string;
  readonly json: boolean;
}

/** What a run is to do: the config, what the environment says over it, and what the command line says over both. */
export interface Settings {
  readonly config: ConductConfig & { readonly url: string };

  /** The file that was read, if there is one. */
  readonly file?: string;
}

/**
 * Puts the settings of a run together.
 *
 * @throws {CommandError} with every mistake in the config, or where no address is known.
 */
export async function settingsFor(options: CheckOptions, terminal: Terminal): Promise<Settings> {
  const file =
    options.config === undefined
      ? await findConfig(terminal.cwd)
      : resolve(terminal.cwd, options.config);
  const read = await mended(async () =>
    withEnvironment(file === undefined ? {} : await readConfig(file, process.env), process.env),
  );
  const config = overlaid(read, fromFlags(options, read, terminal));
  const { url } = config;
  if (url === undefined) {
    throw new CommandError(
      "Nothing says where the implementation listens. Give --url http://127.0.0.1:4010, set CONDUCT_URL, or write url into conduct.config.ts.",
    );
  }
  return { config: { ...config, url }, ...(file === undefined ? {} : { file }) };
}

/** Settings that cannot be used are the user's to mend: the message is all that is needed. */
export async function mended<T>(read: () => Promise<T> | T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SettingsError) throw new CommandError(error.message);
    throw error;
  }
}

function fromFlags(options: CheckOptions, read: ConductConfig, { cwd }: Terminal): ConductConfig {
  const { header, baseline, report, maxRequests, maxTime, maxResources, rate } = options;
  const budget = defined({ requests: maxRequests, time: maxTime, resources: maxResources, rate });
  const profile = options.thorough === true ? "thorough" : "quick";
  return defined({
    url: options.url,
    headers: header && { ...read.headers, ...header },
    driver: options.driver,
    seed: options.seed,
    only: options.only,
    skip: options.skip,
    profile: options.quick === true || options.thorough === true ? profile : undefined,
    strictBasis: options.strictBasis,
    exclusive: options.exclusive,
    readOnly: options.readOnly,
    consistency: options.consistency,
    failOn: options.failOn,
    strictCoverage: options.strictCoverage,
    baseline: baseline && resolve(cwd, baseline),
    reports: report?.map((one) => resolve(cwd, one)),
    budget: Object.keys(budget).length === 0 ? undefined : budget,
  });
}

function defined<T extends object>(
  members: T,
): { [member in keyof T]?: Exclude<T[member], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [member in keyof T]?: Exclude<T[member], undefined>;
  };
}
