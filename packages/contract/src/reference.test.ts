import { describe, expect, test } from "vitest";
import { parseReference } from "./reference.ts";

describe("parseReference()", () => {
  test.for([
    ["$self", { source: "self", pointer: "" }],
    ["$self#/a/b", { source: "self", pointer: "/a/b" }],
    ["$now.unix", { source: "now.unix", pointer: "" }],
    ["$file.url", { source: "file.url", pointer: "" }],
    ["$request.body", { source: "request.body", pointer: "" }],
    ["$request.body#/x", { source: "request.body", pointer: "/x" }],
    ["$request.query.created[gte]", { source: "request.query", name: "created[gte]", pointer: "" }],
    ["$response.header.Link", { source: "response.header", name: "Link", pointer: "" }],
  ] as const)("takes %s apart", ([text, reference]) => {
    expect(parseReference(text)).toEqual(reference);
  });

  test.for(["self", "$$self", "$nothing", "$self.name", "$request.query", "$self#a", "$"])(
    "sees no reference in %s",
    (text) => {
      expect(parseReference(text)).toBeUndefined();
    },
  );
});
