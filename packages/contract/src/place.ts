/**
 * Where a fact is written: every part of a compiled contract can say which line it comes from.
 *
 * Lines and columns start at 1. The pointer is an RFC 6901 JSON Pointer into the document as it is
 * after overlays; the file and line are those of the text that a person edits, so a fact that an
 * overlay added points into the overlay.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}

/** A place as people and terminals read it: `openapi.yaml:12:5`. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
