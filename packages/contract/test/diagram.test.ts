import { readFileSync } from "node:fs";
import { compileContract, type Lifecycle, parseSource } from "@conduct/contract";
import { toMermaid, toSvg } from "@conduct/contract/diagram";
import { readContract, shippedContracts } from "@conduct/contract/node";
import purify from "dompurify";
import { describe, expect, test } from "vitest";

// Mermaid cleans texts with the DOM of a browser. For reading a diagram, here, they may stay as they are.
Object.assign(purify, { addHook: () => undefined, sanitize: (text: string) => text });
const { default: mermaid } = await import("mermaid");

const fixtures = lifecyclesIn("fixtures/diagram/lifecycles.yaml");
const read = await Promise.all(shippedContracts().map((name) => readContract(name)));
const shipped = read.flatMap(({ contract }) => Object.values(contract?.lifecycles ?? {}));
const all = [...shipped, ...Object.values(fixtures)];

describe("toMermaid()", () => {
  test.for(all)("draws $name so that Mermaid can read it", async (lifecycle) => {
    const text = toMermaid(lifecycle);

    expect(await mermaid.parse(text)).toMatchObject({ diagramType: "stateDiagram" });
  });

  test("is judged by a Mermaid that refuses what it cannot read", async () => {
    const broken = toMermaid(lifecycle("Small")).replace("-->", "-x-");

    await expect(mermaid.parse(broken)).rejects.toThrow("Parse error on line 4");
  });

  test("writes causes, conditions, doubts, outcomes and what blocks", () => {
    expect(toMermaid(lifecycle("TaskExecution"))).toMatchInlineSnapshot(`
      "stateDiagram-v2
        state "INIT" as INIT
        state "QUEUED" as QUEUED
        state "RUNNING" as RUNNING
        state "RETRYING" as RETRYING
        state "STOPPING" as STOPPING
        state "SUCCESS" as SUCCESS
        state "FAILED" as FAILED
        state "STOPPED" as STOPPED
        STOPPING : ↻ stop
        SUCCESS : ↻ restart
        FAILED : ↻ restart
        STOPPED : ↻ stop, restart
        [*] --> INIT : start
        INIT --> QUEUED : assign (server)
        QUEUED --> RUNNING : run (worker)
        RUNNING --> SUCCESS : succeed (worker)
        RUNNING --> RETRYING : fail [try_number #60; max_tries] (worker)?
        QUEUED --> FAILED : fail (worker)<br/>heartbeat (clock)?
        RUNNING --> FAILED : fail [else] (worker)<br/>heartbeat (clock)?
        RETRYING --> QUEUED : reschedule (server)?
        INIT --> STOPPING : stop<br/>restart
        QUEUED --> STOPPING : stop<br/>restart
        RETRYING --> STOPPING : stop<br/>restart
        RUNNING --> STOPPING : stop<br/>restart
        STOPPING --> STOPPED : stopped (worker)
        STOPPING --> FAILED : heartbeat (clock)?
        RETRYING --> FAILED : heartbeat (clock)?
        SUCCESS --> [*] : remove
        FAILED --> [*] : remove
        STOPPED --> [*] : remove
        classDef success fill:#dcfce7,stroke:#15803d,color:#14532d
        classDef failure fill:#fee2e2,stroke:#b91c1c,color:#7f1d1d
        classDef cancelled fill:#e5e7eb,stroke:#4b5563,color:#1f2937
        class SUCCESS success
        class FAILED failure
        class STOPPED cancelled
      "
    `);
  });

  test("writes an override as a note", () => {
    expect(toMermaid(lifecycle("Open"))).toMatchInlineSnapshot(`
      "stateDiagram-v2
        state "open" as open
        state "closed" as closed
        state "dropped" as dropped
        [*] --> open : open
        note right of open
          review#58; from any state to the state that body.status names
          touch#58; accepted in any state, which stays
        end note
        classDef success fill:#dcfce7,stroke:#15803d,color:#14532d
        classDef cancelled fill:#e5e7eb,stroke:#4b5563,color:#1f2937
        class closed success
        class dropped cancelled
      "
    `);
  });

  test("gives names that mean something to Mermaid another identifier, and keeps the text", () => {
    expect(toMermaid(lifecycle("Odd"))).toMatchInlineSnapshot(`
      "stateDiagram-v2
        state "end" as state1_
        state "in #34;progress#34; #38; #60;b#62;" as state2_
        state "a#59;b#58;c#35;d" as state3_
        [*] --> state1_ : state
        state1_ --> state2_ : go
        state2_ --> state3_ : note [x = #34;#60;#38;#92;#34;#59;#34;] (clock)
        classDef success fill:#dcfce7,stroke:#15803d,color:#14532d
        classDef blocked stroke-dasharray:5 4
        class state1_ blocked
        class state3_ success
      "
    `);
  });
});

describe("toSvg()", () => {
  test.for(all)("draws $name with every state and event, and needs nothing else", (lifecycle) => {
    const svg = toSvg(lifecycle);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    const words = texts.join(" ");

    expect(Object.keys(lifecycle.states).filter((name) => !texts.includes(escaped(name)))).toEqual(
      [],
    );
    expect(Object.keys(lifecycle.events).filter((name) => !words.includes(escaped(name)))).toEqual(
      [],
    );
    expect(svg).not.toMatch(/<script|<image|href=|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
  });

  test.for(all)("lets no state and no label of $name cover another", (lifecycle) => {
    const boxes = boxesIn(toSvg(lifecycle));

    expect(boxes.length).toBeGreaterThan(Object.keys(lifecycle.states).length);
    expect(
      boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => covers(box, other))),
    ).toEqual([]);
  });

  test.for(all)("keeps all of $name inside the picture", (lifecycle) => {
    const svg = toSvg(lifecycle);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const [, left, top] = /<g transform="translate\(([\d.]+),([\d.]+)\)"><path/.exec(svg) ?? [];
    const outside = boxesIn(svg).filter(
      (box) =>
        box.x + Number(left) < 0 ||
        box.y + Number(top) < 0 ||
        box.x + box.width + Number(left) > Number(width) ||
        box.y + box.height + Number(top) > Number(height),
    );

    expect(outside).toEqual([]);
  });

  test("marks what a run has seen, has not seen, and has seen otherwise, and explains it", () => {
    const svg = toSvg(lifecycle("Small"), {
      marks: [
        { event: "make", from: "$none", to: "exists", mark: "violated" },
        { event: "drop", from: "exists", to: "$none", mark: "unseen" },
        { from: "exists", to: "exists", mark: "violated" },
      ],
    });

    const ways = [...svg.matchAll(/class="way (client|server)( \w+)?" d="M\d+\.?\d*,\d/g)];
    expect(ways.map(([, by, mark]) => `${by}${mark}`)).toEqual(
      expect.arrayContaining(["client violated", "client unseen", "server violated"]),
    );
    expect(svg).toContain(">not declared</text>");
    expect(svg).toContain(">not seen</text>");
    expect(svg).toContain(">not as declared</text>");
    expect(toSvg(lifecycle("Small"))).not.toMatch(/(class="way[^"]*) (unseen|violated)/);
  });

  test("draws the same lifecycle the same each time", () => {
    expect(toSvg(lifecycle("Run"))).toBe(toSvg(lifecycle("Run")));
  });

  test("explains the colours and lines that are used, and no others", () => {
    const legend = [...toSvg(lifecycle("Small")).matchAll(/class="note"[^>]*>([^<]*)</g)];

    expect(legend.map(([, text]) => text)).toEqual(["live", "by the client"]);
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The states and labels of a picture, without the page behind them. */
function boxesIn(svg: string): readonly Box[] {
  const rects = svg.matchAll(
    /<rect class="(?:state [a-z]+|page)" x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/g,
  );
  return [...rects].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

function covers(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function lifecycle(name: string): Lifecycle {
  const found = fixtures[name];
  if (found === undefined) throw new Error(`the fixture has no lifecycle ${name}`);
  return found;
}

function lifecyclesIn(file: string): { readonly [name: string]: Lifecycle } {
  const { source } = parseSource(readFileSync(new URL(file, import.meta.url), "utf8"), { file });
  if (source === undefined) throw new Error(`${file} cannot be read`);
  const { contract, diagnostics } = compileContract({ main: source, parts: new Map() });
  expect(diagnostics).toEqual([]);
  return contract?.lifecycles ?? {};
}
