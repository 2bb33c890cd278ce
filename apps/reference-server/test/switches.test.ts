import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ApiName, listSwitches } from "../src/index.ts";
import { aiFlowFaultProbes, aiFlowVariationProbes } from "./ai-flow/probes.ts";
import { aiFlowTours } from "./ai-flow/tours.ts";
import { arizeFaultProbes, arizeVariationProbes } from "./arize/probes.ts";
import { arizeTours } from "./arize/tours.ts";
import { eigenpalFaultProbes, eigenpalVariationProbes } from "./eigenpal/probes.ts";
import { eigenpalTours } from "./eigenpal/tours.ts";
import { gyozaFaultProbes, gyozaVariationProbes } from "./gyoza/probes.ts";
import { gyozaTours } from "./gyoza/tours.ts";
import { moderatelyFaultProbes, moderatelyVariationProbes } from "./moderately/probes.ts";
import { moderatelyTours } from "./moderately/tours.ts";
import { runsFaultProbes, runsVariationProbes } from "./runs/probes.ts";
import { runsTours } from "./runs/tours.ts";
import { findDifference, type Ticket, takeTour } from "./tour.ts";

const apis = [
  {
    api: "gyoza",
    tours: gyozaTours,
    faultProbes: gyozaFaultProbes,
    variationProbes: gyozaVariationProbes,
  },
  {
    api: "moderately",
    tours: moderatelyTours,
    faultProbes: moderatelyFaultProbes,
    variationProbes: moderatelyVariationProbes,
  },
  {
    api: "eigenpal",
    tours: eigenpalTours,
    faultProbes: eigenpalFaultProbes,
    variationProbes: eigenpalVariationProbes,
  },
  {
    api: "arize",
    tours: arizeTours,
    faultProbes: arizeFaultProbes,
    variationProbes: arizeVariationProbes,
  },
  {
    api: "ai-flow",
    tours: aiFlowTours,
    faultProbes: aiFlowFaultProbes,
    variationProbes: aiFlowVariationProbes,
  },
  {
    api: "runs",
    tours: runsTours,
    faultProbes: runsFaultProbes,
    variationProbes: runsVariationProbes,
  },
] as const;

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

describe.for(apis)("$api", ({ api, tours, faultProbes, variationProbes }) => {
  const list = listSwitches();
  const faults = list.faults.filter((fault) => fault.api === api);
  const variations = list.variations.filter((one) => one.api === api && !one.over);
  const clean = new Map<string, Promise<readonly string[]>>();

  test.for(Object.keys(tours))("says the same on every %s tour", async (name) => {
    expect(await findDifference(ticket(name), await cleanTour(name))).toBeUndefined();
  });

  test("has as many switches as the README says", () => {
    const all = list.variations.filter((one) => one.api === api);
    const pairs = list.pairs.filter((one) => one.api === api);

    expect(readme).toContain(`| ${api} | ${faults.length} | ${all.length} | ${pairs.length} |`);
  });

  test("has each fault and each variation on exactly one tour", () => {
    const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).sort();

    expect(Object.values(faultProbes).flat().sort()).toEqual(idsOf(faults));
    expect(Object.values(variationProbes).flat().sort()).toEqual(idsOf(variations));
  });

  test.for(pairsOf(faultProbes))("behaves otherwise with the fault $id", async ({ id, name }) => {
    const faulty = ticket(name, { fault: id });

    expect(await findDifference(faulty, await cleanTour(name))).toBeDefined();
  });

  test.for(pairsOf(variationProbes))(
    "behaves otherwise with the variation $id",
    async ({ id, name }) => {
      const varied = ticket(name, { variation: id });

      expect(await findDifference(varied, await cleanTour(name))).toBeDefined();
    },
  );

  test.for(list.pairs.filter((pair) => pair.api === api))(
    "behaves otherwise with $id than with either of its faults alone",
    async (pair) => {
      const behaviours = new Set<string>();
      const shown = pairsOf(faultProbes).filter(({ id }) => pair.faults.includes(id));
      for (const fault of [[], [pair.faults[0]], [pair.faults[1]], [pair.id]]) {
        const lines: string[] = [];
        for (const { name } of shown) {
          lines.push(...(await takeTour(ticket(name, { fault }))));
        }
        behaviours.add(lines.join("\n"));
      }

      expect(behaviours.size).toBe(4);
    },
  );

  /** One tour of this API, past a server with these switches on. */
  function ticket(name: string, switches: Pick<Ticket, "fault" | "variation"> = {}): Ticket {
    const tour = tours[name];
    if (!tour) throw new Error(`There is no tour "${name}" of ${api}.`);
    const credentials = name === "credentials" ? "required" : "ignored";
    return { api, tour, credentials, ...switches };
  }

  /** What the clean server says on a tour: taken once, and compared with many times. */
  function cleanTour(name: string): Promise<readonly string[]> {
    const taken = clean.get(name) ?? takeTour(ticket(name));
    clean.set(name, taken);
    return taken;
  }
});

function pairsOf(
  probes: Readonly<Record<string, readonly string[]>>,
): { readonly id: string; readonly name: string }[] {
  return Object.entries(probes).flatMap(([name, ids]) => ids.map((id) => ({ id, name })));
}

/** Only a listed API can be started; this fails to compile if one is listed and not toured. */
const _toured: readonly ApiName[] = apis.map(({ api }) => api);
void _toured;
