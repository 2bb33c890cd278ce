import { layout as arrange, Graph } from "@dagrejs/dagre";
import type { Arrow, Drawing, DrawnState } from "./drawing.ts";
import { type Block, labelBlock, stateBlock } from "./measure.ts";

/** A point of the picture, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box by its centre. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A drawing with a place for everything. */
export interface Layout {
  readonly states: readonly {
    readonly state: DrawnState;
    readonly block: Block;
    readonly box: Box;
  }[];
  readonly arrows: readonly PlacedArrow[];

  /** Where resources come from, and where they go; each only if some arrow does. */
  readonly start?: Point;
  readonly end?: Point;
  readonly width: number;
  readonly height: number;
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly block: Block;

  /** The middle of the label, which is one of the points. */
  readonly label: Point;
  readonly points: readonly Point[];
}

/** Lays a drawing out from top to bottom, so that neither states nor labels cover each other. */
export function layoutOf({ states, arrows }: Drawing): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "TB",
    nodesep: 34,
    edgesep: 22,
    ranksep: 52,
    ranker: "network-simplex",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const blocks = new Map(states.map((state) => [state.name, stateBlock(state)]));
  for (const [name, { width, height }] of blocks) graph.setNode(name, { width, height });
  const drawn = arrows.map((arrow, index) => {
    const block = labelBlock(arrow.labels);
    const ends = {
      from: arrow.from === "$none" ? start : arrow.from,
      to: arrow.to === "$none" ? end : arrow.to,
    };
    for (const id of [start, end]) {
      if (ends.from === id || ends.to === id) graph.setNode(id, { width: dot, height: dot });
    }
    graph.setEdge(
      ends.from,
      ends.to,
      { width: block.width, height: block.height, labelpos: "c", weight: weightOf(arrow) },
      String(index),
    );
    return { arrow, block, ends, key: String(index) };
  });
  // What is over stands in the last row: invisible edges pull it down.
  for (const { name, outcome } of states) {
    if (outcome === undefined) continue;
    graph.setNode(bottom, { width: 0, height: 0 });
    graph.setEdge(name, bottom, { weight: 40, minlen: 1, width: 0, height: 0 }, "bottom");
  }
  arrange(graph);
  const boxOf = (id: string): Box => boxIn(graph.node(id));
  const final = new Set(
    states.filter(({ outcome }) => outcome !== undefined).map(({ name }) => name),
  );
  const reach = (id: string): Box => (final.has(id) ? grown(boxOf(id)) : boxOf(id));
  const ports = new Ports();
  const placed = drawn.map(({ arrow, block, ends, key }) => {
    const edge = graph.edge(ends.from, ends.to, key);
    const inner = (edge.points ?? []).slice(1, -1);
    const label = { x: edge.x ?? 0, y: edge.y ?? 0 };
    const way = inner.length === 0 ? [label] : inner;
    const [first = label] = way;
    ports.add(key, "from", { id: ends.from, box: reach(ends.from), toward: first });
    ports.add(key, "to", { id: ends.to, box: reach(ends.to), toward: way.at(-1) ?? label });
    return { arrow, block, label, way, key };
  });
  const { width = 0 } = graph.graph();
  const height = Math.max(0, ...graph.nodes().map((id: string) => lowest(boxOf(id), id)));
  return {
    states: states.map((state) => ({
      state,
      block: blocks.get(state.name) ?? { lines: [], width: 0, height: 0 },
      box: boxOf(state.name),
    })),
    arrows: placed.map(({ arrow, block, label, way, key }) => ({
      arrow,
      block,
      label,
      points: [ports.at(key, "from"), ...way, ports.at(key, "to")],
    })),
    ...(graph.hasNode(start) ? { start: boxOf(start) } : {}),
    ...(graph.hasNode(end) ? { end: boxOf(end) } : {}),
    width,
    height,
  };
}

/** Names that no state can have, for they start with a dollar. */
const start = "$start";
const end = "$end";
const bottom = "$bottom";
const dot = 16;

/** The plain way to success is kept straight; what fails may go around. */
function weightOf({ labels }: Arrow): number {
  return labels.some(({ guard }) => guard === undefined) ? 2 : 1;
}

/** The invisible last row takes no room. */
function lowest({ y, height }: Box, id: string): number {
  return id === bottom ? 0 : y + height / 2;
}

function boxIn({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  return { x, y, width, height };
}

/** A final state has a ring around it, which is where arrows end. */
function grown({ x, y, width, height }: Box): Box {
  return { x, y, width: width + 8, height: height + 8 };
}

interface End {
  readonly id: string;
  readonly box: Box;

  /** Where the arrow goes on, or comes from. */
  readonly toward: Point;
}

/** Spreads the ends of arrows over the edge of a state, in the order in which the arrows come. */
class Ports {
  readonly #ends = new Map<string, End>();

  add(key: string, side: "from" | "to", end: End): void {
    this.#ends.set(`${side} ${key}`, end);
  }

  at(key: string, side: "from" | "to"): Point {
    const own = this.#ends.get(`${side} ${key}`);
    if (own === undefined) return { x: 0, y: 0 };
    const { box, id } = own;
    const row = [...this.#ends.values()]
      .filter((one) => one.id === id && isAbove(one) === isAbove(own))
      .sort((a, b) => a.toward.x - b.toward.x);
    const gap = Math.min(30, (box.width - 28) / Math.max(1, row.length - 1));
    const offset = box.width > dot ? row.indexOf(own) - (row.length - 1) / 2 : 0;
    return { x: box.x + offset * gap, y: box.y + ((isAbove(own) ? -1 : 1) * box.height) / 2 };
  }
}

function isAbove({ box, toward }: End): boolean {
  return toward.y < box.y;
}
