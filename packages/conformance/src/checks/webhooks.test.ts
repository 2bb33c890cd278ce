import { describe, expect, test } from "vitest";
import { judgeParcels } from "../../test/parcels.ts";

const only = ["LC-HIST-03", "LC-HIST-04"];

/** For each check of what is told, servers that break its sentence. */
const sins: readonly (readonly [id: string, sin: string])[] = [
  ["LC-HIST-03", "tells nobody"],
  ["LC-HIST-03", "tells of deliveries only"],
  ["LC-HIST-03", "tells what was"],
  ["LC-HIST-03", "tells of recalls that never were"],
  ["LC-HIST-03", "tells no text"],
  ["LC-HIST-03", "tells no kind"],
  ["LC-HIST-03", "puts messages"],
  ["LC-HIST-03", "names all messages alike"],
  ["LC-HIST-04", "names messages anew"],
  ["LC-HIST-04", "takes any answer"],
];

describe("webhooks", () => {
  test.for(["commits no sin", "tells twice"])(
    "are all right on a server that %s",
    async (legal) => {
      const { results } = await judgeParcels([legal], { only });

      expect(verdictsOf(results)).toEqual(["LC-HIST-03 pass", "LC-HIST-04 pass"]);
    },
  );

  test.for(sins)("%s finds out a server that %s", async ([id, sin]) => {
    const { results } = await judgeParcels([sin], { only: [id], shrink: false });

    expect(verdictsOf(results)).toContain(`${id} fail`);
  });

  test("are heard at a port of this machine", async () => {
    const { results } = await judgeParcels([], { only }, { ports: true });

    expect(verdictsOf(results)).toEqual(["LC-HIST-03 pass", "LC-HIST-04 pass"]);
  });

  test("are not missed where nobody says that the port can be reached", async () => {
    const { results } = await judgeParcels(["tells nobody"], { only }, { ports: true });

    expect(verdictsOf(results)).toEqual(["LC-HIST-03 inconclusive", "LC-HIST-04 inconclusive"]);
  });
});

function verdictsOf(results: readonly { readonly id: string; readonly verdict: string }[]) {
  return results.filter(({ id }) => only.includes(id)).map(({ id, verdict }) => `${id} ${verdict}`);
}
