import { type Contract, isJsonObject, type Json } from "@conduct/contract";
import { derived } from "../model/derived.ts";

/**
 * Whether what happens elsewhere may hang on which resources of a lifecycle there are: somebody looks among all of
 * them, or names the first, the last or the only one.
 */
export function isSearched({ lifecycles }: Contract, name: string): boolean {
  return searchedIn(lifecycles).has(name);
}

const searchedIn = derived(
  (lifecycles: Contract["lifecycles"]): ReadonlySet<string> =>
    new Set(
      Object.values(lifecycles)
        .flatMap(({ events }) => Object.values(events))
        .flatMap(({ cases }) => cases)
        .flatMap((one) => searchedBy(one as unknown as Json)),
    ),
);

function searchedBy(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(searchedBy);
  if (!isJsonObject(value)) return [];
  const { $find: search, lifecycle, self } = value;
  return [
    ...(isJsonObject(search) && typeof search.of === "string" ? [search.of] : []),
    ...(typeof lifecycle === "string" && isPicky(self) ? [lifecycle] : []),
    ...Object.values(value).flatMap(searchedBy),
  ];
}

/** It does not name all that are alike. */
function isPicky(self: Json | undefined): boolean {
  if (Array.isArray(self)) return self.length > 1 || self.some(isPicky);
  return isJsonObject(self) && self.pick !== undefined && self.pick !== "each";
}
