import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Lifecycle } from "@conduct/contract";
import { toMermaid, toSvg } from "@conduct/contract/diagram";
import { toXState } from "@conduct/contract/xstate";
import { Command, Option } from "commander";
import type { CommandFactory } from "../cli.ts";
import {
  addDocumentOptions,
  type DocumentOptions,
  documentArgument,
  loadContract,
} from "../document.ts";
import { CommandError, exitCode } from "../exit-code.ts";

interface DiagramOptions extends DocumentOptions {
  readonly format: "mermaid" | "svg" | "xstate";
  readonly lifecycle?: string;
  readonly output?: string;
  readonly json: boolean;
}

/** `conduct diagram`: a lifecycle as a picture, or as a machine that other tools load. */
export const diagramCommand: CommandFactory = (terminal, done) => {
  const command = new Command("diagram")
    .description("Draw a lifecycle: its states, how they end, and who moves it.")
    .addArgument(documentArgument("<document>"))
    .addOption(
      new Option("--format <name>", "the kind of drawing")
        .choices(["mermaid", "svg", "xstate"])
        .default("mermaid"),
    )
    .option("--lifecycle <name>", "which one, where the document has several")
    .option("--output <file>", "write to a file instead of the terminal")
    .option("--json", "print {lifecycle, format, text} for machines", false);
  addDocumentOptions(command);
  return command.action(async (source: string, options: DiagramOptions) => {
    const contract = await loadContract(source, options);
    const drawn = chosen(Object.values(contract.lifecycles), options, source);
    const texts = await Promise.all(
      drawn.map(async (lifecycle) => ({
        lifecycle: lifecycle.name,
        format: options.format,
        text: await draw[options.format](lifecycle),
      })),
    );
    const text = options.json
      ? JSON.stringify(texts.length === 1 ? texts[0] : texts, null, 2)
      : texts.map((drawing) => drawing.text.trimEnd()).join("\n\n");
    if (options.output === undefined) terminal.out(text);
    else await writeFile(resolve(terminal.cwd, options.output), `${text}\n`);
    done(exitCode.fine);
  });
};

const draw: Readonly<
  Record<DiagramOptions["format"], (lifecycle: Lifecycle) => string | Promise<string>>
> = {
  mermaid: (lifecycle) => toMermaid(lifecycle),
  svg: (lifecycle) => toSvg(lifecycle),
  xstate: (lifecycle) => JSON.stringify(toXState(lifecycle, { mode: "structural" }), null, 2),
};

function chosen(
  all: readonly Lifecycle[],
  { lifecycle: name, format }: DiagramOptions,
  source: string,
): readonly Lifecycle[] {
  const names = all.map((lifecycle) => lifecycle.name).join(", ");
  if (all.length === 0) {
    throw new CommandError(
      `${source} declares no lifecycle. Add x-conduct.lifecycles to draw one.`,
    );
  }
  if (name !== undefined) {
    const found = all.filter((lifecycle) => lifecycle.name === name);
    if (found.length > 0) return found;
    throw new CommandError(`${source} has no lifecycle "${name}". It has ${names}.`);
  }
  // What is there or not makes a picture for those who ask for it.
  const moving = all.filter(({ states }) => Object.keys(states).length > 1);
  const drawn = moving.length === 0 ? all : moving;
  if (drawn.length > 1 && format !== "mermaid") {
    throw new CommandError(
      `${source} has several lifecycles. Choose one with --lifecycle: ${names}.`,
    );
  }
  return drawn;
}
