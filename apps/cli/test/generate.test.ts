import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "./run.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conduct-generate-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("conduct generate", () => {
  test("writes a client with paginators and waiters, and says what it wrote", async () => {
    const { code, out } = await run("generate", "gyoza", "--output", folder, "--json");

    const { files } = JSON.parse(out) as { files: string[] };
    expect(files).toEqual(expect.arrayContaining(["conduct.gen.ts", "sdk.gen.ts", "types.gen.ts"]));
    expect((await readdir(folder)).length).toBeGreaterThan(0);
    const emitted = await readFile(join(folder, "conduct.gen.ts"), "utf8");
    expect(emitted).toContain("export function waitForOpRun");
    expect(emitted).toContain("export function paginateListRuns");
    expect(code).toBe(0);
  });

  test("demands a folder to write to, and exits 2", async () => {
    const { code, err } = await run("generate", "gyoza");

    expect(err).toContain("required option '--output <folder>' not specified");
    expect(code).toBe(2);
  });
});
