import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

test("a reader who has seen enough changes neither how a command ends nor what it says of errors", async () => {
  const child = spawn(process.execPath, [main, "diagram", "gyoza"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();

  const [[code], complaints] = await Promise.all([once(child, "exit"), text(child.stderr)]);

  expect(complaints).toBe("");
  expect(code).toBe(0);
});
