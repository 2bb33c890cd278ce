import { describe, expect, test } from "vitest";
import { camel, pascal } from "./names.ts";

describe("pascal() and camel()", () => {
  test.for([
    ["OpRun", "OpRun", "opRun"],
    ["task-execution", "TaskExecution", "taskExecution"],
    ["TASK_RUN", "TaskRun", "taskRun"],
    ["list runs", "ListRuns", "listRuns"],
    ["getURL", "GetURL", "getURL"],
    ["a", "A", "a"],
  ] as const)("writes %s as %s and %s", ([name, upper, lower]) => {
    expect([pascal(name), camel(name)]).toEqual([upper, lower]);
  });
});
