import { describe, expect, test } from "vitest";
import { abridge } from "./abridge.ts";

describe("abridge()", () => {
  test("leaves alone what is short enough", () => {
    expect(abridge("🙂🙂", 2)).toBe("🙂🙂");
  });

  test("cuts between letters, and says how many there are", () => {
    expect(abridge("🙂🙂🙂", 2)).toBe("🙂🙂… (3 letters, all of them in the JSON report)");
  });
});
