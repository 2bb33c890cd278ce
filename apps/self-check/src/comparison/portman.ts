import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, type Tool } from "./tool.ts";

/** Portman makes a Postman collection with contract tests, and Newman runs it. */
export const portman: Tool = {
  name: "Portman",
  // Portman wants a newer tslib than it asks for.
  packages: ["@apideck/portman@1.33.0", "tslib@2.8.1"],

  async test(folder, document, url) {
    writeFileSync(join(folder, "document.json"), JSON.stringify(document));
    for (const made of ["collection.json", "tests.json"])
      rmSync(join(folder, made), { force: true });
    const bin = (name: string) => join(folder, "node_modules/.bin", name);
    const made = await run(folder, bin("portman"), [
      ...["--local", "document.json", "--output", "collection.json"],
      ...["--baseUrl", url, "--includeTests"],
    ]);
    const tested = await run(folder, bin("newman"), [
      ...["run", "collection.json", "--reporters", "json"],
      ...["--reporter-json-export", "tests.json"],
    ]);
    if (!existsSync(join(folder, "tests.json"))) {
      throw new Error(`Portman has run no test:\n${(made.output + tested.output).slice(-2000)}`);
    }
    const { run: report } = JSON.parse(readFileSync(join(folder, "tests.json"), "utf8")) as Newman;
    const asserted = report.executions.flatMap(({ assertions = [] }) => assertions);
    return {
      tests: asserted.length,
      failing: asserted
        .filter(({ error }) => error !== undefined)
        .map(({ assertion }) => assertion),
    };
  },
};

interface Newman {
  readonly run: {
    readonly executions: readonly {
      readonly assertions?: readonly { readonly assertion: string; readonly error?: unknown }[];
    }[];
  };
}
