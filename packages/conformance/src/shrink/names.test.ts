import type { Json } from "@conduct/contract";
import { expect, test } from "vitest";
import { leavesOf, mapRequest, mapTexts } from "./names.ts";

const nested = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`) as Json;

test("finds texts and numbers where they stand", () => {
  expect(leavesOf({ a: ["x", { b: 2 }], c: true, d: null })).toEqual([
    ["/a/0", "x"],
    ["/a/1/b", 2],
  ]);
});

test("leaves alone what is nested beyond all measure, which some targets send back", () => {
  const request = { method: "POST", path: "/x", headers: {}, body: "[".repeat(2000) };

  expect(leavesOf({ id: "a", echo: nested })).toEqual([["/id", "a"]]);
  expect(mapTexts({ id: "a", echo: nested }, (text) => `${text}!`)).toMatchObject({ id: "a!" });
  expect(mapRequest(request, (text) => `${text}!`).body).toBe(request.body);
});
