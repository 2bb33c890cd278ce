import type { Contract, Json, Operation } from "@conduct/contract";
import type { RequestData } from "../model/evaluate.ts";
import type { WitnessStep } from "../report/report.ts";
import type { Exchange } from "../target/exchange.ts";

/**
 * The exchanges of an earlier run, read back from the witness of a result: enough to be told again.
 *
 * What was secret is not in it, and whoever tells it again has credentials of their own.
 */
export function toldBefore(
  contract: Contract,
  witness: readonly WitnessStep[],
): readonly Exchange[] {
  return witness.map(({ operation: id, request, reply }, index): Exchange => {
    const operation = contract.operations.find((one) => one.id === id);
    const path = request.url.replace("$BASE", "");
    const told = Object.entries(request.headers);
    const isStranger = told.some(([, value]) => value.includes("$OTHER_TOKEN"));
    const headers = Object.fromEntries(told.filter(([, value]) => !/\$(OTHER_)?TOKEN/.test(value)));
    const data = operation && dataOf(operation, path, headers, request.body);
    const body = parsed(reply.body);
    return {
      index,
      turn: index,
      after: index,
      ...(operation === undefined ? {} : { operation }),
      ...(data === undefined ? {} : { data }),
      request: {
        method: request.method,
        path,
        headers,
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(isStranger ? { stranger: true } : {}),
      },
      reply: {
        status: reply.status,
        headers: reply.headers,
        text: reply.body,
        ...(body === undefined ? {} : { body }),
      },
      sentAt: index,
      receivedAt: index,
    };
  });
}

/** What marks the requests of the run that told a story, or a text that is nowhere. */
export function markOf(story: readonly Exchange[]): string {
  const texts = story.map(({ request }) => `${request.path} ${request.body ?? ""}`);
  return texts.flatMap((text) => /conduct-[a-z\d]+-[a-z\d]+/.exec(text)?.[0] ?? [])[0] ?? "\u0000";
}

function dataOf(
  operation: Operation,
  address: string,
  headers: RequestData["headers"],
  body: string | undefined,
): RequestData | undefined {
  const [place = "", query = ""] = address.split("?");
  const names = [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const pattern = operation.path
    .split(/\{[^{}]+\}/)
    .map((text) => text.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&"))
    .join("([^/]+)");
  const found = new RegExp(`^${pattern}$`).exec(place);
  const json = body === undefined ? undefined : parsed(body);
  if (found === null || (body !== undefined && json === undefined)) return undefined;
  const { "content-type": _, ...others } = headers;
  return {
    path: Object.fromEntries(
      names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? "")]),
    ),
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: others,
    ...(json === undefined ? {} : { body: json }),
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
