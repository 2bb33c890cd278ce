import type { Contract } from "@conduct/contract";
import { type MarkedMove, toSvg } from "@conduct/contract/diagram";
import { countMoves } from "../group.ts";
import type { Coverage, Report } from "../report.ts";
import { Markup, markup } from "./markup.ts";

/** Each lifecycle as a picture: what the run has seen, what it has not, and what is not as declared. */
export function lifecyclesOf({ coverage }: Report, contract: Contract): Markup {
  const drawn = coverage.flatMap((one) => {
    const lifecycle = contract.lifecycles[one.lifecycle];
    if (lifecycle === undefined || one.edges.length === 0) return [];
    return [{ one, svg: toSvg(lifecycle, { marks: marksOf(one) }) }];
  });
  if (drawn.length === 0) return markup``;
  return markup`<section><h2>What was exercised</h2>
${drawn.map(({ one, svg }) => markup`<div class="card lifecycle"><h3>${one.lifecycle}</h3>${meterOf(one)}<div class="figure">${new Markup(svg)}</div></div>`)}</section>`;
}

function meterOf(coverage: Coverage): Markup {
  const { cells, exercised } = coverage;
  const { declared, seen, violated } = countMoves(coverage);
  return markup`<p class="meter"><span><b>${seen}</b> of ${declared} moves seen</span><span><b>${exercised}</b> of ${cells} requests to states tried</span>${violated > 0 ? markup`<span style="color:var(--fail)"><b style="color:inherit">${violated}</b> not as declared</span>` : ""}</p>`;
}

function marksOf({ edges }: Coverage): readonly MarkedMove[] {
  return edges.map(({ event, from, to, seen, violated }) => ({
    ...(event === "" ? {} : { event }),
    from,
    to,
    mark: violated.length > 0 ? "violated" : seen > 0 ? "seen" : "unseen",
  }));
}
