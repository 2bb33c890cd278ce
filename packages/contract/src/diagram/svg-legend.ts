import type { Actor, Outcome } from "../lifecycle.ts";
import { round } from "./curve.ts";
import type { Drawing, Mark } from "./drawing.ts";
import { element, escapeXml } from "./svg-element.ts";
import { textWidth } from "./text-width.ts";

/** What a picture is explained by, and the height that this takes. */
export interface Legend {
  readonly svg: string;
  readonly height: number;
}

/** Explains the colours and lines that a drawing uses, and no others. */
export function legendOf(
  drawing: Drawing,
  { x, y, width }: { x: number; y: number; width: number },
): Legend {
  const entries = [
    ...stateEntries(drawing),
    ...causeEntries(drawing),
    ...assumedEntry(drawing),
    ...markEntries(drawing),
  ];
  const rows: { svg: string; width: number }[][] = [[]];
  for (const entry of entries) {
    const row = rows.at(-1) ?? [];
    const taken = row.reduce((sum, one) => sum + one.width + gap, 0);
    if (row.length > 0 && taken + entry.width > width) rows.push([entry]);
    else row.push(entry);
  }
  const svg = rows.flatMap((row, line) => {
    let left = x;
    return row.map((entry) => {
      const placed = element(
        "g",
        { transform: `translate(${round(left)},${y + line * rowHeight})` },
        entry.svg,
      );
      left += entry.width + gap;
      return placed;
    });
  });
  return { svg: svg.join(""), height: rows.length * rowHeight };
}

const gap = 14;
const rowHeight = 24;
const size = 11;

const outcomes: { readonly [outcome in Outcome]: string } = {
  success: "success",
  failure: "failure",
  cancelled: "cancelled",
  partial: "partial success",
};

const causes: { readonly [actor in Actor]: string } = {
  client: "by the client",
  worker: "by a worker",
  server: "by the server",
  clock: "by the clock",
};

function stateEntries({ states }: Drawing) {
  const used = new Set(
    states.map(({ outcome, blocked }) => outcome ?? (blocked ? "blocked" : "live")),
  );
  const words = { live: "live", blocked: "waits for the client", ...outcomes };
  return Object.entries(words)
    .filter(([kind]) => used.has(kind as keyof typeof words))
    .map(([kind, text]) => {
      const box = { x: 0, y: 4, width: 20, height: 13, rx: 4 };
      return entryOf(element("rect", { ...box, class: `state ${kind}` }), 20, text);
    });
}

function causeEntries({ arrows }: Drawing) {
  const used = new Set(arrows.map(({ by }) => by));
  return (Object.keys(causes) as Actor[])
    .filter((actor) => used.has(actor))
    .map((actor) => {
      const line = element("path", {
        d: "M0,10.5H26",
        class: `way ${actor}`,
        "marker-end": `url(#conduct-${actor})`,
      });
      return entryOf(line, 32, causes[actor]);
    });
}

function markEntries({ arrows }: Drawing) {
  const line = (mark: Mark) =>
    element("path", {
      d: "M0,10.5H26",
      class: `way client ${mark}`,
      "marker-end": `url(#conduct-${mark === "violated" ? "violated" : "client"})`,
    });
  const words = { unseen: "not seen", violated: "not as declared" } as const;
  return (["unseen", "violated"] as const)
    .filter((mark) => arrows.some((arrow) => arrow.mark === mark))
    .map((mark) => entryOf(line(mark), 32, words[mark]));
}

function assumedEntry({ states, arrows }: Drawing) {
  const labels = [
    ...states.flatMap(({ stays }) => stays),
    ...arrows.flatMap((arrow) => arrow.labels),
  ];
  if (!labels.some(({ assumed }) => assumed)) return [];
  return [
    entryOf(
      element("text", { x: 0, y: 14.5, class: "event", "font-size": 12 }, "?"),
      8,
      "not documented",
    ),
  ];
}

function entryOf(sign: string, width: number, text: string) {
  const words = element(
    "text",
    { x: width + 7, y: 14.5, class: "note", "font-size": size },
    escapeXml(text),
  );
  return { svg: sign + words, width: width + 7 + textWidth(text, size) };
}
