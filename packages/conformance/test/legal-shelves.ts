import type { ShelfOptions } from "./shelf.ts";

const pagings = ["page", "offset", "cursor", "keyset", "url"] as const;
const anchored = ["cursor", "keyset", "url"] as const;

/** Book servers that differ from each other in ways that the vocabulary allows: none is to be rejected. */
export const legalShelves: readonly ShelfOptions[] = [
  ...pagings.flatMap((paging): readonly ShelfOptions[] => [
    { paging, nested: true },
    // Many items of one second.
    { paging, tied: 8 },
    { paging, over: "clamp", dir: "asc" },
    { paging, dir: "asked", nullable: true },
    // Others were there before, and go on adding to the list while it is walked.
    { paging, others: 50, traffic: 5 },
    { paging, bare: true, others: 20, traffic: 7 },
    { paging, bare: true, others: 12 },
    // More than anybody would read to its end.
    { paging, bare: true, others: 2_000 },
    // A clock that is two hours late, and members that nobody declared.
    { paging, extra: true, skew: -7_200_000 },
    { paging, ways: true, headers: true, links: "server" },
    { paging, ways: true, headers: true, links: "query" },
    { paging, ways: true, headers: true, loud: true },
    { paging, ways: true, links: "root" },
    { paging, ways: true, fill: "at-most" },
    { paging, total: "estimate" },
    { paging, total: "capped" },
    { paging, kinds: true, others: 12 },
    { paging, kinds: true, parts: true, collated: true, dir: "asc" },
    { paging, begins: true, collated: true, spaceless: true },
    { paging, parts: true, spaceless: true },
  ]),
  ...anchored.flatMap((paging): readonly ShelfOptions[] => [
    { paging, fill: "at-most" },
    { paging, fill: "at-most", cursors: "fresh", others: 30 },
    { paging, fill: "at-most", bare: true, others: 30, traffic: 4 },
    { paging, cursors: "long" },
    { paging, cursors: "next", tied: 3 },
    { paging, unknown: "first" },
    { paging, unknown: "empty" },
    { paging, nested: true, traffic: 3 },
  ]),
  { paging: "cursor", consistency: "snapshot" },
  { paging: "cursor", dir: "asked", binds: true },
  { paging: "cursor", both: true },
  { paging: "cursor", parts: true, others: 30, traffic: 6 },
  { paging: "cursor", versions: true },
  { paging: "page", unique: true },
];
