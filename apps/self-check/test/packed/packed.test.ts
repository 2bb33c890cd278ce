import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const exec = promisify(execFile);
const root = resolve(import.meta.dirname, "../../../..");
const published = [
  "packages/contract",
  "packages/openapi-ts",
  "packages/client",
  "packages/mock",
  "packages/conformance",
  "apps/cli",
];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conduct-packed-"));
  await install(folder);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the packed packages, in an empty project", () => {
  test("run a program that creates a run on a mock and waits for it", async () => {
    const { stdout } = await run("node", "program.ts");

    expect(stdout).toContain('{"state":"COMPLETED","outputs":');
  });

  test("have types behind every subpath, which refuse to read outputs of a run that may have failed", async () => {
    const { stdout } = await run("npx", "tsc", "-p", ".");
    const generator = await run("npx", "tsc", "-p", "tsconfig.generator.json");

    expect(stdout + generator.stdout).toBe("");
  });

  test("load every subpath", async () => {
    const { stdout } = await run(
      "node",
      "-e",
      "Promise.all([import('./entries.ts'), import('./generator.ts')]).then(([one, two]) => ({ ...one, ...two })).then((entries) => console.log(Object.values(entries).map((one) => typeof one).sort().join()))",
    );

    expect(stdout.trim()).toMatch(/^(function,)+(object,?)+$/);
  });

  test("bundle for a browser, handlers of msw included, without anything of Node", async () => {
    await run(
      "npx",
      "esbuild",
      "browser.ts",
      "--bundle",
      "--format=esm",
      "--platform=browser",
      "--outfile=browser.js",
    );

    const bundle = await readFile(join(folder, "browser.js"), "utf8");
    expect(bundle).not.toMatch(/from ?["']node:|require\(["']node:/);
  });

  test("judge in a vitest file of one's own", async () => {
    await run("npx", "vitest", "run", "--reporter=json", "--outputFile=vitest.json");

    const report = await readFile(join(folder, "vitest.json"), "utf8");
    const { numFailedTests, numPassedTests } = JSON.parse(report) as {
      numFailedTests: number;
      numPassedTests: number;
    };
    expect(numFailedTests).toBe(0);
    expect(numPassedTests).toBeGreaterThan(40);
  });

  test("lint, diagram and generate from the command line", async () => {
    const lint = await run("npx", "conduct", "lint", "gyoza", "moderately");
    const diagram = await run("npx", "conduct", "diagram", "gyoza");
    const generate = await run("npx", "conduct", "generate", "gyoza", "--output", "gen");

    expect(lint.stdout).toBe("gyoza, moderately: nothing to report.\n");
    expect(diagram.stdout).toContain("stateDiagram-v2");
    expect(generate.stdout).toMatch(/^Wrote \d+ files to gen\.\n$/);
  });

  test("serve a mock, judge it, and stop when told to", async () => {
    const server = spawn("npx", ["conduct", "mock", "moderately", "--port", "0", "--json"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    const [line] = (await once(createInterface(server.stdout), "line")) as [string];
    const { contracts } = JSON.parse(line) as { contracts: { moderately: string } };

    const { stdout } = await run(
      "npx",
      "conduct",
      "check",
      "moderately",
      "--url",
      contracts.moderately,
      "--json",
    );

    const stopped = once(server, "exit");
    process.kill(-(server.pid ?? 0), "SIGTERM");
    await stopped;
    const { counts } = JSON.parse(stdout) as { counts: { fail: number; pass: number } };
    expect(counts.fail).toBe(0);
    expect(counts.pass).toBeGreaterThan(40);
  });
});

/** Packs what is published, and installs it with what a user would install beside it. */
async function install(target: string): Promise<void> {
  await cp(resolve(import.meta.dirname, "project"), target, { recursive: true });
  await writeFile(
    join(target, "package.json"),
    JSON.stringify({ name: "empty", private: true, type: "module" }),
  );
  const packed = await Promise.all(
    published.map(async (path) => {
      const { stdout } = await exec("pnpm", ["pack", "--pack-destination", target, "--json"], {
        cwd: resolve(root, path),
      });
      return (JSON.parse(stdout) as { filename: string }).filename;
    }),
  );
  const { esbuild, msw, typescript, vitest } = await versions();
  await exec(
    "npm",
    [
      "install",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      ...packed.map((file) => resolve(target, file)),
      `msw@${msw}`,
      `typescript@${typescript}`,
      `vitest@${vitest}`,
      `esbuild@${esbuild}`,
    ],
    { cwd: target },
  );
}

/** The versions that the workspace itself uses. */
async function versions(): Promise<Record<"esbuild" | "msw" | "typescript" | "vitest", string>> {
  const names = ["esbuild", "msw", "typescript", "vitest"] as const;
  const found = await Promise.all(
    names.map(async (name) => {
      const path = resolve(import.meta.dirname, "../../node_modules", name, "package.json");
      return [name, (JSON.parse(await readFile(path, "utf8")) as { version: string }).version];
    }),
  );
  return Object.fromEntries(found) as Record<(typeof names)[number], string>;
}

/**
 * Runs a command of the project, and tells what it printed if it fails.
 *
 * Its `node` is the one that runs this test, not that of the machine.
 */
async function run(command: string, ...args: readonly string[]) {
  const ran = promisify(execFile)(command === "node" ? process.execPath : command, [...args], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return ran.catch((error: Error & { stdout: string }) => {
    throw new Error(`${error.message}\n${error.stdout}`);
  });
}
