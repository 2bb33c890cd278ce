import { describe, expect, test } from "vitest";
import { linkTo } from "./link-header.ts";

describe("linkTo()", () => {
  test.for([
    ['<https://a.test/?page=2>; rel="next"', "next", "https://a.test/?page=2"],
    ["<https://a.test/?page=2>; rel=next", "next", "https://a.test/?page=2"],
    ['</1>; rel="prev", </3>; rel="next"', "next", "/3"],
    ['</a,b;c>; title="x, y; rel=\\"no\\""; rel="next last"', "last", "/a,b;c"],
    ["</1>; REL=Next", "next", "/1"],
  ] as const)("reads %s", ([header, relation, target]) => {
    expect(linkTo(header, relation)).toBe(target);
  });

  test.for([null, "", '</1>; rel="prev"', "no brackets; rel=next", "</1>"])(
    "finds nothing in %j",
    (header) => {
      expect(linkTo(header, "next")).toBeUndefined();
    },
  );
});
