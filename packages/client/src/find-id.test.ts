import { describe, expect, test } from "vitest";
import { stubOperation } from "../test/stub-operation.ts";
import { findId, type NameSpec } from "./find-id.ts";

const tasks: NameSpec = {
  kind: "Task",
  id: "/id",
  name: "/name",
  ids: "^task_",
  filter: "query.name",
  pages: {
    style: "cursor",
    request: { cursor: "query.cursor", size: "query.limit" },
    response: { items: "/tasks", next: "/next" },
  },
  size: 100,
};

describe("findId()", () => {
  test("returns what looks like an identifier, and asks nobody", async () => {
    const { operation, calls } = stubOperation();

    expect(await findId(operation, tasks, "task_1")).toBe("task_1");
    expect(calls).toEqual([]);
  });

  test("asks for the name in pages of the greatest size, and takes the one that is the same", async () => {
    const { operation, calls } = stubOperation(
      page([["1", "Relevance of answers"]], "more"),
      page([
        ["2", "relevance"],
        ["3", "Relevance"],
      ]),
    );

    expect(await findId(operation, tasks, "Relevance", { query: { space_name: "mine" } })).toBe(
      "3",
    );
    expect(calls.map(({ query }) => query)).toEqual([
      { space_name: "mine", name: "Relevance", limit: 100 },
      { space_name: "mine", name: "Relevance", limit: 100, cursor: "more" },
    ]);
  });

  test("looks through the whole list where nothing asks for a name", async () => {
    const { filter: _, ids: __, size: ___, ...plain } = tasks;
    const { operation, calls } = stubOperation(page([["1", "task_1"]]));

    expect(await findId(operation, plain, "task_1")).toBe("1");
    expect(calls.map(({ query }) => query)).toEqual([undefined]);
  });

  test("rejects with the names that there are", async () => {
    const { operation } = stubOperation(page([["1", "Relevance of answers"]]));

    await expect(findId(operation, tasks, "Relevance")).rejects.toMatchObject({
      name: "NameNotFoundError",
      message:
        '[name-not-found] There is no Task named "Relevance", only "Relevance of answers". ' +
        "Names are compared as they are written; an identifier works too.",
      seen: ["Relevance of answers"],
    });
  });
});

function page(tasks: readonly (readonly [string, string])[], next?: string) {
  return { body: { tasks: tasks.map(([id, name]) => ({ id, name })), next } };
}
