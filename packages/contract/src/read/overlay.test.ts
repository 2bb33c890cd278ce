import { describe, expect, test } from "vitest";
import type { Json } from "../json.ts";
import { formatPlace } from "../place.ts";
import { applyOverlays } from "./overlay.ts";
import { parseSource } from "./parse-source.ts";
import { placeAt, type Source } from "./source.ts";

describe("applyOverlays()", () => {
  test("merges objects, adds to arrays and replaces the rest", () => {
    const { root } = overlaid(
      { info: { title: "a", tags: ["x"], old: 1 } },
      { target: "$.info", update: { title: "b", tags: ["y", "z"], more: { deep: true } } },
    );

    expect(root).toEqual({
      info: { title: "b", tags: ["x", "y", "z"], old: 1, more: { deep: true } },
    });
  });

  test("adds one element to an array that is the target", () => {
    expect(overlaid({ tags: ["x"] }, { target: "$.tags", update: { name: "y" } }).root).toEqual({
      tags: ["x", { name: "y" }],
    });
  });

  test("replaces a plain value that is the target", () => {
    expect(overlaid({ a: { b: 1 } }, { target: "$.a.b", update: 2 }).root).toEqual({ a: { b: 2 } });
  });

  test("changes every place that a path selects, each once", () => {
    const { root } = overlaid(
      { paths: { "/a": { get: { ids: [] }, x: 1 }, "/b": { get: { ids: [] } } } },
      { target: "$.paths[*]['get', 'get'].ids", update: "new" },
    );

    expect(root).toEqual({
      paths: { "/a": { get: { ids: ["new"] }, x: 1 }, "/b": { get: { ids: ["new"] } } },
    });
  });

  test("selects by the conditions of RFC 9535", () => {
    const { root } = overlaid(
      { list: [{ name: "a" }, { name: "b" }] },
      { target: "$.list[?@.name == 'b']", update: { found: true } },
    );

    expect(root).toEqual({ list: [{ name: "a" }, { name: "b", found: true }] });
  });

  test("removes members, and elements without moving those still to go", () => {
    const { root } = overlaid(
      { a: 1, b: 2, list: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
      { target: "$.list[2, 10, 0]", remove: true },
      { target: "$.a", remove: true },
    );

    expect(root).toEqual({ b: 2, list: [1, 3, 4, 5, 6, 7, 8, 9, 11] });
  });

  test("keeps the places of the elements that a removal moves", () => {
    const source = overlaid("list:\n  - a\n  - b\n  - c\n", { target: "$.list[0]", remove: true });

    expect(formatPlace(placeAt(source, "/list/1"))).toBe("document.yaml:4:5");
  });

  test("copies one part of the document into another", () => {
    const { root } = overlaid(
      { a: { x: 1 }, b: { y: 2 } },
      { target: "$.b", copy: "$.a", update: { z: 3 } },
    );

    expect(root).toEqual({ a: { x: 1 }, b: { x: 1, y: 2, z: 3 } });
  });

  test("applies actions and overlays in order, each to what the one before made", () => {
    const { source } = applyOverlays(read({ a: {} }, "document.yaml"), [
      overlay({ target: "$.a", update: { b: {} } }, { target: "$.a.b", update: { c: 1 } }),
      overlay({ target: "$.a.b", update: { c: 2 } }),
    ]);

    expect(source?.root).toEqual({ a: { b: { c: 2 } } });
  });

  test("leaves the document that it was given alone", () => {
    const document = read({ a: { b: [1] } }, "document.yaml");

    applyOverlays(document, [overlay({ target: "$.a.b", update: [2] })]);

    expect(document.root).toEqual({ a: { b: [1] } });
  });

  test("knows for each part whether the document or the overlay says it", () => {
    const document = read("info:\n  title: a\n  tags: [x]\n", "document.yaml");
    const actions =
      "overlay: 1.1.0\nactions:\n  - target: $.info\n    update:\n      more: { deep: 1 }\n      tags: [y]\n      title: b\n";

    const { source } = applyOverlays(document, [read(actions, "overlay.yaml")]);

    expect(
      ["/info", "/info/title", "/info/tags/0", "/info/tags/1", "/info/more/deep"].map((pointer) =>
        formatPlace(placeAt(source as Source, pointer)),
      ),
    ).toEqual([
      "document.yaml:1:1",
      "overlay.yaml:7:7",
      "document.yaml:3:10",
      "overlay.yaml:6:14",
      "overlay.yaml:5:15",
    ]);
  });

  test("refuses to remove the document as a whole", () => {
    const { diagnostics } = applyOverlays(read({}, "document.yaml"), [
      overlay({ target: "$", remove: true }),
    ]);

    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "C014 The document as a whole cannot be removed. Name the part that is too much.",
    ]);
  });

  test("reports every action that selects nothing", () => {
    const { source, diagnostics } = applyOverlays(read({ a: 1 }, "document.yaml"), [
      overlay(
        { target: "$.b", update: 1 },
        { target: "$.c", remove: true },
        { target: "$", copy: "$.d" },
      ),
    ]);

    expect(source).toBeUndefined();
    expect(diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([
      ["C015", "/actions/0/target"],
      ["C015", "/actions/1/target"],
      ["C015", "/actions/2/copy"],
    ]);
  });
});

function overlaid(document: Json, ...actions: readonly Json[]): Source {
  const { source, diagnostics } = applyOverlays(read(document, "document.yaml"), [
    overlay(...actions),
  ]);
  if (source === undefined) throw new Error(diagnostics[0]?.message);
  return source;
}

function overlay(...actions: readonly Json[]): Source {
  return read({ overlay: "1.1.0", actions }, "overlay.yaml");
}

/** A source of a text, or of a value written as JSON. */
function read(value: Json, file: string): Source {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const { source } = parseSource(text, { file });
  if (source === undefined) throw new Error(`${file} cannot be read`);
  return source;
}
