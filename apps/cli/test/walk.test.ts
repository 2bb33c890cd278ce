import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { start } from "./run.ts";

const exec = promisify(execFile);

describe("the commands that conduct mock prints", () => {
  test("walk a gyoza run through a failure and its retry, and page there and back", async () => {
    const { greeting, stop } = await start("mock", "gyoza", "--port", "0");

    const replies = await pasted(greeting);

    await stop();
    const runs = replies.filter((reply) => "state" in reply);
    expect(runs.map(({ state }) => state)).toEqual([
      "PENDING",
      "RUNNING",
      "PENDING",
      "RUNNING",
      "COMPLETED",
    ]);
    expect(runs.map(({ current_attempt }) => current_attempt)).toEqual([1, 1, 2, 2, 2]);
    const [first, second, back] = replies
      .filter((reply) => reply.object === "list")
      .map(({ data }) => data?.map(({ id }) => id));
    expect(first).toHaveLength(10);
    expect(second).toHaveLength(10);
    expect(first).not.toEqual(second);
    expect(back).toEqual(first);
  });

  test("walk a moderately execution through a pause", async () => {
    const { greeting, stop } = await start("mock", "moderately", "--port", "0");

    const replies = await pasted(greeting);

    await stop();
    expect(replies.flatMap(({ status }) => status ?? [])).toEqual([
      "pending",
      "running",
      "paused",
      "running",
      "completed",
    ]);
  });
});

interface Reply {
  readonly object?: string;
  readonly state?: string;
  readonly status?: string;
  readonly current_attempt?: number;
  readonly data?: readonly { readonly id: string }[];
}

/** Pastes every command of a greeting into one shell, and returns the JSON replies in order. */
async function pasted(greeting: string): Promise<readonly Reply[]> {
  const commands = greeting.split("\n").filter((line) => /^(\w+=\$\()?curl /.test(line));
  expect(commands.length).toBeGreaterThan(0);
  const { stdout } = await exec("sh", ["-c", `exec 2>&1\n${commands.join("\n")}`]);
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Reply);
}
