import type { Filter } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { markedTexts, nearTexts, tellingTexts } from "./telling-texts.ts";

const filterBy = (op: Filter["op"]) => ({ op }) as Filter;

describe("texts that filters tell apart", () => {
  test("have another one in them, a space, and letters of another case", () => {
    expect(tellingTexts("sample")).toEqual(["sample", "sample two", "all SAMPLE"]);
  });

  test("are those whose order nobody disputes", () => {
    expect(tellingTexts("Zoo")).toEqual(["Zoo", "Zoo two"]);
    expect(tellingTexts("12")).toEqual(["12", "12 two", "all 12"]);
  });

  test("bear the mark as the filter looks for it", () => {
    expect(markedTexts(filterBy("eq"), "mark")).toEqual(["mark"]);
    expect(markedTexts(filterBy("contains"), "mark")).toEqual(["mark", "mark two", "all mark"]);
    expect(markedTexts(filterBy("icontains"), "mark")).toEqual(["mark", "mark two", "all MARK"]);
    expect(markedTexts(filterBy("prefix"), "mark")).toEqual(["mark", "mark a part", "marks"]);
  });

  test("are near a mark only where the filter does not find them", () => {
    expect(nearTexts(filterBy("eq"), "mark")).toEqual(["all mark", "mark two"]);
    expect(nearTexts(filterBy("prefix"), "mark")).toEqual(["all mark"]);
    expect(nearTexts(filterBy("contains"), "mark")).toEqual([]);
  });
});
