import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, type Tool } from "./tool.ts";

/** Specmatic makes requests of the examples and of the schemas, wrong ones too. It needs Java. */
export const specmatic: Tool = {
  name: "Specmatic",
  packages: ["specmatic@2.55.1"],

  async test(folder, document, url) {
    writeFileSync(join(folder, "document.json"), JSON.stringify(document));
    rmSync(join(folder, "reports"), { recursive: true, force: true });
    const { output } = await run(folder, join(folder, "node_modules/.bin/specmatic"), [
      ...["test", "document.json", `--testBaseURL=${url}`, "--junitReportDir=reports"],
    ]);
    const reports = join(folder, "reports");
    const files = existsSync(reports)
      ? readdirSync(reports).filter((name) => name.endsWith(".xml"))
      : [];
    const cases = files.flatMap((name) =>
      readFileSync(join(reports, name), "utf8").split("<testcase ").slice(1),
    );
    if (cases.length === 0) throw new Error(`Specmatic has run no test:\n${output.slice(-2000)}`);
    return {
      tests: cases.length,
      failing: cases
        .filter((one) => /<(failure|error)/.test(one))
        .map((one) => /name="([^"]*)"/.exec(one)?.[1] ?? one),
    };
  },
};
