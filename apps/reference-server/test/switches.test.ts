import { describe, expect, test } from "vitest";
import { type ApiName, listSwitches } from "../src/index.ts";
import { arizeFaultProbes, arizeVariationProbes } from "./arize/probes.ts";
import { arizeTours } from "./arize/tours.ts";
import { eigenpalFaultProbes, eigenpalVariationProbes } from "./eigenpal/probes.ts";
import { eigenpalTours } from "./eigenpal/tours.ts";
import { gyozaFaultProbes, gyozaVariationProbes } from "./gyoza/probes.ts";
import { gyozaTours } from "./gyoza/tours.ts";
import { moderatelyFaultProbes, moderatelyVariationProbes } from "./moderately/probes.ts";
import { moderatelyTours } from "./moderately/tours.ts";
import { firstDifference, type Tour, takeTour } from "./tour.ts";

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
] as const;

describe.for(apis)("$api", ({ api, tours, faultProbes, variationProbes }) => {
  const list = listSwitches();
  const faults = list.faults.filter((fault) => fault.api === api);
  const variations = list.variations.filter((one) => one.api === api && !one.over);
  const clean = new Map<string, Promise<readonly string[]>>();

  test.for(Object.keys(tours))("says the same on every %s tour", async (name) => {
    const again = await takeTour(tourOf(name), { api }, name === "credentials");

    expect(firstDifference(await cleanTour(name), again)).toBeUndefined();
  });

  test("has each fault and each variation on exactly one tour", () => {
    const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).sort();

    expect(Object.values(faultProbes).flat().sort()).toEqual(idsOf(faults));
    expect(Object.values(variationProbes).flat().sort()).toEqual(idsOf(variations));
  });

  test.for(pairsOf(faultProbes))("behaves otherwise with the fault $id", async ({ id, name }) => {
    const faulty = await takeTour(tourOf(name), { api, fault: id }, name === "credentials");

    expect(firstDifference(await cleanTour(name), faulty)).toBeDefined();
  });

  test.for(pairsOf(variationProbes))(
    "behaves otherwise with the variation $id",
    async ({ id, name }) => {
      const varied = await takeTour(tourOf(name), { api, variation: id }, name === "credentials");

      expect(firstDifference(await cleanTour(name), varied)).toBeDefined();
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
          lines.push(...(await takeTour(tourOf(name), { api, fault }, name === "credentials")));
        }
        behaviours.add(lines.join("\n"));
      }

      expect(behaviours.size).toBe(4);
    },
  );

  function tourOf(name: string): Tour {
    const tour = tours[name];
    if (!tour) throw new Error(`There is no tour "${name}" of ${api}.`);
    return tour;
  }

  /** What the clean server says on a tour: taken once, and compared with many times. */
  function cleanTour(name: string): Promise<readonly string[]> {
    const taken = clean.get(name) ?? takeTour(tourOf(name), { api }, name === "credentials");
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
