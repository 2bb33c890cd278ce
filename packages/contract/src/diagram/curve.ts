import type { Point } from "./layout.ts";

/**
 * A smooth SVG path through points that go steadily up or down.
 *
 * It leaves and arrives upright, and never swings beyond its points (monotone cubic interpolation).
 */
export function curveThrough(points: readonly Point[]): string {
  const slopes = points.map((point, index) => slopeAt(points[index - 1], point, points[index + 1]));
  const [first] = points;
  if (first === undefined) return "";
  const parts = points.slice(1).map((point, index) => {
    const before = points[index] ?? first;
    const third = (point.y - before.y) / 3;
    const leaving = { x: before.x + (slopes[index] ?? 0) * third, y: before.y + third };
    const arriving = { x: point.x - (slopes[index + 1] ?? 0) * third, y: point.y - third };
    return `C${format(leaving)} ${format(arriving)} ${format(point)}`;
  });
  return `M${format(first)}${parts.join("")}`;
}

/** How far the curve moves sideways for each step down; upright at the ends and where it turns. */
function slopeAt(before: Point | undefined, at: Point, after: Point | undefined): number {
  if (before === undefined || after === undefined) return 0;
  const into = secant(before, at);
  const out = secant(at, after);
  if (into * out <= 0) return 0;
  return (2 * into * out) / (into + out);
}

function secant(from: Point, to: Point): number {
  return to.y === from.y ? 0 : (to.x - from.x) / (to.y - from.y);
}

function format({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

/** Tenths of a pixel are enough, and the text stays the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
