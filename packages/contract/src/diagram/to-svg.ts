import type { Actor, Lifecycle } from "../lifecycle.ts";
import { curveThrough, round } from "./curve.ts";
import { drawingOf, type Mark, type MarkedMove } from "./drawing.ts";
import { type Layout, layoutOf, type PlacedArrow, type Point } from "./layout.ts";
import { type Block, lineHeight, wrapped } from "./measure.ts";
import { element, escapeXml } from "./svg-element.ts";
import { legendOf } from "./svg-legend.ts";
import { svgStyle } from "./svg-style.ts";

/** What to draw besides the lifecycle itself. */
export interface SvgOptions {
  /** What a run made of its moves: what was not seen is faint, what is not as declared is red. */
  readonly marks?: readonly MarkedMove[];
}

/**
 * Draws a lifecycle as a picture that needs nothing but itself.
 *
 * States are coloured by their outcome, arrows by who causes the event; events that a state accepts and
 * stays are written inside it. The same lifecycle gives the same text on every machine.
 *
 * ```ts
 * writeFileSync("run.svg", toSvg(contract.lifecycles.Run));
 * ```
 */
export function toSvg(lifecycle: Lifecycle, { marks = [] }: SvgOptions = {}): string {
  const drawing = drawingOf(lifecycle, marks);
  const layout = layoutOf(drawing);
  const room = Math.max(layout.width, 420);
  const notes = drawing.notes.flatMap((note) => wrapped(`✎ ${note}`, room / 5.8));
  const width = Math.ceil(room + 2 * margin);
  const graphTop = margin + 34;
  const notesTop = graphTop + layout.height + 26;
  const legendTop = notesTop + notes.length * noteHeight + (notes.length > 0 ? 10 : 0);
  const legend = legendOf(drawing, { x: margin, y: legendTop, width: room });
  const height = Math.ceil(legendTop + legend.height + margin - 8);
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      class: "conduct",
    },
    element("title", {}, escapeXml(`Lifecycle of ${drawing.title}`)),
    element("style", {}, svgStyle),
    element(
      "defs",
      {},
      ...actors.map((actor) => arrowHead(actor)),
      ...(marks.length === 0 ? [] : [arrowHead("violated")]),
    ),
    element("rect", { class: "page", width, height, rx: 10 }),
    element("text", { class: "title", x: margin, y: margin + 16 }, escapeXml(drawing.title)),
    element(
      "g",
      { transform: `translate(${round(margin + (room - layout.width) / 2)},${graphTop})` },
      graphOf(layout),
    ),
    ...notes.map((note, index) =>
      element(
        "text",
        { class: "note", "font-size": 11, x: margin, y: round(notesTop + 10 + index * noteHeight) },
        escapeXml(note),
      ),
    ),
    element("path", { class: "rule", d: `M${margin},${legendTop - 6}H${width - margin}` }),
    legend.svg,
  )}\n`;
}

const margin = 28;
const noteHeight = 16;
const actors: readonly Actor[] = ["client", "worker", "server", "clock"];

function arrowHead(actor: Actor | "violated"): string {
  return element(
    "marker",
    {
      id: `conduct-${actor}`,
      viewBox: "0 0 10 10",
      refX: 8.5,
      refY: 5,
      markerWidth: 9,
      markerHeight: 9,
      markerUnits: "userSpaceOnUse",
      orient: "auto",
    },
    element("path", { class: `head ${actor}`, d: "M0,0.8L10,5L0,9.2L2.2,5z" }),
  );
}

/** Arrows first, then their labels, then the states: nothing that is read is ever crossed. */
function graphOf({ arrows, states, start, end }: Layout): string {
  return [
    ...arrows.map(({ arrow, points }) =>
      element("path", {
        class: `way ${arrow.by}${marked(arrow.mark)}`,
        d: curveThrough(points),
        "marker-end": `url(#conduct-${arrow.mark === "violated" ? "violated" : arrow.by})`,
      }),
    ),
    ...arrows.map(labelOf),
    ...dot(start, "dot"),
    ...dot(end, "end"),
    ...states.map(({ state, block, box }) => {
      const kind = state.outcome ?? (state.blocked ? "blocked" : "live");
      const left = round(box.x - box.width / 2);
      const top = round(box.y - box.height / 2);
      const size = { width: round(box.width), height: round(box.height) };
      const ring = {
        x: round(left - 3.5),
        y: round(top - 3.5),
        width: round(size.width + 7),
        height: round(size.height + 7),
      };
      return element(
        "g",
        {},
        state.outcome === undefined
          ? ""
          : element("rect", { class: `ring ${kind}`, ...ring, rx: 12.5 }),
        element("rect", { class: `state ${kind}`, x: left, y: top, ...size, rx: 9 }),
        textOf(block, box),
      );
    }),
  ].join("");
}

/** The text has a seam in the colour of the page, so that it can be read where a line passes below. */
function labelOf({ arrow, block, label }: PlacedArrow): string {
  const width = Math.max(0, block.width - 8);
  const height = Math.max(0, block.height - 6);
  const behind = element("rect", {
    class: "page",
    x: round(label.x - width / 2),
    y: round(label.y - height / 2),
    width: round(width),
    height: round(height),
    rx: 4,
  });
  const name = `label ${arrow.by}${marked(arrow.mark)}`;
  return element("g", { class: name }, behind, textOf(block, label));
}

function marked(mark: Mark | undefined): string {
  return mark === undefined ? "" : ` ${mark}`;
}

/** Lines below each other, around a middle. */
function textOf({ lines }: Block, { x, y }: Point): string {
  const height = lines.reduce((sum, line) => sum + lineHeight(line), 0);
  let top = y - height / 2;
  return lines
    .map((line) => {
      top += lineHeight(line);
      const baseline = round(top - line.size * 0.36);
      const place = { x: round(x), y: baseline, "text-anchor": "middle", "font-size": line.size };
      return element("text", { class: line.kind, ...place }, escapeXml(line.text));
    })
    .join("");
}

function dot(at: Point | undefined, kind: "dot" | "end"): readonly string[] {
  if (at === undefined) return [];
  const circle = (r: number, name: string) =>
    element("circle", { class: name, cx: round(at.x), cy: round(at.y), r });
  return kind === "dot" ? [circle(8, "dot")] : [circle(8, "end"), circle(4.5, "dot")];
}
