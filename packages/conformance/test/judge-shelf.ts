import { checkConformance } from "../src/check-conformance.ts";
import type { ConformanceOptions } from "../src/conformance-options.ts";
import type { Report } from "../src/report/report.ts";
import { createShelf, type ShelfOptions } from "./shelf.ts";
import { shelfContract } from "./shelf-contract.ts";

/** Judges a book server by the document that describes it. */
export function judgeShelf(
  shelf: ShelfOptions,
  options: Partial<ConformanceOptions> = {},
): Promise<Report> {
  return checkConformance({
    contract: shelfContract(shelf),
    target: {
      url: "http://shelf.test/api",
      fetch: createShelf(shelf),
      ...(shelf.secured === true ? { credentials: "ours", other: "theirs" } : {}),
    },
    seed: 1,
    budget: { time: 60_000 },
    ...options,
  });
}

/** What results hold against a server, in words. */
export function complaintsOf(results: Report["results"]): readonly string[] {
  return results
    .filter(({ verdict }) => ["fail", "difference", "error"].includes(verdict))
    .map(({ id, subject, expected, observed, reason }) =>
      `${id} ${subject}: ${expected ?? reason} | ${observed}`.slice(0, 400),
    );
}
