export type { Mark, MarkedMove } from "./drawing.ts";
export { toMermaid } from "./to-mermaid.ts";
export { type SvgOptions, toSvg } from "./to-svg.ts";
