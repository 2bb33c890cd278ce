import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complaintsOf, judgeShelf } from "../../test/judge-shelf.ts";
import type { ShelfOptions } from "../../test/shelf.ts";

/** The referee itself on trial: lists of all kinds that are right, and the same with one thing wrong. */
describe("the checks of lists", () => {
  test("reject no list that keeps its word, however it pages", async () => {
    await fc.assert(
      fc.asyncProperty(legal, fc.nat(), async (shelf, seed) => {
        const { results, problem } = await judgeShelf(shelf, { seed, only });

        expect(problem).toBeUndefined();
        expect(complaintsOf(results)).toEqual([]);
      }),
      { numRuns: 16 },
    );
  });

  test.for(Object.keys(sins))("reject every list that %s", async (sin) => {
    await fc.assert(
      fc.asyncProperty(legal, fc.nat(), async (shelf, seed) => {
        fc.pre(sins[sin]?.(shelf) ?? false);
        const { results } = await judgeShelf({ ...shelf, sins: [sin] }, { seed, only });

        expect(complaintsOf(results)).not.toEqual([]);
      }),
      { numRuns: 2, maxSkipsPerRun: 500 },
    );
  });
});

const only = ["PG-G-*", "PG-N-*", "PG-C-*", "PG-B-*", "PG-L-*", "PG-M-*"];

/** Lists that the vocabulary allows; what nobody but themselves adds to, so that nothing excuses a sin. */
const legal: fc.Arbitrary<ShelfOptions> = fc.record({
  paging: fc.constantFrom("page", "offset", "cursor", "keyset", "url"),
  over: fc.constantFrom("clamp", "refuse"),
  fill: fc.constantFrom("exact", "at-most"),
  dir: fc.constantFrom("asc", "desc", "asked"),
  unknown: fc.constantFrom("first", "empty", "refuse"),
  cursors: fc.constantFrom("fresh", "long", "next"),
  consistency: fc.constantFrom("live", "snapshot"),
  tied: fc.constantFrom(1, 2, 5, 50),
  others: fc.constantFrom(0, 30),
  nested: fc.boolean(),
  headers: fc.boolean(),
  ways: fc.boolean(),
  extra: fc.boolean(),
  links: fc.constantFrom("whole", "root", "query", "server"),
});

/** What a list can do wrong, and in which kind of list it shows. */
const sins: { readonly [sin: string]: (shelf: ShelfOptions) => boolean } = {
  "includes the anchor": () => true,
  "skips one": () => true,
  "gives one too many": () => true,
  "sorts pages only": ({ tied = 1 }) => tied < 5,
  "shuffles equals": ({ tied = 1 }) => tied >= 5,
  "loses equals": (shelf) => isAnchored(shelf) && (shelf.tied ?? 1) >= 5,
  "ends early": isAnchored,
  "goes round": isAnchored,
  "counts pages from zero": ({ paging }) => paging === "page",
  "says more when full": ({ paging, fill }) => paging === "keyset" && fill === "exact",
  "begins before pages": ({ paging }) => paging === "keyset",
  "turns pages round": ({ paging }) => paging === "keyset",
  "filters the first page only": ({ nested, others = 0 }) => nested !== true && others > 0,
  "spends cursors": ({ paging }) => paging === "cursor",
  "never ends": ({ paging, fill }) => paging === "cursor" && fill === "exact",
  "counts rows in cursors": ({ paging, dir, fill }) =>
    paging === "cursor" && dir !== "asc" && fill === "exact",
  "follows cursors of other lists": ({ paging, nested, unknown }) =>
    paging === "cursor" && nested !== true && unknown === "refuse",
};

function isAnchored({ paging }: ShelfOptions): boolean {
  return paging === "cursor" || paging === "keyset" || paging === "url";
}
