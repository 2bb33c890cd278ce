import type { Lifecycle } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { judgeOvens } from "../../test/ovens.ts";
import { mayHaveGoneAlong, removedParents } from "./gone.ts";
import type { Firing, Sighting } from "./journal.ts";

describe("what the system itself removes", () => {
  test("is missed by nobody where it may be gone by then", async () => {
    expect(await failedOf([])).toEqual([]);
  });

  test("is missed where nothing removes it", async () => {
    expect(await failedOf(["loses what is over"])).toContain(
      "LC-TERM-03 Oven · out · adjust via adjustOven → refused",
    );
  });
});

describe("what goes along with its parent", () => {
  const removal = { by: "client", cases: [{ to: "$none", causes: [drop()] }] };
  const parent = { name: "Shelf", events: { remove: removal } } as unknown as Lifecycle;
  const gone = { by: "server", basis: "documented", cases: [{ to: "$none" }] };
  const child = { name: "Book", events: { drop: gone } } as unknown as Lifecycle;
  const firings = [{ lifecycle: parent, id: "7", event: "remove" } as Firing];
  const mayBeGone = (one: Sighting, of = child, asked: readonly Firing[] = firings) =>
    mayHaveGoneAlong(one, removedParents({ firings: asked }, of));
  const seen = (shelf: number, path = {}) =>
    ({ value: { shelf }, exchange: { data: { path } } }) as unknown as Sighting;

  test("may be gone once that was asked to go", () => {
    expect(mayBeGone(seen(7))).toBe(true);
    expect(mayBeGone(seen(8, { shelf: "7" }))).toBe(true);
  });

  test("is to be there as long as that is", () => {
    expect(mayBeGone(seen(8))).toBe(false);
    expect(mayBeGone(seen(7), child, [])).toBe(false);
    expect(mayBeGone(seen(7), parent)).toBe(false);
  });
});

function drop() {
  return { lifecycle: "Book", event: "drop" };
}

async function failedOf(sins: readonly string[]): Promise<readonly string[]> {
  const { results } = await judgeOvens(sins);
  const failed = results.filter(({ verdict }) => verdict === "fail");
  return failed.map(({ id, subject }) => `${id} ${subject}`);
}
