import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contract } from "@conduct/contract";
import type { Calls } from "./calls.ts";
import { createRoutes } from "./routes.ts";

/** Runs the scripted walks, and says which operations of which contract they call, and which succeed. */
export function runWalks(root: string): ReadonlyMap<string, Calls> {
  const directory = mkdtempSync(join(tmpdir(), "conduct-walks-"));
  const settings = ["--config", "packages/config/vitest.config.ts", "--project", "self-check"];
  const { status } = spawnSync("vitest", ["run", ...settings, "test/walks/", "--reporter=dot"], {
    cwd: root,
    env: { ...process.env, [variable]: directory },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("The walks fail. See what `npx vitest run walks` says.");
  const walked = new Map<string, { called: Set<string>; succeeded: Set<string> }>();
  for (const file of readdirSync(directory)) {
    for (const line of readFileSync(join(directory, file), "utf8").trimEnd().split("\n")) {
      const [contract = "", operation = "", status = ""] = line.split(" ");
      const calls = walked.get(contract) ?? { called: new Set(), succeeded: new Set() };
      calls.called.add(operation);
      if (status.startsWith("2")) calls.succeeded.add(operation);
      walked.set(contract, calls);
    }
  }
  rmSync(directory, { recursive: true });
  return walked;
}

/** Notes the calls of a walk for `runWalks`, and nothing when nobody listens. */
export function noteCalls(
  contract: Contract,
): (method: string, path: string, status: number) => void {
  const directory = process.env[variable];
  if (directory === undefined) return () => undefined;
  const route = createRoutes(contract);
  return (method, path, status) => {
    const operation = route(method, path);
    if (operation === undefined) return;
    const line = `${contract.name} ${operation.id} ${status}\n`;
    appendFileSync(join(directory, `${process.pid}.txt`), line);
  };
}

/** Where walks write down what they call: a directory. */
const variable = "CONDUCT_WALKS";
