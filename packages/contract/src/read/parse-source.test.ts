import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonObject, type Json } from "../json.ts";
import { formatPointer } from "../pointer.ts";
import { longestText, parseSource } from "./parse-source.ts";
import { placeAt, type Source } from "./source.ts";

describe("parseSource()", () => {
  test("reads any JSON as what it is, and knows where each key stands", () => {
    const options = { depthSize: "small", maxDepth: 4 } as const;

    fc.assert(
      fc.property(fc.jsonValue(options), fc.constantFrom(0, 1, "\t"), (value, indent) => {
        const expected = JSON.parse(JSON.stringify(value)) as Json;
        const text = JSON.stringify(value, null, indent);

        const source = read(text);

        expect(source.root).toEqual(expected);
        for (const { pointer, key } of keysOf(expected)) {
          const { line, column } = placeAt(source, pointer);
          const at = text.split("\n")[line - 1]?.slice(column - 1);
          expect(at?.startsWith(JSON.stringify(key))).toBe(true);
        }
      }),
    );
  });

  test("knows the lines of YAML", () => {
    const source = read("a:\n  b: [1, 2]\n  c: { d: x }\n");

    expect(placeAt(source, "/a/b/1")).toEqual({
      file: "a.yaml",
      line: 2,
      column: 10,
      pointer: "/a/b/1",
    });
    expect(placeAt(source, "/a/c/d")).toMatchObject({ line: 3, column: 8 });
  });

  test("gives the place of the nearest parent for what is not there", () => {
    const source = read("a:\n  b: {}\n");

    expect(placeAt(source, "/a/b/c/d")).toEqual({
      file: "a.yaml",
      line: 2,
      column: 3,
      pointer: "/a/b/c/d",
    });
  });

  test("keeps keys as they are written", () => {
    expect(read("200: a\n1.0: b\n'007': c\ntrue: d\nnull: e\n__proto__: f\n").root).toEqual(
      JSON.parse('{"200":"a","1.0":"b","007":"c","true":"d","null":"e","__proto__":"f"}'),
    );
  });

  test("reads dates, yes and no as text, as YAML 1.2 says", () => {
    expect(read("[2026-01-01, yes, no, on, 1e3, 0x10, ~]").root).toEqual([
      "2026-01-01",
      "yes",
      "no",
      "on",
      1000,
      16,
      null,
    ]);
  });

  test("unfolds aliases and merge keys, what is written out winning", () => {
    const text = [
      "base: &base { a: 1, b: 2 }",
      "more: &more { b: 3, c: 4 }",
      "one: { <<: *base, b: 5 }",
      "two: { b: 6, <<: [*base, *more] }",
      "three: *base",
    ].join("\n");

    const source = read(text);

    expect(source.root).toMatchObject({
      one: { a: 1, b: 5 },
      two: { a: 1, b: 6, c: 4 },
      three: { a: 1, b: 2 },
    });
    expect(placeAt(source, "/two/c").line).toBe(2);
    expect(placeAt(source, "/one/b").line).toBe(3);
  });

  test("reads a quoted << as a key like any other", () => {
    expect(read('{ "<<": 1 }').root).toEqual({ "<<": 1 });
  });

  test("leaves out a byte order mark, and counts lines that end like on Windows", () => {
    const source = read("\uFEFFa: 1\r\nb: 2\r\n");

    expect(source.root).toEqual({ a: 1, b: 2 });
    expect(placeAt(source, "/b")).toMatchObject({ line: 2, column: 1 });
  });

  test("refuses a text that is too large before it looks at it", () => {
    const { source, diagnostics } = parseSource(" ".repeat(longestText + 1), { file: "a.yaml" });

    expect(source).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "C006",
        "The text has 50.0 MB, and at most 50 MB are read. Split it into several files, or cut what is not needed.",
      ],
    ]);
  });

  test("says of any text what is wrong with it, and never throws", () => {
    const fragments = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      "- ",
      "\n",
      "  ",
      "a",
      '"',
      "&a ",
      "*a",
      "<<: ",
      "? ",
      "!t ",
      ",",
      "|",
      "#",
    );

    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 30 }), (parts) => {
        const { source, diagnostics } = parseSource(parts.join(""), { file: "a.yaml" });

        expect(diagnostics.length).toBe(source === undefined ? 1 : 0);
      }),
    );
  });

  test.for([
    ["{}", {}],
    [" [ ] ", []],
    ['{"a":[1,-0.5e2,true,false,null,"\\u00e9\\n"]}', { a: [1, -50, true, false, null, "é\n"] }],
    ["[-0]", [0]],
    ["{a: 1, b: [x y]}", { a: 1, b: ["x y"] }],
    ["[1, 2,]", [1, 2]],
    ["{'a': 1} # JSON it is not", { a: 1 }],
    ['{"a": "line\n break"}', { a: "line break" }],
    ["[01, .5, 1e400x]", [1, 0.5, "1e400x"]],
    ['["\\/\\e"]', ["/\u001b"]],
  ] as const)("reads %j, whether it is JSON or only looks like it", ([text, value]) => {
    expect(read(text).root).toEqual(value);
  });

  test("reads strings of any length", () => {
    const long = 'x"\\'.repeat(1_000_000);

    expect(read(JSON.stringify([long])).root).toEqual([long]);
  });

  test("refuses a number that is larger than any number", () => {
    const { diagnostics } = parseSource('{ "a": 1e999 }', { file: "a.json" });

    expect(diagnostics.map(({ message }) => message)).toEqual([
      "JSON has no value like Infinity. Write it as a string.",
    ]);
  });

  test("survives brackets that are never closed", () => {
    const { diagnostics } = parseSource("[".repeat(200_000), { file: "a.yaml" });

    expect(diagnostics.length).toBe(1);
  });
});

function read(text: string): Source {
  const { source, diagnostics } = parseSource(text, { file: "a.yaml" });
  if (source === undefined) throw new Error(diagnostics[0]?.message);
  return source;
}

/** The pointer of every member of every object in a value. */
function keysOf(value: Json, path: readonly string[] = []): { pointer: string; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const inside = [...path, key];
    const own = isJsonObject(value) ? [{ pointer: formatPointer(inside), key }] : [];
    return [...own, ...keysOf(member as Json, inside)];
  });
}
