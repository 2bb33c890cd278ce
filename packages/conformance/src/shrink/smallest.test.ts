import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallest } from "./smallest.ts";

describe("smallest()", () => {
  test("leaves what it takes, in its order, whatever else there is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 41, max: 60 }),
        async (needed, length) => {
          const steps = Array.from({ length }, (_, index) => index);
          const shows = async (part: readonly number[]) =>
            needed.every((one) => part.includes(one)) ? "seen" : undefined;

          const found = await smallest({ steps, proof: "first" }, shows, () => true);

          expect(found).toEqual({ steps: needed.toSorted((a, b) => a - b), proof: "seen" });
        },
      ),
    );
  });

  test("keeps the whole where no part shows it", async () => {
    const whole = { steps: [1, 2, 3], proof: "first" };

    expect(
      await smallest(
        whole,
        async () => undefined,
        () => true,
      ),
    ).toBe(whole);
  });

  test("returns what was shown last when nothing more can be afforded", async () => {
    let left = 1;
    const found = await smallest<number, string>(
      { steps: [1, 2, 3, 4], proof: "first" },
      async (steps) => steps.join(" "),
      () => left-- > 0,
    );

    expect(found).toEqual({ steps: [3, 4], proof: "3 4" });
  });
});
