export { toMermaid } from "./to-mermaid.ts";
export { toSvg } from "./to-svg.ts";
