import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type Command, type Option, parseOptions } from "./command-line.ts";

const command = {
  call: "npm run weigh --",
  about: "Weighs what it is given.",
  options: {
    only: { takes: "text", about: "what to weigh" },
    unit: { takes: "text", oneOf: ["g", "kg"], default: "g", about: "of what" },
    times: { takes: "number", default: 1, about: "how often" },
    dry: { about: "without anything" },
  },
} as const satisfies Command<{ readonly [name: string]: Option }>;

describe("parseOptions()", () => {
  test("reads what is given, and has the defaults for what is not", () => {
    expect(parseOptions(command, ["--only", "a", "--times", "3", "--dry"])).toEqual({
      values: { only: "a", unit: "g", times: 3, dry: true },
    });
    expect(parseOptions(command, [])).toEqual({
      values: { only: undefined, unit: "g", times: 1, dry: false },
    });
  });

  test.for([
    [["--weight"], "unknown option '--weight'"],
    [["--times", "many"], "option '--times' takes a whole number, not 'many'"],
    [["--unit", "stone"], "option '--unit' takes g, kg, not 'stone'"],
    [["--only"], "option '--only <value>' argument missing"],
    [["apples"], "unexpected argument 'apples'"],
  ] as const)("says what is wrong with %s", ([args, wrong]) => {
    expect(parseOptions(command, args)).toEqual({
      wrong: expect.stringMatching(new RegExp(`^${wrong}`)),
    });
  });

  test("tells what the command does and takes", () => {
    expect(parseOptions(command, ["-h", "--times", "3"])).toEqual({
      help: [
        "Usage: npm run weigh -- [options]",
        "",
        "Weighs what it is given.",
        "",
        "Options:",
        "  --only <text>     what to weigh",
        "  --unit <text>     of what (g, kg) (default: g)",
        "  --times <number>  how often (default: 1)",
        "  --dry             without anything",
        "  -h, --help        show what the command does and takes",
      ].join("\n"),
    });
  });
});

test.for(["matrix.ts", "comparison.ts", "coverage/main.ts"])(
  "%s tells what it takes, and ends with 2 if it is given anything else",
  (file) => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [resolve(import.meta.dirname, file), ...args], {
        encoding: "utf8",
      });

    const [help, odd] = [run("--help"), run("--odd")];

    expect([help.status, help.stderr]).toEqual([0, ""]);
    expect(help.stdout).toMatch(/^Usage: npm run /);
    expect([odd.status, odd.stdout]).toEqual([2, ""]);
    expect(odd.stderr).toBe(
      "error: unknown option '--odd'\nRun it with --help for what it takes.\n",
    );
  },
);
