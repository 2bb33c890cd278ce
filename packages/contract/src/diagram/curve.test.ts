import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curveThrough } from "./curve.ts";

describe("curveThrough()", () => {
  test("goes straight down between points below each other", () => {
    const path = curveThrough([
      { x: 10, y: 0 },
      { x: 10, y: 30 },
    ]);

    expect(path).toBe("M10,0C10,10 10,20 10,30");
  });

  test("leaves and arrives upright", () => {
    const path = curveThrough([
      { x: 0, y: 0 },
      { x: 90, y: 30 },
    ]);

    expect(path).toBe("M0,0C0,10 90,20 90,30");
  });

  test("never swings beyond its points", () => {
    const steps = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 500 }), down: fc.integer({ min: 1, max: 100 }) }),
      { minLength: 2, maxLength: 8 },
    );

    fc.assert(
      fc.property(steps, (way) => {
        let y = 0;
        const points = way.map(({ x, down }) => {
          y += down;
          return { x, y };
        });
        const numbers = [...curveThrough(points).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
        const corners = numbers.map(([, x, depth]) => [Number(x), Number(depth)] as const);
        const left = Math.min(...points.map(({ x }) => x));
        const right = Math.max(...points.map(({ x }) => x));

        expect(corners.length).toBe(3 * (points.length - 1) + 1);
        expect(corners.filter(([x]) => x < left - 0.1 || x > right + 0.1)).toEqual([]);
        expect(corners.map(([, depth]) => depth)).toEqual(
          corners.map(([, depth]) => depth).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
