import { type Contract, getPointer, type Json } from "@conduct/contract";
import { stateOf } from "../../model/state-of.ts";
import type { Result, WitnessStep } from "../report.ts";
import { type Markup, markup } from "./markup.ts";

/** The requests that show a failure, as arrows between the referee and the target, with the states that replies show. */
export function sequenceOf({ witness, expected }: Result, contract: Contract): Markup {
  return markup`<ol class="chart">
<li class="time"></li><li class="lane" style="border:0;padding:0"><div class="ends"><b>referee</b><b>target</b></div></li>
${witness.map((step) => rowOf(step, contract))}
${expected === undefined ? "" : markup`<li></li><li class="verdict">expected ${clip(expected, 120)}</li>`}
</ol>`;
}

function rowOf(step: WitnessStep, contract: Contract): Markup {
  const { request, reply, at } = step;
  const state = shownState(step, contract);
  return markup`<li class="time">${at} ms</li><li class="lane">
<div class="call ask"><span><b>${request.method}</b> ${request.url.replace("$BASE", "")} ${request.body === undefined ? "" : markup`<code>${clip(request.body, 140)}</code>`}</span></div>
<div class="call answer"><span><b class="code-${Math.floor(reply.status / 100)}">${reply.status}</b>${state === undefined ? markup` <code>${clip(reply.body, 90)}</code>` : markup`<span class="state">${state}</span>`}</span></div>
</li>`;
}

/** The state of the resource that a reply shows, if it shows one alone. */
function shownState({ operation: id, reply }: WitnessStep, contract: Contract): string | undefined {
  const operation = contract.operations.find((one) => one.id === id);
  const lifecycle = contract.lifecycles[operation?.reads ?? operation?.fires?.lifecycle ?? ""];
  if (operation === undefined || lifecycle === undefined || operation.lists !== undefined) {
    return undefined;
  }
  if (reply.status >= 300) return undefined;
  const value = getPointer(parsed(reply.body), operation.view);
  return value === undefined ? undefined : stateOf(lifecycle, value);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export function clip(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= most ? line : `${line.slice(0, most)}…`;
}
