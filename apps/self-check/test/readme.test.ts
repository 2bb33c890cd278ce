import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { lintContract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const bin = resolve(root, "apps/cli/bin/conduct.js");
const readme = readFileSync(resolve(root, "README.md"), "utf8");

describe("the README", () => {
  test("shows programs that are compiled and run here", () => {
    const programs = readdirSync(resolve(import.meta.dirname, "readme"))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => here(`readme/${name}`).trim());

    expect(blocks("ts").sort()).toEqual(programs.sort());
  });

  test("shows annotations of a document that lints clean", async () => {
    const [annotations] = blocks("yaml");

    expect(here("readme/runs.yaml")).toContain(`\n${annotations}\n`);
    const { contract, diagnostics } = await readContract(
      resolve(import.meta.dirname, "readme/runs.yaml"),
    );
    expect(diagnostics).toEqual([]);
    expect(contract && lintContract(contract, { profile: "strict" })).toEqual([]);
  });

  test("tells every command, and none that is not there", () => {
    const { scripts } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const told = blocks("sh").flatMap((block) => block.split("\n"));

    const names = told
      .filter((line) => line.startsWith("npm "))
      .map((line) => line.replace(/^npm (run )?/, ""));
    expect(names).toEqual(["start", "test", "bench"]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
  });

  test("tells commands that end as it says", async () => {
    const folder = await mkdtemp(join(tmpdir(), "conduct-readme-"));
    const mock = spawn(process.execPath, [bin, "mock", "--all", "--port", "0", "--json"], {
      cwd: root,
    });
    const [ready] = (await once(createInterface(mock.stdout), "line")) as [string];
    const { url } = JSON.parse(ready) as { url: string };

    // Side by side: each waits for the mock most of the time.
    const ended = await Promise.all(
      blocks("sh")
        .flatMap((block) => block.split("\n"))
        .flatMap((line) => {
          const args = /^npx conduct (.*)$/.exec(line)?.[1]?.split(" ");
          return args === undefined ? [] : [args];
        })
        .map(async (args) => {
          const moved = args.map((one) =>
            one === "my-client" ? folder : one.replace("http://127.0.0.1:4010", url),
          );
          return [args.slice(0, 2).join(" "), await exitOf(moved)] as const;
        }),
    );

    const stopped = once(mock, "exit");
    mock.kill("SIGTERM");
    await stopped;
    await rm(folder, { recursive: true });
    expect(Object.fromEntries(ended)).toEqual({
      "check runs": 0,
      "check gyoza": 0,
      "check moderately": 0,
      "lint apps/cli/test/fixtures/five-mistakes.yaml": 1,
      "diagram runs": 0,
      "generate runs": 0,
    });
  });

  test("lists the packages as they describe themselves", () => {
    const table = ["packages", "apps"]
      .flatMap((group) => readdirSync(resolve(root, group)).map((name) => `${group}/${name}`))
      .map((path) => ({ path, ...manifest(path) }))
      .map(({ path, name, description }) => `| [${name}](${path}) | ${description} |`);

    expect(
      readme
        .split(/<!-- \/?packages -->/)[1]
        ?.trim()
        .split("\n")
        .slice(2),
    ).toEqual(table);
  });
});

/** How a command of the built command line ends. */
async function exitOf(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [bin, ...args], { cwd: root, stdio: "ignore" });
  const [code] = (await once(child, "exit")) as [number];
  return code;
}

function here(path: string): string {
  return readFileSync(resolve(import.meta.dirname, path), "utf8");
}

/** The fenced blocks of one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    ([, text = ""]) => text.trim(),
  );
}

function manifest(path: string): { name: string; description: string } {
  return JSON.parse(readFileSync(resolve(root, path, "package.json"), "utf8")) as {
    name: string;
    description: string;
  };
}
