import { describe, expect, test } from "vitest";
import { run } from "./run.ts";

const commands = ["lint", "mock", "check", "generate", "diagram"] as const;

describe("conduct", () => {
  test("--help lists the commands, and exits 0", async () => {
    const { code, out } = await run("--help");

    for (const command of commands) expect(out).toContain(`\n  ${command} `);
    expect(code).toBe(0);
  });

  test.for(commands)("%s --help says what it does and takes, and exits 0", async (command) => {
    const { code, out } = await run(command, "--help");

    expect(out).toMatch(new RegExp(`^Usage: conduct ${command} \\[options\\]`));
    expect(out).toContain("--overlay <file>");
    expect(out).toContain("--json");
    expect(code).toBe(0);
  });

  test("does not know a command that is misspelt, and exits 2", async () => {
    const { code, err } = await run("lnit");

    expect(err).toContain("unknown command 'lnit'");
    expect(err).toContain("Did you mean lint?");
    expect(code).toBe(2);
  });
});
