import type { Contract, Operation } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { ConformanceOptions } from "../src/conformance-options.ts";
import type { Report } from "../src/report/report.ts";

/**
 * Judges a tiny server of tickets, written by hand from tickets.yaml, with one switch for each sin: whoever
 * asks for work is given the open ticket of the greatest weight, of several the oldest.
 */
export async function judgeTickets(
  sins: readonly string[],
  options: Partial<ConformanceOptions> = {},
  { told = true, weighed = true }: Terms = {},
): Promise<Report> {
  const contract = await ticketsContract();
  return checkConformance({
    contract: weighed ? contract : withoutWeights(contract),
    target: { url: "http://tickets.test", fetch: createTickets(sins) },
    seed: 1,
    ...(told ? { exclusive: true } : {}),
    ...options,
  });
}

/** What is known of the server: that nobody else is there, and that the line is by weight. */
interface Terms {
  readonly told?: boolean;
  readonly weighed?: boolean;
}

/** The contract of a server that gives the tickets out as they come. */
function withoutWeights(contract: Contract): Contract {
  const operations = contract.operations.map((one): Operation => {
    if (one.id !== "takeTicket" || typeof one.self !== "object" || !("by" in one.self)) return one;
    return { ...one, self: { ...one.self, by: [{ at: "/filed", dir: "asc" }] } };
  });
  return { ...contract, operations };
}

interface Ticket {
  readonly id: string;
  status: string;
  readonly weight: number;
  readonly filed: string;
}

function createTickets(sins: readonly string[]): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const tickets: Ticket[] = [];

  return async (request) => {
    const [kind, id, action] = new URL(request.url).pathname.split("/").slice(1);
    if (kind === "next") return await take();
    if (id === undefined) return file(await request.text());
    const ticket = tickets.find((one) => one.id === id);
    if (ticket === undefined) return Response.json({}, { status: 404 });
    if (action === undefined) return Response.json(ticket);
    if (ticket.status === "closed") return Response.json({}, { status: 409 });
    ticket.status = "closed";
    return Response.json(ticket);
  };

  function file(text: string): Response {
    const weight = weightIn(text);
    if (weight === undefined) return Response.json({}, { status: 400 });
    const number = tickets.length + 1;
    const filed = new Date(Date.UTC(2026, 0, 1) + number).toISOString();
    const ticket = { id: `t-${(number * 7919) % 10_007}-${number}`, status: "open", weight, filed };
    tickets.push(ticket);
    return Response.json(ticket, { status: 201 });
  }

  async function take(): Promise<Response> {
    if (has("gives nothing to anybody")) return new Response(null, { status: 403 });
    const [first] = tickets.filter(({ status }) => status === "open").toSorted(before);
    // Whoever asks meanwhile has found the same one.
    if (has("gives one twice")) await Promise.resolve();
    if (first === undefined || has("keeps all to itself"))
      return new Response(null, { status: 204 });
    if (!has("gives without taking")) first.status = "taken";
    return Response.json(first);
  }

  function before(one: Ticket, other: Ticket): number {
    const byWeight = has("gives the lightest")
      ? one.weight - other.weight
      : other.weight - one.weight;
    const byAge = one.filed < other.filed ? -1 : 1;
    if (has("gives the oldest")) return byAge;
    return byWeight || (has("gives the youngest of equals") ? -byAge : byAge);
  }
}

function weightIn(text: string): number | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
    const { weight = 0 } = body as { weight?: unknown };
    const fits = typeof weight === "number" && Number.isInteger(weight);
    return fits && weight >= 0 && weight <= 9 ? weight : undefined;
  } catch {
    return undefined;
  }
}

let compiled: Contract | undefined;

async function ticketsContract(): Promise<Contract> {
  if (compiled !== undefined) return compiled;
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/tickets.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  compiled = contract;
  return contract;
}
