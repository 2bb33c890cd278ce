import { parseArgs } from "node:util";

/** One option of a command: a flag, or one that takes a text or a whole number. */
export interface Option {
  readonly about: string;
  readonly takes?: "text" | "number";
  readonly oneOf?: readonly string[];
  readonly default?: string | number;
}

/** A command of this repository, as its help tells it. */
export interface Command<Options extends { readonly [name: string]: Option }> {
  /** How it is called: `npm run matrix --`. */
  readonly call: string;
  readonly about: string;
  readonly options: Options;
}

/** The values of options: those that take something and have no default may be undefined. */
export type Values<Options extends { readonly [name: string]: Option }> = {
  readonly [Name in keyof Options]: ValueOf<Options[Name]>;
};

/**
 * The options that a command was called with. Prints the help and ends where it is asked for, and says
 * what is wrong with the others: then it ends with 2, as `conduct` does.
 */
export function readOptions<const Options extends { readonly [name: string]: Option }>(
  command: Command<Options>,
): Values<Options> {
  const read = parseOptions(command, process.argv.slice(2));
  if ("values" in read) return read.values;
  if ("help" in read) console.log(read.help);
  else console.error(`error: ${read.wrong}\nRun it with --help for what it takes.`);
  process.exit("help" in read ? 0 : 2);
}

/** What the arguments of a command say. */
export function parseOptions<const Options extends { readonly [name: string]: Option }>(
  command: Command<Options>,
  args: readonly string[],
): { readonly values: Values<Options> } | { readonly help: string } | { readonly wrong: string } {
  const options = Object.entries(command.options).map(([name, { takes }]) => {
    return [name, { type: takes === undefined ? "boolean" : "string" }] as const;
  });
  let given: { readonly [name: string]: unknown };
  try {
    const help = { type: "boolean", short: "h" } as const;
    const all = { ...Object.fromEntries(options), help };
    given = parseArgs({ args: [...args], options: all }).values;
  } catch (error) {
    return { wrong: toldBy(error) };
  }
  if (given.help === true) return { help: helpOf(command) };
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries<Option>(command.options)) {
    const value = given[name] ?? option.default ?? (option.takes === undefined ? false : undefined);
    const wrong = wrongWith(name, option, value);
    if (wrong !== undefined) return { wrong };
    values[name] = option.takes === "number" && value !== undefined ? Number(value) : value;
  }
  return { values: values as Values<Options> };
}

type ValueOf<One extends Option> = One extends { readonly takes: infer Takes }
  ?
      | (Takes extends "number" ? number : string)
      | (One extends { default: unknown } ? never : undefined)
  : boolean;

function wrongWith(name: string, { takes, oneOf }: Option, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (takes === "number" && !/^\d+$/.test(String(value)))
    return `option '--${name}' takes a whole number, not '${value}'`;
  if (oneOf !== undefined && !oneOf.includes(String(value)))
    return `option '--${name}' takes ${oneOf.join(", ")}, not '${value}'`;
  return undefined;
}

/** Node's own words, without the advice about dashes. */
function toldBy(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [sentence = text] = text.split(/\. To specify|\n/);
  return sentence.replace(/^./, (first) => first.toLowerCase()).replace(/\.$/, "");
}

function helpOf({ call, about, options }: Command<{ readonly [name: string]: Option }>): string {
  const rows = Object.entries(options).map(([name, option]) => [
    `  --${name}${option.takes === undefined ? "" : ` <${option.takes}>`}`,
    [
      option.about,
      ...(option.oneOf === undefined ? [] : [`(${option.oneOf.join(", ")})`]),
      ...(option.default === undefined ? [] : [`(default: ${option.default})`]),
    ].join(" "),
  ]);
  rows.push(["  -h, --help", "show what the command does and takes"]);
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  return [
    `Usage: ${call} [options]`,
    "",
    about,
    "",
    "Options:",
    ...rows.map(([name = "", text = ""]) => `${name.padEnd(width)}  ${text}`),
  ].join("\n");
}
