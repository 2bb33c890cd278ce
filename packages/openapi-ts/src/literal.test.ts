import { describe, expect, test } from "vitest";
import { literal, memberName, union } from "./literal.ts";

describe("literal()", () => {
  test("writes bare names where they may be bare, and leaves out what is undefined", () => {
    expect(literal({ a: 1, "b-c": null, d: undefined, e: ["x", true] })).toBe(
      '{ a: 1, "b-c": null, e: ["x", true] }',
    );
  });

  test("writes empty objects and arrays", () => {
    expect(literal({ a: {}, b: [] })).toBe("{ a: {}, b: [] }");
  });

  test("breaks what does not fit on a line", () => {
    const long = "x".repeat(60);

    expect(literal({ a: long, b: { c: long } })).toBe(
      `{\n  a: "${long}",\n  b: { c: "${long}" },\n}`,
    );
  });

  test("quotes text that would end the string", () => {
    expect(literal('"\n')).toBe('"\\"\\n"');
  });
});

describe("memberName()", () => {
  test.for([
    ["a1", "a1"],
    ["1a", '"1a"'],
    ["in-progress", '"in-progress"'],
    ["", '""'],
  ] as const)("writes %j as %s", ([name, written]) => {
    expect(memberName(name)).toBe(written);
  });
});

describe("union()", () => {
  test("is never for no names", () => {
    expect([union([]), union(["a"]), union(["a", "b"])]).toEqual(["never", '"a"', '"a" | "b"']);
  });
});
