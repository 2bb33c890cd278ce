import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { Report } from "../src/report/report.ts";
import { createIdleClock } from "./idle-clock.ts";

/**
 * Judges a tiny server of pebbles, written by hand from pebbles.yaml: it lists them by bounds in whole seconds,
 * they fade in an hour, and its clock is ahead by so many milliseconds.
 */
export async function judgePebbles(
  ahead: number,
  sins: readonly string[],
  only: readonly string[],
): Promise<Report> {
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/pebbles.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const clock = createIdleClock();
  return checkConformance({
    contract,
    target: { url: "http://pebbles.test", fetch: createPebbles(() => clock.now() + ahead, sins) },
    seed: 1,
    exclusive: true,
    shrink: false,
    clock,
    only,
  });
}

function createPebbles(now: () => number, sins: readonly string[]) {
  const found: { readonly id: string; readonly time: number }[] = [];
  const shown = ({ id, time }: (typeof found)[number]) => ({
    id,
    state: sins.includes("fades at once") ? "dull" : "shiny",
    found_at: new Date(time).toISOString(),
    fades_at: new Date(time + 3_600_000).toISOString(),
    dulled_by: sins.includes("fades at once") ? "time" : null,
  });

  const listed = (one: (typeof found)[number]) => ({
    ...shown(one),
    ...(sins.includes("lists dust") && { dulled_by: "dust" }),
  });

  return async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const id = pathname.split("/")[2];
    if (request.method === "POST") {
      found.push({ id: `p${found.length + 1}x`, time: now() });
      return Response.json(shown(found.at(-1) as (typeof found)[number]), { status: 201 });
    }
    const one = found.find((pebble) => pebble.id === id);
    if (request.method === "DELETE" && one !== undefined) {
      if (!sins.includes("tosses anything"))
        return Response.json({ code: "shiny" }, { status: 409 });
      found.splice(found.indexOf(one), 1);
      return new Response(null, { status: 204 });
    }
    if (id !== undefined)
      return one
        ? Response.json(shown(one))
        : Response.json({ code: "not-found" }, { status: 404 });
    const [since = 0, before = Number.MAX_SAFE_INTEGER] = ["since", "before"].map((name) =>
      searchParams.has(name) ? Number(searchParams.get(name)) * 1000 : undefined,
    );
    if (!Number.isInteger(since) || !Number.isInteger(before))
      return Response.json({ code: "invalid" }, { status: 400 });
    const isSince = (time: number) =>
      sins.includes("leaves out its bound") ? time > since : time >= since;
    const isBefore = (time: number) =>
      sins.includes("takes in its bound") ? time <= before : time < before;
    return Response.json(found.filter(({ time }) => isSince(time) && isBefore(time)).map(listed));
  };
}
