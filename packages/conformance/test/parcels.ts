import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { ConformanceOptions } from "../src/conformance-options.ts";
import type { Report } from "../src/report/report.ts";
import type { Listen } from "../src/target/receiver.ts";
import { createCarrier } from "./carrier.ts";

/**
 * Judges a tiny server of parcels, written by hand from parcels.yaml, with one switch for each sin: what
 * acts on many at once, needs what requests speak of, and tells what has moved. With `ports` it is heard
 * at a port of this machine, of which nobody has said that it can be reached.
 */
export async function judgeParcels(
  sins: readonly string[],
  options: Partial<ConformanceOptions> = {},
  { ports = false }: { readonly ports?: boolean } = {},
): Promise<Report> {
  let receive = async (_: Request) => new Response(null, { status: 404 });
  const listen: Listen = async (given) => {
    receive = given;
    return { url: "http://referee.test", close: async () => {} };
  };
  return checkConformance({
    contract: await parcelsContract(),
    target: {
      url: "http://parcels.test",
      fetch: createParcels(sins, (message) => (ports ? fetch(message) : receive(message))),
      ...(ports ? {} : { webhooks: { listen } }),
    },
    seed: 1,
    exclusive: true,
    ...options,
  });
}

function createParcels(
  sins: readonly string[],
  deliver: (message: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const tell = createCarrier(has, deliver);
  const depots = new Map<string, { readonly id: string; readonly name: unknown }>();
  const parcels = new Map<string, Parcel>();
  let count = 0;
  const fresh = (kind: string) => {
    count += 1;
    return `${kind}-${(count * 7919) % 10_007}-${count}`;
  };

  return async (request) => {
    const [kind, id = "", action] = new URL(request.url).pathname.split("/").slice(1);
    const text = await request.text();
    const takesBody = id === "" || action === "parcels";
    const body = takesBody ? read(text) : {};
    if (body === undefined) return no(400, "invalid");
    if (kind === "depots" && id === "") {
      if (typeof body.name !== "string" || body.name === "") return no(400, "invalid");
      const depot = { id: fresh("depot"), name: body.name };
      depots.set(depot.id, depot);
      return Response.json(depot, { status: 201 });
    }
    if (kind === "depots") {
      const depot = depots.get(id);
      if (depot === undefined) return no(404, "not-found");
      if (action === "recall") return recall(id);
      return action === "parcels" ? pack(id, body) : Response.json(depot);
    }
    const parcel = parcels.get(id);
    if (kind !== "parcels" || parcel === undefined) return no(404, "not-found");
    if (action === undefined) return Response.json(parcel);
    const to = moves[`${parcel.status} ${action}`];
    if (to === undefined) return no(409, "gone");
    move(parcel, to);
    return Response.json(parcel);
  };

  function pack(depot: string, { hook, follows }: Body): Response {
    if (![hook, follows].every((one) => ["string", "undefined"].includes(typeof one)))
      return no(400, "invalid");
    const isKnown = follows === undefined || parcels.has(String(follows));
    if (!isKnown && has("calls what it needs missing")) return no(404, "not-found");
    if (!isKnown && !has("needs nothing")) return no(422, "no-such-parcel");
    const parcel: Parcel = {
      id: fresh("parcel"),
      depot,
      status: "packed",
      hook: typeof hook === "string" ? hook : null,
    };
    parcels.set(parcel.id, parcel);
    return Response.json(parcel, { status: 201 });
  }

  function recall(depot: string): Response {
    if (has("refuses to recall")) return no(409, "gone");
    const mine = [...parcels.values()].filter(
      (one) => one.depot === depot || has("recalls from every depot"),
    );
    const live = mine.filter(
      ({ status }) => !["delivered", "recalled"].includes(status) || has("recalls the delivered"),
    );
    const some = has("recalls one only") ? live.slice(0, 1) : live;
    if (!has("recalls nothing")) for (const one of some) move(one, "recalled");
    return new Response(null, { status: 204 });
  }

  function move(parcel: Parcel, to: string): void {
    const from = parcel.status;
    parcel.status = to;
    tell(parcel, from);
  }
}

const moves: { readonly [move: string]: string } = {
  "packed send": "sent",
  "sent deliver": "delivered",
};

type Body = { readonly [name: string]: unknown };

export interface Parcel {
  readonly id: string;
  readonly depot: string;
  status: string;
  readonly hook: string | null;
}

function read(text: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? (body as Body)
      : undefined;
  } catch {
    return undefined;
  }
}

function no(status: number, code: string): Response {
  return Response.json({ code }, { status });
}

let compiled: Contract | undefined;

async function parcelsContract(): Promise<Contract> {
  if (compiled !== undefined) return compiled;
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/parcels.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  compiled = contract;
  return contract;
}
