import type { DrawnState } from "./drawing.ts";
import { textWidth } from "./text-width.ts";
import type { Label } from "./ways.ts";

/** A line of text, ready to be drawn. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly kind: "name" | "event" | "guard" | "stay";
}

/** Lines and the room that they take. */
export interface Block {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** What is written in a state: its name, and the events that it accepts and stays. */
export function stateBlock({ name, stays }: DrawnState): Block {
  const events = stays.map(({ event, assumed }) => `${event}${assumed ? "?" : ""}`);
  const stay = wrapped(events.join(", "), 26).map((text, index) => ({
    text: index === 0 ? `↻ ${text}` : text,
    size: 11,
    kind: "stay" as const,
  }));
  return blockOf([{ text: name, size: 14, kind: "name" }, ...stay], { x: 18, y: 11, least: 92 });
}

/** What is written at an arrow: its events, each with its condition below. */
export function labelBlock(labels: readonly Label[]): Block {
  const lines = labels.flatMap(({ event, guard, assumed }): Line[] => [
    { text: `${event}${assumed ? "?" : ""}`, size: 12, kind: "event" },
    ...wrapped(guard === undefined || guard === "else" ? "" : `if ${guard}`, 30).map((text) => ({
      text,
      size: 10.5,
      kind: "guard" as const,
    })),
    ...(guard === "else" ? [{ text: "else", size: 10.5, kind: "guard" as const }] : []),
  ]);
  return blockOf(lines, { x: 6, y: 3, least: 0 });
}

/** The height that a line takes in a block. */
export function lineHeight({ size }: Line): number {
  return size * 1.32;
}

function blockOf(
  lines: readonly Line[],
  { x, y, least }: { readonly x: number; readonly y: number; readonly least: number },
): Block {
  const widths = lines.map(({ text, size, kind }) =>
    textWidth(text, size, { bold: kind === "name" || kind === "event" }),
  );
  const height = lines.reduce((sum, line) => sum + lineHeight(line), 0);
  return { lines, width: Math.max(least, ...widths) + 2 * x, height: height + 2 * y };
}

/** Breaks a text between words, so that lines have about so many characters. */
export function wrapped(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= length) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
