import type { Json } from "@conduct/contract";
import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { arrange, type Item, rearrange } from "./arranging.ts";
import { read } from "./edit.ts";
import { readOrdering } from "./ordering.ts";
import type { RequestFacts } from "./scope.ts";
import { createStore, type Resource } from "./store.ts";

const ordering = readOrdering({ by: "/rank", dir: "desc", ties: "/id" }, {} as RequestFacts);
const accepts = (value: Json) => read(value, "/shown") === true;

/** A resource that may be there already is changed; with `gone` it is removed. */
const deed = record({
  id: integer({ min: 0, max: 5 }),
  rank: constantFrom(null, 1, 2, 3),
  shown: constantFrom(true, true, false),
  gone: constantFrom(false, false, true),
});

describe("rearrange", () => {
  test("makes of a list and what has changed what arranging everything makes", () => {
    assert(
      property(array(deed), array(deed, { maxLength: 20 }), (earlier, later) => {
        const store = createStore();
        for (const one of earlier) perform(store, one);
        const version = store.version("Run");
        const before = arrange(items(store), accepts, ordering);
        const asItWas = [...before];
        for (const one of later) perform(store, one);

        const changes = store.changesSince("Run", version) ?? [];

        const after = rearrange(before, changes, accepts, ordering);
        expect(after).toEqual(arrange(items(store), accepts, ordering));
        expect(before).toEqual(asItWas);
      }),
    );
  });
});

describe("changesSince", () => {
  test("remembers the last changes, and says so where they are too long ago", () => {
    const store = createStore();
    for (let id = 0; id < 300; id++) perform(store, { id, rank: 1, shown: true, gone: false });

    expect(store.changesSince("Run", 300)).toEqual([]);
    expect(store.changesSince("Run", 298)?.map(({ after }) => after?.id)).toEqual([298, 299]);
    expect(store.changesSince("Run", 0)).toBeUndefined();
  });

  test("knows nothing of what was there before everything was replaced", () => {
    const store = createStore();
    perform(store, { id: 1, rank: 1, shown: true, gone: false });
    store.replaceAll([]);
    perform(store, { id: 2, rank: 1, shown: true, gone: false });

    expect(store.changesSince("Run", 0)).toBeUndefined();
    expect(store.changesSince("Run", 1)).toBeUndefined();
    expect(store.changesSince("Run", 2)).toHaveLength(1);
  });
});

interface Deed {
  readonly id: number;
  readonly rank: number | null;
  readonly shown: boolean;
  readonly gone: boolean;
}

function perform(store: ReturnType<typeof createStore>, { gone, ...value }: Deed): void {
  const key = String(value.id);
  const there = store.get("Run", key);
  if (gone) {
    if (there !== undefined) store.remove(there);
    return;
  }
  const made: Resource = {
    kind: "Run",
    id: value.id,
    key,
    order: there?.order ?? store.version("Run"),
    created: 0,
    version: 1,
    value,
    states: {},
    since: {},
    plan: [],
    shown: {},
    spent: {},
  };
  store.put(made);
}

function* items(store: ReturnType<typeof createStore>): Iterable<Item> {
  for (const resource of store.all("Run")) yield { value: resource.value, resource };
}
