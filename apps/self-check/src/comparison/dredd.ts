import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, type Tool } from "./tool.ts";

/** Dredd sends one request for each documented status. It reads OpenAPI 3.0 at most, so it gets that. */
export const dredd: Tool = {
  name: "Dredd",
  packages: ["dredd@14.1.0", "@apiture/openapi-down-convert@0.14.2"],

  async test(folder, document, url) {
    writeFileSync(join(folder, "document.json"), JSON.stringify(document));
    const bin = (name: string) => join(folder, "node_modules/.bin", name);
    await run(folder, bin("openapi-down-convert"), [
      ...["--input", "document.json"],
      ...["--output", "document-3.0.json", "--allOf"],
    ]);
    writeFileSync(join(folder, "tests.xml"), "");
    const { output } = await run(folder, bin("dredd"), [
      ...["document-3.0.json", url, "--sorted", "--loglevel", "silent"],
      ...["--reporter", "xunit", "--output", "tests.xml", "--no-color"],
    ]);
    const file = join(folder, "tests.xml");
    const report = existsSync(file) ? readFileSync(file, "utf8") : "";
    const cases = report.split("<testcase ").slice(1);
    if (cases.length === 0) throw new Error(`Dredd has run no test:\n${output.slice(-2000)}`);
    return {
      tests: cases.length,
      failing: cases
        .filter((one) => /<(failure|error)/.test(one))
        .map((one) => /name="([^"]*)"/.exec(one)?.[1] ?? one),
    };
  },
};
