import { aiFlowFaults } from "./ai-flow/faults.ts";
import { aiFlowVariations } from "./ai-flow/variations.ts";
import { arizeFaults } from "./arize/faults.ts";
import { arizeVariations } from "./arize/variations.ts";
import { eigenpalFaults } from "./eigenpal/faults.ts";
import { eigenpalVariations } from "./eigenpal/variations.ts";
import { gyozaFaults } from "./gyoza/faults.ts";
import { gyozaVariations } from "./gyoza/variations.ts";
import { moderatelyFaults } from "./moderately/faults.ts";
import { moderatelyVariations } from "./moderately/variations.ts";
import { type Pair, pairs } from "./pairs.ts";
import { runsFaults } from "./runs/faults.ts";
import { runsVariations } from "./runs/variations.ts";
import type { ApiName, Fault, Variation } from "./switch.ts";

/** A fault of one API, under its id. */
export interface ListedFault extends Fault {
  readonly id: string;
  readonly api: ApiName;
}

/** A variation of one API, under its id. */
export interface ListedVariation extends Variation {
  readonly id: string;
  readonly api: ApiName;
}

/** All that can be turned on, in any API. */
export interface SwitchList {
  readonly faults: readonly ListedFault[];
  readonly variations: readonly ListedVariation[];
  readonly pairs: readonly Pair[];
}

/** The APIs, in the order in which they are listed. */
export const apis: readonly ApiName[] = [
  "gyoza",
  "moderately",
  "eigenpal",
  "arize",
  "ai-flow",
  "runs",
];

/** Lists every switch of every API. */
export function listSwitches(): SwitchList {
  return {
    faults: apis.flatMap((api) =>
      Object.entries(faultsOf[api]).map(([id, fault]) => ({ id, api, ...fault })),
    ),
    variations: apis.flatMap((api) =>
      Object.entries(variationsOf[api]).map(([id, variation]) => ({ id, api, ...variation })),
    ),
    pairs,
  };
}

/** Thrown when a server is asked for a switch that its API does not have. */
export class UnknownSwitch extends Error {
  override readonly name: string = "UnknownSwitch";

  readonly id: string;
  readonly known: readonly string[];

  constructor(kind: "fault" | "variation", api: ApiName, id: string, known: readonly string[]) {
    super(
      `[unknown-${kind}] The API ${api} has no ${kind} "${id}". ` +
        `It has ${known.length}: run with --list to see them.`,
    );
    this.id = id;
    this.known = known;
  }
}

/** @throws {UnknownSwitch} */
export function chooseFaults(api: ApiName, ids: readonly string[]): ReadonlySet<string> {
  const known = Object.keys(faultsOf[api]);
  return new Set(
    ids.flatMap((id) => {
      const pair = pairs.find((one) => one.id === id && one.api === api);
      if (pair) return pair.faults;
      if (known.includes(id)) return [id];
      throw new UnknownSwitch("fault", api, id, known);
    }),
  );
}

/** @throws {UnknownSwitch} */
export function chooseVariations(api: ApiName, ids: readonly string[]): ReadonlySet<string> {
  const known = Object.keys(variationsOf[api]);
  const stranger = ids.find((id) => !known.includes(id));
  if (stranger !== undefined) throw new UnknownSwitch("variation", api, stranger, known);
  return new Set(ids);
}

const faultsOf: Readonly<Record<ApiName, Readonly<Record<string, Fault>>>> = {
  gyoza: gyozaFaults,
  moderately: moderatelyFaults,
  eigenpal: eigenpalFaults,
  arize: arizeFaults,
  "ai-flow": aiFlowFaults,
  runs: runsFaults,
};

const variationsOf: Readonly<Record<ApiName, Readonly<Record<string, Variation>>>> = {
  gyoza: gyozaVariations,
  moderately: moderatelyVariations,
  eigenpal: eigenpalVariations,
  arize: arizeVariations,
  "ai-flow": aiFlowVariations,
  runs: runsVariations,
};
